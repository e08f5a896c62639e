import { expect, it } from '@jest/globals'
import type { Applied } from '../channel/channel-order.table.js'
import type { ToldAddress, ToldOrder, Wanted } from '../channel/told.js'
import { anOrder } from '../order/order.builder.js'
import type { Order } from '../order/order.js'
import { changedFacts, factsOf } from './reconcile-facts.js'

const HERE: ToldAddress = {
  ...{ name: 'Ada', company: null, line1: '12 St James Square', line2: null, postalCode: 'SW1Y 4JH', city: 'London', region: null },
  ...{ countryCode: 'GB', phone: null },
}
const THERE = { ...HERE, line1: '14 St James Square' }
const told = (change: Partial<ToldOrder> = {}) =>
  ({
    ...{ shippingAddress: HERE, total: 5_000, payment: 'PAID', currency: 'GBP', lines: [{ id: '71', quantity: 5, current: 5 }] },
    ...change,
  }) as unknown as ToldOrder
const FOUR_LEFT = [{ ...told().lines[0]!, current: 4 }]
const wanted = (change: Partial<ToldOrder> = {}, more: Partial<Wanted> = {}) =>
  ({ order: told(change), units: { 71: 5 }, isCancelled: false, refunded: 0, refundedElse: [], ...more }) as unknown as Wanted
const applied: Applied = { units: { 71: 5 }, positions: { 71: [1] }, isCancelled: false, facts: factsOf(told()) }
const secured = (change: Partial<Order['payment']> = {}): Order => {
  const order = anOrder({ status: 'CONFIRMED' })
  return { ...order, payment: { ...order.payment, authorization: 'AUTHORIZED', ...change } }
}
const NOTHING = { address: null, hold: null, isPending: false, notices: [] }

it.each<[string, Order, Applied, Wanted, object]>([
  ['nothing that the shop says again', secured(), applied, wanted(), NOTHING],
  ['the address that it changed', secured(), applied, wanted({ shippingAddress: THERE }), { ...NOTHING, address: THERE }],
  ['no address that it changed before this was kept', secured(), { ...applied, facts: undefined! }, wanted({ shippingAddress: THERE }), NOTHING],
  ['no address of an order that it cancelled', secured(), applied, wanted({ shippingAddress: THERE }, { isCancelled: true }), NOTHING],
  ['no address of an order that is over', anOrder({ status: 'COMPLETED' }), applied, wanted({ shippingAddress: THERE }), NOTHING],
  ['a hold when its money is gone', secured(), applied, wanted({ payment: 'VOIDED' }), { ...NOTHING, hold: 'The shop let its money go' }],
  ['no hold of what is declined anyway', secured({ authorization: 'NONE' }), applied, wanted({ payment: 'VOIDED' }), NOTHING],
  ['a later look while it is asked for', secured({ authorization: 'ASKED' }), applied, wanted({ payment: 'VOIDED' }), { ...NOTHING, isPending: true }],
  ['another price of the same units', secured(), applied, wanted({ total: 4_500 }), { ...NOTHING, notices: ['The shop changed what it costs from 50.00 GBP to 45.00 GBP: here it costs what it did'] }],
  ['no other price of other units', secured(), applied, wanted({ total: 4_000, lines: FOUR_LEFT }, { units: { 71: 4 } }), NOTHING],
  ['no other price of an edit that was told before', secured(), { ...applied, units: { 71: 4 } }, wanted({ total: 4_000, lines: FOUR_LEFT }, { units: { 71: 4 } }), NOTHING],
])('of an order of a shop follows %s', (_, order, known, want, expected) => {
  expect(changedFacts(order, known, want)).toMatchObject(expected)
}) // prettier-ignore

it('each change counts once, a voided payment as soon as it was secured here', () => {
  const want = wanted({ shippingAddress: THERE, payment: 'VOIDED', total: 4_500 })
  const waiting = changedFacts(secured({ authorization: 'ASKED' }), applied, want)
  const held = changedFacts(secured(), { ...applied, facts: waiting.facts }, want)
  expect(held).toMatchObject({ address: null, hold: 'The shop let its money go', notices: [] })
  expect(changedFacts(secured(), { ...applied, facts: held.facts }, want)).toMatchObject(NOTHING)
})

it('money that is not given back here is told to a person once, and each refund for itself', () => {
  const inDollars = (refundId: string, amount: number) => ({ refundId, amount, currency: 'USD' })
  const after = (before: Applied, more: Partial<Wanted>) => changedFacts({ ...secured(), total: 5_000 }, before, wanted({}, more))
  const first = after(applied, { refundedElse: [inDollars('r1', 600)], refunded: 5_100 })
  expect(first.notices).toEqual([
    'The shop gave back 6.00 USD, and nothing says what that is in GBP',
    'The shop gave back 51.00 GBP, more than the 50.00 GBP that it costs',
  ])
  const known = { ...applied, facts: first.facts }
  expect(after(known, { refundedElse: [inDollars('r1', 600)], refunded: 5_100 }).notices).toEqual([])
  expect(after(known, { refundedElse: [inDollars('r0', 700), inDollars('r1', 600)], refunded: 5_200 }).notices).toEqual([
    'The shop gave back 7.00 USD, and nothing says what that is in GBP',
    'The shop gave back 52.00 GBP, more than the 50.00 GBP that it costs',
  ])
  expect(after({ ...applied, facts: undefined! }, { refundedElse: [inDollars('r1', 600)] }).notices).toHaveLength(1)
})

it('more is given back than it costs only where it is more than it costs in the shop, too', () => {
  const order = { ...secured(), total: 4_000 }
  expect(changedFacts(order, applied, wanted({}, { refunded: 5_000 })).notices).toEqual([])
  expect(changedFacts({ ...order, total: 6_000 }, applied, wanted({}, { refunded: 5_500 })).notices).toEqual([])
})
