/**
 * An amount in parts that stand to each other as the weights do, in whole cents that add up to it: the largest remainders take the cents that
 * are left, the first of equal ones before. No part is more than its weight, as long as the amount is no more than all of them.
 */
export function spread(amount: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return weights.map(() => 0)
  // The product is beyond what a number holds exactly.
  const shares = weights.map((weight, index) => {
    const product = BigInt(amount) * BigInt(weight)
    return { index, part: Number(product / BigInt(all)), remainder: Number(product % BigInt(all)) }
  })
  const parts = shares.map(({ part }) => part)
  const left = amount - parts.reduce((sum, part) => sum + part, 0)
  const largest = [...shares].sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of largest.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
