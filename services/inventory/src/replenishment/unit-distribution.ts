/** How likely 0, 1, 2 ... units are: chances of `first`, `first + 1` ... units; all others are as good as impossible. They add up to 1. */
export interface UnitDistribution {
  readonly first: number
  readonly chances: readonly number[]
}

/** Less likely than this, measured by the likeliest number, is left out: a double keeps sixteen digits. */
const NEGLIGIBLE = 1e-18

/** Poisson: demand of many who do not know of each other. */
export const poisson = (mean: number): UnitDistribution =>
  mean <= 0 ? certain(0) : fromMode(Math.floor(mean), (units) => mean / (units + 1))

/**
 * Negative binomial of a mean and a larger variance: r = mean² / (variance - mean), p = mean / variance, f(x) = C(x + r - 1, x) p^r (1 - p)^x
 * (P. Zipkin, Foundations of Inventory Management, 2000, section C.2.3.6). A variance that is not larger than the mean is that of Poisson at least.
 */
export function negativeBinomial(mean: number, variance: number): UnitDistribution {
  if (mean <= 0) return certain(0)
  if (variance <= mean * (1 + 1e-9)) return poisson(mean)
  const shape = mean ** 2 / (variance - mean)
  const failing = 1 - mean / variance
  const mode = shape > 1 ? Math.floor(((shape - 1) * failing) / (1 - failing)) : 0
  return fromMode(mode, (units) => ((units + shape) / (units + 1)) * failing)
}

/** Each number as often as it was seen, or by its weight. */
export function empirical(seen: readonly (readonly [units: number, weight: number])[]): UnitDistribution {
  const total = seen.reduce((sum, [, weight]) => sum + weight, 0)
  const first = seen.reduce((least, [units]) => Math.min(least, units), Infinity)
  const last = seen.reduce((most, [units]) => Math.max(most, units), -Infinity)
  const chances = Array.from({ length: last - first + 1 }, () => 0)
  for (const [units, weight] of seen) chances[units - first] = (chances[units - first] ?? 0) + weight / total
  return { first, chances }
}

export const meanOf = ({ first, chances }: UnitDistribution): number =>
  chances.reduce((sum, chance, offset) => sum + chance * (first + offset), 0)

/** The fewest units that suffice with this probability. */
export function quantileOf({ first, chances }: UnitDistribution, probability: number): number {
  let sum = 0
  for (const [offset, chance] of chances.entries()) {
    sum += chance
    if (sum >= probability - 1e-12) return first + offset
  }
  return first + chances.length - 1
}

/** Units short on average when there are `x`: the loss function n(x) = E[(X - x)+] (Zipkin 2000, section C.2.2), for every whole x. */
export function lossOf(distribution: UnitDistribution): (x: number) => number {
  const { first, chances } = distribution
  const mean = meanOf(distribution)
  // From the tail: n(x) = n(x + 1) + P(X > x).
  const losses: number[] = []
  let [loss, beyond] = [0, 0]
  for (let offset = chances.length - 1; offset >= 0; offset -= 1) {
    losses[offset] = loss
    beyond += chances[offset] ?? 0
    loss += beyond
  }
  return (x) => (x < first ? mean - x : (losses[x - first] ?? 0))
}

const certain = (units: number): UnitDistribution => ({ first: units, chances: [1] })

/** From the likeliest number outwards, each chance by its ratio to the one before: neither end underflows. `ratio(x)` is f(x + 1) / f(x). */
function fromMode(mode: number, ratio: (units: number) => number): UnitDistribution {
  const below: number[] = []
  for (let [units, chance] = [mode, 1]; units > 0; units -= 1) {
    chance /= ratio(units - 1)
    if (chance < NEGLIGIBLE) break
    below.push(chance)
  }
  const above: number[] = []
  for (let [units, chance] = [mode, 1]; ; units += 1) {
    chance *= ratio(units)
    if (chance < NEGLIGIBLE) break
    above.push(chance)
  }
  const chances = [...below.reverse(), 1, ...above]
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  return { first: mode - below.length, chances: chances.map((chance) => chance / total) }
}
