/**
 * How likely the values of `now` are by chance as large as they are beside those of `before` (Mann and Whitney, one-sided, ties shared, by the normal
 * approximation with its correction for continuity). Nothing is assumed of how they spread.
 */
export function chanceOfRanks(now: readonly number[], before: readonly number[]): number {
  const all = [...now.map((value) => ({ value, isNow: true })), ...before.map((value) => ({ value, isNow: false }))]
  all.sort((one, other) => one.value - other.value)
  let [rankSum, ties] = [0, 0]
  for (let first = 0; first < all.length;) {
    let next = first + 1
    while (next < all.length && all[next]?.value === all[first]?.value) next += 1
    const shared = (first + 1 + next) / 2
    rankSum += shared * all.slice(first, next).filter(({ isNow }) => isNow).length
    ties += (next - first) ** 3 - (next - first)
    first = next
  }
  const [n, m, total] = [now.length, before.length, all.length]
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)))
  if (!(variance > 0)) return 1
  const above = rankSum - (n * (n + 1)) / 2 - (n * m) / 2
  return upperTail((above - 0.5) / Math.sqrt(variance))
}

/** How likely so many of them or more are above, by chance, where each is as likely above as below. */
export function chanceOfSigns(above: number, of: number): number {
  let [term, sum] = [0.5 ** of, 0]
  for (let count = 0; count <= of; count += 1) {
    if (count >= above) sum += term
    term *= (of - count) / (count + 1)
  }
  return Math.min(1, sum)
}

/** Of the normal distribution, above z: Abramowitz and Stegun 26.2.17, to 7.5e-8. */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z)
  const t = 1 / (1 + 0.2316419 * z)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
