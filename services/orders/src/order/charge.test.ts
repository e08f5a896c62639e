import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { amountsOf, cancellationOf, lineAmounts, shippingAmounts } from './amounts.js'
import { chargeShipped, type Charge } from './charge.js'
import type { Order } from './order.js'
import { deciding } from './decision.builder.js'
import { aLine, anOrder } from './order.builder.js'
import { datedTable } from '../tax/tax-table.js'
import { priceOrder } from '../placing/pricing.js'
import { cancelledUnits } from './places.js'
import { cancel } from '../cancellation/cancel.js'
import { ship } from '../goods/goods.js'
import { capture } from '../payment/payment.js'

const parcel = (shipmentId: string, lines: readonly { sku: string; quantity: number }[]) => ({
  shipmentId,
  trackingNumber: 'T',
  carrier: 'C',
  actor: 'picker',
  lines,
})
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Ships, and has the charge captured at once: the order after it, and what the invoice says. */
function shipAndPay(order: Order, shipmentId: string, lines: readonly { sku: string; quantity: number }[]): [Order, Charge | null] {
  const { state: shipped, payments } = ship(order, parcel(shipmentId, lines), deciding())
  const [command] = payments
  if (command?.kind !== 'CAPTURE') return [shipped, null]
  return [capture(shipped, command, deciding()).state, command.charge]
}

