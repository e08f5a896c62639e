/** What was sold on a day while a campaign ran, less what was sold on the day that it stands against: minor units. */
export type DayLift = bigint

export interface LiftRange {
  readonly lift: bigint
  /** Within them the lift is in 95 of 100 cases; null where one day alone tells nothing of the others. */
  readonly least: bigint | null
  readonly most: bigint | null
}

/** The sum over days, and how sure it is: by Student's t of what the days differ among each other. */
export function liftOf(days: readonly DayLift[]): LiftRange {
  const lift = days.reduce((sum, day) => sum + day, 0n)
  if (days.length < 2) return { lift, least: null, most: null }
  const mean = Number(lift) / days.length
  const variance = days.reduce((sum, day) => sum + (Number(day) - mean) ** 2, 0) / (days.length - 1)
  const width = Math.round(studentT(days.length - 1) * Math.sqrt(variance * days.length))
  return { lift, least: lift - BigInt(width), most: lift + BigInt(width) }
}

/** The 97.5 % quantiles of 1, 2, 3 ... degrees of freedom (Abramowitz and Stegun, table 26.10). */
const FEW = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228]
const NORMAL = 1.959_964

/** Of many degrees of freedom, as the normal one is corrected for them (26.7.5 there). */
export function studentT(freedom: number): number {
  const z = NORMAL
  const terms = [z ** 3 + z, (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 24, (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 96]
  return FEW[freedom - 1] ?? terms.reduce((sum, term, place) => sum + term / (4 * freedom ** (place + 1)), z)
}
