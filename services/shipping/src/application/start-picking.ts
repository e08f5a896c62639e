import { fulfillmentPickingStarted } from '@kade/events'
import { appendToOutbox, type Database, type Viewer } from '@kade/service-kit'
import { moveTo } from '../domain/fulfillment-order.js'
import { saveFulfillmentOrders } from '../persistence/fulfillment-store.js'
import { onLocked, told, unitsOf } from './locked.js'

/** @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION */
export async function startPicking(database: Database, viewer: Viewer, fulfillmentOrderId: string): Promise<void> {
  await onLocked(database, fulfillmentOrderId, async (tx, order) => {
    await saveFulfillmentOrders(tx, [moveTo(order, 'PICKING')])
    await appendToOutbox(tx, [fulfillmentPickingStarted.draft(order.orderId, { ...told(order, viewer), lines: unitsOf(order) })])
  })
}
