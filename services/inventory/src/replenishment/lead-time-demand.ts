import { empirical, negativeBinomial, type UnitDistribution } from './unit-distribution.js'

/** What is known of the demand of a day: its mean and deviation, or units day by day, the oldest first. */
export interface DailyDemand {
  readonly mean: number
  readonly deviation: number
  readonly history: readonly number[]
}
export interface LeadTime {
  /** Days from an order to its goods, and their deviation. */
  readonly days: number
  readonly deviation: number
  /** Days between two looks at the stock. */
  readonly review: number
}

/** How demand was foreseen. */
export type Basis = 'EMPIRICAL' | 'NEGATIVE_BINOMIAL'

/** Demand that an order must outlast, in packs of some units. */
export interface ForeseenDemand {
  readonly basis: Basis
  /** Units that are counted as one: 1 unless demand is in hundreds of thousands. */
  readonly pack: number
  /** Of one review period, in packs. */
  readonly perReview: number
  /** Until an order arrives. */
  readonly untilArrival: UnitDistribution
  /** Until an order of the next review arrives: what the position after an order must suffice for. */
  readonly untilNext: UnitDistribution
}

/** Windows that a history must have to speak for itself. */
const ENOUGH_WINDOWS = 30
/** A history with more days without demand than this is intermittent: few sizes, in lumps, which no smooth distribution has. */
const INTERMITTENT = 0.25
/** Numbers that are told apart: demand that spreads over more is counted in packs. */
const MOST_NUMBERS = 200_000

/** The mean and deviation of a history. */
export function demandOf(history: readonly number[]): DailyDemand {
  const mean = history.reduce((sum, units) => sum + units, 0) / history.length
  const squares = history.reduce((sum, units) => sum + (units - mean) ** 2, 0)
  return { mean, deviation: history.length > 1 ? Math.sqrt(squares / (history.length - 1)) : 0, history }
}

/**
 * Demand of `days`, which vary: mean μL, variance Lσ² + μ²σ_L² (G. Hadley and T. Whitin, Analysis of Inventory Systems, 1963, chapter 3). A
 * review lengthens the days, and does not vary.
 */
export const momentsOf = ({ mean, deviation }: DailyDemand, days: number, late: number) => ({
  mean: mean * days,
  variance: days * deviation ** 2 + mean ** 2 * late ** 2,
})

/** Never a normal distribution: its tail is too thin for lumps, and it has units below 0. */
export function foresee(demand: DailyDemand, leadTime: LeadTime): ForeseenDemand {
  const { days, deviation, review } = leadTime
  const perReview = demand.mean * review
  if (speaksForItself(demand.history, leadTime)) {
    const of = (more: number) => empirical(windowsOf(demand.history, [days - deviation, days + deviation], more))
    return { basis: 'EMPIRICAL', pack: 1, perReview, untilArrival: of(0), untilNext: of(review) }
  }
  const longest = momentsOf(demand, days + review, deviation)
  const pack = Math.max(1, Math.ceil((40 * Math.sqrt(Math.max(longest.variance, longest.mean))) / MOST_NUMBERS))
  const of = (length: number) => {
    const { mean, variance } = momentsOf(demand, length, deviation)
    return negativeBinomial(mean / pack, variance / pack ** 2)
  }
  return { basis: 'NEGATIVE_BINOMIAL', pack, perReview: perReview / pack, untilArrival: of(days), untilNext: of(days + review) }
}

function speaksForItself(history: readonly number[], { days, deviation, review }: LeadTime): boolean {
  const idle = history.filter((units) => units === 0).length
  return idle > INTERMITTENT * history.length && history.length - Math.round(days + deviation + review) + 1 >= ENOUGH_WINDOWS
}

/**
 * Sums of all windows of the history of these lengths and some days more (overlapping: the empirical method of A. Porras and R. Dekker, European
 * Journal of Operational Research 184(1), 2008). An early and a late delivery, L - σ_L and L + σ_L, have half the weight each: two points that
 * keep mean and variance (E. Rosenblueth, PNAS 72(10), 1975).
 */
function windowsOf(history: readonly number[], lengths: readonly number[], more: number): [units: number, weight: number][] {
  return lengths.flatMap((days) => {
    const length = Math.round(Math.max(0, days) + more)
    const starts = history.length - length + 1
    let sum = 0
    for (let day = 0; day < length - 1; day += 1) sum += history[day] ?? 0
    return Array.from({ length: starts }, (_, start): [number, number] => {
      if (length === 0) return [0, 1 / starts]
      sum += history[start + length - 1] ?? 0
      const window: [number, number] = [sum, 1 / starts]
      sum -= history[start] ?? 0
      return window
    })
  })
}
