import { describe, expect, it } from '@jest/globals'
import { asked, changesNothing, confirmed, deciding, progressed, said, sagaOf } from '../order/decision.builder.js'
import { anOrder } from '../order/order.builder.js'
import { authorize, decline, holdForReview } from './payment.js'

const changedAt = new Date('2026-11-26T12:00:00Z')
const PLACED = {
  orderId: 'order-1',
  reason: 'PAYMENT_REVIEW',
  ...{ kind: 'PLACED', by: 'system', correction: null },
  id: 'id-2',
  changedAt,
  note: 'The payment provider is reviewing it',
}
const RELEASED = { orderId: 'order-1', reason: 'PAYMENT_REVIEW', kind: 'RELEASED', id: null, by: 'system', changedAt }

describe('money that is authorized', () => {
  it('confirms the order', () => {
    const decision = authorize(asked(), 5_395, deciding())
    expect([decision.state.status, decision.state.payment.authorization, decision.state.payment.authorized, ...sagaOf(decision)]).toEqual([
      'CONFIRMED',
      'AUTHORIZED',
      5_395,
      'IN_FULFILLMENT',
      null,
    ])
    expect(said(decision)).toEqual([
      { type: 'CONFIRMED', message: 'Stock and payment are secured', actor: 'system', data: null, event: 'order.confirmed.v1' },
    ])
    expect(decision.holds).toEqual([])
    changesNothing(decision.state, authorize(decision.state, 5_395, deciding()))
  })

  it('after a review ends the hold first', () => {
    const held = holdForReview(asked(), deciding())
    expect([held.state.status, held.state.payment.inReview, held.holds]).toEqual(['ON_HOLD', true, [PLACED]])
    expect(said(held)).toEqual([progressed('HELD', 'The payment is under review', { reason: 'PAYMENT_REVIEW' })])
    changesNothing(held.state, holdForReview(held.state, deciding()))
    changesNothing(confirmed(), holdForReview(confirmed(), deciding()))
    const again = { ...held.state, status: 'PENDING' as const }
    changesNothing(again, holdForReview(again, deciding()))
    const decision = authorize(held.state, 5_395, deciding())
    expect(said(decision)[0]).toEqual(progressed('HOLD_RELEASED', 'The payment review is passed'))
    expect([decision.state.status, decision.state.payment.inReview, decision.holds, decision.entries.length]).toEqual([
      'CONFIRMED',
      false,
      [RELEASED],
      2,
    ])
  })

  it('after a cancellation is given back, and the review ends', () => {
    const decision = authorize(
      asked({ status: 'CANCELLED', saga: { state: 'COMPENSATING', deadlineInSeconds: 600 }, payment: { inReview: true } }),
      5_395,
      deciding(),
    )
    expect(decision.payments).toEqual([{ orderId: 'order-1', kind: 'VOID', amount: 5_395, key: 'void:order-1:0' }])
    expect([decision.state.status, decision.holds, said(decision)]).toEqual(['CANCELLED', [RELEASED], []])
  })
})

describe('money that is declined', () => {
  it.each(['PENDING', 'ON_HOLD'] as const)('rejects an order that is %s, and inventory has ten minutes to release', (status) => {
    const decision = decline(asked({ status, payment: { inReview: status === 'ON_HOLD' } }), 'no funds', deciding())
    expect([decision.state.status, decision.state.payment, ...sagaOf(decision)]).toEqual([
      'REJECTED',
      { ...anOrder().payment, authorization: 'DECLINED', inReview: false, failureReason: 'no funds' },
      'COMPENSATING',
      600,
    ])
    expect(decision.holds).toEqual(status === 'ON_HOLD' ? [RELEASED] : [])
    expect(said(decision)).toEqual([
      {
        type: 'REJECTED',
        message: 'Payment declined: no funds',
        actor: 'system',
        data: { code: 'PAYMENT_DECLINED', reason: 'no funds' },
        event: 'order.rejected.v1',
      },
    ])
    changesNothing(decision.state, decline(decision.state, 'no funds', deciding()))
  })

  it('after a cancellation ends it, once its stock is released', () => {
    const saga = { state: 'COMPENSATING', deadlineInSeconds: 600 } as const
    const waiting = decline(asked({ status: 'CANCELLED', saga, releasedUnits: 4 }), 'no funds', deciding())
    expect([waiting.state.status, ...sagaOf(waiting), said(waiting)]).toEqual(['CANCELLED', 'COMPENSATING', 600, []])
    const ended = decline(asked({ status: 'CANCELLED', saga, releasedUnits: 5, payment: { inReview: true } }), 'no funds', deciding())
    expect([...sagaOf(ended), ended.holds]).toEqual(['DONE', null, [RELEASED]])
  })
})
