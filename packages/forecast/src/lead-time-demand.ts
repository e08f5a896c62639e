import { cappedSmoothing } from './capped-smoothing.js'
import { pastOf, type Demand, type Past } from './demand.js'
import { quantileOf } from './quantile.js'

/** SKUs are told apart by how much is asked of them, and by how large their largest order is beside it. */
const BY_LEVEL = 8
const BY_BULK = 5
/** A SKU that asks for next to nothing has ratios too. */
const FLOOR = 2
const FIRST_ORIGIN = 20

interface Seen {
  readonly sku: string
  /** What capped smoothing says of the whole lead time. */
  readonly told: number
  readonly level: number
  readonly bulk: number
}

/**
 * What will be asked for over a lead time of whole weeks, as quantiles of the sum: what sizes an order. By split conformal prediction (Vovk): at every past origin,
 * what came is put in relation to what capped smoothing said; the quantiles of those ratios, among SKUs of as much demand and as large orders, scale what it says now.
 * @returns units for a SKU and a share of lead times that shall be covered, such as 0.95; 0 for a SKU that nobody asked for.
 */
export function leadTimeDemand(demands: readonly Demand[], origin: number, weeks: number): (sku: string, share: number) => number {
  const now = seenAt(demands, origin, weeks)
  const [levels, bulks] = [edgesOf(now.map(({ level }) => level), BY_LEVEL), edgesOf(now.map(({ bulk }) => bulk), BY_BULK)] // prettier-ignore
  const groupOf = ({ level, bulk }: Seen) => place(level, levels) * BY_BULK + place(bulk, bulks)

  const ratios = new Map<number, number[]>()
  for (let past = FIRST_ORIGIN; past + weeks <= origin; past += 1) {
    const came = new Map(demands.map(({ sku, orders }) => [sku, sumBetween(orders, past, past + weeks)]))
    for (const seen of seenAt(demands, past, weeks)) {
      const group = ratios.get(groupOf(seen)) ?? []
      ratios.set(groupOf(seen), group)
      group.push((came.get(seen.sku) ?? 0) / (seen.told + FLOOR))
    }
  }
  const sorted = new Map([...ratios].map(([group, values]) => [group, Float64Array.from(values).sort()]))
  const bySku = new Map(now.map((seen) => [seen.sku, seen]))
  return (sku, share) => {
    const seen = bySku.get(sku)
    return seen ? (quantileOf(sorted.get(groupOf(seen)) ?? [1], share) || 0) * (seen.told + FLOOR) : 0
  }
}

const seenAt = (demands: readonly Demand[], origin: number, weeks: number): Seen[] =>
  demands.flatMap((demand) => {
    const past = pastOf(demand, origin)
    return past && past.origin - past.first >= weeks ? [seenOf(demand.sku, past, weeks)] : []
  })

function seenOf(sku: string, past: Past, weeks: number): Seen {
  const level = cappedSmoothing(past)
  return { sku, told: level * weeks, level, bulk: (past.sizes[past.sizes.length - 1] ?? 0) / (level + 1) }
}

const edgesOf = (values: readonly number[], count: number): number[] => {
  const sorted = values.toSorted((a, b) => a - b)
  return Array.from({ length: count - 1 }, (_, at) => quantileOf(sorted, (at + 1) / count))
}
const place = (value: number, edges: readonly number[]): number => edges.filter((edge) => edge <= value).length
const sumBetween = (orders: Demand['orders'], from: number, to: number): number =>
  orders.reduce((sum, { week, units }) => (week >= from && week < to ? sum + units : sum), 0)
