/** What the catalogue knows of a unit. */
export interface Measures {
  readonly grams: number | null
  /** Millimetres; null when not all three are known. */
  readonly sides: readonly [number, number, number] | null
}
