import { describe, expect, it } from '@jest/globals'
import { refusalOfCard } from './gift-card.js'
import { giftCardCode, giftCardId } from './sign-gift-cards.js'

const NONE = { authorized: 0, captured: 0, voided: 0, refunded: 0 }

describe('a gift card', () => {
  it('has the code of its request, which is another with another secret', () => {
    const code = giftCardCode('s'.repeat(32), 'k1')
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect([giftCardCode('s'.repeat(32), 'k1'), giftCardCode('t'.repeat(32), 'k1') === code]).toEqual([code, false])
  })
  it('is known by its code, however it is typed', () => expect(giftCardId('abcde-12345')).toBe(giftCardId('ABCDE 12345')))

  it.each([
    ['AUTHORIZE', 100, { spent: { ...NONE, authorized: 900 }, ofHold: NONE }, null],
    ['AUTHORIZE', 101, { spent: { ...NONE, authorized: 900 }, ofHold: NONE }, 'the gift card holds less than that'],
    ['AUTHORIZE', 101, { spent: { ...NONE, authorized: 900, voided: 1 }, ofHold: NONE }, null],
    ['AUTHORIZE', 102, { spent: { ...NONE, authorized: 900, voided: 1, refunded: 1 }, ofHold: NONE }, null],
    ['CAPTURE', 60, { spent: NONE, ofHold: { ...NONE, authorized: 100, captured: 30, voided: 10 } }, null],
    ['CAPTURE', 61, { spent: NONE, ofHold: { ...NONE, authorized: 100, captured: 30, voided: 10 } }, 'more than is set aside'],
    ['VOID', 71, { spent: NONE, ofHold: { ...NONE, authorized: 100, captured: 30 } }, 'more than is set aside'],
    ['REFUND', 20, { spent: NONE, ofHold: { ...NONE, authorized: 100, captured: 30, refunded: 10 } }, null],
    ['REFUND', 21, { spent: NONE, ofHold: { ...NONE, authorized: 100, captured: 30, refunded: 10 } }, 'more than was taken'],
  ] as const)('%s of %d', (kind, amount, card, refusal) => expect(refusalOfCard(kind, amount, { amount: 1_000, ...card })).toBe(refusal))
})
