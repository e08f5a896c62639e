import type { Queryable } from '@kade/service-kit'
import { factsKnownUntil } from './sold.reads.js'

export const FRESHNESS =
  'When the newest fact of sales was told: seconds of Unix time. Behind what was told since, while events_waiting is above zero'

/** @throws Error before the first fact: then there is nothing to tell */
export async function freshness(db: Queryable): Promise<number> {
  const at = await factsKnownUntil(db)
  if (!at) throw new Error('No fact of sales is there yet')
  return at.getTime() / 1_000
}
