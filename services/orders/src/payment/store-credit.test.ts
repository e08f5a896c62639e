import { describe, expect, it } from '@jest/globals'
import { changeBy, mayGrant, takeCredit } from './store-credit.js'

const NONE = { authorized: 0, captured: 0, voided: 0, refunded: 0 }
const held = { authorized: 100, captured: 30, voided: 10, refunded: 5 }

describe('store credit', () => {
  it.each([
    ['AUTHORIZE', 100, false, { balance: 100, held: NONE }, { amount: 100 }],
    ['AUTHORIZE', 101, false, { balance: 100, held: NONE }, { refusal: 'there is less store credit than that' }],
    ['AUTHORIZE', 101, true, { balance: 100, held: NONE }, { amount: 100 }],
    ['AUTHORIZE', 50, true, { balance: 100, held: NONE }, { amount: 50 }],
    ['AUTHORIZE', 50, true, { balance: 0, held: NONE }, { refusal: 'there is less store credit than that' }],
    ['CAPTURE', 60, false, { balance: 0, held }, { amount: 60 }],
    ['CAPTURE', 61, false, { balance: 999, held }, { refusal: 'more than is set aside' }],
    ['VOID', 61, false, { balance: 999, held }, { refusal: 'more than is set aside' }],
    ['REFUND', 25, false, { balance: 0, held }, { amount: 25 }],
    ['REFUND', 26, false, { balance: 0, held }, { refusal: 'more than was taken' }],
    ['CREDIT', 1_000, false, { balance: 0, held: NONE }, { amount: 1_000 }],
  ] as const)('%s of %d (less will do: %s)', (kind, amount, isPartial, credit, taken) =>
    expect(takeCredit(kind, { amount, isPartial }, credit)).toEqual(taken),
  )

  it('is less while it is set aside, and not again when that is taken', () =>
    expect((['GRANT', 'AUTHORIZE', 'CAPTURE', 'VOID', 'REFUND', 'CREDIT'] as const).map((kind) => changeBy(kind, 7))).toEqual([
      ...[7, -7, 0],
      ...[7, 7, 7],
    ]))

  it.each([
    [['SUPPORT'], 0, 5_000],
    [['SUPPORT'], 4_000, 1_000],
    [['SUPPORT'], 6_000, 0],
    [['ADMIN', 'SUPPORT'], 6_000, Number.MAX_SAFE_INTEGER - 6_000],
    [['WAREHOUSE'], 0, 0],
  ])('%j may grant, after %d within a day: %d', (roles, granted, most) => expect(mayGrant({ SUPPORT: 5_000 }, roles, granted)).toBe(most))
})
