import { expect, it } from '@jest/globals'
import { priceOrder } from './pricing.js'

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
