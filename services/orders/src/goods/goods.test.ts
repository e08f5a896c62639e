import { describe, expect, it } from '@jest/globals'
import { IllegalTransition, type Order, type Payment } from '../order/order.js'
import { aLine, anOrder } from '../order/order.builder.js'
import { noUnits } from '../order/places.js'
import { authorize, capture, confirmVoid, decline, holdForReview } from '../payment/payment.js'
import { countAllocated, countDeallocated, countWarehouseStep, deliver, refuseStock, secureStock, ship } from './goods.js'
import { cancel, OverCancelled, refuseCancellation, release } from '../cancellation/cancel.js'
import type { Transition } from '../order/transition.js'

// Five mugs at 10.00, shipping 3.95: the order of the builder.
const PAID: Partial<Payment> = { authorization: 'AUTHORIZED', authorized: 5_395 }
const orderIn = (order: Partial<Omit<Order, 'payment'>> & { payment?: Partial<Payment> }): Order => ({
  ...anOrder(),
  ...order,
  payment: { ...anOrder().payment, ...order.payment },
})
const confirmed = (order: Parameters<typeof orderIn>[0] = {}): Order =>
  orderIn({
    status: 'CONFIRMED',
    saga: { state: 'IN_FULFILLMENT', deadlineInSeconds: null },
    ...order,
    payment: { ...PAID, ...order.payment },
  })
const asked = (order: Parameters<typeof orderIn>[0] = {}): Order =>
  orderIn({ saga: { state: 'AWAITING_PAYMENT', deadlineInSeconds: null }, ...order, payment: { authorization: 'ASKED', ...order.payment } })
const mugs = (quantity: number) => [{ sku: 'MUG', quantity }]
const counted = (counters: object, quantity = 5) => [aLine({ quantity, counters: { ...noUnits, ...counters } })]

const said = ({ entries }: Transition) => entries.map(({ type, message, actor, data, event }) => ({ type, message, actor, data, event }))
const progressed = (type: string, message: string, data: object | null = null, actor = 'system') => ({
  type,
  message,
  actor,
  data,
  event: { kind: 'progressed' },
})
const sagaOf = ({ order }: Transition) => [order.saga.state, order.saga.deadlineInSeconds]
/** An event that comes again, or too late, changes nothing at all. */
const changesNothing = (order: Order, transition: Transition) =>
  expect(transition).toEqual({ order, entries: [], commands: [], invoice: null, hold: null })

describe('stock that is secured', () => {
  const line = { sku: 'MUG', reserved: 3, backordered: 2, promisedShipDate: '2026-12-09', promisedDeliveryDate: '2026-12-11' }

  it('has the payment asked for, once', () => {
    const order = orderIn({})
    const transition = secureStock(order, [{ ...line, reserved: 5, backordered: 0 }])
    expect(transition.commands).toEqual([{ kind: 'AUTHORIZE', amount: 5_395, key: 'authorize:order-1' }])
    expect([transition.order.payment.authorization, ...sagaOf(transition)]).toEqual(['ASKED', 'AWAITING_PAYMENT', null])
    expect([transition.order.lines[0]?.promisedDeliveryDate, said(transition)]).toEqual(['2026-12-11', []])
    changesNothing(transition.order, secureStock(transition.order, [line]))
  })

  it('in part tells what waits; a line that is not named keeps its promise', () => {
    const order = orderIn({ lines: [...anOrder().lines, aLine({ id: 'b', sku: 'CUP', promisedDeliveryDate: '2026-11-30' })] })
    const transition = secureStock(order, [line])
    expect(said(transition)).toEqual([progressed('BACKORDERED', '2 units wait for stock', { units: 2 })])
    expect(transition.order.lines.map(({ counters, promisedDeliveryDate }) => [counters.backordered, promisedDeliveryDate])).toEqual([
      [2, '2026-12-11'],
      [0, '2026-11-30'],
    ])
  })

  it('after a cancellation asks for no money', () => {
    const order = orderIn({ status: 'CANCELLED' })
    changesNothing(order, secureStock(order, [line]))
  })
})

