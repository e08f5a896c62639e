import { fulfillmentOverdue } from '@kade/events'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import { isOverdue, type FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'

/** It should have left by now and has not: that is told once, however long it waits. */
export function tellOverdue(order: FulfillmentOrder, { now }: Deciding): Decision {
  const { id: fulfillmentOrderId, orderId, allocationId, locationId, status, shipBy } = order
  if (order.overdueSince !== null || status === 'SHIPPED' || status === 'CANCELLED' || !isOverdue(order, now)) return NOTHING
  const facts = { orderId, fulfillmentOrderId, allocationId, locationId, status, shipBy: shipBy.toISOString(), at: now.toISOString() }
  return {
    ...NOTHING,
    fulfillmentOrders: [{ ...order, overdueSince: now }],
    events: [fulfillmentOverdue.draft(orderId, facts)],
  }
}