describe('the charge of a parcel', () => {
  const order = anOrder({
    status: 'CONFIRMED',
    lines: [
      aLine({ id: 'a', sku: 'A', quantity: 3, unitPrice: 799 }),
      aLine({ id: 'b', sku: 'B', quantity: 2, unitPrice: 1_150, taxBps: 0 }),
    ],
  })

  it('is its own lines with their tax, and the shipping on the first', () => {
    const [later, first] = shipAndPay(order, 's1', [{ sku: 'A', quantity: 2 }])
    const [, second] = shipAndPay(later, 's2', [
      { sku: 'A', quantity: 1 },
      { sku: 'B', quantity: 2 },
    ])
    expect(first).toEqual({
      shipmentId: 's1',
      lines: [{ orderLineId: 'a', quantity: 2, unitPrice: 799, total: 1_598, taxTotal: 266 }],
      shippingTotal: 395,
      taxTotal: 266 + 66,
      total: 1_993,
    })
    expect(second).toEqual({
      shipmentId: 's2',
      lines: [
        { orderLineId: 'a', quantity: 1, unitPrice: 799, total: 799, taxTotal: 134 },
        { orderLineId: 'b', quantity: 2, unitPrice: 1_150, total: 2_300, taxTotal: 0 },
      ],
      shippingTotal: 0,
      taxTotal: 134,
      total: 3_099,
    })
  })

  it('of goods that cost nothing is none, and they are on no later invoice', () => {
    const free = { ...order, shippingTotal: 0, lines: [aLine({ id: 'f', sku: 'F', unitPrice: 0 }), ...order.lines] }
    const [later, none] = shipAndPay(free, 's1', [{ sku: 'F', quantity: 5 }])
    const [, charge] = shipAndPay(later, 's2', [{ sku: 'A', quantity: 1 }])
    expect([none, charge?.lines.map(({ orderLineId }) => orderLineId)]).toEqual([null, ['a']])
  })

  it('is asked for once, however often it is asked what has left', () => {
    const [paid] = shipAndPay(order, 's1', [{ sku: 'A', quantity: 2 }])
    expect(chargeShipped(paid, 's1').charge).toBeNull()
  })

  it('adds up over all ways to split and cancel an order: lines to totals, invoices to what is captured, taxes to the tax of the order', () => {
    const aSplit = fc.record({
      prices: fc.array(
        fc.record({ unitPrice: fc.integer({ min: 0, max: 9_999 }), quantity: fc.integer({ min: 1, max: 7 }), zero: fc.boolean() }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      shippingTotal: fc.constantFrom(0, 1, 395),
      bps: fc.constantFrom(2_000, 2_100, 700, 550),
      steps: fc.array(fc.record({ line: fc.nat(3), units: fc.integer({ min: 1, max: 5 }), cancels: fc.boolean() }), { maxLength: 14 }),
    })
    fc.assert(
      fc.property(aSplit, ({ prices, shippingTotal, bps, steps }) => {
        const lines = prices.map(({ unitPrice, quantity, zero }, n) =>
          aLine({ id: `l${n}`, sku: `S${n}`, unitPrice, quantity, taxBps: zero ? 0 : bps }),
        )
        let now = anOrder({ status: 'CONFIRMED', lines, shippingTotal, taxBps: bps })
        const invoices: Charge[] = []
        const left = lines.map(({ quantity }) => quantity)
        const send = (index: number, quantity: number): void => {
          const [after, charge] = shipAndPay(now, `s${invoices.length}`, [{ sku: `S${index}`, quantity }])
          now = after
          if (charge) invoices.push(charge)
        }
        for (const { line, units, cancels } of steps) {
          const index = line % lines.length
          const quantity = Math.min(units, left[index]!)
          if (quantity === 0 || now.status !== 'CONFIRMED') continue
          left[index]! -= quantity
          if (cancels)
            now = cancel(now, { reason: 'x', actor: 'customer', lines: [{ orderLineId: `l${index}`, quantity }] }, deciding()).state
          else send(index, quantity)
          const { ordered, cancelled, outstanding, captured } = amountsOf(now)
          expect(ordered).toBe(cancelled + outstanding + captured)
          expect(Math.min(cancelled, outstanding, captured)).toBeGreaterThanOrEqual(0)
          expect(captured).toBe(now.payment.captured)
        }
        if (now.status === 'CONFIRMED') left.forEach((quantity, index) => quantity > 0 && send(index, quantity))

        for (const invoice of invoices) {
          expect(sum(invoice.lines.map(({ total }) => total)) + invoice.shippingTotal).toBe(invoice.total)
          for (const { quantity, unitPrice, total } of invoice.lines) expect(quantity * unitPrice).toBe(total)
        }
        expect(sum(invoices.map(({ total }) => total))).toBe(now.payment.captured)
        expect(amountsOf(now).outstanding).toBe(0)
        const sent = now.lines.map((line, index) => ({
          sku: line.sku,
          unitPrice: line.unitPrice,
          quantity: line.quantity - cancelledUnits(line.counters),
          taxClass: prices[index]!.zero ? ('ZERO' as const) : ('STANDARD' as const),
        }))
        if (invoices.length > 0) {
          const rules = { taxBps: bps, establishment: null, usesOss: false, iossLimit: null, shippingFee: shippingTotal }
          const terms = { destination: { countryCode: 'GB', postalCode: null }, businessOf: null, taxTable: datedTable([], '2026-11-26') }
          const priced = priceOrder(sent, { ...rules, freeShippingFrom: Number.MAX_SAFE_INTEGER }, { ...terms, discounts: [] })
          expect(sum(invoices.map(({ taxTotal }) => taxTotal))).toBe(priced.taxTotal)
          expect(now.payment.captured).toBe(priced.total)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the amounts of an order partly shipped', () => {
  const lines = [aLine({ id: 'a', sku: 'A', quantity: 3, unitPrice: 1_000 }), aLine({ id: 'b', sku: 'B', quantity: 1, unitPrice: 500 })]
  const placed = anOrder({ status: 'CONFIRMED', lines })
  const [sent] = shipAndPay(placed, 's1', [{ sku: 'A', quantity: 1 }])

  it('tell what is taken, what still comes and what cancelling it would do', () => {
    expect(amountsOf(sent)).toEqual({ ordered: 3_895, cancelled: 0, outstanding: 2_500, captured: 1_395, refunded: 0 })
    expect(lineAmounts(sent, sent.lines[0]!)).toEqual({ ordered: 3_000, cancelled: 0, outstanding: 2_000, captured: 1_000, refunded: 0 })
    expect(shippingAmounts(sent)).toEqual({ ordered: 395, cancelled: 0, outstanding: 0, captured: 395, refunded: 0 })
    expect(cancellationOf(sent)).toEqual({ units: 3, amount: 2_500, remaining: 1_395 })
  })

  it('are what the cancellation said, once it is made', () => {
    const rest = cancel(sent, { reason: 'x', actor: 'customer', lines: null }, deciding()).state
    expect(amountsOf(rest)).toEqual({ ordered: 3_895, cancelled: 2_500, outstanding: 0, captured: 1_395, refunded: 0 })
    expect(cancellationOf(rest)).toBeNull()
  })

  it('lose the shipping when nothing is sent at all', () => {
    expect(cancellationOf(placed)).toEqual({ units: 4, amount: 3_895, remaining: 0 })
    const nothing = cancel(placed, { reason: 'x', actor: 'customer', lines: null }, deciding()).state
    expect(shippingAmounts(nothing)).toEqual({ ordered: 395, cancelled: 395, outstanding: 0, captured: 0, refunded: 0 })
  })

  it('of a rejected order are cancelled', () => {
    expect(amountsOf({ ...placed, status: 'REJECTED' })).toEqual({
      ordered: 3_895,
      cancelled: 3_895,
      outstanding: 0,
      captured: 0,
      refunded: 0,
    })
  })
})
