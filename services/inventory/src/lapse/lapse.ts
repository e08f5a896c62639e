import { stockReservationExpired } from '@kade/events'
import { NOTHING, type Decision } from '../stockroom/decision.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { sumPerSku } from '../stockroom/units.js'

/**
 * An order that was not confirmed in time gives back what it has reserved. It is not refused: the units wait, and are given none of what comes,
 * until it is confirmed after all; then it gets what there is, and the rest waits like any other. One that is confirmed by now keeps all.
 */
export function lapse(before: Stockroom, orderId: string): Decision {
  const order = before.orders.get(orderId)
  if (!order || order.confirmed || order.lapsed) return NOTHING
  const room = before.over()
  room.orders.put([{ ...order, lapsed: true }])
  const units = room.reserved.ofOrder(orderId).filter((unit) => unit.quantity > 0)
  for (const { sku, locationId, quantity } of units) {
    room.move('RELEASE', orderId, sku, locationId, quantity, 'system')
    room.reserve(orderId, sku, locationId, -quantity)
    room.backorder(orderId, sku, quantity)
  }
  // Nor is anything that is to come kept for it.
  room.promises.lines.put(
    room.promises.lines
      .ofOrder(orderId)
      .filter((line) => line.due !== null)
      .map((line) => ({ ...line, due: null })),
  )
  return room.decision(units.length === 0 ? [] : [stockReservationExpired.draft(orderId, { orderId, lines: sumPerSku(units) })])
}
