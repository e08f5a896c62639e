import type { Queryable } from '@kade/service-kit'
import { mistakenReadings, type Question } from './query.js'
import { distinct, inTurns, rarestFirst } from './rank.js'
import { countTerms, ordersOfAnyTerm, ordersOfBeginnings, ordersOfReadings, ordersOfTerms, type FoundRow } from './search.reads.js'

/** Orders that were found, the likeliest first. */
export interface Found {
  readonly ids: readonly string[]
  /** None is what was said, to the letter: a mistake was looked through. */
  readonly isNear: boolean
}

/** Most orders that one search finds. */
export const MOST_FOUND = 200
/** A name that so many orders have to the letter is taken for what was meant. */
const ENOUGH = 5
const MOST_READINGS = 40
const MOST_OF_A_READING = 20
/** How many orders of a name's rarest word are looked at. */
const FOLLOWED = 5_000
const FOLLOWED_NEAR = 1_000

/** What was said, to the letter; then its beginning; then what it may have been but for one mistake. Each step is made when those before found nothing. */
export async function searchOrders(db: Queryable, question: Question): Promise<Found> {
  const exact = idsOf(await ordersOfTerms(db, question.exact, MOST_FOUND))
  const named = await exactlyNamed(db, question)
  if (exact.length > 0 || named.length >= ENOUGH) return answer([...exact, ...named], false)
  const begun = named.length > 0 ? [] : idsOf(await ordersOfBeginnings(db, question.beginnings, MOST_FOUND))
  if (begun.length > 0) return answer(begun, false)
  const mistaken = named.length > 0 ? [] : idsOf(await ordersOfAnyTerm(db, question.near, MOST_FOUND))
  if (mistaken.length > 0) return answer(mistaken, true)
  return answer([...named, ...(await nearlyNamed(db, question))], named.length === 0)
}

const idsOf = (rows: readonly FoundRow[]): string[] => rows.map(({ orderId }) => orderId)
const answer = (ids: readonly string[], isNear: boolean): Found => ({ ids: distinct(ids).slice(0, MOST_FOUND), isNear })

async function exactlyNamed(db: Queryable, { readings }: Question): Promise<string[]> {
  const counts = await countTerms(db, distinct(readings.flat()))
  return idsOf(await ordersOfReadings(db, known(readings, counts), MOST_FOUND, FOLLOWED))
}

async function nearlyNamed(db: Queryable, { words }: Question): Promise<string[]> {
  const readings = mistakenReadings(words)
  const counts = await countTerms(db, distinct(readings.flat()))
  const rarest = (reading: readonly string[]): number => counts.get(reading[0] ?? '') ?? 0
  const likeliest = known(readings, counts).sort((a, b) => rarest(b) - rarest(a))
  return inTurns(await ordersOfReadings(db, likeliest.slice(0, MOST_READINGS), MOST_OF_A_READING, FOLLOWED_NEAR))
}

const known = (readings: readonly (readonly string[])[], counts: ReadonlyMap<string, number>): string[][] =>
  readings.flatMap((reading) => {
    const ordered = rarestFirst(reading, counts)
    return ordered === null ? [] : [ordered]
  })
