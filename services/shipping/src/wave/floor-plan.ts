/** Parallel aisles between cross aisles, in millimetres. */
export interface FloorPlan {
  /** Where each aisle lies along the cross aisles: from left to right. */
  readonly aisles: readonly number[]
  /** Where the cross aisles lie along the aisles: the front one first, at least two. */
  readonly crossAisles: readonly number[]
}

/** A point that a picker stands at. */
export interface Place {
  /** Which of the aisles: 0 is the leftmost. */
  readonly aisle: number
  /** Along the aisle, as the cross aisles are measured. */
  readonly at: number
}

/** Millimetres between two places, the shortest way: from one aisle to another by the one cross aisle that is least out of the way. */
export function distance({ aisles, crossAisles }: FloorPlan, from: Place, to: Place): number {
  if (from.aisle === to.aisle) return Math.abs(from.at - to.at)
  const over = crossAisles.reduce((least, at) => Math.min(least, Math.abs(from.at - at) + Math.abs(to.at - at)), Infinity)
  return Math.abs(placeOf(aisles, from.aisle) - placeOf(aisles, to.aisle)) + over
}

/** Millimetres of a round: from the start over all stops as they are listed, and back. */
export function lengthOf(plan: FloorPlan, start: Place, stops: readonly Place[]): number {
  const round = [start, ...stops, start]
  return round.slice(1).reduce((sum, to, index) => sum + distance(plan, round[index] ?? start, to), 0)
}

export function placeOf(aisles: readonly number[], aisle: number): number {
  const place = aisles[aisle]
  if (place === undefined) throw new RangeError(`There are ${aisles.length} aisles, and none is number ${aisle}`)
  return place
}
