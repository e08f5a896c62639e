import { BadUserInput } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkPlacedOrders } from '../check-placed-orders.js'
import type { Resolvers } from '../generated.js'
import { readFeedback, readPromises, readReturns } from './experience.reads.js'

const TOTAL = 'TOTAL'

export const experience = {
  returnRates: async (_, { of }, { viewer, database, size }) => {
    authorizeField(viewer, 'returnRates')
    const rows = await readReturns(database, checkPlacedOrders(of))
    size.add(rows.length)
    return rows.map(({ sku, sold, returned, reasons }) => ({
      ...{ sku, soldUnits: sold, returnedUnits: returned, rate: sold > 0 ? returned / sold : null },
      reasons: reasons.map(({ reason, units }) => ({ reason, units, share: units / returned })),
    }))
  },
  feedbackScores: async (_, { by, of }, { viewer, database, size }) => {
    authorizeField(viewer, 'feedbackScores')
    const rows = await readFeedback(database, by, checkPlacedOrders(of))
    size.add(rows.length)
    return rows.map(({ key, orders, counts }) => {
      const ratings = counts.reduce((sum, count) => sum + count, 0)
      const points = counts.reduce((sum, count, place) => sum + count * (place + 1), 0)
      return { key: key ?? TOTAL, orders, ratings, average: ratings > 0 ? points / ratings : null, counts: [...counts] }
    })
  },
  promisesKept: async (_, { by, of }, { viewer, database, size }) => {
    authorizeField(viewer, 'promisesKept')
    if (by === 'SKU' || by === 'CATEGORY')
      throw new BadUserInput('A shipment has several SKUs: look at it by what an order has one of', 'by')
    const rows = await readPromises(database, by, checkPlacedOrders(of))
    size.add(rows.length)
    return rows.map(({ key, daysLate, ...counts }) => {
      const judged = counts.kept + counts.broken
      return { key: key ?? TOTAL, ...counts, share: judged > 0 ? counts.kept / judged : null, meanDaysLate: daysLate }
    })
  },
} satisfies Partial<Resolvers['Query']>
