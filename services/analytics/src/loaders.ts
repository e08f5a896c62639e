import type { Database } from '@kade/service-kit'
import DataLoader from 'dataloader'
import { demandWeeks, type DemandWeek } from './demand/demand.reads.js'
import type { Alike } from './demand/forecast-demand.js'
import { likestSkus } from './demand/likeness.reads.js'
import { mondayOf, weeksAfter } from './fact/week.js'

/** Weeks of history that a forecast is made of. */
const HISTORY_WEEKS = 104

/** One per request: what was asked for of a page of variants is read in one statement, and what those that nobody asked for are like in another. */
export function createLoaders(database: Database, now: Date) {
  const until = mondayOf(now)
  const demand = new DataLoader<string, DemandWeek[]>(async (skus) => {
    const weeks = await demandWeeks(database, skus, weeksAfter(until, -HISTORY_WEEKS), until)
    return skus.map((sku) => weeks.filter((week) => week.sku === sku))
  })
  const likeness = new DataLoader<string, readonly Alike[]>(async (skus) => {
    const likest = await likestSkus(database, skus, until)
    const told = await Promise.all(likest.map(async (like) => ({ ...like, told: await demand.load(like.likeSku) })))
    return skus.map((sku) =>
      told
        .filter((like) => like.sku === sku)
        .map(({ likeSku, likeness: share, told: weeks }) => ({ sku: likeSku, likeness: share, told: weeks })),
    )
  })
  return { demand, likeness }
}
export type Loaders = ReturnType<typeof createLoaders>
