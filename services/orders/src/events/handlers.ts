import { DEAD_LETTER_CLOSED, DEAD_LETTER_RECORDED, type EventHandlers } from '@kade/service-kit'
import { copyVariants, followServices } from '../application/follow-services.js'
import { closeDeadLetters, recordDeadLetters } from '../application/follow-dead-letters.js'

/** Event type → use case. */
export function handlers(wakePayments: () => void): EventHandlers {
  const follow = followServices(wakePayments)
  return {
    'variant.changed.v1': copyVariants,
    'stock.reserved.v1': follow.stockReserved,
    'stock.backordered.v1': follow.stockBackordered,
    'stock.rejected.v1': follow.stockRejected,
    'stock.allocated.v1': follow.stockAllocated,
    'stock.deallocated.v1': follow.stockDeallocated,
    'stock.released.v1': follow.stockReleased,
    'fulfillment.picking_started.v1': follow.pickingStarted,
    'fulfillment.picked.v1': follow.picked,
    'fulfillment.packed.v1': follow.packed,
    'fulfillment.cancellation_refused.v1': follow.cancellationRefused,
    'shipment.shipped.v1': follow.shipped,
    'shipment.delivered.v1': follow.delivered,
    'shipment.stranded.v1': follow.stranded,
    [DEAD_LETTER_RECORDED]: recordDeadLetters,
    [DEAD_LETTER_CLOSED]: closeDeadLetters,
  }
}
