import { advance } from '../order/advance.js'
import { countCaptured, type Charge } from '../order/charge.js'
import { changed, decided, progressed, SYSTEM, unchanged, type Deciding, type Decision, type Note } from '../order/decision.js'
import { moveTo, type Order } from '../order/order.js'
import { settle } from '../order/settle.js'

/** The money is secured. An order that was cancelled meanwhile gives it back. */
export function authorize(order: Order, amount: number, deciding: Deciding): Decision {
  if (order.payment.authorization === 'AUTHORIZED') return unchanged(order)
  const paid: Order = { ...order, payment: { ...order.payment, authorization: 'AUTHORIZED', authorized: amount, inReview: false } }
  const hold = order.payment.inReview ? 'RELEASED' : null
  const change = { ...advance(paid, 'PAYMENT_AUTHORIZED'), hold } as const
  if (!isOpen(order)) return decided(order, change, deciding)
  const released = hold ? [progressed('HOLD_RELEASED', 'The payment review is passed')] : []
  return decided(order, { ...change, state: moveTo(change.state, 'CONFIRMED'), notes: [...released, CONFIRMED] }, deciding)
}

const CONFIRMED: Note = {
  type: 'CONFIRMED',
  message: 'Stock and payment are secured',
  actor: SYSTEM,
  data: null,
  event: { kind: 'confirmed' },
}

export function decline(order: Order, reason: string, deciding: Deciding): Decision {
  if (order.payment.authorization !== 'ASKED') return unchanged(order)
  const declined: Order = { ...order, payment: { ...order.payment, authorization: 'DECLINED', inReview: false, failureReason: reason } }
  const hold = order.payment.inReview ? 'RELEASED' : null
  const change = advance(declined, 'PAYMENT_DECLINED')
  if (!isOpen(order)) return decided(order, { ...settle(change), hold }, deciding)
  const rejected: Note = {
    type: 'REJECTED',
    message: `Payment declined: ${reason}`,
    actor: SYSTEM,
    data: { code: 'PAYMENT_DECLINED', reason },
    event: { kind: 'rejected', reason: 'PAYMENT_DECLINED' },
  }
  return decided(order, { ...change, state: moveTo(change.state, 'REJECTED'), notes: [rejected], hold }, deciding)
}

/** Neither cancelled nor rejected while its payment was asked for. */
const isOpen = ({ status }: Order): boolean => status === 'PENDING' || status === 'ON_HOLD'

export function holdForReview(order: Order, deciding: Deciding): Decision {
  if (order.status !== 'PENDING' || order.payment.inReview) return unchanged(order)
  const held: Order = { ...moveTo(order, 'ON_HOLD'), payment: { ...order.payment, inReview: true } }
  const note = progressed('HELD', 'The payment is under review', { reason: 'PAYMENT_REVIEW' })
  return decided(order, changed(held, { notes: [note], hold: 'PLACED' }), deciding)
}

/** What a payment task had the provider do. */
export interface Moved {
  readonly amount: number
  readonly key: string
  readonly charge: Charge | null
}

/** Captured: the invoice is issued. What is left of the authorization when nothing more will ship is given back. */
export function capture(order: Order, { amount, key, charge }: Moved, deciding: Deciding): Decision {
  const captured: Order = { ...order, payment: { ...order.payment, captured: order.payment.captured + amount } }
  const change = changed(countCaptured(captured, charge), {
    notes: [progressed('PAYMENT_CAPTURED', 'Payment captured, invoice issued', { amount })],
    invoice: { total: amount, commandKey: key, charge },
  })
  return decided(order, settle(change), deciding)
}

export function confirmVoid(order: Order, amount: number, deciding: Deciding): Decision {
  const voided: Order = { ...order, payment: { ...order.payment, voided: order.payment.voided + amount } }
  const note = progressed('PAYMENT_VOIDED', 'The rest of the authorization is given back', { amount })
  return decided(order, settle(changed(voided, { notes: [note] })), deciding)
}
