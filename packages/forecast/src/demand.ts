import { quantileOf } from './quantile.js'

/** What one order asked of a SKU. */
export interface OrderedUnits {
  /** Whole weeks since the beginning of the history. */
  readonly week: number
  readonly units: number
  /** Of one unit, in the shop's currency. */
  readonly price: number
  /** Nobody asked for them, as there were none: units that are taken to have been missed. They are no order's size. */
  readonly isEstimated?: boolean
}
/** What was asked of a SKU, order by order, the oldest first. */
export interface Demand {
  readonly sku: string
  readonly orders: readonly OrderedUnits[]
}

/** Orders above this quantile of the SKU's own order sizes count as that much: a wholesaler's order says nothing of the weeks to come. */
export const CAP_SHARE = 0.95

/** What was asked of a SKU before a week, as forecasts look at it. */
export interface Past {
  /** The week that is not known yet. */
  readonly origin: number
  /** Week of the first order; what lies before it is no demand of zero. */
  readonly first: number
  readonly orders: readonly OrderedUnits[]
  /** Sizes of the orders, the smallest first. */
  readonly sizes: ArrayLike<number>
}

/** The past of a SKU at an origin; null when nobody asked for it before. */
export function pastOf({ orders }: Demand, origin: number): Past | null {
  const known = orders.filter(({ week }) => week < origin)
  const [oldest] = known
  if (!oldest) return null
  const sizes = known.flatMap(({ units, isEstimated }) => (isEstimated ? [] : [units]))
  return { origin, first: oldest.week, orders: known, sizes: Float64Array.from(sizes).sort() }
}

/** Units of each week from the first order on, an order counted as at most `cap`. */
export function weeksOf({ origin, first, orders }: Past, cap = Infinity): Float64Array {
  const weeks = new Float64Array(origin - first)
  for (const { week, units } of orders) weeks[week - first] = (weeks[week - first] ?? 0) + Math.min(units, cap)
  return weeks
}

/** The size at which orders are capped, at least 1. */
export const capOf = ({ sizes }: Past, share = CAP_SHARE): number => Math.max(1, quantileOf(sizes, share))
