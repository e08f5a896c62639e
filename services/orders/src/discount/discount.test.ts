import { describe, expect, it } from '@jest/globals'
import { aDiscount } from './discount.builder.js'
import { refusalOf, takeOff, type DiscountOffer } from './discount.js'

const MUGS = { sku: 'MUG', quantity: 3, total: 3_750 }
const TEA = { sku: 'TEA', quantity: 2, total: 999 }

describe('what is taken off', () => {
  const off = (...discounts: DiscountOffer[]) => {
    const { lines, applied, isShippingFree } = takeOff([MUGS, TEA], discounts, 395)
    return [lines, applied.map(({ kind, amount }) => `${kind} ${amount}`), isShippingFree]
  }
  const fiver = aDiscount({ key: 'fiver', terms: { kind: 'AMOUNT', amount: 500 } })

  it('is a share of the goods, rounded once and spread over them', () =>
    expect(off(aDiscount())).toEqual([[375, 100], ['PERCENTAGE 475'], false]))

  it('is an amount, spread over the goods', () => expect(off(fiver)).toEqual([[395, 105], ['AMOUNT 500'], false]))

  it('is no more than the goods cost', () =>
    expect(off(aDiscount({ terms: { kind: 'AMOUNT', amount: 9_999 }, skus: ['TEA'] }))).toEqual([[0, 999], ['AMOUNT 999'], false]))

  it('is the cheapest units of so many together', () =>
    expect(off(aDiscount({ terms: { kind: 'BUY_X_GET_Y', buy: 1, get: 1 } }))).toEqual([[0, 999], ['BUY_X_GET_Y 999'], false]))

  it('is units of the next cheapest goods when there are more of them', () =>
    expect(off(aDiscount({ terms: { kind: 'BUY_X_GET_Y', buy: 2, get: 3 } }))).toEqual([[1_250, 999], ['BUY_X_GET_Y 2249'], false]))

  it('is shipping', () => expect(off(aDiscount({ terms: { kind: 'FREE_SHIPPING' } }))).toEqual([[0, 0], ['FREE_SHIPPING 395'], true]))

  it('is reckoned from what is left: a share first, then the amount, however they are given', () => {
    const expected = [[375 + 395, 100 + 105], ['PERCENTAGE 475', 'AMOUNT 500'], false]
    expect([off(fiver, aDiscount()), off(aDiscount(), fiver)]).toEqual([expected, expected])
  })
})

it.each<[string, Partial<DiscountOffer>, string | null]>([
  ['applies', {}, null],
  ['has not begun', { validFrom: new Date('2026-11-26T12:00:01Z') }, 'NOT_YET'],
  ['has just begun', { validFrom: new Date('2026-11-26T12:00:00Z') }, null],
  ['has just ended', { validTo: new Date('2026-11-26T12:00:00Z') }, 'EXPIRED'],
  ['was taken back', { isActive: false }, 'EXPIRED'],
  ['was used as often as it may be', { usageLimit: 5, used: 5 }, 'EXHAUSTED'],
  ['was used once less', { usageLimit: 5, used: 4 }, null],
  ['is for another channel', { channel: 'store' }, 'OTHER_CHANNEL'],
  ['is in another currency', { currency: 'EUR' }, 'OTHER_CHANNEL'],
  ['asks for more', { minimumTotal: 4_750, currency: 'GBP' }, 'MINIMUM'],
  ['asks for as much', { minimumTotal: 4_749, currency: 'GBP' }, null],
  ['asks for more of its own goods', { minimumTotal: 1_000, currency: 'GBP', skus: ['TEA'] }, 'MINIMUM'],
  ['is for none of the goods', { skus: ['HAT'] }, 'NOT_APPLICABLE'],
  ['asks for more units', { terms: { kind: 'BUY_X_GET_Y', buy: 5, get: 1 } }, 'NOT_APPLICABLE'],
])('a discount that %s: %j is refused as %s', (_, change, why) => {
  const goods = { lines: [MUGS, TEA], channel: 'web', currency: 'GBP', now: new Date('2026-11-26T12:00:00Z') }
  expect(refusalOf(aDiscount(change), goods)).toBe(why)
})
