import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { gs1CheckDigit, sscc, trackingNumber } from './gs1.js'

describe('GS1 numbers', () => {
  it.each([
    // GTIN-13, GTIN-8 and SSCC of the GS1 General Specifications and of the GS1 check digit calculator.
    ['629104150021', 3],
    ['9638507', 4],
    ['37610425002123456', 9],
  ])('%s has the check digit %d', (digits, check) => {
    expect(gs1CheckDigit(digits)).toBe(check)
  })

  it('number packages with 18 digits', () => {
    expect(sscc(1)).toBe('006141410000000012')
    expect(sscc(2_000_000_001)).toMatch(/^20614141000000001\d$/)
  })

  it('are never mistaken for one another when one digit is mistyped', () => {
    const oneDigitOff = fc.tuple(fc.integer({ min: 1, max: 9_999_999_999 }), fc.nat(16), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(oneDigitOff, ([serial, at, by]) => {
        const code = sscc(serial)
        const mistyped = [...code].map((digit, index) => (index === at ? String((Number(digit) + by) % 10) : digit)).join('')
        expect(gs1CheckDigit(mistyped.slice(0, 17))).not.toBe(Number(mistyped[17]))
      }),
    )
  })

  it('track parcels with letters, digits, a check digit and the country', () => {
    expect(trackingNumber(1_000_001, 'GB')).toBe('KX00010000014GB')
  })
})
