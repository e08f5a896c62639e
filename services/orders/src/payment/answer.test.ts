import { describe, expect, it } from '@jest/globals'
import { asked, changesNothing, confirmed, counted, deciding } from '../order/decision.builder.js'
import { withAnother } from '../order/authorizations.js'
import type { Charge } from '../order/charge.js'
import { decideOn, isRefused, paymentWork, type ProviderAnswer } from './answer.js'
import type { PaymentTask } from './payment-task.store.js'

const task = (given: Partial<PaymentTask> = {}): PaymentTask => ({
  ...{ id: 7, orderId: 'order-1', kind: 'AUTHORIZE', amount: 5_395, currency: 'GBP', key: 'authorize:order-1', charge: null },
  ...{ provider: 'test', token: 'tok_success', attempts: 2, cause: null },
  ...{ part: 1, splitOf: null, refundKey: null, providerReference: null, original: null, authorized: 0 },
  ...{ isPartial: false, customerId: 'customer-1', nextAction: null, isGivenUp: false },
  ...given,
})
const SUCCEEDED: ProviderAnswer = { outcome: 'SUCCEEDED', reference: 'r' }
const DECLINED: ProviderAnswer = { outcome: 'DECLINED', reason: 'no funds' }
const charge: Charge = { shipmentId: 's1', lines: [], shippingTotal: 395, taxTotal: 66, total: 395 }

describe('what a provider answers', () => {
  it('secures the money, and answers the work that a person had of it', () => {
    const { state, done, todo } = decideOn(asked(), { task: task(), answer: SUCCEEDED }, deciding())
    expect([state.status, state.payment.authorized, done, todo]).toEqual([
      'CONFIRMED',
      5_395,
      ['saga:order-1:AWAITING_PAYMENT', 'payment-task:7'],
      [],
    ])
  })

  it('rejects the order when the customer cannot pay', () => {
    const { state, done, todo } = decideOn(asked(), { task: task(), answer: DECLINED }, deciding())
    expect([state.status, state.payment.failureReason, done, todo]).toEqual([
      'REJECTED',
      'no funds',
      ['saga:order-1:AWAITING_PAYMENT', 'payment-task:7'],
      [],
    ])
  })

  it('holds the order while it is under review, and answers no work', () => {
    const { state, holds, done } = decideOn(asked(), { task: task(), answer: { outcome: 'IN_REVIEW' } }, deciding())
    expect([state.status, holds.map(({ kind }) => kind), done]).toEqual(['ON_HOLD', ['PLACED'], []])
  })

  it('tells where the customer confirms it, once, and of an order that was cancelled meanwhile too: it ends by its time', () => {
    const url = 'https://bank.example/1'
    const expiresAt = new Date('2026-11-27T12:00:00Z')
    const answer: ProviderAnswer = { outcome: 'IN_REVIEW', why: 'STEP_UP', url, expiresAt }
    const nextAction = { url, since: '2026-11-26T12:00:00.000Z', expiresAt: '2026-11-27T12:00:00.000Z' }
    const { state, holds } = decideOn(asked(), { task: task(), answer }, deciding())
    expect([state.payment.nextAction, holds.length]).toEqual([nextAction, 1])
    changesNothing(state, decideOn(state, { task: task(), answer: { ...answer, url: 'https://bank.example/2' } }, deciding()))
    const over = decideOn(asked({ status: 'CANCELLED' }), { task: task(), answer }, deciding())
    expect([over.state.payment.nextAction, over.holds, over.entries]).toEqual([nextAction, [], []])
    expect(decideOn(state, { task: task(), answer: SUCCEEDED }, deciding()).state.payment.nextAction).toBeNull()
  })

  it('rejects the order when the payment ended before it was confirmed', () => {
    const answer: ProviderAnswer = { outcome: 'EXPIRED', reason: 'its time is over' }
    const { state, todo } = decideOn(asked(), { task: task(), answer }, deciding())
    expect([state.status, todo, isRefused({ task: task(), answer })]).toEqual(['REJECTED', [], false])
  })

  it('that a voucher does not pay rejects the order it was to pay first, and is nobody’s work', () => {
    const voucher = task({ part: 2, provider: 'gift-card', isPartial: true })
    expect([isRefused({ task: voucher, answer: DECLINED }), isRefused({ task: task({ part: 2 }), answer: DECLINED })]).toEqual([
      false,
      true,
    ])
    const { payment } = withAnother(asked().payment, { provider: 'gift-card', token: 'C', most: null, state: 'ASKED' })
    const { state, todo } = decideOn({ ...asked(), payment }, { task: voucher, answer: DECLINED }, deciding())
    expect([state.status, state.payment.failureReason, todo]).toEqual(['REJECTED', 'no funds', []])
  })

  it('captures under the key of the task', () => {
    const order = confirmed({ payment: { captureRequested: 395 } })
    const capture = task({ kind: 'CAPTURE', amount: 395, key: 'capture:s1', charge })
    const { state, invoices, done } = decideOn(order, { task: capture, answer: SUCCEEDED }, deciding())
    expect([state.payment.captured, invoices, done]).toEqual([
      395,
      [
        {
          ...{ orderId: 'order-1', id: 'id-2', issuedAt: new Date('2026-11-26T12:00:00Z') },
          ...{ total: 395, commandKey: 'capture:s1', charge },
        },
      ],
      ['payment-task:7'],
    ])
  })

  it('gives back', () => {
    const order = confirmed({ lines: counted({ cancelled: 5 }), releasedUnits: 5, payment: { voidRequested: 5_395 } })
    const { state, done } = decideOn(order, { task: task({ kind: 'VOID' }), answer: SUCCEEDED }, deciding())
    expect([state.payment.voided, state.payment.captured, done]).toEqual([5_395, 0, ['payment-task:7']])
  })

  it.each(['CAPTURE', 'VOID'] as const)('refuses a %s: that is a person’s work, and the order stays as it is', (kind) => {
    const order = confirmed()
    const { todo, done, ...rest } = decideOn(order, { task: task({ kind }), answer: DECLINED }, deciding())
    changesNothing(order, { ...rest, todo: [], done: [] })
    expect([todo, done]).toEqual([
      [
        {
          ...{ kind: 'PAYMENT', subject: `${kind} of 5395 GBP (minor units) at the payment provider`, error: 'no funds' },
          ...{ orderId: 'order-1', reference: 'payment-task:7', attempts: 2 },
          payload: { operation: kind, amount: 5_395, currency: 'GBP', part: 1, provider: 'test' },
        },
      ],
      ['payment-task:7'],
    ])
  })

  it.each([
    ['AUTHORIZE', DECLINED, false],
    ['CAPTURE', DECLINED, true],
    ['VOID', DECLINED, true],
    ['VOID', SUCCEEDED, false],
  ] as const)('to %s is a refusal or not', (kind, answer, expected) => expect(isRefused({ task: task({ kind }), answer })).toBe(expected))

  it('not at all becomes work', () =>
    expect(paymentWork(task({ attempts: 8 }), 'time is over')).toMatchObject({ error: 'time is over', attempts: 8, kind: 'PAYMENT' }))
})
