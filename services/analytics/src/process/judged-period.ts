import type { Period } from '../fact/period.js'

const DAY_MS = 86_400_000
const [SHORTEST_DAYS, LONGEST_DAYS, DAYS_BEFORE] = [7, 92, 56]

/** Why bottlenecks cannot be looked for in a period; null when they can. A week has its quiet days: parts of one are not compared. */
export function judgingFault({ from, to }: Period): string | null {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (days < SHORTEST_DAYS) return `${days} days are too few to judge by: ask for ${SHORTEST_DAYS} or more`
  if (days > LONGEST_DAYS) return `${days} days are too many to judge at once: ask for ${LONGEST_DAYS} or fewer`
  return null
}

/** The first day of the eight weeks before, that it is compared with; the calendar of the database begins with the year 1. */
export function comparedSince({ from }: Period): string {
  const since = new Date(Date.parse(from) - DAYS_BEFORE * DAY_MS).toISOString().slice(0, 10)
  return since < '0001-01-01' ? '0001-01-01' : since
}
