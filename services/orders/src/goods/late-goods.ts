import type { DataOf, fulfillmentOverdue } from '@kade/events'
import { changed, decided, type Deciding, type Decision } from '../order/decision.js'
import type { Order } from '../order/order.js'

type Overdue = DataOf<typeof fulfillmentOverdue>

const HOW_FAR: Readonly<Record<Overdue['status'], string>> = {
  OPEN: 'Nobody has begun to pick it',
  PICKING: 'It is being picked',
  PICKED: 'It is picked and not packed',
  PACKED: 'It is packed and has no label',
}

/** What a location has to send should have left: somebody sees why. It closes when that has left, or is to leave no more. */
export function seekWhoSends(order: Order, overdue: Overdue, deciding: Deciding): Decision {
  const { orderId, fulfillmentOrderId, locationId, shipBy, status } = overdue
  const item = {
    kind: 'SHIP_BY',
    subject: `Goods of order ${order.number} should have left: have them sent, or tell the customer`,
    error: `${HOW_FAR[status]}, and it was to leave by ${shipBy}`,
    ...{ orderId, reference: shipByReference(fulfillmentOrderId), attempts: 1 },
    payload: { fulfillmentOrderId, locationId, shipBy, status },
  } as const
  return decided(order, changed(order, { todo: [item] }), deciding)
}

/** Of a fulfillment order. */
export const shipByReference = (fulfillmentOrderId: string): string => `ship-by:${fulfillmentOrderId}`
