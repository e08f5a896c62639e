import {
  stockAmendmentAnswered,
  type DataOf,
  type orderAmended,
  type orderAmendmentRefused,
  type orderAmendmentRequested,
  type stockBackordered,
  type stockRejected,
  type stockReserved,
} from '@kade/events'
import { allocate, type UnitsToAllocate } from '../stockroom/allocation.js'
import { NOTHING, type Decision, type Deciding } from '../stockroom/decision.js'
import type { LinePromise } from '../stockroom/line-promise.js'
import { dayOf } from '../stockroom/promise.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { sumPerSku, type Need } from '../stockroom/units.js'
import { reserve } from './reserve.js'

type Requested = DataOf<typeof orderAmendmentRequested>

/**
 * What an amendment would add to an order is reserved beside it, as if it were an order of its own: all or none. Until it is in force nothing of
 * it is allocated, and a cancellation of the order takes none of it.
 */
export function reserveAmendment(before: Stockroom, requested: Requested, deciding: Deciding): Decision {
  const { orderId, amendmentId, lines, channel, shippingAddress } = requested
  const decision = reserve(before, { orderId: amendmentId, lines, channel, shippingAddress }, deciding)
  const [answer] = decision.events
  if (!answer) throw new Error('An order that asks for stock is answered')
  const event = stockAmendmentAnswered.draft(orderId, answerOf(requested, answer))
  const orders = decision.orders.map((held) => (held.answer ? { ...held, amends: orderId, answer: event } : held))
  return { ...decision, orders, events: [event] }
}

function answerOf({ orderId, amendmentId }: Requested, { type, data }: { readonly type: string; readonly data: unknown }) {
  const answer = { orderId, amendmentId, lines: [], short: [] }
  if (type === 'stock.rejected.v1') {
    const { lines: short } = data as DataOf<typeof stockRejected>
    return { ...answer, outcome: 'REFUSED' as const, short }
  }
  if (type === 'stock.backordered.v1')
    return { ...answer, outcome: 'SECURED' as const, lines: (data as DataOf<typeof stockBackordered>).lines }
  const { lines } = data as DataOf<typeof stockReserved>
  const reserved = lines.map(({ quantity, ...line }) => ({ ...line, reserved: quantity, backordered: 0 }))
  return { ...answer, outcome: 'SECURED' as const, lines: reserved }
}

/** The amendment is in force: what was reserved for it is the order's, and allocated when that is confirmed. It may go elsewhere from here on. */
export function takeOver(
  before: Stockroom,
  { orderId, amendmentId, shippingAddress }: DataOf<typeof orderAmended>,
  deciding: Deciding,
): Decision {
  const order = before.orders.get(orderId)
  if (!order) return NOTHING
  const room = before.over()
  const { bundles } = room.orders.get(amendmentId) ?? {}
  const { countryCode, region } = shippingAddress
  room.orders.put([{ ...order, countryCode, region, ...(bundles ? { bundles: { ...bundles, ...order.bundles } } : {}) }])
  for (const { sku, quantity, promisedOn, preordered = 0 } of room.backordered.ofOrder(amendmentId)) {
    const waiting = room.backordered.get(`${orderId} ${sku}`)?.quantity ?? 0
    mergePromise(room, orderId, amendmentId, { sku, quantity }, waiting)
    room.preorder(amendmentId, sku, -preordered)
    room.backorder(amendmentId, sku, -quantity)
    if (quantity > 0) room.backorder(orderId, sku, quantity, promisedOn ?? null)
    if (preordered > 0) room.preorder(orderId, sku, preordered)
  }
  const toAllocate: UnitsToAllocate[] = []
  for (const { sku, locationId, quantity, leavesOn = null } of room.reserved.ofOrder(amendmentId)) {
    if (quantity === 0) continue
    const waiting = room.backordered.get(`${amendmentId} ${sku}`)
    if (!waiting) mergePromise(room, orderId, amendmentId, { sku, quantity: 0 }, room.backordered.get(`${orderId} ${sku}`)?.quantity ?? 0)
    room.reserve(amendmentId, sku, locationId, -quantity)
    const leaves = order.confirmed && room.releaseOf(sku, orderId, dayOf(deciding.now)) === null
    if (leaves) toAllocate.push({ sku, locationId, quantity, leavesOn })
    else room.reserve(orderId, sku, locationId, quantity, leavesOn)
  }
  return room.decision(toAllocate.length > 0 ? allocate(room, orderId, toAllocate, deciding) : [])
}

/** An order is promised of a SKU what its last units are: those that it had, or those that come. */
function mergePromise(room: Stockroom, orderId: string, amendmentId: string, { sku, quantity }: Need, waiting: number): void {
  const [own, added] = [room.promises.of(orderId, sku), room.promises.of(amendmentId, sku)]
  if (!added) return
  const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a)
  // Units are kept for all that waits, or for none of it.
  const dues = [...(waiting > 0 ? [own?.due ?? null] : []), ...(quantity > 0 ? [added.due] : [])]
  const merged: LinePromise = {
    ...{ orderId, sku, shipDate: later(added.shipDate, own?.shipDate), deliveryDate: later(added.deliveryDate, own?.deliveryDate) },
    due:
      dues.length === 0 || dues.includes(null)
        ? null
        : (dues
            .filter((due) => due !== null)
            .sort()
            .at(-1) ?? null),
    pegs: [...(own?.pegs ?? []), ...added.pegs],
  }
  room.promises.lines.put([merged, { ...added, due: null, pegs: [] }])
}

/** The amendment does not come: what was reserved for it is free, and what waited waits no more. */
export function dropAmendment(before: Stockroom, { amendmentId, timeline }: DataOf<typeof orderAmendmentRefused>): Decision {
  if (!before.orders.get(amendmentId)) return NOTHING
  const room = before.over()
  for (const { sku, quantity, preordered = 0 } of room.backordered.ofOrder(amendmentId)) {
    room.backorder(amendmentId, sku, -quantity)
    room.preorder(amendmentId, sku, -preordered)
  }
  for (const { sku, locationId, quantity } of room.reserved.ofOrder(amendmentId)) {
    if (quantity === 0) continue
    room.reserve(amendmentId, sku, locationId, -quantity)
    room.move('RELEASE', amendmentId, sku, locationId, quantity, timeline.actor)
  }
  return room.decision([])
}

/** Units that an amendment takes off, by SKU. */
export const removedUnits = ({ lines }: Pick<DataOf<typeof orderAmended>, 'lines'>): Need[] =>
  sumPerSku(lines.map(({ sku, removed: quantity }) => ({ sku, quantity }))).filter(({ quantity }) => quantity > 0)