describe('stock that is refused', () => {
  it('rejects the order, naming five SKUs at most', () => {
    const transition = refuseStock(
      orderIn({}),
      'ABCDEF'.split('').map((sku) => ({ sku })),
    )
    expect([transition.order.status, ...sagaOf(transition)]).toEqual(['REJECTED', 'DONE', null])
    expect(said(transition)).toEqual([
      {
        type: 'REJECTED',
        message: 'Out of stock: A, B, C, D, E',
        actor: 'system',
        data: { code: 'OUT_OF_STOCK', skus: 'A, B, C, D, E' },
        event: { kind: 'rejected', reason: 'OUT_OF_STOCK' },
      },
    ])
  })

  it.each([orderIn({ status: 'CANCELLED' }), asked()])('changes nothing later', (order) =>
    changesNothing(order, refuseStock(order, [{ sku: 'MUG' }])),
  )
})

describe('money that is authorized', () => {
  it('confirms the order', () => {
    const transition = authorize(asked(), 5_395)
    expect([
      transition.order.status,
      transition.order.payment.authorization,
      transition.order.payment.authorized,
      ...sagaOf(transition),
    ]).toEqual(['CONFIRMED', 'AUTHORIZED', 5_395, 'IN_FULFILLMENT', null])
    expect(said(transition)).toEqual([
      { type: 'CONFIRMED', message: 'Stock and payment are secured', actor: 'system', data: null, event: { kind: 'confirmed' } },
    ])
    expect(transition.hold).toBeNull()
    changesNothing(transition.order, authorize(transition.order, 5_395))
  })

  it('after a review ends the hold first', () => {
    const held = holdForReview(asked())
    expect([held.order.status, held.order.payment.inReview, held.hold]).toEqual(['ON_HOLD', true, 'PLACE_PAYMENT_REVIEW'])
    expect(said(held)).toEqual([progressed('HELD', 'The payment is under review', { reason: 'PAYMENT_REVIEW' })])
    changesNothing(held.order, holdForReview(held.order))
    changesNothing(confirmed(), holdForReview(confirmed()))
    const again = { ...held.order, status: 'PENDING' as const }
    changesNothing(again, holdForReview(again))
    const transition = authorize(held.order, 5_395)
    expect(said(transition)[0]).toEqual(progressed('HOLD_RELEASED', 'The payment review is passed'))
    expect([transition.order.status, transition.order.payment.inReview, transition.hold, transition.entries.length]).toEqual([
      'CONFIRMED',
      false,
      'RELEASE_PAYMENT_REVIEW',
      2,
    ])
  })

  it('after a cancellation is given back, and the review ends', () => {
    const transition = authorize(asked({ status: 'CANCELLED', payment: { inReview: true } }), 5_395)
    expect(transition.commands).toEqual([{ kind: 'VOID', amount: 5_395, key: 'void:order-1:0' }])
    expect([transition.order.status, transition.hold, said(transition)]).toEqual(['CANCELLED', 'RELEASE_PAYMENT_REVIEW', []])
  })
})

describe('money that is declined', () => {
  it.each(['PENDING', 'ON_HOLD'] as const)('rejects an order that is %s, and inventory has ten minutes to release', (status) => {
    const transition = decline(asked({ status, payment: { inReview: status === 'ON_HOLD' } }), 'no funds')
    expect([transition.order.status, transition.order.payment, ...sagaOf(transition)]).toEqual([
      'REJECTED',
      { ...anOrder().payment, authorization: 'DECLINED', inReview: false },
      'COMPENSATING',
      600,
    ])
    expect(transition.hold).toBe(status === 'ON_HOLD' ? 'RELEASE_PAYMENT_REVIEW' : null)
    expect(said(transition)).toEqual([
      {
        type: 'REJECTED',
        message: 'Payment declined: no funds',
        actor: 'system',
        data: { code: 'PAYMENT_DECLINED', reason: 'no funds' },
        event: { kind: 'rejected', reason: 'PAYMENT_DECLINED' },
      },
    ])
    changesNothing(transition.order, decline(transition.order, 'no funds'))
  })

  it('after a cancellation ends it, once its stock is released', () => {
    const saga = { state: 'COMPENSATING', deadlineInSeconds: 600 } as const
    const waiting = decline(asked({ status: 'CANCELLED', saga, releasedUnits: 4 }), 'no funds')
    expect([waiting.order.status, ...sagaOf(waiting), said(waiting)]).toEqual(['CANCELLED', 'COMPENSATING', 600, []])
    const ended = decline(asked({ status: 'CANCELLED', saga, releasedUnits: 5, payment: { inReview: true } }), 'no funds')
    expect([...sagaOf(ended), ended.hold]).toEqual(['DONE', null, 'RELEASE_PAYMENT_REVIEW'])
  })
})

