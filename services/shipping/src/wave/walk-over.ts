import { placeOfBin } from './bin-place.js'
import type { FloorPlan, Place } from './floor-plan.js'
import { walk } from './shortest-walk.js'

/** The front of the first aisle. */
const START: Place = { aisle: 0, at: 0 }

/** The shortest round over bins; those whose place nobody knows come last, as they were given. */
export function walkOver(bins: readonly string[], plan: FloorPlan): { readonly bins: readonly string[]; readonly metres: number } {
  const known = bins.flatMap((bin) => {
    const place = placeOfBin(bin)
    return place ? [{ bin, place }] : []
  })
  const { order, millimetres } = walk(
    plan,
    START,
    known.map(({ place }) => place),
  )
  const unknown = bins.filter((bin) => placeOfBin(bin) === null)
  return { bins: [...order.flatMap((stop) => known[stop]?.bin ?? []), ...unknown], metres: millimetres / 1_000 }
}
