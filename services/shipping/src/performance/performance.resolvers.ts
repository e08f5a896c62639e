import { BadUserInput, isId, moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { QueryResolvers } from '../generated.js'
import { readLocationRef } from '../reference/reference.store.js'
import { readPerformance } from './performance.reads.js'

const MOST_MS = 366 * 86_400_000

export const performance: Pick<QueryResolvers, 'carrierPerformance'> = {
  carrierPerformance: async (_, { from, to, locationId = null }, { viewer, database, size }) => {
    authorizeField(viewer, 'carrierPerformance')
    if (from >= to) throw new BadUserInput('The period ends before it begins', 'to')
    if (to.getTime() - from.getTime() > MOST_MS) throw new BadUserInput('A period is 366 days at most', 'from')
    if (locationId !== null && !(isId(locationId) && (await readLocationRef(database, locationId))))
      throw new BadUserInput('There is no such location: ask for `locations`', 'locationId')
    const rows = await readPerformance(database, { from, to, locationId })
    size.add(rows.length)
    return rows.map(({ locationId: id, currency, quoted, paid, ...row }) => ({
      ...row,
      location: { id },
      onTimeShare: row.judged === 0 ? null : row.onTime / row.judged,
      quoted: moneyOf(quoted, currency),
      paid: moneyOf(paid, currency),
    }))
  },
}
