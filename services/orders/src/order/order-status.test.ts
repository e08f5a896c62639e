import { describe, expect, it } from '@jest/globals'
import type { OrderFulfillmentStatus, OrderStatus, PaymentStatus } from '@kade/events'
import {
  canCancel,
  cancellableUnits,
  fulfillmentStatusOf,
  IllegalTransition,
  moveTo,
  paymentStatusOf,
  shippedValue,
  unitsToShip,
  valueToSecure,
  type Payment,
} from './order.js'
import { aLine, anOrder } from './order.builder.js'
import { noUnits, type LineCounters } from './places.js'

const lineWith = (counters: Partial<LineCounters>, quantity = 5) => aLine({ quantity, counters: { ...noUnits, ...counters } })
const orderWith = (counters: Partial<LineCounters>) => anOrder({ status: 'CONFIRMED', lines: [lineWith(counters)] })

describe('the commercial axis', () => {
  const STATUSES: readonly OrderStatus[] = ['PENDING', 'ON_HOLD', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'REJECTED']
  const LEGAL = [
    'PENDING ON_HOLD',
    'PENDING CONFIRMED',
    'PENDING CANCELLED',
    'PENDING REJECTED',
    'ON_HOLD PENDING',
    'ON_HOLD CONFIRMED',
    'ON_HOLD CANCELLED',
    'ON_HOLD REJECTED',
    'CONFIRMED ON_HOLD',
    'CONFIRMED COMPLETED',
    'CONFIRMED CANCELLED',
    'CANCELLED CONFIRMED',
  ]
  it.each(STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
    const move = () => moveTo(anOrder({ status: from }), to).status
    if (LEGAL.includes(`${from} ${to}`)) expect(move()).toBe(to)
    else expect(move).toThrow(new IllegalTransition(`An order that is ${from} cannot become ${to}`))
  })
})

describe('the goods axis', () => {
  it.each<[OrderFulfillmentStatus, Partial<LineCounters>]>([
    ['UNFULFILLED', {}],
    ['UNFULFILLED', { cancelled: 5 }],
    ['BACKORDERED', { backordered: 1 }],
    ['IN_FULFILLMENT', { allocated: 1 }],
    ['IN_FULFILLMENT', { allocated: 1, backordered: 4 }],
    ['IN_FULFILLMENT', { picked: 5 }],
    ['IN_FULFILLMENT', { packed: 5 }],
    ['PARTIALLY_SHIPPED', { shipped: 1 }],
    ['PARTIALLY_SHIPPED', { shipped: 4, backordered: 1 }],
    ['SHIPPED', { shipped: 5 }],
    ['SHIPPED', { shipped: 2, cancelled: 3 }],
    ['PARTIALLY_DELIVERED', { shipped: 5, delivered: 1 }],
    ['PARTIALLY_DELIVERED', { shipped: 4, delivered: 4 }],
    ['DELIVERED', { shipped: 5, delivered: 5 }],
    ['DELIVERED', { shipped: 1, delivered: 1, cancelled: 4 }],
  ])('is %s after %j of five units', (expected, counters) => expect(fulfillmentStatusOf(orderWith(counters))).toBe(expected))
})

