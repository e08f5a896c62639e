import { SYSTEM, unchanged, type Deciding, type Decision } from '../order/decision.js'
import { canCancel, type Order } from '../order/order.js'
import { cancel } from './cancel.js'

/** An order that nobody has paid in its channel's time gives back what was reserved for it. One that is paid meanwhile, or over, stays as it is. */
export function expire(order: Order, deciding: Deciding): Decision {
  const isUnpaid = order.saga.state === 'AWAITING_PAYMENT' && order.payment.authorization !== 'AUTHORIZED'
  if (!isUnpaid || !canCancel(order)) return unchanged(order)
  return cancel(order, { reason: 'It was not paid in time', actor: SYSTEM, lines: null }, deciding)
}
