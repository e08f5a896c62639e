import type { FloorPlan, Place } from './floor-plan.js'

/** Millimetres between two aisles, and of one bay. */
const PITCH = 4_000
const BAY = 1_000
const CODE = /^([A-Z])-(\d{1,3})(?:-|$)/

/** Where a bin lies, by what its code says: `C-07-2` is in the third aisle, seven bays from the front. Null where it says nothing of the kind. */
export function placeOfBin(code: string): Place | null {
  const [, letter, bay] = CODE.exec(code) ?? []
  return letter && bay ? { aisle: letter.charCodeAt(0) - 'A'.charCodeAt(0), at: Number(bay) * BAY } : null
}

/** One block of aisles in which all of these places lie. */
export function planAround(places: readonly Place[]): FloorPlan {
  const last = Math.max(0, ...places.map(({ aisle }) => aisle))
  const deepest = Math.max(0, ...places.map(({ at }) => at))
  return { aisles: Array.from({ length: last + 1 }, (_, aisle) => aisle * PITCH), crossAisles: [0, deepest + BAY] }
}
