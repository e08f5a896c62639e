import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { priceOrder, taxContained } from './pricing.js'

const rules = { taxBps: 2_000, shippingFee: 395, freeShippingFrom: 5_000 }

it('adds up the lines, and shipping below the free amount, with the tax that they contain', () => {
  const line = { sku: 'MUG', quantity: 2, unitPrice: 1_250, taxClass: 'STANDARD' as const }
  expect(priceOrder([line], rules)).toEqual({
    lineTotals: [2_500],
    subtotal: 2_500,
    discountTotal: 0,
    shippingTotal: 395,
    taxTotal: 417 + 66,
    total: 2_895,
  })
  expect(priceOrder([{ ...line, quantity: 4 }], rules)).toMatchObject({ shippingTotal: 0, total: 5_000 })
  expect(priceOrder([{ ...line, quantity: 4, taxClass: 'ZERO' }], rules)).toMatchObject({ taxTotal: 0, total: 5_000 })
})

it('tax is contained: what is left without it, taxed again, is the gross within half a penny', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 3_000 }), (gross, bps) => {
      const tax = taxContained(gross, bps)
      expect(Math.abs(tax - (gross * bps) / (10_000 + bps))).toBeLessThanOrEqual(0.5)
    }),
  )
})
