/** Totals of one order line. Each only grows, so the order in which other services' events arrive does not matter. */
export interface LineCounters {
  readonly allocated: number
  readonly deallocated: number
  readonly backordered: number
  readonly backorderFilled: number
  readonly picked: number
  readonly packed: number
  readonly shipped: number
  readonly delivered: number
  readonly cancelled: number
  readonly cancellationRefused: number
  /** Units whose capture was asked for. */
  readonly charged: number
  /** Units whose money was taken. */
  readonly captured: number
}
export type Counter = keyof LineCounters

export const COUNTERS: readonly Counter[] = [
  'allocated',
  'deallocated',
  'backordered',
  'backorderFilled',
  'picked',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
  'cancellationRefused',
  'charged',
  'captured',
]
export const noUnits: LineCounters = Object.freeze(Object.fromEntries(COUNTERS.map((counter) => [counter, 0]))) as unknown as LineCounters

/** Counters as stored; those that were thought of later are 0. */
export const countersOf = (stored: Partial<LineCounters>): LineCounters => ({ ...noUnits, ...stored })

/** Where the units of a line are: every ordered unit in exactly one place, so the places sum to the quantity. */
export interface Places {
  readonly pending: number
  readonly backordered: number
  readonly allocated: number
  readonly picked: number
  readonly packed: number
  readonly shipped: number
  readonly delivered: number
  readonly cancelled: number
}

/**
 * From the most advanced place backwards, within what is not cancelled. A later milestone implies the earlier ones: a unit whose shipping
 * we have heard of was allocated, whether we have heard of that yet or not.
 */
export function placesOf({ quantity, counters }: { readonly quantity: number; readonly counters: LineCounters }): Places {
  const cancelled = cancelledUnits(counters)
  const remaining = quantity - cancelled
  const upTo = (units: number): number => Math.max(0, Math.min(units, remaining))
  const deliveredSoFar = upTo(counters.delivered)
  const shippedSoFar = upTo(Math.max(counters.shipped, deliveredSoFar))
  const packedSoFar = upTo(Math.max(counters.packed, shippedSoFar))
  const pickedSoFar = upTo(Math.max(counters.picked, packedSoFar))
  const allocatedSoFar = upTo(Math.max(counters.allocated - counters.deallocated, pickedSoFar))
  const backordered = Math.max(0, Math.min(counters.backordered - counters.backorderFilled, remaining - allocatedSoFar))
  return {
    pending: remaining - allocatedSoFar - backordered,
    backordered,
    allocated: allocatedSoFar - pickedSoFar,
    picked: pickedSoFar - packedSoFar,
    packed: packedSoFar - shippedSoFar,
    shipped: shippedSoFar - deliveredSoFar,
    delivered: deliveredSoFar,
    cancelled,
  }
}

export const cancelledUnits = ({ cancelled, cancellationRefused }: LineCounters): number => cancelled - cancellationRefused

export interface Countable {
  readonly id: string
  readonly sku: string
  readonly quantity: number
  readonly counters: LineCounters
}

/** Spreads units of a SKU over the order's lines of it, in line order; the last line takes what is over. */
export function countUnits<Line extends Countable>(
  lines: readonly Line[],
  counter: Counter,
  units: readonly { readonly sku: string; readonly quantity: number }[],
): Line[] {
  const left = new Map<string, number>()
  for (const { sku, quantity } of units) left.set(sku, (left.get(sku) ?? 0) + quantity)
  const lastOf = new Map(lines.map(({ sku, id }) => [sku, id]))
  return lines.map((line) => {
    const toCount = left.get(line.sku) ?? 0
    if (toCount === 0) return line
    const room = Math.max(0, line.quantity - line.counters[counter])
    const taken = lastOf.get(line.sku) === line.id ? toCount : Math.min(toCount, room)
    left.set(line.sku, toCount - taken)
    return { ...line, counters: { ...line.counters, [counter]: line.counters[counter] + taken } }
  })
}
