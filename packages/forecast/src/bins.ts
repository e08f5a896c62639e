import { quantileOf } from './quantile.js'

/** Numbers of a feature are told apart by so many bins; the one after them holds what is not known. */
export const BINS = 63
export const ALL_BINS = BINS + 1

/** Columns, told apart by bins alone. */
export type Binned = readonly Uint8Array[]

/** Where the bins of a feature begin, after the first. */
export type Cuts = readonly number[]

/** More rows than these move no cut that matters. */
const MOST_LOOKED_AT = 20_000

/** Bins that hold about as many rows each. A feature is a column of numbers; what is not finite is not known. */
export function cutsOf(column: Float32Array): Cuts {
  const step = Math.max(1, Math.floor(column.length / MOST_LOOKED_AT))
  const sorted = column.filter((value, at) => at % step === 0 && Number.isFinite(value)).sort()
  const cuts = Array.from({ length: BINS - 1 }, (_, at) => quantileOf(sorted, (at + 1) / BINS)).filter(Number.isFinite)
  return [...new Set(cuts)]
}

/** The bins of a column's values, in memory that threads share: how many cuts lie at or below each. */
export function binsOf(column: Float32Array, cuts: Cuts): Uint8Array {
  const bins = new Uint8Array(new SharedArrayBuffer(column.length))
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] as number
    let [low, high] = [0, cuts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle] as number) <= value) low = middle + 1
      else high = middle
    }
    bins[row] = Number.isFinite(value) ? low : BINS
  }
  return bins
}
