import type { Database, Viewer } from '@kade/service-kit'
import { changeFulfillmentOrder } from '../fulfillment-order/change-fulfillment-order.js'
import type { FulfillmentOrderRow } from '../fulfillment-order/fulfillment-order.table.js'
import { start } from './pick.js'

/** @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION */
export async function startPicking(database: Database, viewer: Viewer, fulfillmentOrderId: string): Promise<FulfillmentOrderRow> {
  return (await changeFulfillmentOrder(database, viewer, fulfillmentOrderId, start)).row
}
