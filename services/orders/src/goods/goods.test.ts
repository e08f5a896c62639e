import { describe, expect, it } from '@jest/globals'
import { asked, changesNothing, confirmed, counted, deciding, mugs, orderIn, progressed, said, sagaOf } from '../order/decision.builder.js'
import { aLine, anOrder } from '../order/order.builder.js'
import { noUnits, placesOf } from '../order/places.js'
import { release } from '../cancellation/cancel.js'
import { capture, confirmVoid } from '../payment/payment.js'
import {
  countAllocated,
  countDeallocated,
  countExpired,
  countWarehouseStep,
  deliver,
  promiseAnew,
  refuseStock,
  secureStock,
  ship,
} from './goods.js'

describe('stock that is secured', () => {
  const line = { sku: 'MUG', reserved: 3, backordered: 2, promisedShipDate: '2026-12-09', promisedDeliveryDate: '2026-12-11' }

  it('has the payment asked for, once', () => {
    const order = orderIn({})
    const decision = secureStock(order, [{ ...line, reserved: 5, backordered: 0 }], deciding())
    expect(decision.payments).toEqual([{ orderId: 'order-1', kind: 'AUTHORIZE', amount: 5_395, key: 'authorize:order-1' }])
    expect([decision.state.payment.authorization, ...sagaOf(decision)]).toEqual(['ASKED', 'AWAITING_PAYMENT', null])
    expect([decision.state.lines[0]?.promisedDeliveryDate, said(decision)]).toEqual(['2026-12-11', []])
    changesNothing(decision.state, secureStock(decision.state, [line], deciding()))
  })

  it('in part tells what waits; a line that is not named keeps its promise', () => {
    const order = orderIn({ lines: [...anOrder().lines, aLine({ id: 'b', sku: 'CUP', promisedDeliveryDate: '2026-11-30' })] })
    const decision = secureStock(order, [line], deciding())
    expect(said(decision)).toEqual([progressed('BACKORDERED', '2 units wait for stock', { units: 2 })])
    expect(decision.state.lines.map(({ counters, promisedDeliveryDate }) => [counters.backordered, promisedDeliveryDate])).toEqual([
      [2, '2026-12-11'],
      [0, '2026-11-30'],
    ])
  })

  it('after a cancellation asks for no money', () => {
    const order = orderIn({ status: 'CANCELLED' })
    changesNothing(order, secureStock(order, [line], deciding()))
  })
})

describe('stock that is refused', () => {
  it('rejects the order, naming five SKUs at most', () => {
    const decision = refuseStock(
      orderIn({}),
      'ABCDEF'.split('').map((sku) => ({ sku })),
      deciding(),
    )
    expect([decision.state.status, ...sagaOf(decision)]).toEqual(['REJECTED', 'DONE', null])
    expect(said(decision)).toEqual([
      {
        type: 'REJECTED',
        message: 'Out of stock: A, B, C, D, E',
        actor: 'system',
        data: { code: 'OUT_OF_STOCK', skus: 'A, B, C, D, E' },
        event: 'order.rejected.v1',
      },
    ])
  })

  it.each([orderIn({ status: 'CANCELLED' }), asked()])('changes nothing later', (order) =>
    changesNothing(order, refuseStock(order, [{ sku: 'MUG' }], deciding())),
  )
})

