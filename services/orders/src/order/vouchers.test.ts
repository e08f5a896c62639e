import { describe, expect, it } from '@jest/globals'
import { decline } from '../payment/payment.js'
import { withAnother } from './authorizations.js'
import type { PaymentCommand } from './decision.js'
import { asked, confirmed, deciding } from './decision.builder.js'
import { aLine } from './order.builder.js'
import type { Order } from './order.js'
import { balance, charge, giveBack, secure } from './secure.js'

const CARD = { provider: 'test', token: 'tok_success' }
/** An order of 53.95: 20.00 of it set aside of a gift card, the rest of a card. */
function paidByBoth(change: Partial<Order> = {}, sums: Partial<Order['payment']> = {}): Order {
  const order = confirmed(change)
  const { payment } = withAnother(order.payment, { provider: 'gift-card', token: 'C', most: null, state: 'AUTHORIZED' })
  const more = payment.more.map((each) => ({ ...each, authorized: 2_000 }))
  return { ...order, payment: { ...payment, ...CARD, more, ...sums } }
}
const told = ({ payments }: { readonly payments: readonly PaymentCommand[] }) =>
  payments.map(({ kind, amount, part = 1 }) => `${kind} ${amount} of ${part}`)
const giving = { reason: 'late', kind: 'APPEASEMENT', requestedBy: 'agent', request: null } as const

describe('a voucher and a card', () => {
  it('are asked one after the other', () => {
    const order = asked()
    const { payment } = withAnother({ ...order.payment, asked: 0 }, { provider: 'gift-card', token: 'C', most: 1_500, state: 'NONE' })
    expect(told(secure({ ...order, payment }))).toEqual(['AUTHORIZE 1500 of 2'])
    const unlimited = { ...payment, more: payment.more.map((each) => ({ ...each, most: null })) }
    expect(told(secure({ ...order, payment: unlimited }))).toEqual(['AUTHORIZE 5395 of 2'])
  })

  it('are taken in this order: the card gives what the voucher does not', () => {
    const all = aLine({ counters: { ...aLine().counters, shipped: 5 } })
    expect(told(charge(paidByBoth({ lines: [all] }), { shipmentId: 's', key: 'k' }))).toEqual(['CAPTURE 2000 of 2', 'CAPTURE 3395 of 1'])
  })

  it.each([
    ['tok_success', ['VOID 1000 of 1']],
    // A hold that can be let go as a whole alone stays, and the voucher is not let go in its place.
    ['tok_single_capture', []],
  ])('are let go the other way round (%s)', (token, expected) =>
    expect(told(balance(paidByBoth({ lines: [aLine({ quantity: 4, total: 4_000 })] }, { token })))).toEqual(expected),
  )

  it('of which the card is not needed at all has it let go whole, and then of the voucher', () =>
    expect(told(balance(paidByBoth({ lines: [aLine({ quantity: 1, total: 1_000 })], shippingTotal: 0 })))).toEqual([
      'VOID 3395 of 1',
      'VOID 1000 of 2',
    ]))

  it('are given back to the other way round, or become store credit', () => {
    const taken = { captureRequested: 5_395, captured: 5_395 }
    const both = paidByBoth()
    const more = both.payment.more.map((each) => ({ ...each, captureRequested: 2_000, captured: 2_000 }))
    const order = { ...both, payment: { ...both.payment, ...taken, more } }
    expect(told(giveBack(order, 4_000, giving))).toEqual(['REFUND 3395 of 1', 'REFUND 605 of 2'])
    expect(told(giveBack(order, 4_000, { ...giving, destination: 'STORE_CREDIT' }))).toEqual(['CREDIT 3395 of 1', 'CREDIT 605 of 2'])
  })

  it('of which the card is declined have the voucher back at once', () => {
    const order = asked()
    const { payment } = withAnother(order.payment, { provider: 'gift-card', token: 'C', most: null, state: 'AUTHORIZED' })
    const more = payment.more.map((each) => ({ ...each, authorized: 2_000 }))
    const waiting = { ...order, payment: { ...payment, authorized: 2_000, more } }
    expect(told(decline(waiting, 'no funds', deciding()))).toEqual(['VOID 2000 of 2'])
  })
})
