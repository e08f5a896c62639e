import type { DataOf, DraftEvent, orderConfirmed } from '@kade/events'
import { allocate } from '../stockroom/allocation.js'
import type { Decision, Deciding } from '../stockroom/decision.js'
import { fillIn } from '../stockroom/fill-backorders.js'
import { dayOf } from '../stockroom/promise.js'
import type { Stockroom } from '../stockroom/stockroom.js'

type Confirmed = Pick<DataOf<typeof orderConfirmed>, 'orderId' | 'countryCode'>

/**
 * A confirmed order: what it has reserved becomes allocated, where it was sourced, unless it is not released yet; what it waits for is allocated
 * as it comes in. One that is confirmed later than it was to be is given what there is again, like who waits; its rest waits, whatever the policy.
 */
export function allocateConfirmed(before: Stockroom, { orderId, countryCode }: Confirmed, deciding: Deciding): Decision {
  const room = before.over()
  const order = room.orders.get(orderId)
  room.orders.put([{ ...(order ?? { orderId, countryCode }), confirmed: true }])
  const isLate = order?.lapsed ?? false
  const waiting = room.backordered.ofOrder(orderId).map(({ sku }) => sku)
  return room.decision([
    ...allocateReleased(room, orderId, deciding),
    ...(isLate ? fillIn(room, waiting, deciding, { only: orderId }) : []),
  ])
}

/** What a confirmed order has reserved and may leave by now. */
export function allocateReleased(room: Stockroom, orderId: string, deciding: Deciding): DraftEvent[] {
  const today = dayOf(deciding.now)
  const units = room.reserved.ofOrder(orderId).filter((unit) => unit.quantity > 0 && room.releaseOf(unit.sku, orderId, today) === null)
  room.reserved.put(units.map((unit) => ({ ...unit, quantity: 0 })))
  return allocate(room, orderId, units, deciding)
}
