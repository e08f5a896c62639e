import { describe, expect, it } from '@jest/globals'
import { cancel, refuseCancellation, release } from '../cancellation/cancel.js'
import { refuseStock, secureStock, ship } from '../goods/goods.js'
import { authorize, decline } from '../payment/payment.js'
import { overdueWork } from '../work/overdue.js'
import { advance } from './advance.js'
import { asked, confirmed, counted, deciding, mugs, orderIn } from './decision.builder.js'
import type { Decision } from './decision.js'
import type { Order } from './order.js'
import { SAGA, type SagaEvent, type SagaState } from './saga.js'

const STATES = ['AWAITING_STOCK', 'AWAITING_PAYMENT', 'IN_FULFILLMENT', 'COMPENSATING', 'DONE'] as const

// Each cell: next state, command or compensation, deadline, work. `-` is none, `=` as it was; an empty cell: the event is of no matter there.
const WALK: Readonly<Record<SagaEvent, readonly [string, string, string, string, string]>> = {
  STOCK_SECURED: ['AWAITING_PAYMENT AUTHORIZE TEN_MINUTES_IF_UNANSWERED -', '', '', '', ''],
  STOCK_REFUSED: ['DONE VOID_PAYMENT NONE -', '', '', '', ''],
  PAYMENT_AUTHORIZED: ['', 'IN_FULFILLMENT - TEN_MINUTES_IF_UNANSWERED -', '', 'COMPENSATING VOID_PAYMENT = -', 'DONE VOID_PAYMENT = -'],
  PAYMENT_DECLINED: ['', 'COMPENSATING RELEASE_STOCK TEN_MINUTES -', '', 'COMPENSATING - = -', ''],
  GOODS_SHIPPED: ['', '', 'IN_FULFILLMENT CAPTURE = -', '', ''],
  ORDER_CANCELLED: [
    'COMPENSATING RELEASE_STOCK TEN_MINUTES -',
    'COMPENSATING RELEASE_STOCK TEN_MINUTES -',
    'COMPENSATING RELEASE_STOCK TEN_MINUTES -',
    '',
    '',
  ],
  UNITS_CANCELLED: [
    'AWAITING_STOCK RELEASE_STOCK TEN_MINUTES -',
    'AWAITING_PAYMENT RELEASE_STOCK TEN_MINUTES -',
    'IN_FULFILLMENT RELEASE_STOCK TEN_MINUTES -',
    '',
    '',
  ],
  ORDER_CANCELLATION_REFUSED: [
    '',
    '',
    '',
    'IN_FULFILLMENT CAPTURE TEN_MINUTES_IF_UNANSWERED -',
    'IN_FULFILLMENT CAPTURE TEN_MINUTES_IF_UNANSWERED -',
  ],
  UNITS_CANCELLATION_REFUSED: ['', '', 'IN_FULFILLMENT CAPTURE = -', '', ''],
  AMENDMENT_REQUESTED: ['AWAITING_STOCK - TEN_MINUTES -', 'AWAITING_PAYMENT - TEN_MINUTES -', 'IN_FULFILLMENT - TEN_MINUTES -', '', ''],
  AMENDMENT_STOCK_SECURED: [
    'AWAITING_STOCK AUTHORIZE_DIFFERENCE TEN_MINUTES -',
    'AWAITING_PAYMENT AUTHORIZE_DIFFERENCE TEN_MINUTES_IF_UNANSWERED -',
    'IN_FULFILLMENT AUTHORIZE_DIFFERENCE TEN_MINUTES_IF_UNANSWERED -',
    '',
    '',
  ],
  AMENDMENT_REFUSED: [
    'AWAITING_STOCK RELEASE_STOCK TEN_MINUTES -',
    'AWAITING_PAYMENT RELEASE_STOCK TEN_MINUTES_IF_UNANSWERED -',
    'IN_FULFILLMENT RELEASE_STOCK TEN_MINUTES_IF_UNANSWERED -',
    '',
    '',
  ],
  ORDER_AMENDED: [
    'AWAITING_STOCK RELEASE_STOCK TEN_MINUTES -',
    'AWAITING_PAYMENT RELEASE_STOCK TEN_MINUTES_IF_UNANSWERED -',
    'IN_FULFILLMENT RELEASE_STOCK TEN_MINUTES_IF_UNANSWERED -',
    '',
    '',
  ],
  LESS_IS_NEEDED: ['', '', 'IN_FULFILLMENT VOID_DIFFERENCE = -', '', ''],
  ALL_UNITS_ANSWERED: [
    '',
    'AWAITING_PAYMENT - TEN_MINUTES_IF_UNANSWERED -',
    'IN_FULFILLMENT - TEN_MINUTES_IF_UNANSWERED -',
    'COMPENSATING VOID_PAYMENT NONE -',
    '',
  ],
  NOTHING_MORE_LEAVES: ['', '', 'IN_FULFILLMENT VOID_PAYMENT = -', '', ''],
  DELIVERED_AND_PAID: ['', '', 'DONE - NONE -', '', ''],
  COMPENSATED: ['', '', '', 'DONE - NONE -', ''],
  DEADLINE_PASSED: [
    'AWAITING_STOCK - NONE STOCK_RESERVATION',
    'AWAITING_PAYMENT - NONE STOCK_RELEASE',
    'IN_FULFILLMENT - NONE STOCK_RELEASE',
    'COMPENSATING - NONE STOCK_RELEASE',
    '',
  ],
  ASKED_AGAIN: [
    'AWAITING_STOCK - TEN_MINUTES -',
    'AWAITING_PAYMENT - TEN_MINUTES -',
    'IN_FULFILLMENT - TEN_MINUTES -',
    'COMPENSATING - TEN_MINUTES -',
    '',
  ],
}

