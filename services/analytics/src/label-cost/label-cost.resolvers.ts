import { isId, moneyOf, NotFound } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkPeriod } from '../check-period.js'
import type { Resolvers } from '../generated.js'
import { readLabelCosts, readOrderLabelCosts } from './label-cost.reads.js'

export const labelCosts = {
  labelCosts: async (_, period, { viewer, database, size }) => {
    authorizeField(viewer, 'labelCosts')
    checkPeriod(period)
    const rows = await readLabelCosts(database, period)
    size.add(rows.length)
    return rows.map(({ currency, paid, quoted, paidOfQuoted, ...row }) => ({
      ...row,
      ...{ paid: moneyOf(paid, currency), quoted: moneyOf(quoted, currency), paidOfQuoted: moneyOf(paidOfQuoted, currency) },
    }))
  },
  labelCostsOfOrder: async (_, { orderId }, { viewer, database }) => {
    authorizeField(viewer, 'labelCostsOfOrder')
    if (!isId(orderId)) throw new NotFound('There is no such order')
    return (await readOrderLabelCosts(database, orderId)).map(({ quoted, quotedCurrency, paid, paidCurrency, ...cost }) => ({
      ...cost,
      quoted: quoted !== null && quotedCurrency !== null ? moneyOf(quoted, quotedCurrency) : null,
      paid: paid !== null && paidCurrency !== null ? moneyOf(paid, paidCurrency) : null,
    }))
  },
} satisfies Partial<Resolvers['Query']>
