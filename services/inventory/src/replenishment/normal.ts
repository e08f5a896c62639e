/** The standard normal density. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** The standard normal distribution function, by its Taylor series (G. Marsaglia, Evaluating the Normal Distribution, J. of Statistical Software 11(4), 2004). */
export function normalProbability(z: number): number {
  if (z < -8) return 0
  if (z > 8) return 1
  let sum = z
  for (let [term, n] = [z, 3]; Math.abs(term) > 1e-17; n += 2) {
    term *= (z * z) / n
    sum += term
  }
  return 0.5 + sum * normalDensity(z)
}

/** The standard normal quantile of a probability between 0 and 1 (both excluded): bisection, then Newton's steps. */
export function normalQuantile(probability: number): number {
  let [low, high] = [-8, 8]
  while (high - low > 1e-3) {
    const middle = (low + high) / 2
    if (normalProbability(middle) < probability) low = middle
    else high = middle
  }
  let z = (low + high) / 2
  for (let step = 0; step < 4; step += 1) z -= (normalProbability(z) - probability) / normalDensity(z)
  return z
}
