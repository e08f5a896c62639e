import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cancel } from '../cancellation/cancel.js'
import { aDiscount } from '../discount/discount.builder.js'
import { ship } from '../goods/goods.js'
import { amountOfUnits, amountsOf, lineAmounts, shippingAmounts } from '../order/amounts.js'
import type { Charge } from '../order/charge.js'
import { deciding } from '../order/decision.builder.js'
import { valueToSecure, type Order } from '../order/order.js'
import { aLine, anOrder } from '../order/order.builder.js'
import { cancelledUnits } from '../order/places.js'
import { taxContained } from '../order/tax.js'
import { capture } from '../payment/payment.js'
import { datedTable } from '../tax/tax-table.js'
import { priceOrder, type OrderTotals } from './pricing.js'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const aDiscountOf = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((bps) => ({ kind: 'PERCENTAGE' as const, bps })),
  fc.integer({ min: 1, max: 30_000 }).map((amount) => ({ kind: 'AMOUNT' as const, amount })),
  fc.record({ kind: fc.constant('BUY_X_GET_Y' as const), buy: fc.integer({ min: 1, max: 3 }), get: fc.integer({ min: 1, max: 2 }) }),
  fc.constant({ kind: 'FREE_SHIPPING' as const }),
)
const aBasket = fc.record({
  lines: fc.array(
    fc.record({
      unitPrice: fc.integer({ min: 0, max: 9_999 }),
      quantity: fc.integer({ min: 1, max: 7 }),
      taxClass: fc.constantFrom('STANDARD' as const, 'ZERO' as const),
      isNet: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  discounts: fc.array(fc.record({ terms: aDiscountOf, ofFirst: fc.boolean() }), { maxLength: 3 }),
  shippingFee: fc.constantFrom(0, 1, 395),
  bps: fc.constantFrom(2_000, 2_100, 550),
  businessOf: fc.constantFrom(null, 'DE'),
  steps: fc.array(fc.record({ line: fc.nat(4), units: fc.integer({ min: 1, max: 4 }), cancels: fc.boolean() }), { maxLength: 12 }),
})

it('every cent adds up: over lines, discounts and taxes, and over whatever is sent and cancelled of them', () => {
  fc.assert(
    fc.property(aBasket, ({ lines, discounts, shippingFee, bps, businessOf, steps }) => {
      const goods = lines.map((line, n) => ({ ...line, sku: `S${n}` }))
      const totals = priceOrder(
        goods,
        { taxBps: bps, establishment: 'NL', usesOss: true, iossLimit: null, shippingFee, freeShippingFrom: 20_000 },
        {
          destination: { countryCode: 'DE', postalCode: null },
          businessOf,
          taxTable: datedTable([], '2026-11-26'),
          discounts: discounts.map(({ terms, ofFirst }, n) => aDiscount({ key: `d${n}`, terms, skus: ofFirst ? ['S0'] : null })),
        },
      )
      itsTotalsAddUp(totals)

      const placed = anOrder({
        ...{ status: 'CONFIRMED', shippingTotal: totals.shippingTotal, taxBps: totals.shippingTax.bps, total: totals.total },
        lines: totals.lines.map(({ unitPrice, total, tax }, n) =>
          aLine({ id: `l${n}`, sku: `S${n}`, quantity: goods[n]!.quantity, unitPrice, total, taxBps: tax.bps, taxCategory: tax.category }),
        ),
      })
      expect(valueToSecure(placed)).toBe(totals.total)
      const { order, charges } = live(placed, steps)

      const { cancelled, outstanding, captured } = amountsOf(order)
      expect([cancelled + captured, outstanding, order.payment.captured]).toEqual([totals.total, 0, captured])
      expect(sum(charges.map(({ total }) => total))).toBe(captured)
      if (charges.length === 0) return
      const taxes = order.lines.map((line) => taxContained(amountOfUnits(line, line.quantity - cancelledUnits(line.counters)), line.taxBps))
      expect(sum(charges.map(({ taxTotal }) => taxTotal))).toBe(sum(taxes) + taxContained(totals.shippingTotal, totals.shippingTax.bps))
    }),
    { numRuns: 500 },
  )
})

function itsTotalsAddUp({ lines, subtotal, discountTotal, discounts, shippingTotal, taxTotal, total }: OrderTotals): void {
  expect(subtotal - discountTotal + shippingTotal).toBe(total)
  expect(sum(lines.map((line) => line.total)) + shippingTotal).toBe(total)
  expect(sum(lines.map((line) => line.discountTotal))).toBe(discountTotal)
  expect(sum(discounts.filter(({ kind }) => kind !== 'FREE_SHIPPING').map(({ amount }) => amount))).toBe(discountTotal)
  expect(Math.min(...lines.map((line) => line.total))).toBeGreaterThanOrEqual(0)
  expect(taxTotal).toBeLessThanOrEqual(total)
}

/** Sends and cancels units as the steps say, then sends the rest; each charge is captured at once. */
function live(placed: Order, steps: readonly { readonly line: number; readonly units: number; readonly cancels: boolean }[]) {
  let order = placed
  const charges: Charge[] = []
  const left = placed.lines.map(({ quantity }) => quantity)
  const send = (index: number, quantity: number): void => {
    left[index]! -= quantity
    const parcel = { shipmentId: `s${charges.length}`, trackingNumber: 'T', carrier: 'C', actor: 'picker' }
    const { state, payments } = ship(order, { ...parcel, lines: [{ sku: `S${index}`, quantity }] }, deciding())
    order = state
    for (const command of payments) {
      if (command.kind !== 'CAPTURE') continue
      charges.push(command.charge)
      order = capture(order, command, deciding()).state
    }
  }
  for (const { line, units, cancels } of steps) {
    const index = line % placed.lines.length
    const quantity = Math.min(units, left[index]!)
    if (quantity === 0 || order.status !== 'CONFIRMED') continue
    if (cancels) {
      left[index]! -= quantity
      order = cancel(order, { reason: 'x', actor: 'customer', lines: [{ orderLineId: `l${index}`, quantity }] }, deciding()).state
    } else send(index, quantity)
    for (const amounts of [amountsOf(order), shippingAmounts(order), ...order.lines.map((each) => lineAmounts(order, each))]) {
      expect(amounts.cancelled + amounts.outstanding + amounts.captured).toBe(amounts.ordered)
      expect(Math.min(amounts.cancelled, amounts.outstanding, amounts.captured)).toBeGreaterThanOrEqual(0)
    }
  }
  if (order.status === 'CONFIRMED') left.forEach((quantity, index) => quantity > 0 && send(index, quantity))
  return { order, charges }
}
