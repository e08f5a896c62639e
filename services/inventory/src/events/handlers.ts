import type { EventHandlers } from '@kade/service-kit'
import { allocateStock } from '../application/allocate-stock.js'
import { freeCancelledUnits, sourceShortPickedAnew, takeOutShipped } from '../application/follow-shipping.js'
import { releaseReturned, releaseStock } from '../application/release-stock.js'
import { reserveStock } from '../application/reserve-stock.js'

/** Event type → use case. */
export const handlers: EventHandlers = {
  'order.placed.v1': reserveStock,
  'order.confirmed.v1': allocateStock,
  'order.rejected.v1': releaseStock,
  'order.cancelled.v1': releaseStock,
  'fulfillment.short_picked.v1': sourceShortPickedAnew,
  'fulfillment.cancellation_returned.v1': releaseReturned,
  'fulfillment.cancelled.v1': freeCancelledUnits,
  'shipment.shipped.v1': takeOutShipped,
}