// Five units at 10.00, shipping 3.95.
describe('the money axis', () => {
  const PAID: Partial<Payment> = { authorization: 'AUTHORIZED', authorized: 5_395 }
  it.each<[PaymentStatus, Partial<Payment>, Partial<LineCounters>, OrderStatus]>([
    ['PENDING', { authorization: 'NONE' }, {}, 'PENDING'],
    ['PENDING', { authorization: 'ASKED' }, {}, 'PENDING'],
    ['PENDING', { authorization: 'ASKED' }, {}, 'CANCELLED'],
    ['DECLINED', { authorization: 'DECLINED' }, {}, 'REJECTED'],
    ['VOIDED', { authorization: 'NONE' }, {}, 'CANCELLED'],
    ['VOIDED', { authorization: 'NONE' }, {}, 'REJECTED'],
    ['AUTHORIZED', PAID, {}, 'CONFIRMED'],
    ['AUTHORIZED', { ...PAID, voided: 5_394 }, {}, 'CANCELLED'],
    ['VOIDED', { ...PAID, voided: 5_395 }, {}, 'CANCELLED'],
    ['PARTIALLY_CAPTURED', { ...PAID, captured: 1_395 }, { shipped: 1 }, 'CONFIRMED'],
    ['PARTIALLY_CAPTURED', { ...PAID, captured: 5_394 }, { shipped: 5 }, 'CONFIRMED'],
    ['CAPTURED', { ...PAID, captured: 5_395 }, { shipped: 5 }, 'CONFIRMED'],
    ['CAPTURED', { ...PAID, captured: 2_395 }, { shipped: 2, cancelled: 3 }, 'CONFIRMED'],
    ['PARTIALLY_REFUNDED', { ...PAID, captured: 5_395, refunded: 1 }, { shipped: 5 }, 'COMPLETED'],
    ['REFUNDED', { ...PAID, captured: 5_395, refunded: 5_395 }, { shipped: 5 }, 'COMPLETED'],
    ['AUTHORIZED', { authorization: 'AUTHORIZED', authorized: 0 }, {}, 'CONFIRMED'],
    ['CAPTURED', { authorization: 'AUTHORIZED', authorized: 0 }, { shipped: 5 }, 'CONFIRMED'],
    ['VOIDED', { authorization: 'AUTHORIZED', authorized: 0 }, {}, 'CANCELLED'],
    ['VOIDED', { authorization: 'AUTHORIZED', authorized: 0 }, {}, 'REJECTED'],
  ])('is %s with %j, %j, %s', (expected, payment, counters, status) => {
    const order = orderWith(counters)
    expect(paymentStatusOf({ ...order, status, payment: { ...order.payment, ...payment } })).toBe(expected)
  })
})

it.each<[Partial<LineCounters>, { toShip: number; left: number; secured: number; cancellable: number }]>([
  [{}, { toShip: 5, left: 0, secured: 5_395, cancellable: 5 }],
  [
    { backordered: 2, allocated: 3 },
    { toShip: 5, left: 0, secured: 5_395, cancellable: 5 },
  ],
  [{ cancelled: 2 }, { toShip: 3, left: 0, secured: 3_395, cancellable: 3 }],
  [{ cancelled: 5 }, { toShip: 0, left: 0, secured: 0, cancellable: 0 }],
  [
    { packed: 4, shipped: 2 },
    { toShip: 3, left: 2_395, secured: 5_395, cancellable: 3 },
  ],
  [
    { shipped: 4, delivered: 2, cancelled: 1 },
    { toShip: 0, left: 4_395, secured: 4_395, cancellable: 0 },
  ],
  [
    { cancelled: 5, cancellationRefused: 1, shipped: 1 },
    { toShip: 0, left: 1_395, secured: 1_395, cancellable: 0 },
  ],
])('%j of five units: to ship, worth what has left, to secure, still to cancel', (counters, expected) => {
  const order = orderWith(counters)
  const [line] = order.lines
  expect({
    toShip: unitsToShip(order),
    left: shippedValue(order),
    secured: valueToSecure(order),
    cancellable: cancellableUnits(line!),
  }).toEqual(expected)
})

it.each<[OrderStatus, boolean]>([
  ['PENDING', true],
  ['ON_HOLD', true],
  ['CONFIRMED', true],
  ['COMPLETED', false],
  ['CANCELLED', false],
  ['REJECTED', false],
])('an order that is %s can be cancelled: %s; and never when all has left', (status, expected) => {
  expect(canCancel({ status, lines: [lineWith({ shipped: 5 }), lineWith({ shipped: 4 })] })).toBe(expected)
  expect(canCancel({ status, lines: [lineWith({ shipped: 5 })] })).toBe(false)
})
