import type { SkuQuantity } from '@kade/events'
import { advance, andThen } from '../order/advance.js'
import { repriced, takenBack } from '../order/amendment.js'
import { changed, count, decided, progressed, units, type Change, type Deciding, type Decision, type Note } from '../order/decision.js'
import type { CancelledLine } from '../order/order.events.js'
import { cancellableUnits, IllegalTransition, moveTo, unansweredUnits, type Order, type OrderLine } from '../order/order.js'
import { cancelledUnits, spreadUnits } from '../order/places.js'
import { settle } from '../order/settle.js'

export interface CancelCommand {
  readonly reason: string
  readonly actor: string
  /** Null: whatever can be cancelled. */
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[] | null
}

/** @throws IllegalTransition when nothing can be cancelled; OverCancelled naming the line that has fewer units left. */
export function cancel(order: Order, { reason, actor, lines }: CancelCommand, deciding: Deciding): Decision {
  if (order.status !== 'PENDING' && order.status !== 'ON_HOLD' && order.status !== 'CONFIRMED') {
    throw new IllegalTransition(`An order that is ${order.status} cannot be cancelled`)
  }
  const wanted = new Map(
    (lines ?? order.lines.map((line) => ({ orderLineId: line.id, quantity: cancellableUnits(line) }))).map(({ orderLineId, quantity }) => [
      orderLineId,
      quantity,
    ]),
  )
  const cancelledLines: CancelledLine[] = []
  const counted = order.lines.map((line): OrderLine => {
    const quantity = wanted.get(line.id) ?? 0
    if (quantity === 0) return line
    if (quantity > cancellableUnits(line)) throw new OverCancelled(line.id, cancellableUnits(line))
    cancelledLines.push({ orderLineId: line.id, sku: line.sku, quantity })
    return { ...line, counters: { ...line.counters, cancelled: line.counters.cancelled + quantity } }
  })
  if (cancelledLines.length === 0) throw new IllegalTransition('Every unit has left already: ask for a return instead')
  const complete = counted.every(({ quantity, counters }) => cancelledUnits(counters) === quantity)
  const cancelled: Order = { ...(complete ? moveTo(order, 'CANCELLED') : order), lines: spreadUnits(counted) }
  const note: Note = {
    type: 'CANCELLED',
    message: complete ? `Cancelled: ${reason}` : `${units(cancelledLines)} cancelled: ${reason}`,
    actor,
    data: { units: count(cancelledLines), reason },
    event: { kind: 'cancelled', reason, lines: cancelledLines, complete },
  }
  return decided(order, { ...advance(cancelled, complete ? 'ORDER_CANCELLED' : 'UNITS_CANCELLED'), notes: [note] }, deciding)
}

export class OverCancelled extends Error {
  override readonly name = 'OverCancelled'
  constructor(
    readonly orderLineId: string,
    readonly cancellable: number,
  ) {
    super(`Only ${cancellable} units of this line can still be cancelled`)
  }
}

/** The goods had left before the cancellation reached them: the units are not cancelled after all. */
export function refuseCancellation(order: Order, lines: readonly SkuQuantity[], reason: string, deciding: Deciding): Decision {
  const isTakenBack = order.status === 'CANCELLED'
  // What an amendment took off last is asked about last; of an order that was cancelled whole, what was cancelled.
  const given = isTakenBack ? [uncancel, putBack] : [putBack, uncancel]
  const { lines: wanted } = given.reduce((so, giveBack) => giveBack(so), { lines: order.lines, left: unitsBySku(lines) })
  const back: Order = { ...(isTakenBack ? moveTo(order, 'CONFIRMED') : order), lines: spreadUnits(wanted) }
  const uncancelled = repriced(order, back)
  const note = progressed('CANCELLATION_REFUSED', `The cancellation came too late for ${units(lines)}: ${reason}`, { units: count(lines) })
  // The shipment may have been heard of while its units counted as cancelled: what it is worth is captured now.
  const charging = { shipmentId: null, key: `capture:${order.id}:${order.version}` }
  const event = isTakenBack ? 'ORDER_CANCELLATION_REFUSED' : 'UNITS_CANCELLATION_REFUSED'
  return decided(order, settle(whenAnswered({ ...advance(uncancelled, event, charging), notes: [note] })), deciding)
}

interface Returning {
  readonly lines: readonly OrderLine[]
  /** Units by SKU that are not given back to a line yet. */
  readonly left: ReadonlyMap<string, number>
}
const unitsBySku = (units: readonly SkuQuantity[]): ReadonlyMap<string, number> =>
  new Map(units.map(({ sku, quantity }) => [sku, quantity]))

/** Units are not cancelled after all. */
const uncancel = (from: Returning): Returning =>
  returned(from, ({ counters }) => cancelledUnits(counters), (line, quantity) => ({
    ...line,
    counters: { ...line.counters, cancellationRefused: line.counters.cancellationRefused + quantity },
  })) // prettier-ignore

/** Units are a part of their line again. */
const putBack = (from: Returning): Returning => returned(from, ({ counters }) => counters.removed - counters.removalRefused, takenBack)

function returned(
  { lines, left: before }: Returning,
  mostOf: (line: OrderLine) => number,
  giveBack: (line: OrderLine, quantity: number) => OrderLine,
): Returning {
  const left = new Map(before)
  const back = lines.map((line) => {
    const quantity = Math.min(left.get(line.sku) ?? 0, mostOf(line))
    if (quantity === 0) return line
    left.set(line.sku, (left.get(line.sku) ?? 0) - quantity)
    return giveBack(line, quantity)
  })
  return { lines: back, left }
}

/** Inventory holds these units no more. */
export function release(order: Order, lines: readonly SkuQuantity[], deciding: Deciding): Decision {
  const released = changed({ ...order, releasedUnits: order.releasedUnits + count(lines) })
  return decided(order, settle(whenAnswered(released)), deciding)
}

const whenAnswered = (change: Change): Change => (unansweredUnits(change.state) > 0 ? change : andThen(change, 'ALL_UNITS_ANSWERED'))
