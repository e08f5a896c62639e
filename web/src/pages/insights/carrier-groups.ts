import type { CarrierPerformanceQuery } from './generated.js'
import type { Money } from './sales-figures.js'

export type Performance = CarrierPerformanceQuery['carrierPerformance'][number]
export const GROUPS = ['CARRIER', 'LANE', 'LOCATION'] as const
export type GroupBy = (typeof GROUPS)[number]

/** What left by one carrier, on one lane or from one location, in one currency. */
export type CarrierGroup = Pick<Performance, 'shipments' | 'delivered' | 'judged' | 'onTime' | 'compared' | 'quoted' | 'paid'> & {
  readonly name: string
}

/** Sums of what has one name and one currency; what most went by comes first. */
export function groupsOf(rows: readonly Performance[], nameOf: (row: Performance) => string): CarrierGroup[] {
  const groups = new Map<string, CarrierGroup>()
  for (const row of rows) {
    const name = nameOf(row)
    const key = keyOfGroup({ ...row, name })
    const before = groups.get(key)
    groups.set(key, before ? joined(before, row) : { ...row, name })
  }
  return [...groups.values()].sort((a, b) => b.shipments - a.shipments || (keyOfGroup(a) < keyOfGroup(b) ? -1 : 1))
}

export const keyOfGroup = ({ name, paid }: Pick<CarrierGroup, 'name' | 'paid'>): string => `${name} ${paid.currencyCode}`

/** What was paid above what was quoted. */
export const abovePrice = ({ paid, quoted }: CarrierGroup): Money => sum(paid, quoted, -1)

const joined = (group: CarrierGroup, row: Performance): CarrierGroup => ({
  name: group.name,
  shipments: group.shipments + row.shipments,
  delivered: group.delivered + row.delivered,
  judged: group.judged + row.judged,
  onTime: group.onTime + row.onTime,
  compared: group.compared + row.compared,
  quoted: sum(group.quoted, row.quoted),
  paid: sum(group.paid, row.paid),
})

/** Of one currency, whose amounts all have as many decimals. */
const sum = ({ amount, currencyCode }: Money, other: Money, sign = 1): Money => ({
  amount: (Number(amount) + sign * Number(other.amount)).toFixed(amount.split('.')[1]?.length ?? 0),
  currencyCode,
})
