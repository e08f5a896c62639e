import { fulfillmentHandedOver } from '@kade/events'
import { checkAllowed } from './allowed-actions.js'
import { NOTHING, type Deciding, type Decision } from './decision.js'
import { factsOf, type FulfillmentOrder } from './fulfillment-order.js'

/** The carrier's driver has it. @throws IllegalTransition */
export function handOver(
  order: FulfillmentOrder,
  shipment: { readonly id: string; readonly carrier: string },
  deciding: Deciding,
): Decision {
  checkAllowed(order, 'HAND_OVER', deciding.now)
  const { id: shipmentId, carrier } = shipment
  return {
    ...NOTHING,
    fulfillmentOrders: [{ ...order, handedOverAt: deciding.now }],
    events: [fulfillmentHandedOver.draft(order.orderId, { ...factsOf(order, deciding), shipmentId, carrier })],
  }
}
