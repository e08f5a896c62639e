/** The quantile of sorted numbers by linear interpolation between its neighbours (type 7 of Hyndman and Fan); NaN of none. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

/** The smallest value at which so much of the weight is reached; NaN of none. */
export function weightedQuantileOf(values: Float64Array, weights: Float64Array, share: number): number {
  if (values.length === 0) return Number.NaN
  let goal = 0
  for (let at = 0; at < weights.length; at += 1) goal += weights[at] as number
  return selected(values.slice(), weights.slice(), goal * share)
}

/** Quickselect by weight: sorts no more than it must. Both are exchanged in place. */
function selected(values: Float64Array, weights: Float64Array, goal: number): number {
  let [low, high, rest] = [0, values.length - 1, goal]
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let [below, at, above, smaller, equal] = [low, low, high, 0, 0]
    while (at <= above) {
      const value = values[at] as number
      if (value < pivot) {
        smaller += weights[at] as number
        swap(values, weights, below++, at++)
      } else if (value > pivot) swap(values, weights, at, above--)
      else equal += weights[at++] as number
    }
    if (rest <= smaller && below > low) high = below - 1
    else if (rest <= smaller + equal || above === high) return pivot
    else {
      rest -= smaller + equal
      low = above + 1
    }
  }
  return values[low] as number
}

function swap(values: Float64Array, weights: Float64Array, one: number, other: number): void {
  const [value, weight] = [values[one] as number, weights[one] as number]
  values[one] = values[other] as number
  weights[one] = weights[other] as number
  values[other] = value
  weights[other] = weight
}
