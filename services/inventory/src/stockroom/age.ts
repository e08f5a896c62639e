const DAY = 86_400_000
/** Minor units that a unit which came in today is reckoned to cost more than one that has lain for {@link OLD} days: less than a parcel, so that orders are split for nothing else. */
export const FRESH_PENALTY = 20
const OLD = 100

/** How many days units have lain there on average; null where that is not known. */
export const ageDays = (cameIn: number | null | undefined, now: Date): number | null =>
  cameIn == null ? null : Math.max(0, now.getTime() / DAY - cameIn)

/** Minor units that a unit costs more since it came in lately. Of what is not known it is nothing: it was there before that was kept. */
export function freshness(cameIn: number | null | undefined, now: Date): number {
  const age = ageDays(cameIn, now)
  return age === null ? 0 : Math.round(FRESH_PENALTY * Math.max(0, 1 - age / OLD))
}
