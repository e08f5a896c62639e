import { asInt, BadUserInput } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { QueryResolvers } from '../generated.js'
import { advise } from './suggestion.js'
import { suggestedSkus } from './suggestion.reads.js'

const MOST = 100
const UNASKED = 50

export const suggestions: Pick<QueryResolvers, 'replenishmentSuggestions'> = {
  replenishmentSuggestions: async (_, { first, signal = null }, { viewer, database, size }) => {
    authorizeField(viewer, 'replenishmentSuggestions')
    const most = first ?? UNASKED
    if (most < 1 || most > MOST) throw new BadUserInput(`Between 1 and ${MOST} suggestions can be asked for`, 'first')
    const today = new Date().toISOString().slice(0, 10)
    const rows = await suggestedSkus(database, signal, today, most)
    size.add(rows.length)
    return rows.map((row) => {
      const { daysOfSupply, reorderPoint, suggestedQuantity, orderBy } = advise(row, today)
      return {
        ...{ sku: row.sku, location: { id: row.locationId }, reason: row.signal, daysOfSupply, orderBy },
        ...{
          supplierCode: row.supplierCode,
          method: row.method,
          plannedOn: row.plannedOn,
          coversWeeks: row.weeks,
          expectedWeek: row.expectedWeek,
        },
        ...{ onHand: asInt(row.onHand), available: asInt(row.available), incoming: asInt(row.incoming), waiting: asInt(row.waiting) },
        ...{ reorderPoint: asInt(reorderPoint), suggestedQuantity: asInt(suggestedQuantity) },
      }
    })
  },
}
