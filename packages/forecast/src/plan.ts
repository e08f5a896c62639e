import { movingAverage, smoothed } from './classics.js'
import { pastOf, weeksOf, type Demand } from './demand.js'
import { leadTimeDemand } from './lead-time-demand.js'
import { leadTimeTrees } from './lead-time-trees.js'

/** How long the stock of a SKU must last once more of it is ordered, in whole weeks. */
export interface PlanAsk {
  readonly sku: string
  readonly weeks: number
}
/** What is asked of a shop's SKUs at once. */
export interface PlanTask {
  readonly demands: readonly Demand[]
  /** The week that is not known yet. */
  readonly origin: number
  readonly asks: readonly PlanAsk[]
}
/** What sizes the orders of a SKU. */
export interface SkuPlan {
  readonly sku: string
  readonly weeks: number
  /** Whole units that suffice for the weeks in 95 of 100 cases. */
  readonly covers: number
  /** Units of a week in the mean, large orders included. */
  readonly expectedWeek: number
  /** TREES: the mean of CONFORMAL and of boosted trees that have learned such sums. CONFORMAL: by what came of SKUs alike at earlier origins. POISSON: by chance alone, while too little is known. */
  readonly method: 'TREES' | 'CONFORMAL' | 'POISSON'
  /** The last week in which somebody asked for it. */
  readonly lastAsked: number
}

export const COVERED_SHARE = 0.95
/** The same quantile of the normal distribution, which sums of chance come near to. */
const NORMAL_SHARE = 1.645
const SMOOTHING = 0.3
/** Sums of weights are one but for the last digits of a number. */
const ROUNDED = 1e6
/** Where a SKU is younger, its weeks count alike. */
const LEAST_WEEKS = 4

/** A plan for each SKU that somebody asked for before; none for the others. */
export function planSkus({ demands, origin, asks }: PlanTask): SkuPlan[] {
  const bySku = new Map(demands.map((demand) => [demand.sku, demand]))
  const lengths = [...new Set(asks.map(({ weeks }) => weeks))]
  const coveredIn = new Map(lengths.map((weeks) => [weeks, covering(demands, origin, weeks)]))
  return asks.flatMap(({ sku, weeks }) => {
    const demand = bySku.get(sku)
    const past = demand && pastOf(demand, origin)
    if (!past) return []
    const known = weeksOf(past)
    const mean = known.length < LEAST_WEEKS ? movingAverage(LEAST_WEEKS)(known) : smoothed(SMOOTHING)(known)
    const expectedWeek = Math.round(mean * ROUNDED) / ROUNDED
    const { units, method } = coveredIn.get(weeks)?.(sku) ?? NOTHING_LEARNED
    const covers = Math.ceil((units ?? expectedWeek * weeks + NORMAL_SHARE * Math.sqrt(expectedWeek * weeks)) - 1 / ROUNDED)
    return [{ sku, weeks, covers, expectedWeek, method, lastAsked: past.orders.findLast(({ isEstimated }) => !isEstimated)?.week ?? 0 }]
  })
}

interface Covering {
  /** Null where too little is known. */
  readonly units: number | null
  readonly method: SkuPlan['method']
}
const NOTHING_LEARNED: Covering = { units: null, method: 'POISSON' }

/** Trees and what came of SKUs alike err apart from each other: their mean serves more at the same stock than either (`pnpm forecast simulate`). */
function covering(demands: readonly Demand[], origin: number, weeks: number): (sku: string) => Covering {
  const alike = leadTimeDemand(demands, origin, weeks)
  const learned = leadTimeTrees(demands, origin, weeks, [COVERED_SHARE])
  return (sku) => {
    const [units, trees] = [alike(sku, COVERED_SHARE), learned(sku, COVERED_SHARE)]
    if (units === null) return NOTHING_LEARNED
    return trees === null ? { units, method: 'CONFORMAL' } : { units: (units + trees) / 2, method: 'TREES' }
  }
}
