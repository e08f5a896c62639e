import { describe, expect, it } from '@jest/globals'
import { decimalsOf, toDecimal, toMinor } from './money.js'

describe('money', () => {
  it.each([
    [1250, 'GBP', '12.50'],
    [1250, 'JPY', '1250'],
    [1250, 'KWD', '1.250'],
    [5, 'GBP', '0.05'],
    [0, 'GBP', '0.00'],
    [-5, 'KWD', '-0.005'],
    [-1250, 'JPY', '-1250'],
    [1250, 'RSD', '12.50'],
    [Number.MAX_SAFE_INTEGER, 'GBP', '90071992547409.91'],
  ])('%d minor units of %s are %s, and back', (minor, currency, amount) => {
    expect(toDecimal(minor, currency)).toBe(amount)
    expect(toMinor(amount, currency)).toBe(minor)
  })

  it('takes fewer decimals than the currency has, and zeros beyond', () => {
    expect([
      toMinor('12', 'GBP'),
      toMinor('12.5', 'GBP'),
      toMinor('12.500', 'GBP'),
      toMinor('1250.00', 'JPY'),
      toMinor('-0', 'GBP'),
    ]).toEqual([1200, 1250, 1250, 1250, 0])
  })

  it.each([
    ['12.345', 'GBP'],
    ['0.5', 'JPY'],
    ['90071992547409.92', 'GBP'],
    ['999999999999999', 'KWD'],
    ['1e3', 'GBP'],
    ['12,50', 'GBP'],
    ['', 'GBP'],
    ['NaN', 'GBP'],
    ['.5', 'GBP'],
    ['1', 'pounds'],
  ])('%s %s is refused', (amount, currency) => {
    expect(() => toMinor(amount, currency)).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }))
  })

  it('is never shown when it is not exact', () => {
    for (const minor of [0.5, Number.NaN, 2 ** 53]) expect(() => toDecimal(minor, 'EUR')).toThrow(RangeError)
    expect(decimalsOf('EUR')).toBe(2)
  })
})
