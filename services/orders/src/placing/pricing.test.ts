import { expect, it } from '@jest/globals'
import { priceOrder, rulesFor } from './pricing.js'

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

it('is free of shipping from the amount on, and not a penny below', () => {
  const mugs = (unitPrice: number) => [{ sku: 'MUG', quantity: 1, unitPrice, taxClass: 'ZERO' as const }]
  expect(priceOrder(mugs(4_999), rules)).toMatchObject({ shippingTotal: 395, taxTotal: 66, total: 5_394 })
  expect(priceOrder(mugs(5_000), rules)).toMatchObject({ shippingTotal: 0, taxTotal: 0, total: 5_000 })
})

it('rounds the tax of each line by itself', () => {
  const lines = [1, 2].map((quantity) => ({ sku: 'PIN', quantity, unitPrice: 99, taxClass: 'STANDARD' as const }))
  expect(priceOrder(lines, { ...rules, shippingFee: 0 })).toMatchObject({
    lineTotals: [99, 198],
    subtotal: 297,
    taxTotal: 17 + 33,
    total: 297,
  })
})

it('takes no shipping from a channel that has charged its own, and from nobody else', () => {
  expect(rulesFor('CHANNEL', rules)).toEqual({ taxBps: 2_000, shippingFee: 0, freeShippingFrom: 5_000 })
  for (const role of ['GUEST', 'CUSTOMER', 'SUPPORT', 'ADMIN'] as const) expect(rulesFor(role, rules)).toEqual(rules)
})
