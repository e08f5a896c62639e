/** The quantile of sorted numbers by linear interpolation between its neighbours (type 7 of Hyndman and Fan); NaN of none. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

/** The smallest value at which so much of the weight is reached. `order` sorts the values; both are read alone. NaN of none. */
export function weightedQuantileOf(values: Float64Array, weights: Float64Array, share: number): number {
  const order = Uint32Array.from(values, (_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const goal = weights.reduce((sum, weight) => sum + weight, 0) * share
  let reached = 0
  for (const at of order) {
    reached += weights[at] ?? 0
    if (reached >= goal) return values[at] ?? Number.NaN
  }
  return values[order.at(-1) ?? 0] ?? Number.NaN
}
