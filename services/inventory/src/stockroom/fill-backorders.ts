import type { DraftEvent } from '@kade/events'
import { allocate, type UnitsToAllocate } from './allocation.js'
import { askOf, sourceTogether } from './ask.js'
import { NEVER } from './atp.js'
import type { Decision, Deciding } from './decision.js'
import { promiseSkusAnew, tellChanges, type ChangedPromise, type WhyAnew } from './promise-anew.js'
import { dayOf } from './promise.js'
import type { Stockroom } from './stockroom.js'
import type { BackorderedUnits } from './units.js'

/**
 * Gives what is available of these SKUs to those who wait, for them or for a bundle that has them as a part: who was promised earlier first,
 * then who has waited longer. Confirmed orders have it allocated at once, unless it is not released yet; for the others it is reserved, and
 * allocated when they are confirmed. Who was not confirmed in time is given nothing.
 */
export function fillBackorders(room: Stockroom, skus: readonly string[], deciding: Deciding): Decision {
  const filling = room.over()
  return filling.decision(fillIn(filling, skus, deciding))
}

export interface Filling {
  /** The one order that is given any; all who wait are unless given. */
  readonly only?: string | undefined
  /** Why promises of a SKU change; because stock did, where it says nothing. */
  readonly whyOf?: ((sku: string) => WhyAnew | null) | undefined
}
const STOCK_CHANGED: WhyAnew = { why: 'STOCK_CHANGED', source: null, sourceId: null, reference: null }

/** The same as part of a decision that is being made in this room. */
export function fillIn(room: Stockroom, skus: readonly string[], deciding: Deciding, { only, whyOf }: Filling = {}): DraftEvent[] {
  const toAllocate = new Map<string, UnitsToAllocate[]>()
  const free = partsOfAny(room, skus)
  // What came in may carry promises that had no supply: they are given their turn before anything is given away.
  const changes = promiseSkusAnew(room, [...free], deciding.now)
  const booked = new Set<string>()
  for (const { orderId, sku, quantity: waiting } of inQueue(room)) {
    const order = room.orders.get(orderId)
    if (waiting === 0 || (only !== undefined && only !== orderId) || (order?.lapsed && !order.confirmed)) continue
    if (!room.partsOf(sku, orderId).some((part) => free.has(part.sku))) continue
    const ask = { ...askOf(room, orderId, { sku, quantity: waiting }), isDenied: false }
    const isReleased = room.releaseOf(sku, orderId, dayOf(deciding.now)) === null
    const when = { now: deciding.now, to: room.destinationOf(orderId) }
    const asking = { countryCode: when.to.countryCode, channel: order?.channel, when }
    for (const { locationId, quantity } of sourceTogether(room, [ask], asking)) {
      room.move('RESERVE', orderId, sku, locationId, quantity, 'system')
      room.backorder(orderId, sku, -quantity)
      if (!order?.confirmed || !isReleased) {
        const day = isReleased ? room.leavingDay(locationId, deciding.now) : null
        room.reserve(orderId, sku, locationId, quantity, day)
        if (day !== null && !booked.has(`${orderId} ${locationId}`)) room.bookDay(locationId, day)
        booked.add(`${orderId} ${locationId}`)
      } else toAllocate.set(orderId, [...(toAllocate.get(orderId) ?? []), { sku, locationId, quantity, fromBackorder: quantity }])
    }
  }
  const told = changes.flatMap(({ after: { orderId, sku }, ...change }) => {
    const quantity = room.backordered.get(`${orderId} ${sku}`)?.quantity ?? 0
    const after = room.promises.of(orderId, sku)
    return quantity > 0 && after && !room.orders.get(orderId)?.amends ? [{ ...change, quantity, after }] : []
  })
  return [
    ...[...toAllocate].flatMap(([orderId, units]) => allocate(room, orderId, units, deciding)),
    ...tellByReason(told, (sku) => whyOf?.(sku) ?? STOCK_CHANGED),
  ]
}

/** Promises that change for different reasons are told apart. */
function tellByReason(changes: readonly ChangedPromise[], whyOf: (sku: string) => WhyAnew): DraftEvent[] {
  const byReason = new Map<string, { readonly why: WhyAnew; readonly changes: ChangedPromise[] }>()
  for (const change of changes) {
    const why = whyOf(change.after.sku)
    const known = byReason.get(why.why) ?? { why, changes: [] }
    byReason.set(why.why, known)
    known.changes.push(change)
  }
  return [...byReason.values()].flatMap(({ why, changes: ofReason }) => tellChanges(ofReason, why))
}

/** Who has units kept until an earlier day first, then who was promised earlier or has waited longer. */
function inQueue(room: Stockroom): BackorderedUnits[] {
  const dueOf = ({ orderId, sku }: BackorderedUnits): string => room.promises.of(orderId, sku)?.due ?? NEVER
  return [...room.backordered].sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0))
}

/** These SKUs, and what they consist of, now or for one of the orders. */
function partsOfAny(room: Stockroom, skus: readonly string[]): Set<string> {
  const parts = new Set(skus.flatMap((sku) => [sku, ...room.partsOf(sku).map((part) => part.sku)]))
  const named = new Set(skus)
  for (const { bundles } of room.orders)
    for (const [sku, ofBundle] of Object.entries(bundles ?? {})) if (named.has(sku)) for (const part of ofBundle) parts.add(part.sku)
  return parts
}
