import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { paymentStatusOf, shippedValue, type Order } from './order.js'
import { deciding } from './decision.builder.js'
import { aLine, anOrder } from './order.builder.js'
import { COUNTERS, countUnits, placesOf } from './places.js'
import { countAllocated, deliver, secureStock, ship } from '../goods/goods.js'
import { authorize, capture, confirmVoid, decline } from '../payment/payment.js'
import { cancel, refuseCancellation, release } from '../cancellation/cancel.js'
import type { Decision, PaymentCommand } from './decision.js'

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

describe('the units of a line', () => {
  it('are each in exactly one place, whatever was counted in whatever order', () => {
    const event = fc.record({ counter: fc.constantFrom(...COUNTERS), quantity: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (events, quantity) => {
        let lines = [aLine({ id: 'a', quantity }), aLine({ id: 'b', quantity: 3 })]
        for (const { counter, quantity: units } of events) {
          const cancelled = (line: (typeof lines)[number]) => line.counters.cancelled - line.counters.cancellationRefused
          // Only what is there is cancelled, and only what was cancelled is taken back: the use cases see to that.
          if (counter === 'cancelled')
            lines = lines.map((line) =>
              cancelled(line) + units > line.quantity
                ? line
                : { ...line, counters: { ...line.counters, cancelled: line.counters.cancelled + units } },
            )
          else if (counter === 'cancellationRefused')
            lines = lines.map((line) =>
              cancelled(line) < units
                ? line
                : { ...line, counters: { ...line.counters, cancellationRefused: line.counters.cancellationRefused + units } },
            )
          else lines = countUnits(lines, counter, [{ sku: 'MUG', quantity: units }])
          for (const line of lines) {
            const places: number[] = Object.values<number>({ ...placesOf(line) })
            expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
            expect(sumOf(places)).toBe(line.quantity)
          }
        }
      }),
    )
  })

  it('shipped before they were heard to be allocated are shipped, and stay so', () => {
    const [line] = countUnits([aLine({ quantity: 2 })], 'shipped', [{ sku: 'MUG', quantity: 2 }])
    expect(placesOf(line!)).toMatchObject({ shipped: 2, pending: 0, allocated: 0 })
    const [later] = countUnits([line!], 'allocated', [{ sku: 'MUG', quantity: 2 }])
    expect(placesOf(later!)).toEqual(placesOf(line!))
  })

  it('of one SKU on two lines are counted in line order', () => {
    const lines = countUnits([aLine({ id: 'a', quantity: 2 }), aLine({ id: 'b', quantity: 3 })], 'allocated', [{ sku: 'MUG', quantity: 4 }])
    expect(lines.map(({ counters }) => counters.allocated)).toEqual([2, 2])
  })
})

/** Plays an order with its payment provider: what is asked for is answered in its time. */
class Play {
  readonly payments: PaymentCommand[] = []
  constructor(public order: Order) {}
  apply(decision: Decision): void {
    this.order = decision.state
    this.payments.push(...decision.payments)
  }
  answer(command: PaymentCommand): void {
    const { kind, amount } = command
    this.apply(
      kind === 'AUTHORIZE'
        ? authorize(this.order, amount, deciding())
        : kind === 'CAPTURE'
          ? capture(this.order, command, deciding())
          : confirmVoid(this.order, amount, deciding()),
    )
  }
  answerAll(): void {
    for (let command = this.payments.shift(); command; command = this.payments.shift()) this.answer(command)
  }
}

