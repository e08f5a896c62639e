import type { EventHandlers } from '@kade/service-kit'
import {
  cancelAllocatedUnits,
  copyLocations,
  copyOrders,
  copyOwners,
  copyVariants,
  forgetMissing,
  openOrders,
} from '../application/follow-inventory.js'

/** Event type → use case. */
export const handlers: EventHandlers = {
  'order.placed.v1': copyOrders,
  'order.claimed.v1': copyOwners,
  'stock.allocated.v1': openOrders,
  'stock.deallocated.v1': forgetMissing,
  'stock.deallocation_requested.v1': cancelAllocatedUnits,
  'variant.changed.v1': copyVariants,
  'location.changed.v1': copyLocations,
}
