import { normalDensity, normalQuantile } from './normal.js'
import { lossOf, meanOf, quantileOf, type UnitDistribution } from './unit-distribution.js'

/** What one unit too many costs, and one too few: in any money, of which only the ratio decides. */
export interface NewsvendorCosts {
  readonly overage: number
  readonly underage: number
}
export interface NewsvendorAnswer {
  readonly quantity: number
  /** Expected cost of overage and underage. */
  readonly cost: number
}

/** underage / (overage + underage): with this probability the stock shall suffice. */
export const criticalRatio = ({ overage, underage }: NewsvendorCosts): number => underage / (overage + underage)

/**
 * The best one-time purchase for normal demand: S = μ + zσ with Φ(z) the critical ratio, at cost (h + p)φ(z)σ
 * (Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. 2019, equations 4.24 and 4.30). Not rounded.
 */
export function newsvendorNormal(costs: NewsvendorCosts, mean: number, deviation: number): NewsvendorAnswer {
  const z = normalQuantile(criticalRatio(costs))
  return { quantity: mean + z * deviation, cost: (costs.overage + costs.underage) * normalDensity(z) * deviation }
}

/** The best one-time purchase for demand in whole units: the fewest that suffice with the critical ratio (the same, section 4.3.2.7). */
export function newsvendorDiscrete(costs: NewsvendorCosts, demand: UnitDistribution): NewsvendorAnswer {
  const quantity = quantileOf(demand, criticalRatio(costs))
  return { quantity, cost: expectedCost(costs, demand)(quantity) }
}

/** h n̄(S) + p n(S), with n the loss function and n̄(S) = S - E[X] + n(S). */
export function expectedCost({ overage, underage }: NewsvendorCosts, demand: UnitDistribution): (stock: number) => number {
  const loss = lossOf(demand)
  const mean = meanOf(demand)
  return (stock) => overage * (stock - mean + loss(stock)) + underage * loss(stock)
}
