import { expectedCost, newsvendorDiscrete, type NewsvendorCosts } from './newsvendor.js'
import type { UnitDistribution } from './unit-distribution.js'

export interface OrderingCosts {
  /** Of one order, whatever its size. */
  readonly fixed: number
  /** Of a unit kept for one unit of time. */
  readonly holding: number
}

/** The economic order quantity √(2Kλ/h) and its cost √(2Kλh) for each unit of time (F. W. Harris, 1913; Snyder and Shen 2019, equations 3.4, 3.5). */
export function economicOrderQuantity(
  { fixed, holding }: OrderingCosts,
  demand: number,
): { readonly quantity: number; readonly cost: number } {
  return { quantity: Math.sqrt((2 * fixed * demand) / holding), cost: Math.sqrt(2 * fixed * demand * holding) }
}

/** Prices of stock: of an order, of a unit held, and of a unit that is missing, for one unit of time. */
export type StockCosts = OrderingCosts & {
  readonly shortage: number
}
const newsvendorCosts = ({ holding, shortage }: StockCosts): NewsvendorCosts => ({ overage: holding, underage: shortage })

/**
 * The cheapest (R,Q) policy for demand in whole units that arrive one by one: order Q when the position is at R or below
 * (A. Federgruen and Y.-S. Zheng, An Efficient Algorithm for Computing an Optimal (r,Q) Policy, Operations Research 40(4), 1992): the interval of
 * positions R+1 ... R+Q grows to its cheaper side until the average cost no longer falls.
 * @param rate units a unit of time, @param leadTimeDemand units wanted until an order arrives
 */
export function bestReorderQuantity(costs: StockCosts, rate: number, leadTimeDemand: UnitDistribution) {
  const costAt = expectedCost(newsvendorCosts(costs), leadTimeDemand)
  let low = newsvendorDiscrete(newsvendorCosts(costs), leadTimeDemand).quantity
  let [high, sum] = [low, costs.fixed * rate + costAt(low)]
  for (;;) {
    const [below, above] = [costAt(low - 1), costAt(high + 1)]
    const next = Math.min(below, above)
    const count = high - low + 1
    if (next >= sum / count) return { reorderPoint: low - 1, orderQuantity: count, cost: sum / count }
    sum += next
    if (below < above) low -= 1
    else high += 1
  }
}

/**
 * The cheapest (s,S) policy of a review in each unit of time: order up to S when the position is at s or below
 * (Y.-S. Zheng and A. Federgruen, Finding Optimal (s,S) Policies Is About As Simple As Evaluating a Single Policy, Operations Research 39(4), 1991).
 * @param perReview demand of one review period, @param protection demand of the review period and the lead time
 */
export function bestOrderUpTo(costs: StockCosts, perReview: UnitDistribution, protection: UnitDistribution) {
  const costAt = expectedCost(newsvendorCosts(costs), protection)
  const renewals = renewalsOf(perReview)
  const costOf = (s: number, S: number): number => {
    let [cost, periods] = [costs.fixed, 0]
    for (let j = 0; j < S - s; j += 1) {
      cost += renewals(j) * costAt(S - j)
      periods += renewals(j)
    }
    return cost / periods
  }
  const cheapest = newsvendorDiscrete(newsvendorCosts(costs), protection).quantity
  let [s, best] = [cheapest - 1, cheapest]
  while (costOf(s, best) > costAt(s)) s -= 1
  let least = costOf(s, best)
  for (let S = best + 1; costAt(S) <= least; S += 1) {
    if (costOf(s, S) >= least) continue
    best = S
    while (costOf(s, best) <= costAt(s + 1)) s += 1
    least = costOf(s, best)
  }
  return { reorderPoint: s, orderUpTo: best, cost: least }
}

/** m(j): how many reviews, on average, find the position exactly j below S: m(0) = 1 / (1 - f(0)), m(j) = Σ f(l) m(j - l) / (1 - f(0)). */
function renewalsOf({ first, chances }: UnitDistribution): (j: number) => number {
  const chanceOf = (units: number): number => chances[units - first] ?? 0
  const some = 1 - chanceOf(0)
  const known: number[] = []
  return (j) => {
    for (let at = known.length; at <= j; at += 1) {
      let sum = at === 0 ? 1 : 0
      for (let units = Math.max(1, first); units <= Math.min(at, first + chances.length - 1); units += 1)
        sum += chanceOf(units) * (known[at - units] ?? 0)
      known.push(sum / some)
    }
    return known[j] ?? 0
  }
}
