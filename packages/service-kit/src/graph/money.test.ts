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

  const noDecimal = (amount: string) => `${amount} is no decimal amount: write it as 12.50`
  it.each([
    ['12.345', 'GBP', '12.345 has more decimals than GBP has (2)'],
    ['0.5', 'JPY', '0.5 has more decimals than JPY has (0)'],
    ['90071992547409.92', 'GBP', '90071992547409.92 is too large'],
    ['999999999999999', 'KWD', '999999999999999 is too large'],
    ...['1e3', '12,50', '', 'NaN', '.5', 'x1', '1.', '+1'].map((amount) => [amount, 'GBP', noDecimal(amount)] as const),
    ...['pounds', 'GBPX', 'XGBP', 'gbp'].map(
      (code) => ['1', code, `${code} is no currency: write its ISO 4217 code, such as EUR`] as const,
    ),
  ])('%s %s is refused', (amount, currency, message) => {
    expect(() => toMinor(amount, currency)).toThrow(expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } }))
  })

  it('may be a sum beyond what a number holds', () => {
    expect(toDecimal(123_456_789_012_345_678n, 'GBP')).toBe('1234567890123456.78')
    expect(toDecimal(12_345n, 'CLF')).toBe('1.2345')
  })

  it('is never shown when it is not exact', () => {
    for (const minor of [0.5, Number.NaN, 2 ** 53])
      expect(() => toDecimal(minor, 'EUR')).toThrow(new RangeError(`${minor} is no exact number of minor units`))
    expect(decimalsOf('EUR')).toBe(2)
  })
})