describe('units in the warehouse', () => {
  const allocated = {
    ...{ orderId: 'order-1', allocationId: 'a', locationId: 'l', locationCode: 'LTN', sourcing: '', shipBy: '2026-11-24T17:00:00Z' },
    ...{ promisedDeliveryDate: '2026-11-26', lines: [{ sku: 'MUG', quantity: 3, fromBackorder: 2, bin: null }] },
  }

  it('are allocated, and wait no more', () => {
    const lines = [...counted({ backordered: 2 }), aLine({ id: 'b', sku: 'CUP', promisedDeliveryDate: '2026-11-30' })]
    const transition = countAllocated(confirmed({ lines }), allocated)
    expect(
      transition.order.lines.map(({ counters: { allocated, backorderFilled }, promisedDeliveryDate }) => [
        allocated,
        backorderFilled,
        promisedDeliveryDate,
      ]),
    ).toEqual([
      [3, 2, '2026-11-26'],
      [0, 0, '2026-11-30'],
    ])
    expect(said(transition)).toEqual([progressed('ALLOCATED', '3 units allocated at LTN', { location: 'LTN', units: 3 })])
  })

  it('are not found', () => {
    const given = { orderId: 'order-1', allocationId: 'a', locationId: 'l', lines: mugs(2) }
    const elsewhere = countDeallocated(confirmed({ lines: counted({ allocated: 5 }) }), { ...given, backordered: [] } as never)
    expect(said(elsewhere)).toEqual([progressed('SHORT_PICKED', '2 units not found: sourced elsewhere', { units: 2, backordered: 0 })])
    expect(elsewhere.order.lines[0]?.counters).toEqual({ ...noUnits, allocated: 5, deallocated: 2 })
    const backordered = [{ sku: 'MUG', quantity: 1, promisedShipDate: '2026-12-09', promisedDeliveryDate: '2026-12-11' }]
    const waiting = countDeallocated(confirmed({ lines: counted({ allocated: 5 }) }), { ...given, backordered } as never)
    expect(said(waiting)).toEqual([progressed('SHORT_PICKED', '2 units not found: 1 unit wait for stock', { units: 2, backordered: 1 })])
    expect([waiting.order.lines[0]?.counters.backordered, waiting.order.lines[0]?.promisedDeliveryDate]).toEqual([1, '2026-12-11'])
  })

  it.each([
    ['PICKING', 'Picking started: 1 unit', {}],
    ['PICKED', 'Picked: 1 unit', { picked: 1 }],
    ['PACKED', 'Packed: 1 unit', { packed: 1 }],
  ] as const)('are %s', (step, message, counters) => {
    const transition = countWarehouseStep(confirmed(), step, mugs(1), 'kim')
    expect(said(transition)).toEqual([progressed(step, message, { units: 1 }, 'kim')])
    expect(transition.order.lines[0]?.counters).toEqual({ ...noUnits, ...counters })
  })
})

