import { describe, expect, it } from '@jest/globals'
import { asked, changesNothing, confirmed, deciding, orderIn, sagaOf, said } from '../order/decision.builder.js'
import { authorize, decline } from '../payment/payment.js'
import { expire } from './expire.js'

describe('an order that is not paid in time', () => {
  it.each([
    ['whose provider has not answered', asked()],
    ['whose customer has not confirmed the payment', asked({ status: 'ON_HOLD', payment: { inReview: true } })],
  ])('%s is cancelled, and its stock is asked back', (_, order) => {
    const ended = expire(order, deciding())
    expect(said(ended)).toEqual([
      {
        ...{ type: 'CANCELLED', message: 'Cancelled: It was not paid in time', actor: 'system' },
        data: { units: 5, reason: 'It was not paid in time' },
        event: 'order.cancelled.v1',
      },
    ])
    expect(ended.events[0]!.data).toMatchObject({ complete: true, lines: [{ sku: 'MUG', quantity: 5 }] })
    expect([ended.state.status, ...sagaOf(ended)]).toEqual(['CANCELLED', 'COMPENSATING', 600])
  })

  it('and whose money comes after that gives it back', () => {
    const late = authorize(expire(asked(), deciding()).state, 5_395, deciding())
    expect(late.payments).toMatchObject([{ kind: 'VOID', amount: 5_395 }])
    expect(late.state.status).toBe('CANCELLED')
  })

  it.each([
    ['is paid meanwhile', authorize(asked(), 5_395, deciding()).state],
    ['is declined meanwhile', decline(asked(), 'no funds', deciding()).state],
    ['waits for stock', orderIn({})],
    ['is confirmed', confirmed()],
    ['has ended already', expire(asked(), deciding()).state],
  ])('but %s stays as it is', (_, order) => changesNothing(order, expire(order, deciding())))
})