describe('the saga of an order', () => {
  const pairs = Object.entries(WALK).flatMap(([event, cells]) =>
    cells.map((cell, index) => [STATES[index]!, event as SagaEvent, cell] as const),
  )

  it.each(pairs)('%s, when %s: %s', (state, event, cell) => {
    const step = SAGA[state][event]
    const deadline = step?.deadline === 'KEPT' ? '=' : step?.deadline
    expect(step ? [step.next, step.command ?? step.compensation ?? '-', deadline, step.work ?? '-'].join(' ') : '').toBe(cell)
  })

  it('has no event and no state that the walk passes over', () => {
    expect(Object.keys(SAGA)).toEqual(STATES)
    for (const state of STATES) for (const event of Object.keys(SAGA[state])) expect(Object.keys(WALK)).toContain(event)
  })
})

const orders: Readonly<Record<SagaState, Order>> = {
  AWAITING_STOCK: orderIn({}),
  AWAITING_PAYMENT: asked(),
  IN_FULFILLMENT: confirmed(),
  COMPENSATING: confirmed({
    status: 'CANCELLED',
    saga: { state: 'COMPENSATING', deadlineInSeconds: 600 },
    lines: counted({ cancelled: 5 }),
  }),
  DONE: orderIn({
    status: 'CANCELLED',
    saga: { state: 'DONE', deadlineInSeconds: null },
    lines: counted({ cancelled: 5 }),
    releasedUnits: 5,
  }),
}
const parcel = { shipmentId: 's1', trackingNumber: 'T', carrier: 'C', actor: 'kim', lines: mugs(2) }
const whole = { reason: 'x', actor: 'customer', lines: null }

/** What the rules make of it: the state, the seconds of its deadline, the kinds of payment asked for, and what is published. */
const seen = ({ state, payments, events }: Decision) => [
  state.saga.state,
  state.saga.deadlineInSeconds,
  payments.map(({ kind }) => kind).join(),
  events.map(({ type }) => type).join(),
]

