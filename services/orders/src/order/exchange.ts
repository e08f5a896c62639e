import { changed, decided, merge, progressed, SYSTEM, type Change, type Deciding, type Decision } from './decision.js'
import type { Order } from './order.js'
import { giveBack, refundable } from './secure.js'

/** An order that was placed for goods that came back. */
export interface Exchange {
  readonly id: string
  readonly returnId: string
  readonly returnNumber: string
  /** Whose goods came back. */
  readonly orderId: string
  readonly exchangeOrderId: string
  /** What of the worth of those pays for it, in minor units: it stays with the order by which it was taken. */
  readonly amount: number
}

/** So much of what was taken for this order pays for another one: nobody gives it back meanwhile. */
export const payAnother = (order: Order, amount: number): Order => ({
  ...order,
  payment: { ...order.payment, exchanged: order.payment.exchanged + amount },
})

/** What the order in exchange does not take, or gives back, is the customer's again: it goes where it came from. Its credit note was written before. */
export function takeBack(order: Order, amount: number, { returnId, returnNumber }: Exchange, deciding: Deciding): Decision {
  const free = payAnother(order, -amount)
  const given = Math.min(amount, refundable(free))
  const back: Change =
    given > 0
      ? giveBack(free, given, { reason: `Return ${returnNumber}`, kind: 'RETURN', requestedBy: SYSTEM, request: null, returnId })
      : changed(free)
  const note = progressed('RETURN_SETTLED', `What was not exchanged of return ${returnNumber} is to be given back`, {
    ...{ returnId, number: returnNumber, amount: given },
  })
  const todo = given < amount ? [owedWork(order, { returnId, returnNumber }, amount - given)] : []
  return decided(order, merge({ ...back, credit: null }, changed(back.state, { notes: [note], todo })), deciding)
}

const owedWork = (
  { id, number, currency }: Order,
  { returnId, returnNumber }: Pick<Exchange, 'returnId' | 'returnNumber'>,
  amount: number,
) => ({
  kind: 'RETURN' as const,
  subject: `${amount} ${currency} (minor units) for return ${returnNumber} of order ${number} could not be given back`,
  error: 'No more than was captured and not given back can be',
  orderId: id,
  reference: `return:${returnId}:exchange`,
  attempts: 1,
  payload: { returnId, amount, currency },
})
