import type { DataOf, orderConfirmed } from '@kade/events'
import { allocate } from '../stockroom/allocation.js'
import type { Decision, Deciding } from '../stockroom/decision.js'
import type { Stockroom } from '../stockroom/stockroom.js'

type Confirmed = Pick<DataOf<typeof orderConfirmed>, 'orderId' | 'countryCode'>

/** A confirmed order: what it has reserved becomes allocated, where it was sourced; what it waits for is allocated as it comes in. */
export function allocateConfirmed(before: Stockroom, { orderId, countryCode }: Confirmed, deciding: Deciding): Decision {
  const room = before.over()
  room.orders.put([{ orderId, countryCode: room.orders.get(orderId)?.countryCode ?? countryCode, confirmed: true }])
  const units = [...room.reserved].filter((unit) => unit.orderId === orderId && unit.quantity > 0)
  room.reserved.put(units.map((unit) => ({ ...unit, quantity: 0 })))
  return room.decision(allocate(room, orderId, units, deciding))
}
