import { capOf, pastOf, type OrderedUnits } from './demand.js'

/** What a week says of demand, orders capped. */
export interface SeenWeek {
  readonly units: number
  /** Of these, units of orders that a promotion brought. */
  readonly promoted: number
  /** Of these, units that were asked for on days on which the SKU could not be bought. */
  readonly unstocked: number
  /** Days, of seven, on which the SKU could not be bought. */
  readonly daysWithout: number
}
/** What a forecast takes a week for, beside what was asked for in it. */
export interface Correction {
  /** Units of promotions that a week without one would not have had. */
  readonly cut: number
  /** Units that nobody could ask for as there were none. */
  readonly missed: number
}

const SMOOTHING = 0.3
/** A week is one of a promotion where so much of it is. */
const PROMOTED_SHARE = 0.5
/** A promotion is compared with the weeks without one of the last half year, where there are so many. */
const COMPARED_WEEKS = 26
const LEAST_COMPARED = 4
/** Fewer days with stock say nothing of a week. */
const LEAST_DAYS = 3

/**
 * The weeks of a SKU, the oldest first, as they would have been with stock on every day and without promotions. The rest of a week with three days of stock or more is
 * taken to be as those days were; one with fewer is left out, unless more was asked for than usual: then it says at least that much.
 */
export function correctionsOf(weeks: readonly SeenWeek[]): Correction[] {
  const plain: number[] = []
  let [level, weight] = [0, 0]
  return weeks.map(({ units, promoted, unstocked, daysWithout }) => {
    const isPromoted = promoted > 0 && promoted >= PROMOTED_SHARE * units
    const compared = plain.slice(-COMPARED_WEEKS)
    const cut = isPromoted && compared.length >= LEAST_COMPARED ? Math.max(0, units - Math.max(units - promoted, meanOf(compared))) : 0
    const kept = units - cut
    const days = 7 - daysWithout
    const inDemand = weight === 0 ? 0 : level / weight
    const missed =
      daysWithout === 0 ? 0 : Math.max(0, days < LEAST_DAYS ? inDemand - kept : ((kept - unstocked) * daysWithout) / days - unstocked)
    if (!isPromoted && days >= LEAST_DAYS) plain.push(kept + missed)
    level = (1 - SMOOTHING) * level + SMOOTHING * (kept + missed)
    weight = (1 - SMOOTHING) * weight + SMOOTHING
    return { cut, missed }
  })
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** An order as it was asked, with what is known of it. */
export interface SeenOrder extends OrderedUnits {
  readonly isPromoted: boolean
  /** It came on a day on which the SKU could not be bought. */
  readonly isUnstocked: boolean
}

/**
 * What plans are made of: the orders of a SKU before the week `until`, the oldest first, promotions cut, and what nobody could ask for beside them.
 * `daysWithout` are the days without stock by week.
 */
export function correctedOrders(orders: readonly SeenOrder[], daysWithout: ReadonlyMap<number, number>, until: number): OrderedUnits[] {
  const past = pastOf({ sku: '', orders }, until)
  if (!past) return []
  const cap = capOf(past)
  const weeks = Array.from({ length: until - past.first }, (_, at) => ({
    ...{ units: 0, promoted: 0, unstocked: 0 },
    daysWithout: daysWithout.get(past.first + at) ?? 0,
  }))
  for (const { week, units, isPromoted, isUnstocked } of orders) {
    const seen = weeks[week - past.first]
    if (!seen) continue
    const counted = Math.min(units, cap)
    seen.units += counted
    if (isPromoted) seen.promoted += counted
    if (isUnstocked) seen.unstocked += counted
  }
  const corrections = correctionsOf(weeks)
  const kept = orders.flatMap(({ week, units, price, isPromoted }): OrderedUnits[] => {
    const at = week - past.first
    const cut = isPromoted ? (corrections[at]?.cut ?? 0) : 0
    if (cut === 0) return [{ week, units, price }]
    const left = Math.min(units, cap) * (1 - cut / (weeks[at]?.promoted ?? cut))
    return left > 0 ? [{ week, units: left, price }] : []
  })
  const added = corrections.flatMap(({ missed }, at): OrderedUnits[] =>
    missed > 0 ? [{ week: past.first + at, units: missed, price: 0, isEstimated: true }] : [],
  )
  return [...kept, ...added].sort((a, b) => a.week - b.week)
}
