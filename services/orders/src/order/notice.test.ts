import { expect, it } from '@jest/globals'
import type { NewEntry } from './order.events.js'
import { noticesOf } from './notice.js'

const at = new Date('2026-11-26T12:00:00Z')
const entry = (type: string, data: NewEntry['data'] = null): NewEntry => ({
  ...{ orderId: 'order-1', sequence: 2, id: 'entry-1', type, at, actor: 'system', message: '', data },
})

it.each([
  ['CONFIRMED', 'ORDER_CONFIRMED'],
  ['SHIPPED', 'ORDER_SHIPPED'],
  ['DELIVERED', 'ORDER_DELIVERED'],
  ['CANCELLED', 'ORDER_CANCELLED'],
  ['PAYMENT_REFUNDED', 'ORDER_REFUNDED'],
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
