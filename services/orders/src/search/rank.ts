/** Each order once, in the order in which it was found first. */
export const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]

interface Found {
  readonly orderId: string
  readonly by: number
}

/**
 * Orders found by several readings of a mistake, so that each reading is among the first: the newest of each, then the next of each. The readings
 * that most orders have come first, as the likeliest to be meant.
 */
export function inTurns(found: readonly Found[]): string[] {
  const groups = new Map<number, string[]>()
  for (const { orderId, by } of found) groups.set(by, [...(groups.get(by) ?? []), orderId])
  const ranked = [...groups.values()].sort((a, b) => b.length - a.length)
  const longest = Math.max(0, ...ranked.map(({ length }) => length))
  return distinct(Array.from({ length: longest }, (_, turn) => ranked.flatMap((ids) => ids[turn] ?? [])).flat())
}

/** Its rarest term first, so that the fewest orders are looked at; null when one of its terms no order has. */
export const rarestFirst = (reading: readonly string[], countOf: ReadonlyMap<string, number>): string[] | null =>
  reading.every((term) => countOf.has(term)) ? [...reading].sort((a, b) => (countOf.get(a) ?? 0) - (countOf.get(b) ?? 0)) : null
