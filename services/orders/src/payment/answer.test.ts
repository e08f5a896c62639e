import { describe, expect, it } from '@jest/globals'
import { asked, changesNothing, confirmed, counted, deciding } from '../order/decision.builder.js'
import type { Charge } from '../order/charge.js'
import { decideOn, isRefused, paymentWork, type ProviderAnswer } from './answer.js'
import type { PaymentTask } from './payment-task.store.js'

const task = (given: Partial<PaymentTask> = {}): PaymentTask => ({
  ...{ id: 7, orderId: 'order-1', kind: 'AUTHORIZE', amount: 5_395, currency: 'GBP', key: 'authorize:order-1', charge: null },
  ...{ provider: 'test', token: 'tok_success', attempts: 2, cause: null },
  ...{ part: 1, splitOf: null, refundKey: null, providerReference: null, original: null, authorized: 0 },
  ...{ isPartial: false, customerId: 'customer-1', nextAction: null },
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
