import { describe, expect, it } from '@jest/globals'
import { aDiscount } from '../discount/discount.builder.js'
import { datedTable, type DatedRate } from '../tax/tax-table.js'
import { priceOrder, rulesFor, type PricedLine, type PricingRules, type PricingTerms } from './pricing.js'

const rules: PricingRules = {
  ...{ taxBps: 2_000, establishment: null, usesOss: false, iossLimit: null },
  ...{ shippingFee: 395, freeShippingFrom: 5_000 },
}
const terms = (given: Partial<PricingTerms> = {}): PricingTerms => ({
  destination: { countryCode: 'GB', postalCode: null },
  businessOf: null,
  taxTable: datedTable([], '2026-11-26'),
  discounts: [],
  ...given,
})
const line = { sku: 'MUG', quantity: 2, unitPrice: 1_250, taxClass: 'STANDARD' as const }

it('adds up the lines, and shipping below the free amount, with the tax that they contain', () => {
  expect(priceOrder([line], rules, terms())).toEqual({
    lines: [{ unitPrice: 1_250, discountTotal: 0, total: 2_500, tax: { category: 'S', bps: 2_000 }, taxTotal: 417 }],
    subtotal: 2_500,
    discountTotal: 0,
    discounts: [],
    shippingTotal: 395,
    shippingTax: { category: 'S', bps: 2_000 },
    taxTotal: 417 + 66,
    total: 2_895,
    taxScheme: 'CHANNEL',
  })
  expect(priceOrder([{ ...line, quantity: 4 }], rules, terms())).toMatchObject({ shippingTotal: 0, total: 5_000 })
  expect(priceOrder([{ ...line, quantity: 4, taxClass: 'ZERO' }], rules, terms())).toMatchObject({ taxTotal: 0, total: 5_000 })
})

it('is free of shipping from the amount on, and not a penny below', () => {
  const mugs = (unitPrice: number) => [{ sku: 'MUG', quantity: 1, unitPrice, taxClass: 'ZERO' as const }]
  expect(priceOrder(mugs(4_999), rules, terms())).toMatchObject({ shippingTotal: 395, taxTotal: 66, total: 5_394 })
  expect(priceOrder(mugs(5_000), rules, terms())).toMatchObject({ shippingTotal: 0, taxTotal: 0, total: 5_000 })
})

it('rounds the tax of each line by itself', () => {
  const lines = [1, 2].map((quantity) => ({ sku: 'PIN', quantity, unitPrice: 99, taxClass: 'STANDARD' as const }))
  expect(priceOrder(lines, { ...rules, shippingFee: 0 }, terms())).toMatchObject({
    lines: [
      { total: 99, taxTotal: 17 },
      { total: 198, taxTotal: 33 },
    ],
    subtotal: 297,
    taxTotal: 17 + 33,
    total: 297,
  })
})

it('takes no shipping from a channel that has charged its own but what it says, and from nobody else', () => {
  expect(rulesFor('CHANNEL', rules, null)).toEqual({ ...rules, shippingFee: 0 })
  for (const role of ['GUEST', 'CUSTOMER', 'SUPPORT', 'ADMIN'] as const) expect(rulesFor(role, rules, null)).toEqual(rules)
  const dear = [{ ...line, unitPrice: 9_000 }]
  expect(priceOrder(dear, rulesFor('CHANNEL', rules, 499), terms())).toMatchObject({ shippingTotal: 499, total: 18_499 })
})

describe('tax by where the goods go', () => {
  const rate = (countryCode: string, bps: number): DatedRate => ({
    ...{ countryCode, bps, taxClass: 'STANDARD', category: 'S', validFrom: '2020-01-01' },
  })
  const taxTable = datedTable([rate('NL', 2_100), rate('DE', 1_900)], '2026-11-26')
  const dutch = { ...rules, shippingFee: 0, establishment: 'NL' }
  const to = (countryCode: string, given: Partial<PricingTerms> = {}) =>
    terms({ destination: { countryCode, postalCode: null }, taxTable, ...given })
  const goods = [{ ...line, quantity: 1, unitPrice: 12_100 }]

  it('is paid by consumers within the price', () =>
    expect(priceOrder(goods, { ...dutch, usesOss: true }, to('DE'))).toMatchObject({
      ...{ taxScheme: 'OSS', total: 12_100, taxTotal: 1_932 },
    }))

  it('is not paid by a business elsewhere in the EU: the price is less by it, for shipping too', () =>
    expect(priceOrder(goods, { ...dutch, shippingFee: 1_210, freeShippingFrom: 99_999 }, to('DE', { businessOf: 'DE' }))).toMatchObject({
      ...{ taxScheme: 'INTRA_COMMUNITY', total: 11_000, shippingTotal: 1_000, taxTotal: 0, shippingTax: { category: 'K', bps: 0 } },
      lines: [{ unitPrice: 10_000, total: 10_000, tax: { category: 'K', bps: 0 } }],
    }))

  it('is added to prices without it, and a line is spread in cents that add up', () => {
    const net: PricedLine = { ...line, quantity: 3, unitPrice: 333, isNet: true }
    expect(priceOrder([net], dutch, to('NL'))).toMatchObject({
      ...{ subtotal: 1_209, total: 1_209, taxTotal: 210 },
      lines: [{ unitPrice: 403, total: 1_209 }],
    })
  })

  it('is that of the import scheme up to its limit without tax, and none above it', () => {
    const british = { ...dutch, establishment: 'GB', iossLimit: 15_000 }
    const priced = (unitPrice: number) => priceOrder([{ ...line, quantity: 1, unitPrice }], british, to('DE'))
    expect(priced(17_850)).toMatchObject({ taxScheme: 'IOSS', total: 17_850, taxTotal: 2_850 })
    expect(priced(17_852)).toMatchObject({ taxScheme: 'EXPORT', total: 17_852, taxTotal: 0 })
  })
})

it('a channel’s own price, discount and tax are taken as they are', () => {
  const given: PricedLine = { ...line, unitPrice: 1_000, given: { discountTotal: 150, taxBps: 900 } }
  expect(priceOrder([given], rulesFor('CHANNEL', rules, 0), terms())).toMatchObject({
    lines: [{ unitPrice: 1_000, discountTotal: 150, total: 1_850, tax: { category: 'S', bps: 900 }, taxTotal: 153 }],
    ...{ subtotal: 2_000, discountTotal: 150, total: 1_850 },
  })
})

it('a channel’s own price is paid as it is by a business, too', () => {
  const dutch = { ...rules, shippingFee: 0, establishment: 'NL', usesOss: true }
  const business = terms({ destination: { countryCode: 'DE', postalCode: null }, businessOf: 'DE' })
  const given: PricedLine = { ...line, given: { discountTotal: null, taxBps: null } }
  expect(priceOrder([given], dutch, business)).toMatchObject({ total: 2_500, taxTotal: 0, lines: [{ tax: { category: 'K', bps: 0 } }] })
})

it('shipping is free from what the goods cost after discounts', () => {
  const goods = [{ ...line, quantity: 4 }]
  expect(priceOrder(goods, rules, terms({ discounts: [aDiscount()] }))).toMatchObject({
    ...{ subtotal: 5_000, discountTotal: 500, shippingTotal: 395, total: 4_895, taxTotal: 750 + 66 },
  })
})