describe('units in the warehouse', () => {
  const allocated = {
    ...{ orderId: 'order-1', allocationId: 'a', locationId: 'l', locationCode: 'LTN', sourcing: '', shipBy: '2026-11-24T17:00:00Z' },
    ...{ promisedDeliveryDate: '2026-11-26', lines: [{ sku: 'MUG', quantity: 3, fromBackorder: 2, bin: null }] },
  }

  it('are allocated, and wait no more', () => {
    const lines = [...counted({ backordered: 2 }), aLine({ id: 'b', sku: 'CUP', promisedDeliveryDate: '2026-11-30' })]
    const decision = countAllocated(confirmed({ lines }), allocated, deciding())
    expect(
      decision.state.lines.map(({ counters: { allocated, backorderFilled }, promisedDeliveryDate }) => [
        allocated,
        backorderFilled,
        promisedDeliveryDate,
      ]),
    ).toEqual([
      [3, 2, '2026-11-26'],
      [0, 0, '2026-11-30'],
    ])
    expect(said(decision)).toEqual([progressed('ALLOCATED', '3 units allocated at LTN', { location: 'LTN', units: 3 })])
  })

  it('come later than was promised, and the customer is told the new day', () => {
    const lines = counted({ deallocated: 3 }).map((line) => ({ ...line, promisedDeliveryDate: '2026-11-24' }))
    expect(said(countAllocated(confirmed({ lines }), allocated, deciding()))).toEqual([
      progressed('ALLOCATED', '3 units allocated at LTN', { location: 'LTN', units: 3 }),
      progressed(
        'PROMISE_CHANGED',
        'Promised anew: 3 units of MUG by 2026-11-26 instead of 2026-11-24, since it leaves us later than we had reckoned',
        { why: 'ALLOCATED_LATER', changes: [{ sku: 'MUG', units: 3, from: '2026-11-24', to: '2026-11-26' }] },
      ),
    ])
  })

  it.each(['2026-11-26', '2026-11-30'])(
    'come on the day that was promised, %s, or sooner, and nobody is told a day',
    (promisedDeliveryDate) => {
      const lines = counted({ deallocated: 3 }).map((line) => ({ ...line, promisedDeliveryDate }))
      expect(said(countAllocated(confirmed({ lines }), allocated, deciding())).map(({ type }) => type)).toEqual(['ALLOCATED'])
    },
  )

  it.each([
    ['the order is cancelled', { status: 'CANCELLED' as const }, {}],
    ['they were cancelled meanwhile', {}, { deallocated: 3, cancelled: 5 }],
  ])('tell no later day when %s', (_, given, counters) => {
    const lines = counted(counters).map((line) => ({ ...line, promisedDeliveryDate: '2026-11-24' }))
    expect(said(countAllocated(confirmed({ ...given, lines }), allocated, deciding())).map(({ type }) => type)).toEqual(['ALLOCATED'])
  })

  it('are free again when the order is not confirmed in time: they wait, and the order goes on', () => {
    const pending = confirmed({ status: 'PENDING', saga: { state: 'AWAITING_PAYMENT', deadlineInSeconds: null } })
    const decision = countExpired(pending, { orderId: 'order-1', lines: mugs(2) }, deciding())
    expect([decision.state.lines[0]?.counters, decision.state.saga]).toEqual([{ ...noUnits, backordered: 2 }, pending.saga])
    expect(said(decision)).toEqual([progressed('BACKORDERED', '2 units wait for stock: the order was not confirmed in time', { units: 2 })])
    // Confirmed after all: what there was is allocated, and waits no more.
    const allocation = { ...allocated, lines: [{ sku: 'MUG', quantity: 2, fromBackorder: 2, bin: null }] }
    expect(placesOf(countAllocated(decision.state, allocation, deciding()).state.lines[0]!)).toMatchObject({ allocated: 2, backordered: 0 })
  })

  it.each(['REJECTED', 'CANCELLED'] as const)('are of no matter to an order that is %s', (status) => {
    const ended = confirmed({ status })
    expect(countExpired(ended, { orderId: 'order-1', lines: mugs(2) }, deciding()).state).toEqual(ended)
  })

  it('are not found', () => {
    const given = { orderId: 'order-1', allocationId: 'a', locationId: 'l', lines: mugs(2) }
    const elsewhere = countDeallocated(confirmed({ lines: counted({ allocated: 5 }) }), { ...given, backordered: [] } as never, deciding())
    expect(said(elsewhere)).toEqual([progressed('SHORT_PICKED', '2 units not found: sourced elsewhere', { units: 2, backordered: 0 })])
    expect(elsewhere.state.lines[0]?.counters).toEqual({ ...noUnits, allocated: 5, deallocated: 2 })
    const backordered = [{ sku: 'MUG', quantity: 1, promisedShipDate: '2026-12-09', promisedDeliveryDate: '2026-12-11' }]
    const waiting = countDeallocated(confirmed({ lines: counted({ allocated: 5 }) }), { ...given, backordered } as never, deciding())
    expect(said(waiting)).toEqual([progressed('SHORT_PICKED', '2 units not found: 1 unit wait for stock', { units: 2, backordered: 1 })])
    expect([waiting.state.lines[0]?.counters.backordered, waiting.state.lines[0]?.promisedDeliveryDate]).toEqual([1, '2026-12-11'])
  })

  it.each([
    ['PICKING', 'Picking started: 1 unit', {}],
    ['PICKED', 'Picked: 1 unit', { picked: 1 }],
    ['PACKED', 'Packed: 1 unit', { packed: 1 }],
  ] as const)('are %s', (step, message, counters) => {
    const decision = countWarehouseStep(confirmed(), step, { lines: mugs(1), actor: 'kim' }, deciding())
    expect(said(decision)).toEqual([progressed(step, message, { units: 1 }, 'kim')])
    expect(decision.state.lines[0]?.counters).toEqual({ ...noUnits, ...counters })
  })
})

