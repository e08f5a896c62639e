import { moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkCountry, checkCurrency } from '../check-filter.js'
import { checkPeriod } from '../check-period.js'
import type { Resolvers } from '../generated.js'
import { readSales, type SalesRow } from './sales.reads.js'

export const sales = {
  sales: async (_, { by, from, to, channel, country }, { viewer, database, size }) => {
    authorizeField(viewer, 'sales')
    checkPeriod({ from, to })
    const filter = { channel: channel ?? null, country: checkCountry(country) }
    const sold = await readSales(database, by, { from, to }, filter)
    size.add(sold.rows.length)
    const currency = await checkCurrency(database, sold.currencies, filter.channel)
    const priced = ({ revenue, ...row }: SalesRow) => ({ ...row, revenue: moneyOf(revenue, currency) })
    return { rows: sold.rows.map(priced), total: priced(sold.total) }
  },
} satisfies Partial<Resolvers['Query']>