describe('the money of an order', () => {
  const shipment = (quantity: number, n: number) => ({
    shipmentId: `s${n}`,
    trackingNumber: `T${n}`,
    carrier: 'C',
    actor: 'picker',
    lines: [{ sku: 'MUG', quantity }],
  })

  it('balances after any history of shipments, cancellations and late answers: captured is what was shipped, the rest is given back', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('ship' as const), quantity: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ kind: fc.constant('cancel' as const), quantity: fc.integer({ min: 1, max: 3 }), refused: fc.boolean() }),
      fc.record({ kind: fc.constant('answer' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const play = new Play(anOrder({ lines: [aLine({ quantity: 9 })], total: 9_395 }))
        play.apply(
          secureStock(
            play.order,
            [{ sku: 'MUG', reserved: 9, backordered: 0, promisedShipDate: null, promisedDeliveryDate: null }],
            deciding(),
          ),
        )
        let [held, left, n] = [9, 9, 0]
        for (const action of steps) {
          if (action.kind === 'answer') play.answerAll()
          else if (action.kind === 'ship' && play.order.status === 'CONFIRMED' && left > 0) {
            const quantity = Math.min(action.quantity, left)
            left -= quantity
            held -= quantity
            play.apply(ship(play.order, shipment(quantity, (n += 1)), deciding()))
          } else if (action.kind === 'cancel' && ['PENDING', 'CONFIRMED'].includes(play.order.status) && left > 0) {
            const quantity = Math.min(action.quantity, left)
            play.apply(cancel(play.order, { reason: 'x', actor: 'customer', lines: [{ orderLineId: 'line-1', quantity }] }, deciding()))
            if (action.refused && play.order.payment.authorization === 'AUTHORIZED') {
              // The parcel had left: shipping says so, and the shipment is heard of.
              left -= quantity
              held -= quantity
              play.apply(ship(play.order, shipment(quantity, (n += 1)), deciding()))
              play.apply(refuseCancellation(play.order, [{ sku: 'MUG', quantity }], 'it had left', deciding()))
            } else {
              left -= quantity
              held -= quantity
              play.apply(release(play.order, [{ sku: 'MUG', quantity }], deciding()))
            }
          }
          const { authorized, captured, voided, captureRequested } = play.order.payment
          expect(captured + voided).toBeLessThanOrEqual(authorized)
          expect(captureRequested).toBe(shippedValue(play.order))
        }
        play.answerAll()
        if (play.order.status === 'CONFIRMED' && held > 0) play.apply(ship(play.order, shipment(held, n + 1), deciding()))
        play.answerAll()
        const shipped = placesOf(play.order.lines[0]!).shipped
        if (shipped > 0) play.apply(deliver(play.order, { shipmentId: 's1', lines: [{ sku: 'MUG', quantity: shipped }] }, deciding()))
        play.answerAll()
        const { authorized, captured, voided } = play.order.payment
        expect(captured).toBe(shippedValue(play.order))
        expect(captured + voided).toBe(authorized)
        expect([play.order.status, play.order.saga.state]).toEqual([shipped > 0 ? 'COMPLETED' : 'CANCELLED', 'DONE'])
      }),
      { numRuns: 500 },
    )
  })

  it('declined rejects the order; a decline after a cancellation changes nothing but the payment', () => {
    const secured = secureStock(
      anOrder(),
      [{ sku: 'MUG', reserved: 5, backordered: 0, promisedShipDate: null, promisedDeliveryDate: null }],
      deciding(),
    ).state
    expect(decline(secured, 'no funds', deciding()).state).toMatchObject({ status: 'REJECTED', saga: { state: 'COMPENSATING' } })
    const cancelled = cancel(secured, { reason: 'x', actor: 'customer', lines: null }, deciding()).state
    expect(decline(cancelled, 'no funds', deciding()).state).toMatchObject({ status: 'CANCELLED', payment: { authorization: 'DECLINED' } })
  })

  it('authorized after the cancellation is given back once the stock is free', () => {
    const secured = secureStock(
      anOrder(),
      [{ sku: 'MUG', reserved: 5, backordered: 0, promisedShipDate: null, promisedDeliveryDate: null }],
      deciding(),
    ).state
    const cancelled = cancel(secured, { reason: 'x', actor: 'customer', lines: null }, deciding()).state
    const late = authorize(cancelled, 5_395, deciding())
    expect(late.payments).toEqual([{ orderId: 'order-1', kind: 'VOID', amount: 5_395, key: 'void:order-1:0' }])
    const voided = confirmVoid(release(late.state, [{ sku: 'MUG', quantity: 5 }], deciding()).state, 5_395, deciding()).state
    expect([voided.saga.state, paymentStatusOf(voided)]).toEqual(['DONE', 'VOIDED'])
  })

  it('is not touched by an allocation', () => {
    const { payments, entries } = countAllocated(
      anOrder({ status: 'CONFIRMED' }),
      {
        orderId: 'order-1',
        allocationId: 'a',
        locationId: 'l',
        locationCode: 'LTN',
        lines: [{ sku: 'MUG', quantity: 5, fromBackorder: 0, bin: null }],
        sourcing: '',
        shipBy: '2026-11-24T17:00:00Z',
        promisedDeliveryDate: '2026-11-26',
      },
      deciding(),
    )
    expect([payments, entries.map(({ type }) => type)]).toEqual([[], ['ALLOCATED']])
  })
})
