import type { DraftEvent } from '@kade/events'
import { allocate, type UnitsToAllocate } from './allocation.js'
import type { Decision, Deciding } from './decision.js'
import { source } from './sourcing.js'
import type { Stockroom } from './stockroom.js'

/**
 * Gives what is available of these SKUs to those who wait, the longest first. Confirmed orders have it allocated at once; for the others it
 * is reserved, and allocated when they are confirmed.
 */
export function fillBackorders(room: Stockroom, skus: readonly string[], deciding: Deciding): Decision {
  const filling = room.over()
  return filling.decision(fillIn(filling, skus, deciding))
}

/** The same as part of a decision that is being made in this room. */
export function fillIn(room: Stockroom, skus: readonly string[], deciding: Deciding): DraftEvent[] {
  const toAllocate = new Map<string, UnitsToAllocate[]>()
  const wanted = new Set(skus)
  for (const { orderId, sku, quantity: waiting } of [...room.backordered]) {
    if (waiting === 0 || !wanted.has(sku)) continue
    for (const { locationId, quantity } of source(room.book, [{ sku, quantity: waiting }], room.locations, room.countryOf(orderId))) {
      room.book.move('RESERVE', sku, locationId, quantity, orderId, 'system')
      room.backorder(orderId, sku, -quantity)
      if (!room.orders.get(orderId)?.confirmed) room.reserve(orderId, sku, locationId, quantity)
      else toAllocate.set(orderId, [...(toAllocate.get(orderId) ?? []), { sku, locationId, quantity, fromBackorder: quantity }])
    }
  }
  return [...toAllocate].flatMap(([orderId, units]) => allocate(room, orderId, units, deciding))
}