describe('goods that leave', () => {
  const parcel = { shipmentId: 's1', trackingNumber: 'T1', carrier: 'Kade Express', actor: 'kim', lines: mugs(2) }

  it('are captured for; the shipping with the first', () => {
    const transition = ship(confirmed(), parcel)
    expect(said(transition)).toEqual([
      progressed('SHIPPED', '2 units handed to Kade Express, T1', { shipmentId: 's1', trackingNumber: 'T1', units: 2 }, 'kim'),
    ])
    expect(transition.commands).toMatchObject([{ kind: 'CAPTURE', amount: 2_395, key: 'capture:s1' }])
    expect(transition.order.payment.captureRequested).toBe(2_395)
    const second = ship(transition.order, { ...parcel, shipmentId: 's2', lines: mugs(3) })
    expect(second.commands).toMatchObject([{ kind: 'CAPTURE', amount: 3_000, key: 'capture:s2' }])
  })

  it('and are captured have an invoice; more to come keeps the rest of the authorization', () => {
    const shipped = ship(confirmed(), parcel)
    const [command] = shipped.commands
    const transition = capture(shipped.order, command as never)
    expect(said(transition)).toEqual([progressed('PAYMENT_CAPTURED', 'Payment captured, invoice issued', { amount: 2_395 })])
    expect(transition.invoice).toMatchObject({ total: 2_395, commandKey: 'capture:s1' })
    expect([transition.order.payment.captured, transition.commands]).toEqual([2_395, []])
  })

  it('keep the money of cancelled units that are not answered for: those may have left too', () => {
    const shipped = ship(confirmed({ lines: counted({ cancelled: 3 }), releasedUnits: 2 }), parcel)
    const paid = capture(shipped.order, shipped.commands[0] as never)
    expect([paid.commands, deliver(paid.order, mugs(2)).commands]).toEqual([[], []])
    expect(release(paid.order, mugs(1)).commands).toEqual([{ kind: 'VOID', amount: 3_000, key: 'void:order-1:0' }])
  })

  it('as the last of a part-cancelled order give back the rest; delivered and paid, the order is complete', () => {
    const order = confirmed({ lines: counted({ cancelled: 3 }), releasedUnits: 3 })
    const shipped = ship(order, parcel)
    const paid = capture(shipped.order, shipped.commands[0] as never)
    expect(paid.commands).toEqual([{ kind: 'VOID', amount: 3_000, key: 'void:order-1:0' }])
    const delivered = deliver(paid.order, mugs(2))
    expect([delivered.order.status, said(delivered), delivered.commands]).toEqual([
      'CONFIRMED',
      [progressed('DELIVERED', '2 units delivered', { units: 2 })],
      [],
    ])
    const done = confirmVoid(delivered.order, 3_000)
    expect([done.order.status, done.order.payment.voided, ...sagaOf(done)]).toEqual(['COMPLETED', 3_000, 'DONE', null])
    expect(said(done)).toEqual([
      progressed('PAYMENT_VOIDED', 'The rest of the authorization is given back', { amount: 3_000 }),
      { type: 'COMPLETED', message: 'Everything is delivered and paid', actor: 'system', data: null, event: { kind: 'completed' } },
    ])
  })

  it('and are delivered before they are paid complete the order with the payment', () => {
    const shipped = ship(confirmed(), { ...parcel, lines: mugs(5) })
    const delivered = deliver(shipped.order, mugs(5))
    expect([delivered.order.status, delivered.commands]).toEqual(['CONFIRMED', []])
    expect(capture(delivered.order, shipped.commands[0] as never).order.status).toBe('COMPLETED')
  })

  it('in part, delivered in part, complete nothing', () => {
    const shipped = ship(confirmed(), { ...parcel, lines: mugs(5) })
    const paid = capture(shipped.order, shipped.commands[0] as never)
    expect(paid.order.status).toBe('CONFIRMED')
    expect(deliver(paid.order, mugs(4)).order.status).toBe('CONFIRMED')
    expect(deliver(paid.order, mugs(5)).order.status).toBe('COMPLETED')
  })
})

