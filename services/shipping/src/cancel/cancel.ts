import { fulfillmentCancellationRefused, fulfillmentCancellationReturned, fulfillmentCancelled, type DraftEvent } from '@kade/events'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import { factsOf, moveTo, type FulfillmentOrder, type FulfillmentStatus, type Units } from '../fulfillment-order/fulfillment-order.js'

/** Allocated units of an order that are not wanted any more. */
export interface Unwanted {
  readonly orderId: string
  readonly lines: readonly Units[]
  readonly reason: string
}
const TOO_LATE = 'the parcel had left'

/** Takes them out where they have not left, and tells where they have: each unit is answered once. */
export function cancel(before: readonly FulfillmentOrder[], { orderId, lines, reason }: Unwanted, deciding: Deciding): Decision {
  const { orders, cancelled, missing, left } = cancelUnits(before, lines)
  const at = deciding.now.toISOString()
  const events: DraftEvent[] = cancelled.map(({ order, units }) =>
    fulfillmentCancelled.draft(orderId, {
      ...{ ...factsOf(order, deciding), lines: [...units], reason },
      ...(order.status === 'CANCELLED' && { ended: true }),
    }),
  )
  if (missing.length > 0) events.push(fulfillmentCancellationReturned.draft(orderId, { orderId, lines: [...missing], reason, at }))
  if (left.length > 0) events.push(fulfillmentCancellationRefused.draft(orderId, { orderId, lines: [...left], reason: TOO_LATE, at }))
  return {
    ...NOTHING,
    fulfillmentOrders: orders.filter((order) => !before.includes(order)),
    packed: cancelled.filter(({ unpack }) => unpack).map(({ order: { id } }) => ({ fulfillmentOrderId: id, packages: [] })),
    events,
  }
}

/** How far it is; what is least advanced is cancelled first. */
const PROGRESS: readonly FulfillmentStatus[] = ['OPEN', 'PICKING', 'PICKED', 'PACKED']

export interface CancelledUnits {
  /** All of the orders, after that. */
  readonly orders: readonly FulfillmentOrder[]
  /** Fulfillment orders that lost units, after that, with the units; `unpack`: its packages are opened again. */
  readonly cancelled: readonly { readonly order: FulfillmentOrder; readonly units: readonly Units[]; readonly unpack: boolean }[]
  /** Units that no fulfillment order holds: a pick did not find them, and inventory has not heard of it yet. */
  readonly missing: readonly Units[]
  /** The others: they had left the building. */
  readonly left: readonly Units[]
}

/**
 * Takes cancelled units out of the orders that have not shipped, the least advanced first. Picked goods are put back. Every unit is in one
 * of the three answers.
 */
export function cancelUnits(orders: readonly FulfillmentOrder[], units: readonly Units[]): CancelledUnits {
  const wanted = sumBySku(units)
  const after = new Map(orders.map((order) => [order.id, order]))
  const cancelled: { order: FulfillmentOrder; units: readonly Units[]; unpack: boolean }[] = []
  const open = orders
    .filter(({ status }) => PROGRESS.includes(status))
    .sort((a, b) => PROGRESS.indexOf(a.status) - PROGRESS.indexOf(b.status))
  for (const order of open) {
    const taken = take(wanted, order.lines)
    if (taken.length === 0) continue
    const lines = without(order.lines, taken).map((line) => ({ ...line, picked: Math.min(line.picked, line.quantity) }))
    const unpack = order.status === 'PACKED'
    const kept = { ...order, lines }
    const changed = lines.length === 0 ? moveTo(kept, 'CANCELLED') : unpack ? moveTo(kept, 'PICKED') : kept
    after.set(order.id, changed)
    cancelled.push({ order: changed, units: taken, unpack })
  }
  const missing = [...after.values()].flatMap((order) => {
    const taken = take(wanted, order.missing)
    if (taken.length > 0) after.set(order.id, { ...order, missing: without(order.missing, taken) })
    return taken
  })
  return { orders: [...after.values()], cancelled, missing: unitsIn(sumBySku(missing)), left: unitsIn(wanted) }
}

/** The lines after these units went; a line of nothing goes with them. */
function without<Line extends Units>(lines: readonly Line[], taken: readonly Units[]): Line[] {
  const takenOf = sumBySku(taken)
  return lines.map((line) => ({ ...line, quantity: line.quantity - (takenOf.get(line.sku) ?? 0) })).filter(({ quantity }) => quantity > 0)
}

/** As many of the wanted units as the lines have; they are wanted no more. */
function take(wanted: Map<string, number>, lines: readonly Units[]): Units[] {
  const taken = new Map<string, number>()
  for (const { sku, quantity } of lines) {
    const units = Math.min(quantity, wanted.get(sku) ?? 0)
    wanted.set(sku, (wanted.get(sku) ?? 0) - units)
    taken.set(sku, (taken.get(sku) ?? 0) + units)
  }
  return unitsIn(taken)
}

function sumBySku(units: readonly Units[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { sku, quantity } of units) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return sums
}

const unitsIn = (sums: ReadonlyMap<string, number>): Units[] =>
  [...sums].filter(([, quantity]) => quantity > 0).map(([sku, quantity]) => ({ sku, quantity }))
