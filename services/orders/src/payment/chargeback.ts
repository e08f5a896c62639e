import { changed, decided, progressed, unchanged, type Deciding, type Decision } from '../order/decision.js'
import type { Dispute, Order } from '../order/order.js'
import type { NewWorkItem } from '../work/work-item.js'

/**
 * The customer disputes a payment with their bank, or that is decided. Doubled news, and news of before, change nothing: a dispute that is decided is
 * not opened again. While it is open the order is held, and what is disputed is not given back by us as well.
 */
export function dispute(order: Order, told: Dispute, deciding: Deciding): Decision {
  const known = order.payment.disputes.find(({ id }) => id === told.id)
  if (known && (known.state !== 'OPEN' || told.state === 'OPEN')) return unchanged(order)
  const disputes = [...order.payment.disputes.filter(({ id }) => id !== told.id), told]
  const isHeld = disputes.some(({ state }) => state === 'OPEN')
  const disputed: Order = { ...order, payment: { ...order.payment, disputes, inReview: isHeld } }
  const { type, message } = NEWS[told.state]
  const note = progressed(type, message, { amount: told.amount })
  const hold = isHeld === order.payment.inReview ? null : isHeld ? 'PLACED' : 'RELEASED'
  const work = told.state === 'OPEN' ? { todo: [chargebackWork(order, told)] } : { done: [referenceOf(told)] }
  return decided(order, changed(disputed, { notes: [note], hold, ...work }), deciding)
}

/** Whether a person's answer has settled it: one that is open still is work again. */
export function lookAgain(order: Order, reference: string, deciding: Deciding): Decision {
  const open = order.payment.disputes.find((each) => each.state === 'OPEN' && referenceOf(each) === reference)
  return open ? decided(order, changed(order, { todo: [chargebackWork(order, open)] }), deciding) : unchanged(order)
}

const NEWS = {
  OPEN: { type: 'CHARGEBACK', message: 'The customer disputes the payment with their bank' },
  WON: { type: 'CHARGEBACK_WON', message: 'The bank decided the dispute for us' },
  LOST: { type: 'CHARGEBACK_LOST', message: 'The bank gave the money back to the customer' },
}
const referenceOf = ({ id }: Dispute): string => `chargeback:${id}`

const chargebackWork = ({ id, number, currency }: Order, { amount, ...told }: Dispute): NewWorkItem => ({
  kind: 'CHARGEBACK',
  subject: `The customer of order ${number} disputes ${amount} ${currency} (minor units)`,
  error: 'Answer at the payment provider within its time, with the proof of delivery; parcels that have not left are better kept',
  orderId: id,
  reference: referenceOf({ amount, ...told }),
  attempts: 1,
  payload: { disputeId: told.id, amount, currency },
})