describe('a cancellation', () => {
  const command = { reason: 'too late', actor: 'customer', lines: null }

  it.each(['PENDING', 'ON_HOLD', 'CONFIRMED'] as const)('of the whole order, %s, takes it back and waits for its stock', (status) => {
    const transition = cancel(orderIn({ status }), command)
    expect([transition.order.status, ...sagaOf(transition), transition.commands]).toEqual(['CANCELLED', 'COMPENSATING', 600, []])
    expect(transition.order.lines[0]?.counters).toEqual({ ...noUnits, cancelled: 5 })
    expect(said(transition)).toEqual([
      {
        type: 'CANCELLED',
        message: 'Cancelled: too late',
        actor: 'customer',
        data: { units: 5 },
        event: { kind: 'cancelled', reason: 'too late', lines: [{ orderLineId: 'line-1', sku: 'MUG', quantity: 5 }], complete: true },
      },
    ])
  })

  it('of some units leaves the order as it is', () => {
    const order = confirmed({ lines: [...counted({ shipped: 1 }), aLine({ id: 'b', sku: 'CUP' })] })
    const transition = cancel(order, { ...command, lines: [{ orderLineId: 'line-1', quantity: 4 }] })
    expect([transition.order.status, ...sagaOf(transition)]).toEqual(['CONFIRMED', 'IN_FULFILLMENT', 600])
    expect(sagaOf(release(transition.order, mugs(3)))).toEqual(['IN_FULFILLMENT', 600])
    expect(sagaOf(release(transition.order, mugs(4)))).toEqual(['IN_FULFILLMENT', null])
    expect(said(transition)).toEqual([
      {
        type: 'CANCELLED',
        message: '4 units cancelled: too late',
        actor: 'customer',
        data: { units: 4 },
        event: { kind: 'cancelled', reason: 'too late', lines: [{ orderLineId: 'line-1', sku: 'MUG', quantity: 4 }], complete: false },
      },
    ])
  })

  it('without lines takes what has not left', () => {
    const transition = cancel(confirmed({ lines: [...counted({ shipped: 2 }), aLine({ id: 'b', sku: 'CUP', quantity: 1 })] }), command)
    expect(transition.order.lines.map(({ counters }) => counters.cancelled)).toEqual([3, 1])
    expect(transition.order.status).toBe('CONFIRMED')
  })

  it('in two steps is one in the end', () => {
    const first = cancel(confirmed(), { ...command, lines: [{ orderLineId: 'line-1', quantity: 2 }] })
    expect(cancel(first.order, command).order.status).toBe('CANCELLED')
  })

  it.each(['COMPLETED', 'CANCELLED', 'REJECTED'] as const)('of an order that is %s is refused', (status) =>
    expect(() => cancel(orderIn({ status }), command)).toThrow(new IllegalTransition(`An order that is ${status} cannot be cancelled`)),
  )

  it('of what has left is refused', () => {
    expect(() => cancel(confirmed({ lines: counted({ shipped: 5 }) }), command)).toThrow(
      new IllegalTransition('Every unit has left already: ask for a return instead'),
    )
    const tooMany = () =>
      cancel(confirmed({ lines: counted({ shipped: 2 }) }), { ...command, lines: [{ orderLineId: 'line-1', quantity: 4 }] })
    expect(tooMany).toThrow(OverCancelled)
    expect(tooMany).toThrow(
      expect.objectContaining({
        name: 'OverCancelled',
        orderLineId: 'line-1',
        cancellable: 3,
        message: 'Only 3 units of this line can still be cancelled',
      }),
    )
  })

  it('ends when the stock is free and the money is back', () => {
    const cancelled = cancel(confirmed(), command).order
    const part = release(cancelled, mugs(4))
    expect([part.commands, ...sagaOf(part)]).toEqual([[], 'COMPENSATING', 600])
    const freed = release(part.order, mugs(1))
    expect(freed.commands).toEqual([{ kind: 'VOID', amount: 5_395, key: 'void:order-1:0' }])
    expect(sagaOf(freed)).toEqual(['COMPENSATING', null])
    expect(sagaOf(confirmVoid(freed.order, 5_394))).toEqual(['COMPENSATING', null])
    expect(sagaOf(confirmVoid(freed.order, 5_395))).toEqual(['DONE', null])
  })

  it('waits for a provider that has not answered', () => {
    const cancelled = cancel(asked(), command).order
    expect(sagaOf(release(cancelled, mugs(5)))).toEqual(['COMPENSATING', null])
    const never = cancel(orderIn({}), command).order
    expect(sagaOf(release(never, mugs(5)))).toEqual(['DONE', null])
  })

  it('that came too late is taken back: the order goes on, and what has left is captured', () => {
    const cancelled = cancel(confirmed(), command).order
    const shipped = ship(cancelled, { shipmentId: 's1', trackingNumber: 'T', carrier: 'C', actor: 'kim', lines: mugs(2) })
    expect(shipped.commands).toEqual([])
    const refused = refuseCancellation(shipped.order, mugs(2), 'it had left')
    // Three more units are still to be answered for.
    expect([refused.order.status, ...sagaOf(refused)]).toEqual(['CONFIRMED', 'IN_FULFILLMENT', 600])
    expect(sagaOf(release(refused.order, mugs(3)))).toEqual(['IN_FULFILLMENT', null])
    expect(refused.commands).toMatchObject([{ kind: 'CAPTURE', amount: 2_395, key: 'capture:order-1:1' }])
    expect(said(refused)).toEqual([
      progressed('CANCELLATION_REFUSED', 'The cancellation came too late for 2 units: it had left', { units: 2 }),
    ])
    expect(refused.order.lines[0]?.counters).toMatchObject({ cancelled: 5, cancellationRefused: 2, shipped: 2 })
  })

  it('is taken back of no more units than were cancelled, line by line', () => {
    const lines = [
      ...counted({ cancelled: 1 }, 2),
      aLine({ id: 'b', counters: { ...noUnits, cancelled: 3 } }),
      aLine({ id: 'c', sku: 'CUP' }),
    ]
    const refused = refuseCancellation(confirmed({ lines }), mugs(9), 'it had left')
    expect(refused.order.lines.map(({ counters }) => counters.cancellationRefused)).toEqual([1, 3, 0])
    expect(refused.order.status).toBe('CONFIRMED')
  })
})
