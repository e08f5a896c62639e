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
  /** Units that an amendment took off the line: they are no part of its quantity any more. */
  readonly removed: number
  /** Of those, units that had left already: they are a part of it again. */
  readonly removalRefused: number
  /** What the units that are off the line cost, in minor units. */
  readonly removedTotal: number
  /** Units whose capture was asked for. */
  readonly charged: number
  /** Units whose money was taken. */
  readonly captured: number
  /** Captured units that are not sent after all, whose money was asked to be given back. */
  readonly givenBack: number
  /** Units that came back by a return. */
  readonly returned: number
  /** Units that a return was settled for with money, or with store credit. */
  readonly returnRefunded: number
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
  'removed',
  'removalRefused',
  'removedTotal',
  'charged',
  'captured',
  'givenBack',
  'returned',
  'returnRefunded',
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

/** Units that were wanted once and are not any more: cancelled, or taken off by an amendment. */
export const givenUpUnits = (counters: LineCounters): number => cancelledUnits(counters) + counters.removed - counters.removalRefused

export interface Countable {
  readonly id: string
  readonly sku: string
  readonly quantity: number
  readonly counters: LineCounters
}

/** Counts units of a SKU on the order's lines of it. */
export function countUnits<Line extends Countable>(
  lines: readonly Line[],
  counter: Counter,
  units: readonly { readonly sku: string; readonly quantity: number }[],
): Line[] {
  const left = new Map<string, number>()
  for (const { sku, quantity } of units) left.set(sku, (left.get(sku) ?? 0) + quantity)
  const counted = lines.map((line) => {
    const added = left.get(line.sku) ?? 0
    left.delete(line.sku)
    return added === 0 ? line : { ...line, counters: { ...line.counters, [counter]: line.counters[counter] + added } }
  })
  return spreadUnits(counted)
}

/**
 * Units of one SKU are alike: what was counted of it belongs to all lines of it, in their order, each as many as it still wants, and the last
 * takes what is over. Said again whenever a line wants more or less, so that no unit is counted where it is not wanted while another line waits.
 */
export function spreadUnits<Line extends Countable>(lines: readonly Line[]): Line[] {
  const ofSku = new Map<string, Line[]>()
  for (const line of lines) ofSku.set(line.sku, [...(ofSku.get(line.sku) ?? []), line])
  const spread = new Map([...ofSku.values()].filter(({ length }) => length > 1).flatMap((alike) => spreadAlike(alike)))
  return lines.map((line) => {
    const counters = spread.get(line.id)
    return !counters || COUNTERS.every((counter) => counters[counter] === line.counters[counter]) ? line : { ...line, counters }
  })
}

function spreadAlike(lines: readonly Countable[]): [string, LineCounters][] {
  const left = { ...noUnits }
  for (const { counters } of lines) for (const counter of COUNTERS) left[counter] += counters[counter]
  return lines.map(({ id, quantity, counters }, index) => {
    const {
      cancelled,
      cancellationRefused,
      removed,
      removalRefused,
      removedTotal,
      charged,
      captured,
      givenBack,
      returned,
      returnRefunded,
    } = counters
    const own = {
      cancelled,
      cancellationRefused,
      removed,
      removalRefused,
      removedTotal,
      charged,
      captured,
      givenBack,
      returned,
      returnRefunded,
    }
    if (index === lines.length - 1) return [id, { ...left, ...own }]
    const wanted = quantity - cancelledUnits(counters)
    const given: Writable<LineCounters> = { ...noUnits, ...own }
    for (const step of ['delivered', 'shipped', 'packed', 'picked'] as const) given[step] = Math.min(left[step], wanted)
    given.allocated = Math.max(0, Math.min(left.allocated - left.deallocated, wanted))
    const inside = Math.max(given.allocated, given.picked, given.packed, given.shipped, given.delivered)
    given.backordered = Math.max(0, Math.min(left.backordered - left.backorderFilled, wanted - inside))
    for (const counter of COUNTERS) left[counter] -= given[counter]
    return [id, given]
  })
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
