import { quantileOf } from './quantile.js'

/** Numbers of a feature are told apart by so many bins; the one after them holds what is not known. */
export const BINS = 63
export const ALL_BINS = BINS + 1

/** Columns, told apart by bins alone. */
export type Binned = readonly Uint8Array[]

/** Where the bins of a feature begin, after the first. */
export type Cuts = readonly number[]

/** Bins that hold about as many rows each. A feature is a column of numbers; what is not finite is not known. */
export function cutsOf(column: Float32Array): Cuts {
  const sorted = column.filter(Number.isFinite).toSorted()
  const cuts = Array.from({ length: BINS - 1 }, (_, at) => quantileOf(sorted, (at + 1) / BINS)).filter(Number.isFinite)
  return [...new Set(cuts)]
}

/** The bin of a value: how many cuts lie at or below it. */
export function binOf(value: number, cuts: Cuts): number {
  if (!Number.isFinite(value)) return BINS
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
