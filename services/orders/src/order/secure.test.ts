import { describe, expect, it } from '@jest/globals'
import { authorizationsOf } from './authorizations.js'
import { capabilitiesOf, capturePolicy, type Capabilities } from './capabilities.js'
import { confirmed, counted } from './decision.builder.js'
import { aLine } from './order.builder.js'
import type { Order } from './order.js'
import { balance, charge, collectAnew, giveBack, renew } from './secure.js'

const ANY: Capabilities = capabilitiesOf({ provider: 'test', token: 'tok_success' })
const DAY = 86_400

describe('how money is taken', () => {
  it.each([
    ['several captures of one hold', {}, null, 'PER_SHIPMENT'],
    ['one capture, and the means of payment is kept', { capture: 'SINGLE' }, null, 'AUTHORIZATION_PER_SHIPMENT'],
    ['one capture, and nothing is kept', { capture: 'SINGLE', savedMethod: false }, null, 'ALL_AT_FIRST_SHIPMENT'],
    ['no holds at all', { authorize: false }, null, 'SAVED_METHOD_AT_SHIPPING'],
    ['a hold that goes before the goods do', { holdSeconds: 7 * DAY }, 8 * DAY, 'SAVED_METHOD_AT_SHIPPING'],
    ['a hold that lasts until they leave', { holdSeconds: 7 * DAY }, 7 * DAY, 'PER_SHIPMENT'],
    ['a hold that goes before, and nothing is kept', { holdSeconds: 7 * DAY, savedMethod: false }, 8 * DAY, 'PER_SHIPMENT'],
  ] as const)('follows from %s', (_, can, leavesWithin, policy) => expect(capturePolicy({ ...ANY, ...can }, leavesWithin)).toBe(policy))
})

const pay = (order: Order, { state, payments }: ReturnType<typeof balance>) => [
  payments.map(({ kind, amount, part = 1 }) => `${kind} ${amount} of ${part}`),
  state.payment.asked - order.payment.asked,
]

describe('what must be secured now', () => {
  it('is there, when nothing changed', () => expect(balance(confirmed()).payments).toEqual([]))

  it('is asked for as far as it is missing', () => {
    const order = confirmed({ lines: [aLine({ quantity: 7, total: 7_000 })] })
    expect(pay(order, balance(order))).toEqual([['AUTHORIZE 2000 of 2'], 2_000])
    const asked = balance(order).state
    expect(balance(asked).payments).toEqual([])
    const more = { ...asked, lines: [aLine({ quantity: 8, total: 8_000 })] }
    expect(balance(more).payments.map(({ key, amount }) => [key, amount])).toEqual([['authorize:order-1:3', 1_000]])
  })

  it('raises the hold, where the provider can', () => {
    const order = confirmed({ lines: [aLine({ quantity: 7, total: 7_000 })], payment: { token: 'tok_incremental' } })
    expect(pay(order, balance(order))).toEqual([['INCREASE 2000 of 1'], 2_000])
  })

  it('is let go as far as it is too much, and as far as a hold can be', () => {
    const fewer = { lines: [aLine({ quantity: 4, total: 4_000 })] }
    expect(pay(confirmed(fewer), balance(confirmed(fewer)))).toEqual([['VOID 1000 of 1'], 0])
    const whole = confirmed({ ...fewer, payment: { token: 'tok_single_capture' } })
    expect(balance(whole).payments).toEqual([])
  })

  it('keeps what units are worth whose cancellation is not answered', () =>
    expect(balance(confirmed({ lines: counted({ cancelled: 2 }) })).payments).toEqual([]))

  it('is asked of nobody, where parcels are charged as they leave', () => {
    const order = confirmed({ lines: [aLine({ quantity: 7, total: 7_000 })], payment: { token: 'tok_saved_method' } })
    expect(balance(order).payments).toEqual([])
  })
})