describe('the rules go by the saga', () => {
  const secured = [{ sku: 'MUG', reserved: 5, backordered: 0, promisedShipDate: null, promisedDeliveryDate: null }]

  it.each([
    ['AWAITING_STOCK', ['AWAITING_PAYMENT', null, 'AUTHORIZE', '']],
    ['AWAITING_PAYMENT', ['AWAITING_PAYMENT', null, '', '']],
    ['IN_FULFILLMENT', ['IN_FULFILLMENT', null, '', '']],
    ['COMPENSATING', ['COMPENSATING', 600, '', '']],
    ['DONE', ['DONE', null, '', '']],
  ] as const)('stock is secured in %s', (state, expected) => {
    expect(seen(secureStock(orders[state], secured, deciding()))).toEqual(expected)
  })

  it.each([
    ['AWAITING_STOCK', ['DONE', null, '', 'order.rejected.v1']],
    ['AWAITING_PAYMENT', ['AWAITING_PAYMENT', null, '', '']],
    ['IN_FULFILLMENT', ['IN_FULFILLMENT', null, '', '']],
    ['COMPENSATING', ['COMPENSATING', 600, '', '']],
    ['DONE', ['DONE', null, '', '']],
  ] as const)('stock is refused in %s', (state, expected) => {
    expect(seen(refuseStock(orders[state], [{ sku: 'MUG' }], deciding()))).toEqual(expected)
  })

  const unpaid = (order: Order): Order => ({ ...order, payment: { ...order.payment, authorization: 'ASKED', authorized: 0 } })
  it.each([
    ['AWAITING_PAYMENT', ['IN_FULFILLMENT', null, '', 'order.confirmed.v1']],
    ['COMPENSATING', ['COMPENSATING', 600, 'VOID', '']],
    ['DONE', ['DONE', null, 'VOID', '']],
  ] as const)('money is authorized in %s', (state, expected) => {
    expect(seen(authorize(unpaid(orders[state]), 5_395, deciding()))).toEqual(expected)
  })

  it.each([
    ['AWAITING_PAYMENT', ['COMPENSATING', 600, '', 'order.rejected.v1']],
    ['COMPENSATING', ['COMPENSATING', 600, '', '']],
  ] as const)('money is declined in %s', (state, expected) => {
    expect(seen(decline(unpaid(orders[state]), 'no funds', deciding()))).toEqual(expected)
  })

  it.each([
    ['IN_FULFILLMENT', ['IN_FULFILLMENT', null, 'CAPTURE', 'order.progressed.v1']],
    ['COMPENSATING', ['COMPENSATING', 600, '', 'order.progressed.v1']],
    ['DONE', ['DONE', null, '', 'order.progressed.v1']],
  ] as const)('goods leave in %s', (state, expected) => {
    expect(seen(ship(orders[state], parcel, deciding()))).toEqual(expected)
  })

  it.each(['AWAITING_STOCK', 'AWAITING_PAYMENT', 'IN_FULFILLMENT'] as const)('the order is cancelled in %s', (state) => {
    expect(seen(cancel(orders[state], whole, deciding()))).toEqual(['COMPENSATING', 600, '', 'order.cancelled.v1'])
  })

  it.each(['AWAITING_STOCK', 'AWAITING_PAYMENT', 'IN_FULFILLMENT'] as const)('units are cancelled in %s', (state) => {
    const some = { ...whole, lines: [{ orderLineId: 'line-1', quantity: 2 }] }
    expect(seen(cancel(orders[state], some, deciding()))).toEqual([state, 600, '', 'order.cancelled.v1'])
  })

  it('a cancellation is refused: of the whole order, and of some units', () => {
    const left = { ...orders.COMPENSATING, lines: counted({ cancelled: 5, shipped: 2 }) }
    expect(seen(refuseCancellation(left, mugs(2), 'x', deciding()))).toEqual(['IN_FULFILLMENT', 600, 'CAPTURE', 'order.progressed.v1'])
    const some = confirmed({ lines: counted({ cancelled: 2, shipped: 5 }), saga: { state: 'IN_FULFILLMENT', deadlineInSeconds: 600 } })
    expect(seen(refuseCancellation(some, mugs(2), 'x', deciding()))).toEqual(['IN_FULFILLMENT', null, 'CAPTURE', 'order.progressed.v1'])
  })

  it('all units are answered for: the deadline ends, but for the one that is for the stock', () => {
    const some = { lines: counted({ cancelled: 2 }), saga: { state: 'AWAITING_STOCK', deadlineInSeconds: 600 } } as const
    expect(seen(release(orderIn(some), mugs(2), deciding()))).toEqual(['AWAITING_STOCK', 600, '', ''])
    const paying = asked({ lines: some.lines, saga: { state: 'AWAITING_PAYMENT', deadlineInSeconds: 600 } })
    expect(seen(release(paying, mugs(2), deciding()))).toEqual(['AWAITING_PAYMENT', null, '', ''])
    expect(seen(release(orders.COMPENSATING, mugs(5), deciding()))).toEqual(['COMPENSATING', null, 'VOID', ''])
  })

  it.each([
    ['AWAITING_STOCK', ['STOCK_RESERVATION: Inventory has not answered for order K-1']],
    ['AWAITING_PAYMENT', ['STOCK_RELEASE: The stock of order K-1 is not released yet']],
    ['IN_FULFILLMENT', ['STOCK_RELEASE: The stock of order K-1 is not released yet']],
    ['COMPENSATING', ['STOCK_RELEASE: The stock of order K-1 is not released yet']],
    ['DONE', []],
  ] as const)('a deadline passes in %s', (state, expected) => {
    const work = overdueWork({ orderId: 'order-1', number: 'K-1', state })
    expect(work.map(({ kind, subject }) => `${kind}: ${subject}`)).toEqual(expected)
    expect(work.map(({ reference }) => reference)).toEqual(expected.map(() => `saga:order-1:${state}`))
  })

  it('who is asked again has ten minutes anew', () => {
    const waiting = { ...orders.COMPENSATING, saga: { state: 'COMPENSATING', deadlineInSeconds: null } } as const
    expect(advance(waiting, 'ASKED_AGAIN').state.saga).toEqual({ state: 'COMPENSATING', deadlineInSeconds: 600 })
  })
})