describe('goods that leave', () => {
  const parcel = { shipmentId: 's1', trackingNumber: 'T1', carrier: 'Kade Express', actor: 'kim', lines: mugs(2) }

  it('are captured for; the shipping with the first', () => {
    const decision = ship(confirmed(), parcel, deciding())
    expect(said(decision)).toEqual([
      progressed('SHIPPED', '2 units handed to Kade Express, T1', { shipmentId: 's1', trackingNumber: 'T1', units: 2 }, 'kim'),
    ])
    expect(decision.payments).toMatchObject([{ kind: 'CAPTURE', amount: 2_395, key: 'capture:s1' }])
    expect(decision.state.payment.captureRequested).toBe(2_395)
    const second = ship(decision.state, { ...parcel, shipmentId: 's2', lines: mugs(3) }, deciding())
    expect(second.payments).toMatchObject([{ kind: 'CAPTURE', amount: 3_000, key: 'capture:s2' }])
  })

  it('and are captured have an invoice; more to come keeps the rest of the authorization', () => {
    const shipped = ship(confirmed(), parcel, deciding())
    const [command] = shipped.payments
    const decision = capture(shipped.state, command as never, deciding())
    expect(said(decision)).toEqual([progressed('PAYMENT_CAPTURED', 'Payment captured, invoice issued', { amount: 2_395 })])
    expect(decision.invoices).toMatchObject([{ orderId: 'order-1', total: 2_395, commandKey: 'capture:s1' }])
    expect([decision.state.payment.captured, decision.payments]).toEqual([2_395, []])
  })

  it('keep the money of cancelled units that are not answered for: those may have left too', () => {
    const shipped = ship(confirmed({ lines: counted({ cancelled: 3 }), releasedUnits: 2 }), parcel, deciding())
    const paid = capture(shipped.state, shipped.payments[0] as never, deciding())
    expect([paid.payments, deliver(paid.state, { shipmentId: 's1', lines: mugs(2) }, deciding()).payments]).toEqual([[], []])
    expect(release(paid.state, mugs(1), deciding()).payments).toEqual([
      { orderId: 'order-1', kind: 'VOID', amount: 3_000, key: 'void:order-1:0' },
    ])
  })

  it('as the last of a part-cancelled order give back the rest; delivered and paid, the order is complete', () => {
    const order = confirmed({ lines: counted({ cancelled: 3 }), releasedUnits: 3 })
    const shipped = ship(order, parcel, deciding())
    const paid = capture(shipped.state, shipped.payments[0] as never, deciding())
    expect(paid.payments).toEqual([{ orderId: 'order-1', kind: 'VOID', amount: 3_000, key: 'void:order-1:0' }])
    const delivered = deliver(paid.state, { shipmentId: 's1', lines: mugs(2) }, deciding())
    expect([delivered.state.status, said(delivered), delivered.payments]).toEqual([
      'CONFIRMED',
      [progressed('DELIVERED', '2 units delivered', { units: 2 })],
      [],
    ])
    const done = confirmVoid(delivered.state, 3_000, deciding())
    expect([done.state.status, done.state.payment.voided, ...sagaOf(done)]).toEqual(['COMPLETED', 3_000, 'DONE', null])
    expect(said(done)).toEqual([
      progressed('PAYMENT_VOIDED', 'The rest of the authorization is given back', { amount: 3_000 }),
      { type: 'COMPLETED', message: 'Everything is delivered and paid', actor: 'system', data: null, event: 'order.completed.v1' },
    ])
  })

  it('and are delivered before they are paid complete the order with the payment', () => {
    const shipped = ship(confirmed(), { ...parcel, lines: mugs(5) }, deciding())
    const delivered = deliver(shipped.state, { shipmentId: 's1', lines: mugs(5) }, deciding())
    expect([delivered.state.status, delivered.payments]).toEqual(['CONFIRMED', []])
    expect(capture(delivered.state, shipped.payments[0] as never, deciding()).state.status).toBe('COMPLETED')
  })

  it('in part, delivered in part, complete nothing', () => {
    const shipped = ship(confirmed(), { ...parcel, lines: mugs(5) }, deciding())
    const paid = capture(shipped.state, shipped.payments[0] as never, deciding())
    expect(paid.state.status).toBe('CONFIRMED')
    expect(deliver(paid.state, { shipmentId: 's1', lines: mugs(4) }, deciding()).state.status).toBe('CONFIRMED')
    expect(deliver(paid.state, { shipmentId: 's1', lines: mugs(5) }, deciding()).state.status).toBe('COMPLETED')
  })
})