describe('what a parcel costs', () => {
  it('is taken from several holds, and told apart by one key', () => {
    const order = balance(confirmed({ lines: [aLine({ quantity: 7, total: 7_000 })] })).state
    const [, second] = authorizationsOf(order.payment)
    const both: Order = {
      ...order,
      lines: counted({ shipped: 7 }, 7).map((line) => ({ ...line, total: 7_000 })),
      payment: { ...order.payment, asked: 0, authorized: 7_395, more: [{ ...second!, asked: 0, authorized: 2_000, state: 'AUTHORIZED' }] },
    }
    const { payments, state } = charge(both, { shipmentId: 's1', key: 'capture:s1' })
    expect(payments.map(({ kind, amount, key, part }) => [kind, amount, key, part])).toEqual([
      ['CAPTURE', 5_395, 'capture:s1', undefined],
      ['CAPTURE', 2_000, 'capture:s1:2', 2],
    ])
    expect(state.payment.split).toEqual([{ key: 'capture:s1', left: 7_395 }])
    expect(authorizationsOf(state.payment).map(({ captureRequested }) => captureRequested)).toEqual([5_395, 2_000])
  })

  it('is charged to the saved means of payment, as far as no hold covers it', () => {
    const gone = confirmed({ lines: counted({ shipped: 5 }), payment: { voidRequested: 5_395, voided: 5_395 } })
    const { payments, state } = charge(gone, { shipmentId: 's1', key: 'capture:s1' })
    expect(payments.map(({ kind, amount, part }) => [kind, amount, part])).toEqual([['CHARGE', 5_395, 2]])
    expect(authorizationsOf(state.payment).map(({ captureRequested, asked }) => [captureRequested, asked])).toEqual([[0, 0], [5_395, 5_395]]) // prettier-ignore
  })

  it('lets the rest of a hold go that is captured once', () => {
    const order = confirmed({ lines: counted({ shipped: 2 }), payment: { token: 'tok_single_capture' } })
    const { payments, state } = charge(order, { shipmentId: 's1', key: 'capture:s1' })
    expect([payments.map(({ kind, amount }) => [kind, amount]), state.payment.voidRequested]).toEqual([[['CAPTURE', 2_395]], 3_000])
  })
})

describe('a hold that ends', () => {
  const now = new Date('2026-12-02T12:00:00Z')
  const ending = (payment: Partial<Order['payment']> = {}) => confirmed({ payment: { expiresAt: '2026-12-03T00:00:00.000Z', ...payment } })

  it('is set aside anew before, once', () => {
    const { payments, state } = renew(ending(), now)
    expect(payments.map(({ kind, amount, part }) => [kind, amount, part])).toEqual([['AUTHORIZE', 5_395, 2]])
    expect([state.payment.expiresAt, state.payment.more[0]?.renews]).toEqual([null, 1])
    expect(renew(state, now).payments).toEqual([])
  })
  it('later is left alone', () => expect(renew(ending(), new Date('2026-12-01T23:00:00Z')).state).toEqual(ending()))
  it('of which nothing is left is left alone', () => expect(renew(ending({ captureRequested: 5_395 }), now).payments).toEqual([]))
  it('and has ended is none, and what is needed is set aside', () => {
    const { payments, state } = renew(ending({ expiresAt: '2026-12-02T00:00:00.000Z' }), now)
    expect(payments.map(({ kind, amount, part }) => [kind, amount, part])).toEqual([['AUTHORIZE', 5_395, 2]])
    expect([state.payment.voided, state.payment.more[0]?.renews]).toEqual([5_395, null])
  })
  it('and cannot be renewed without the customer is a person’s work', () => {
    const { payments, todo } = renew(ending({ token: 'tok_single_capture_once' }), now)
    expect([payments, todo.map(({ kind, reference }) => [kind, reference])]).toEqual([[], [['PAYMENT_HOLD', 'payment-hold:order-1:1']]])
  })

  it('before its capture is charged instead, to the saved means of payment', () => {
    const charged = charge(confirmed({ lines: counted({ shipped: 2 }) }), { shipmentId: 's1', key: 'capture:s1' })
    const [command] = charged.payments
    if (command?.kind !== 'CAPTURE') throw new Error('nothing is captured')
    const again = collectAnew(charged.state, { ...command, part: 1, splitOf: null })!
    expect(again.payments.map(({ kind, amount, key, part }) => [kind, amount, key, part])).toEqual([
      ['CHARGE', 2_395, 'capture:s1:anew', 2],
    ])
    expect(authorizationsOf(again.state.payment).map(({ asked, captureRequested, voided }) => [asked, captureRequested, voided])).toEqual([
      [0, 0, 5_395],
      [2_395, 2_395, 0],
    ])
  })
})

describe('money that is given back', () => {
  const giving = { reason: 'late', kind: 'APPEASEMENT', requestedBy: 'agent', request: null } as const
  it('is taken from the last means of payment first, and never more than it took', () => {
    const order = confirmed({ payment: { authorized: 7_395, captured: 7_395, captureRequested: 7_395 } })
    const [first] = authorizationsOf(order.payment)
    const more = [{ ...first!, part: 2, authorized: 2_000, captured: 2_000, captureRequested: 2_000 }]
    const { payments } = giveBack({ ...order, payment: { ...order.payment, more } }, 2_500, giving)
    expect(payments.map(({ amount, part, key }) => [amount, part, key])).toEqual([
      [2_000, 2, 'refund:order-1:0:2'],
      [500, undefined, 'refund:order-1:0:1'],
    ])
  })
  it.each([0, -1, 501])('is not %d of 500', (amount) =>
    expect(() => giveBack(confirmed({ payment: { captured: 5_395, refundRequested: 4_895 } }), amount, giving)).toThrow(RangeError),
  )
})
