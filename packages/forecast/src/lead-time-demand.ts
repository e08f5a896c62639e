import { smoothed } from './classics.js'
import { capOf, pastOf, weeksOf, type Demand } from './demand.js'
import { quantileOf } from './quantile.js'

/** SKUs are told apart by how much is asked of them and, among those alike in that, by how uneven their weeks are beside it. */
const BY_LEVEL = 8
const BY_SPREAD = 10
/** A SKU that asks for next to nothing has ratios too. */
const FLOOR = 2
const FIRST_ORIGIN = 20
const SMOOTHING = 0.3
/** A group speaks for itself by so many ratios; else all SKUs speak, and with fewer than these nobody does. */
const LEAST_RATIOS = 30

interface Seen {
  readonly sku: string
  readonly level: number
  readonly spread: number
}

/**
 * What will be asked for over a lead time of whole weeks, as quantiles of the sum: what sizes an order. By split conformal prediction (Vovk): at every past origin,
 * what came is put in relation to what capped smoothing said; the quantiles of those ratios, among SKUs of as much demand and as uneven weeks, scale what it says now.
 * @returns units for a SKU and a share of lead times that shall be covered, such as 0.95; null for a SKU, or of a shop, that is too young to tell.
 */
export function leadTimeDemand(demands: readonly Demand[], origin: number, weeks: number): (sku: string, share: number) => number | null {
  const now = seenAt(demands, origin, weeks)
  const groupOf = groupsOf(now)
  const told = ({ level }: Seen) => level * weeks + FLOOR

  const all: number[] = []
  const ratios = new Map<number, number[]>()
  for (let past = FIRST_ORIGIN; past + weeks <= origin; past += 1) {
    const came = new Map(demands.map(({ sku, orders }) => [sku, sumBetween(orders, past, past + weeks)]))
    for (const seen of seenAt(demands, past, weeks)) {
      const ratio = (came.get(seen.sku) ?? 0) / told(seen)
      const group = ratios.get(groupOf(seen)) ?? []
      ratios.set(groupOf(seen), group)
      group.push(ratio)
      all.push(ratio)
    }
  }
  const sorted = new Map(
    [...ratios].filter(([, of]) => of.length >= LEAST_RATIOS).map(([group, of]) => [group, Float64Array.from(of).sort()]),
  )
  const ofAll = all.length >= LEAST_RATIOS ? Float64Array.from(all).sort() : null
  const bySku = new Map(now.map((seen) => [seen.sku, seen]))
  return (sku, share) => {
    const seen = bySku.get(sku)
    const known = seen && (sorted.get(groupOf(seen)) ?? ofAll)
    return known ? quantileOf(known, share) * told(seen) : null
  }
}

const seenAt = (demands: readonly Demand[], origin: number, weeks: number): Seen[] =>
  demands.flatMap((demand) => {
    const past = pastOf(demand, origin)
    if (!past || past.origin - past.first < weeks) return []
    const units = weeksOf(past)
    const level = smoothed(SMOOTHING)(weeksOf(past, capOf(past)))
    return [{ sku: demand.sku, level, spread: deviationOf(units) / (level + 0.5) }]
  })

function deviationOf(units: Float64Array): number {
  const mean = units.reduce((sum, each) => sum + each, 0) / units.length
  return Math.sqrt(units.reduce((sum, each) => sum + (each - mean) ** 2, 0) / units.length)
}

/** Groups that hold about as many of these SKUs each. */
function groupsOf(seen: readonly Seen[]): (seen: Seen) => number {
  const levels = edgesOf(
    seen.map(({ level }) => level),
    BY_LEVEL,
  )
  const spreads = Array.from({ length: BY_LEVEL }, (_, at) =>
    edgesOf(
      seen.filter(({ level }) => place(level, levels) === at).map(({ spread }) => spread),
      BY_SPREAD,
    ),
  )
  return ({ level, spread }) => place(level, levels) * BY_SPREAD + place(spread, spreads[place(level, levels)] ?? [])
}

const edgesOf = (values: readonly number[], count: number): number[] => {
  const sorted = values.toSorted((a, b) => a - b)
  return Array.from({ length: count - 1 }, (_, at) => quantileOf(sorted, (at + 1) / count))
}
const place = (value: number, edges: readonly number[]): number => edges.filter((edge) => edge <= value).length
const sumBetween = (orders: Demand['orders'], from: number, to: number): number =>
  orders.reduce((sum, { week, units }) => (week >= from && week < to ? sum + units : sum), 0)
