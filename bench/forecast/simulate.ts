import { HORIZON, leadTimeDemand, leadTimeTrees, movingAverage, pastOf, smoothed, weeksOf, type Demand } from '@kade/forecast'
import { askedFor, mean, qualifying } from './score.js'

const BARS = { gainAtOne: 0.02, gainOverFixed: 0 }
/** Service factors of the textbook's rule; each is a total of stock that all of them plan. */
const FACTORS = [0, 0.5, 1, 1.645, 2, 2.5]

/** Stock of each SKU for the weeks after an origin, by how much more than the middle is wanted. */
type Planner = (demands: readonly Demand[], origin: number) => (demand: Demand, more: number) => number

/** Exponential smoothing and the normal distribution with the spread of past weeks. */
const textbook: Planner = (_, origin) => (demand, factor) => {
  const past = pastOf(demand, origin)
  const weeks = past ? weeksOf(past) : new Float64Array()
  const level = movingAverage(weeks.length)(weeks)
  const spread = Math.sqrt(movingAverage(weeks.length)(weeks.map((units) => (units - level) ** 2)))
  return Math.max(0, smoothed(0.3)(weeks) * HORIZON + factor * spread * Math.sqrt(HORIZON))
}
/** The same so many weeks of the mean for every SKU. */
const fixed: Planner = (_, origin) => (demand, weeksOfStock) => {
  const past = pastOf(demand, origin)
  return past ? movingAverage(Infinity)(weeksOf(past)) * weeksOfStock : 0
}
/** What came of SKUs alike, at earlier origins. */
const conformal: Planner = (demands, origin) => {
  const demandOf = leadTimeDemand(demands, origin, HORIZON)
  return ({ sku }, share) => demandOf(sku, share) ?? 0
}
const SHARES = [0.3, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98]
/** The mean of that and of trees that have learned the sum: what plans are made by. */
const learned: Planner = (demands, origin) => {
  const alike = conformal(demands, origin)
  const trees = leadTimeTrees(demands, origin, HORIZON, SHARES)
  return (demand, share) => {
    const units = alike(demand, share)
    return (units + (trees(demand.sku, share) ?? units)) / 2
  }
}

/** Prints the share of demand that is met at the same planned stock; answers with what is missed. */
export function simulate(all: readonly Demand[], origins: readonly number[]): Promise<string[]> {
  const last = Math.max(...origins) + HORIZON - 1
  const demands = qualifying(all, last)
  const plans = origins.map((origin) => ({
    origin,
    textbook: textbook(demands, origin),
    fixed: fixed(demands, origin),
    conformal: conformal(demands, origin),
    ours: learned(demands, origin),
  }))
  const rows = FACTORS.map((factor) => {
    const filled = plans.map(({ origin, ...planners }) => {
      const stock = demands.map((demand) => planners.textbook(demand, factor))
      const total = sumOf(stock)
      const met = (planned: readonly number[]) => {
        const came = demands.map((demand) => sumOf(askedFor(demand, origin)))
        return sumOf(came.map((units, at) => Math.min(units, planned[at] ?? 0))) / sumOf(came)
      }
      return {
        total,
        textbook: met(stock),
        fixed: met(ofTheSameTotal((more) => demands.map((demand) => planners.fixed(demand, more)), total, 200)),
        conformal: met(ofTheSameTotal((share) => demands.map((demand) => planners.conformal(demand, share)), total, 1)),
        ours: met(ofTheSameTotal((share) => demands.map((demand) => planners.ours(demand, share)), total, 1)),
      }
    })
    const figure = (name: keyof (typeof filled)[number]) => mean(filled.map((each) => each[name]))
    return {
      factor,
      units: figure('total'),
      textbook: figure('textbook'),
      fixed: figure('fixed'),
      conformal: figure('conformal'),
      ours: figure('ours'),
    }
  })
  console.log(
    `${demands.length} SKUs, one order for ${HORIZON} weeks, mean of the origins ${origins.join(', ')}: share of demand that is met at the same planned stock`,
  )
  console.table(
    rows.map(({ factor, units, ...filled }) => ({
      'service factor k': factor,
      'units of stock': Math.round(units),
      'SES and normal': filled.textbook.toFixed(3),
      'fixed weeks of stock': filled.fixed.toFixed(3),
      'SKUs alike': filled.conformal.toFixed(3),
      'trees and SKUs alike': filled.ours.toFixed(3),
    })),
  )
  return Promise.resolve(
    rows.flatMap(({ factor, ours, textbook, fixed }) => [
      ...(factor === 1 && ours - textbook < BARS.gainAtOne
        ? [`at k = 1 the gain over SES and normal is ${(ours - textbook).toFixed(4)}, the bar is ${BARS.gainAtOne}`]
        : []),
      ...(ours - fixed <= BARS.gainOverFixed
        ? [`at k = ${factor} fixed weeks of stock are as good: ${fixed.toFixed(4)} against ${ours.toFixed(4)}`]
        : []),
    ]),
  )
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** What is planned where the total is the same as somebody else's: found by halving, as more is never less. */
function ofTheSameTotal(plan: (more: number) => readonly number[], total: number, most: number): readonly number[] {
  let [low, high] = [0, most]
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    if (sumOf(plan(middle)) < total) low = middle
    else high = middle
  }
  return plan(low)
}
