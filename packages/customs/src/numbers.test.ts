import { describe, expect, it } from '@jest/globals'
import { isGtin, subheadingOf, toEori, toHsCode, toIoss, toVatNumber } from './numbers.js'

describe('codes of the Harmonized System', () => {
  it.each([
    ['691200', '691200'],
    ['6912.00', '691200'],
    ['6109 10 00', '61091000'],
    ['6109100010', '6109100010'],
    ['69120', null],
    ['6912001', null],
    ['691200100', null],
    ['770100', null],
    ['000100', null],
    ['980100', null],
    ['69120A', null],
  ])('%s is %s', (text, code) => expect(toHsCode(text)).toBe(code))

  it('have their subheading in their first six digits', () => expect(subheadingOf('6109100010')).toBe('610910'))
})

describe('numbers of products', () => {
  it.each([
    ['4006381333931', true],
    ['4006381333932', false],
    ['96385074', true],
    ['036000291452', true],
    ['10614141000415', true],
    ['400638133393', false],
    ['40063813339', false],
    ['400638133393A', false],
  ])('%s is a GTIN: %s', (text, isOne) => expect(isGtin(text)).toBe(isOne))
})

describe('numbers of those who import', () => {
  it.each([
    ['DE123456789012345', 'DE123456789012345'],
    ['nl 123456789', 'NL123456789'],
    ['GB123456789000', 'GB123456789000'],
    ['GB123456789000123', 'GB123456789000123'],
    ['XI123456789000', 'XI123456789000'],
    ['GB12345678900', null],
    ['US123456789', null],
    ['DE1234567890123456', null],
    ['DE', null],
    ['EL123456789', null],
    ['GR123456789', 'GR123456789'],
  ])('the EORI number %s is %s', (text, number) => expect(toEori(text)).toBe(number))

  it.each([
    ['IM2760000123', 'IM2760000123'],
    ['im 528 000 0123', 'IM5280000123'],
    ['IM9990000123', null],
    ['IM276000012', null],
    ['IM27600001234', null],
    ['EU2760000123', null],
    ['DE276000012', null],
  ])('the IOSS number %s is %s', (text, number) => expect(toIoss(text)).toBe(number))

  it.each([
    ['nl 1234.56.782.B90', 'NL123456782B90'],
    ['DE136695976', 'DE136695976'],
    ['DE136695977', null],
    ['nonsense', null],
  ])('the VAT number %s is %s', (text, number) => expect(toVatNumber(text)).toBe(number))
})
