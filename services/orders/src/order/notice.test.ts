import { expect, it } from '@jest/globals'
import type { NewEntry } from './order.events.js'
import { confirmationsOf, noticesOf } from './notice.js'
import { anOrder } from './order.builder.js'
import type { Order } from './order.js'

const at = new Date('2026-11-26T12:00:00Z')
const entry = (type: string, data: NewEntry['data'] = null): NewEntry => ({
  ...{ orderId: 'order-1', sequence: 2, id: 'entry-1', type, at, actor: 'system', message: '', data },
})

it.each([
  ['CONFIRMED', 'ORDER_CONFIRMED'],
  ['SHIPPED', 'ORDER_SHIPPED'],
  ['RELABELLED', 'TRACKING_CHANGED'],
  ['DELIVERED', 'ORDER_DELIVERED'],
  ['CANCELLED', 'ORDER_CANCELLED'],
  ['PAYMENT_REFUNDED', 'ORDER_REFUNDED'],
  ['RETURN_APPROVED', 'RETURN_APPROVED'],
  ['RETURN_REJECTED', 'RETURN_REJECTED'],
  ['RETURN_RECEIVED', 'RETURN_RECEIVED'],
  ['COMPLETED', 'ORDER_COMPLETED'],
])('others are told of %s, once', (type, kind) =>
  expect(noticesOf([entry(type, { units: 1 })])).toEqual([{ orderId: 'order-1', kind, key: `${kind}:entry-1`, data: { units: 1 }, at }]),
)

it.each([
  ['later', '2026-12-01', '2026-12-02', 1],
  ['on a day that nobody knows', '2026-12-01', null, 1],
  ['earlier', '2026-12-02', '2026-12-01', 0],
  ['as they were, when nothing was promised', null, '2026-12-01', 0],
])('units that come %s are told of as late, or not', (_, from, to, count) =>
  expect(noticesOf([entry('PROMISE_CHANGED', { changes: [{ sku: 'MUG', units: 1, from, to }] })])).toHaveLength(count),
)

it('others are not told of what is ours', () => expect(noticesOf(['ALLOCATED', 'PICKED', 'HELD'].map((type) => entry(type)))).toEqual([]))

it('a customer is told of each payment that is to be confirmed with the bank, once, and where the order is not over', () => {
  const asked = (since: string | null, change: Partial<Order> = {}): Order => {
    const order = anOrder({ id: 'order-1', status: 'ON_HOLD', ...change })
    const nextAction = since === null ? null : { url: 'https://bank.example/1', since, expiresAt: '2026-11-27T12:00:00.000Z' }
    return { ...order, payment: { ...order.payment, nextAction } }
  }
  const [first, second] = ['2026-11-26T12:00:00.000Z', '2026-11-26T13:00:00.000Z']
  const told = (before: Order, after: Order) => confirmationsOf([{ before, after }]).map(({ key }) => key)
  expect(confirmationsOf([{ before: asked(null), after: asked(first) }])).toEqual([
    { orderId: 'order-1', kind: 'PAYMENT_TO_CONFIRM', key: `PAYMENT_TO_CONFIRM:order-1:${first}`, data: null, at: new Date(first) },
  ])
  expect(told(asked(first), asked(second))).toEqual([`PAYMENT_TO_CONFIRM:order-1:${second}`])
  expect([told(asked(first), asked(first)), told(asked(first), asked(null))]).toEqual([[], []])
  expect(told(asked(null), asked(first, { status: 'CANCELLED' }))).toEqual([])
})