describe('a promise that changes', () => {
  const slip = {
    sku: 'MUG',
    quantity: 2,
    oldShipDate: '2026-12-09',
    newShipDate: '2026-12-16',
    oldDeliveryDate: '2026-12-11',
    newDeliveryDate: '2026-12-18',
  }
  const told = { orderId: 'order-1', lines: [slip], why: 'SUPPLY_LATE' as const, supply: null }
  const order = () =>
    orderIn({
      status: 'CONFIRMED',
      lines: [
        ...anOrder().lines.map((line) => ({ ...line, promisedDeliveryDate: '2026-12-11' })),
        aLine({ id: 'b', sku: 'CUP', promisedDeliveryDate: '2026-11-30' }),
      ],
    })

  it('is the new day of its lines, with a sentence that says why', () => {
    const decision = promiseAnew(order(), told, deciding())
    expect(decision.state.lines.map(({ promisedDeliveryDate }) => promisedDeliveryDate)).toEqual(['2026-12-18', '2026-11-30'])
    expect(said(decision)).toEqual([
      progressed(
        'PROMISE_CHANGED',
        'Promised anew: 2 units of MUG by 2026-12-18 instead of 2026-12-11, since our supplier delivers later than agreed',
        {
          why: 'SUPPLY_LATE',
          changes: [{ sku: 'MUG', units: 2, from: '2026-12-11', to: '2026-12-18' }],
        },
      ),
    ])
  })

  it.each([
    ['the order is cancelled', { status: 'CANCELLED' as const }, told],
    ['the order has no such line', {}, { ...told, lines: [{ ...slip, sku: 'TEA' }] }],
    ['it leaves on another day alone', {}, { ...told, lines: [{ ...slip, newDeliveryDate: slip.oldDeliveryDate }] }],
  ])('is not told when %s', (_, given, event) => {
    const before = { ...order(), ...given }
    changesNothing(before, promiseAnew(before, event, deciding()))
  })
})
