import type { Database } from '@kade/service-kit'
import DataLoader from 'dataloader'
import { demandWeeks, type DemandWeek } from './demand/demand.reads.js'
import { mondayOf, weeksAfter } from './week.js'

/** Weeks of history that a forecast is made of. */
const HISTORY_WEEKS = 104

/** One per request: what was asked for of a page of variants is read in one statement. */
export function createLoaders(database: Database, now: Date) {
  const until = mondayOf(now)
  return {
    demand: new DataLoader<string, DemandWeek[]>(async (skus) => {
      const weeks = await demandWeeks(database, skus, weeksAfter(until, -HISTORY_WEEKS), until)
      return skus.map((sku) => weeks.filter((week) => week.sku === sku))
    }),
  }
}
export type Loaders = ReturnType<typeof createLoaders>
