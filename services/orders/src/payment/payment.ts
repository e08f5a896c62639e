import { countCaptured, type Charge } from '../order/charge.js'
import { moveTo, type Order } from '../order/order.js'
import { settle, voidRest, waiting } from '../order/settle.js'
import { progressed, SYSTEM, unchanged, type Transition } from '../order/transition.js'

/** The money is secured. An order that was cancelled meanwhile gives it back. */
export function authorize(order: Order, amount: number): Transition {
  if (order.payment.authorization === 'AUTHORIZED') return unchanged(order)
  const paid: Order = { ...order, payment: { ...order.payment, authorization: 'AUTHORIZED', authorized: amount, inReview: false } }
  const hold = order.payment.inReview ? 'RELEASE_PAYMENT_REVIEW' : null
  if (order.status !== 'PENDING' && order.status !== 'ON_HOLD') return { ...voidRest(paid), hold }
  const released = hold ? [progressed('HOLD_RELEASED', 'The payment review is passed')] : []
  return {
    ...unchanged(waiting(moveTo(paid, 'CONFIRMED'), 'IN_FULFILLMENT')),
    entries: [
      ...released,
      { type: 'CONFIRMED', message: 'Stock and payment are secured', actor: SYSTEM, data: null, event: { kind: 'confirmed' } },
    ],
    hold,
  }
}

export function decline(order: Order, reason: string): Transition {
  if (order.payment.authorization !== 'ASKED') return unchanged(order)
  const declined: Order = { ...order, payment: { ...order.payment, authorization: 'DECLINED', inReview: false } }
  const hold = order.payment.inReview ? 'RELEASE_PAYMENT_REVIEW' : null
  if (order.status !== 'PENDING' && order.status !== 'ON_HOLD') return { ...settle(unchanged(declined)), hold }
  return {
    ...unchanged(waiting(moveTo(declined, 'REJECTED'), 'COMPENSATING')),
    entries: [
      {
        type: 'REJECTED',
        message: `Payment declined: ${reason}`,
        actor: SYSTEM,
        data: { code: 'PAYMENT_DECLINED', reason },
        event: { kind: 'rejected', reason: 'PAYMENT_DECLINED' },
      },
    ],
    hold,
  }
}

export function holdForReview(order: Order): Transition {
  if (order.status !== 'PENDING' || order.payment.inReview) return unchanged(order)
  return {
    ...unchanged({ ...moveTo(order, 'ON_HOLD'), payment: { ...order.payment, inReview: true } }),
    entries: [progressed('HELD', 'The payment is under review', { reason: 'PAYMENT_REVIEW' })],
    hold: 'PLACE_PAYMENT_REVIEW',
  }
}

/** Captured: the invoice is issued. What is left of the authorization when nothing more will ship is given back. */
export function capture(order: Order, { amount, key, charge }: { amount: number; key: string; charge: Charge | null }): Transition {
  const captured: Order = { ...order, payment: { ...order.payment, captured: order.payment.captured + amount } }
  return settle({
    ...unchanged(countCaptured(captured, charge)),
    entries: [progressed('PAYMENT_CAPTURED', 'Payment captured, invoice issued', { amount })],
    invoice: { total: amount, commandKey: key, charge },
  })
}

export function confirmVoid(order: Order, amount: number): Transition {
  const voided: Order = { ...order, payment: { ...order.payment, voided: order.payment.voided + amount } }
  return settle({
    ...unchanged(voided),
    entries: [progressed('PAYMENT_VOIDED', 'The rest of the authorization is given back', { amount })],
  })
}
