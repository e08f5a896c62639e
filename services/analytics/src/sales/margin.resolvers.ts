import { BadUserInput, moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkCurrency } from '../check-filter.js'
import { checkPlacedOrders } from '../check-placed-orders.js'
import type { Resolvers } from '../generated.js'
import { readMargins } from './margin.reads.js'

export const margins = {
  margins: async (_, { by, crossedWith, of }, { viewer, database, size }) => {
    authorizeField(viewer, 'margins')
    if (crossedWith === by) throw new BadUserInput(`Margins by ${by} are not crossed with ${by}: each key has itself alone`, 'crossedWith')
    const orders = checkPlacedOrders(of)
    const rows = await readMargins(database, { by, crossedWith: crossedWith ?? null }, orders)
    size.add(rows.length)
    const currency = await checkCurrency(database, rows[0]?.currencies ?? [], orders.filter, rows.length > 0)
    return rows.map(({ key, crossKey, units, costedUnits, net, cost }) => {
      const [earned, paid] = [BigInt(net), BigInt(cost)]
      return {
        ...{ key: key ?? 'TOTAL', crossKey, units, costedUnits, netRevenue: moneyOf(earned, currency), cost: moneyOf(paid, currency) },
        ...{ margin: moneyOf(earned - paid, currency), share: earned > 0n ? Number(earned - paid) / Number(earned) : null },
      }
    })
  },
} satisfies Partial<Resolvers['Query']>
