import { describe, expect, it } from '@jest/globals'
import { aLine } from '../order/order.builder.js'
import { counted, deciding, orderIn, said } from '../order/decision.builder.js'
import { IllegalTransition } from '../order/illegal-transition.js'
import { noUnits } from '../order/places.js'
import { giveFeedback, type Opinion } from './feedback.js'

const delivered = orderIn({ status: 'COMPLETED', lines: counted({ shipped: 5, delivered: 5 }) })
const good: Opinion = { sku: null, rating: 4, comment: 'Well packed' }
const saidBefore = (daysAgo: number, rating = 3) => ({
  ...{ id: 'feedback-1', rating, comment: null },
  submittedAt: new Date(deciding().now.getTime() - daysAgo * 86_400_000),
})
const give = (opinion: Partial<Opinion> = {}, before: ReturnType<typeof saidBefore> | null = null, order = delivered) =>
  giveFeedback(order, { ...good, ...opinion }, before, 'customer', deciding())

describe('feedback', () => {
  it('stands in the timeline and is told, without what was written', () => {
    const given = give()!
    expect(given).toMatchObject({ id: 'id-1', submittedAt: new Date('2026-11-26T12:00:00Z'), changedAt: null })
    expect(said(given.decision)).toEqual([
      {
        ...{ type: 'FEEDBACK_GIVEN', message: 'Rated the order: 4 of 5', actor: 'customer', data: { sku: null, rating: 4 } },
        event: 'order.feedback_given.v1',
      },
    ])
    expect(given.decision.events[0]!.data).toMatchObject({ rating: 4, previousRating: null, sku: null, hasComment: true, version: 2 })
    expect(JSON.stringify(given.decision)).not.toContain('Well packed')
    expect(given.decision.cases).toEqual([])
  })

  it.each([
    [1, true],
    [2, true],
    [3, false],
    [5, false],
  ])('of %i of 5 opens a case: %s', (rating, isBad) => {
    const cases = give({ rating, sku: 'MUG' })!.decision.cases
    expect(cases).toEqual(
      isBad
        ? [
            {
              ...{ orderId: 'order-1', kind: 'QUESTION', subject: `MUG was rated ${rating} of 5` },
              ...{ body: 'Well packed', reference: 'feedback:order-1:MUG' },
            },
          ]
        : [],
    )
  })

  it('that is bad and says nothing opens a case that says so', () =>
    expect(give({ rating: 1, comment: null })!.decision.cases).toMatchObject([
      { subject: 'The order was rated 1 of 5', body: 'Nothing was written with it', reference: 'feedback:order-1:' },
    ]))

  it('is changed within thirty days, keeping its id and when it was first given', () => {
    const before = saidBefore(30)
    const given = give({ rating: 5 }, before)!
    expect(given).toMatchObject({ id: 'feedback-1', submittedAt: before.submittedAt, changedAt: new Date('2026-11-26T12:00:00Z') })
    expect(said(given.decision)).toMatchObject([{ type: 'FEEDBACK_CHANGED', message: 'Rated the order anew: 5 of 5 in place of 3' }])
    expect(given.decision.events[0]!.data).toMatchObject({ feedbackId: 'feedback-1', rating: 5, previousRating: 3 })
  })

  it('is not changed after that', () => expect(() => give({ rating: 5 }, saidBefore(30.01))).toThrow(IllegalTransition))

  it('that says the same again changes nothing, whenever that is', () =>
    expect([give({ rating: 3, comment: null }, saidBefore(1)), give({ rating: 3, comment: null }, saidBefore(99))]).toEqual([null, null]))

  it.each([
    ['nothing of it has left', counted({})],
    ['a parcel is on its way', counted({ shipped: 5, delivered: 3 })],
    ['a part is still to leave', counted({ shipped: 3, delivered: 3 })],
  ])('of an order of which %s is refused', (_, lines) =>
    expect(() => give({}, null, orderIn({ status: 'CONFIRMED', lines }))).toThrow(
      new IllegalTransition('The order can be rated when it has arrived'),
    ),
  )

  it('of a product needs a unit of it that has arrived', () => {
    const lines = [
      aLine({ id: 'line-1', sku: 'MUG', counters: { ...noUnits, shipped: 5, delivered: 1 } }),
      aLine({ id: 'line-2', sku: 'TEA', counters: noUnits }),
    ]
    const order = orderIn({ status: 'CONFIRMED', lines })
    expect(give({ sku: 'MUG' }, null, order)).not.toBeNull()
    expect(() => give({ sku: 'TEA' }, null, order)).toThrow(new IllegalTransition('TEA can be rated when it has arrived'))
  })
})
