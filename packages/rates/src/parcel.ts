/** Millimetres, longest side first. */
export type Sides = readonly [number, number, number]

export interface Box {
  readonly code: string
  /** Inside: what goods may fill. */
  readonly sides: Sides
  /** Outside: what a carrier reckons the dimensional weight from. */
  readonly outer: Sides
  /** What it carries at most, and what it weighs empty: grams. */
  readonly maxGrams: number
  readonly emptyGrams: number
}
/** What the carrier sees: what the scale shows, and the outer sides in millimetres. */
export interface Parcel {
  readonly grams: number
  readonly sides: Sides
}
