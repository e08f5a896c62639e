import { describe, expect, it } from '@jest/globals'
import { isSentByShop, isSuperseded, learn, NOTHING_TOLD, wantedOf, type News, type Told, type ToldOrder } from './told.js'

const AT = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 9, minute)).toISOString()
const order = (minute: number, change: Partial<ToldOrder> = {}): ToldOrder => ({
  ...{ updatedAt: AT(minute), placedAt: AT(0), currency: 'GBP', email: 'a@example.com', name: 'Ada', billingAddress: null },
  utm: { campaign: null, source: null, medium: null, content: null, term: null, landingPage: null },
  shippingAddress: {
    name: 'Ada',
    company: null,
    line1: '1',
    line2: null,
    postalCode: null,
    city: 'L',
    region: null,
    countryCode: 'GB',
    phone: null,
  },
  ...{ payment: 'PAID', tenders: [], cancelled: null, charges: [], discountCodes: [], total: 3_000, refunds: [], fulfillments: [] },
  lines: [{ id: '71', sku: 'MUG', title: 'Mug', quantity: 3, current: 3, total: 3_000, discount: 0, tax: 500, taxBps: null }],
  ...change,
})
const told = (minute: number, change: Partial<ToldOrder> = {}): News => ({ kind: 'ORDER', at: AT(minute), order: order(minute, change) })
const edited = (id: string, minute: number, units: number, lineId = '71'): News => ({
  kind: 'EDIT',
  at: AT(minute),
  edit: { id, at: AT(minute), changes: [{ lineId, units }] },
})
const refunded = (id: string, amount: number, at: string | null = AT(5)): News => ({
  ...{ kind: 'REFUND', at },
  refund: { id, at, amount, reason: null },
})
const allOf = (news: readonly News[]): Told => news.reduce(learn, NOTHING_TOLD)
const units = (news: readonly News[]) => wantedOf(allOf(news)).wanted?.units

function* orderings<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length === 0) yield []
  for (const [index, item] of items.entries())
    for (const rest of orderings([...items.slice(0, index), ...items.slice(index + 1)])) yield [item, ...rest]
}

describe('what was told of an order', () => {
  const news = [
    told(1, { payment: 'UNPAID' }),
    told(2),
    told(4, { lines: [{ ...order(4).lines[0]!, current: 2 }], refunds: [{ id: 'r1', at: null, amount: 1_000, reason: null }] }),
    refunded('r1', 1_000),
    edited('e1', 3, -1),
    edited('e2', 6, -1),
  ]

  it('is the same in whatever order it comes, and however often', () => {
    const once = wantedOf(allOf(news))
    expect(once).toMatchObject({ waitsFor: null, wanted: { units: { 71: 1 }, refunded: 1_000, isCancelled: false } })
    for (const ordering of orderings(news)) {
      expect(wantedOf(allOf(ordering))).toEqual(once)
      expect(wantedOf(allOf([...ordering, ...ordering]))).toEqual(once)
    }
  })

  it('has what was given back in the other currency at what the order cost in both, in parts as at once', () => {
    const inEuro = (id: string, amount: number, currency = 'EUR'): News => ({
      ...{ kind: 'REFUND', at: AT(5) },
      refund: { id, at: AT(5), amount: 0, reason: null, others: [{ amount, currency }] },
    })
    const both = told(1, { otherTotal: { amount: 3_499, currency: 'EUR' } })
    const given = (news: readonly News[]) => {
      const { refunded, refundedElse } = wantedOf(allOf(news)).wanted!
      return [refunded, refundedElse]
    }
    expect(given([both, inEuro('r1', 3_499)])).toEqual([3_000, []])
    expect(given([inEuro('r2', 1_167), inEuro('r1', 1_166), both, inEuro('r3', 1_166)])).toEqual([3_000, []])
    const great = told(1, { total: 90_071_992_547_409, otherTotal: { amount: 90_071_992_547_411, currency: 'EUR' } })
    expect(given([great, inEuro('r1', 90_071_992_547_411)])).toEqual([90_071_992_547_409, []])
    expect(given([great, inEuro('r1', 45_035_996_273_705)])).toEqual([45_035_996_273_704, []])
    expect(given([both, inEuro('r1', 1_166), refunded('r2', 500)])).toEqual([1_500, []])
    expect(given([both, inEuro('r1', 100, 'USD')])).toEqual([0, [{ refundId: 'r1', amount: 100, currency: 'USD' }]])
    expect(given([told(1), inEuro('r1', 100)])).toEqual([0, [{ refundId: 'r1', amount: 100, currency: 'EUR' }]])
  })

  it('makes no order before the order itself is there', () => {
    expect(wantedOf(allOf([edited('e1', 3, -1), refunded('r1', 5)]))).toEqual({ wanted: null, waitsFor: 'Its order has not come yet' })
  })

  it('has an edit in it that is older than it, and one that is not on top', () => {
    expect([units([told(4), edited('e', 3, -1)]), units([told(4), edited('e', 4, -1)]), units([told(4), edited('e', 5, -1)])]).toEqual([
      { 71: 3 },
      { 71: 3 },
      { 71: 2 },
    ])
    expect(units([told(4), edited('e', 5, -9)])).toEqual({ 71: 0 })
  })

  it('waits for the edited order where a line is not known', () => {
    expect(wantedOf(allOf([told(4), edited('e', 5, 1, '99')])).waitsFor).toBe('It was edited, and the edited order has not come yet')
    expect(wantedOf(allOf([told(4), edited('e', 5, 1, '99'), told(6)])).waitsFor).toBeNull()
  })

  it('of one second is what is further on', () => {
    const cancelled = told(1, { cancelled: { at: AT(1), reason: null } })
    for (const pair of orderings([told(1), cancelled])) expect(wantedOf(allOf(pair)).wanted?.isCancelled).toBe(true)
    for (const pair of orderings([told(1, { payment: 'UNPAID' }), told(1)])) expect(allOf(pair).order?.payment).toBe('PAID')
  })

  it('is superseded by what is newer, and by itself; whatever is no order never is', () => {
    const known = allOf([told(2)])
    expect([told(1), told(2), told(3), refunded('r', 1)].map((each) => isSuperseded(known, each))).toEqual([true, true, false, false])
    const { lines, ...rest } = order(2)
    expect(isSuperseded(known, { kind: 'ORDER', at: AT(2), order: { lines, ...rest } })).toBe(true)
    expect(isSuperseded(NOTHING_TOLD, told(1))).toBe(false)
  })

  it('counts each refund once, and knows a fulfillment by the newest of it', () => {
    expect(wantedOf(allOf([told(1), refunded('a', 5), refunded('a', 5), refunded('b', 7)])).wanted?.refunded).toBe(12)
    const sent = (minute: number, isCancelled: boolean): News => ({
      ...{ kind: 'FULFILLMENT', at: AT(minute) },
      fulfillment: { id: 'f', updatedAt: AT(minute), isCancelled, trackingNumbers: ['T'], lines: [] },
    })
    for (const ordering of orderings([sent(1, false), sent(2, true), sent(2, true)]))
      expect(allOf(ordering).fulfillments.f?.isCancelled).toBe(true)
    expect(wantedOf(allOf([told(1), { kind: 'DELETED', at: null }])).wanted?.isDeleted).toBe(true)
  })

  it('is not wanted of us where the shop sent it by itself; our own parcels, which it tells back, do not count', () => {
    const sent = (id: string, quantity: number, number: string, isCancelled = false): News => ({
      ...{ kind: 'FULFILLMENT', at: AT(2) },
      fulfillment: { id, updatedAt: AT(2), isCancelled, trackingNumbers: [number], lines: [{ id: '71', quantity }] },
    })
    const all = allOf([told(1), sent('a', 1, 'OURS'), sent('b', 1, 'THEIRS'), sent('c', 1, 'GONE', true)])
    expect(wantedOf(all, new Set(['OURS'])).wanted).toMatchObject({ units: { 71: 2 }, sent: { 71: 1 } })
    const [part, whole] = [wantedOf(all).wanted!, wantedOf(learn(all, sent('d', 2, 'THEIRS'))).wanted!]
    expect([isSentByShop(part), isSentByShop(whole), isSentByShop({ ...whole, isCancelled: true })]).toEqual([false, true, false])
    expect(isSentByShop({ ...whole, sent: {} })).toBe(false)
  })
})
