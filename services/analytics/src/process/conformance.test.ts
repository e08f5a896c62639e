import { describe, expect, it } from '@jest/globals'
import { seeded } from '@kade/test-kit/seeded'
import { conformanceOf, type HistoryStep } from './conformance.js'

/** Steps by their names, `REJECTED OUT_OF_STOCK` with its kind. */
const history = (orderId: string, ...names: readonly string[]): HistoryStep[] =>
  names.map((name, index) => {
    const [activity, kind = null] = name.split(' ') as [string, string?]
    return { orderId, version: index + 1, activity, kind, at: new Date(Date.UTC(2026, 10, 1) + index * 60_000) }
  })
const found = (...names: readonly string[]) =>
  conformanceOf(history('an order', ...names)).deviations.map(({ version, activity }) => `${version} ${activity}`)

describe('Histories that the saga declares', () => {
  it.each([
    ['one that is delivered', 'PLACED CONFIRMED ALLOCATED PICKING PICKED PACKED SHIPPED DELIVERED COMPLETED'],
    ['one in two parcels, backordered before', 'PLACED BACKORDERED CONFIRMED SHIPPED SHIPPED DELIVERED COMPLETED'],
    ['one that was held when it was paid', 'PLACED HELD PAYMENT_AUTHORIZED HOLD_RELEASED CONFIRMED SHIPPED COMPLETED'],
    ['one that a voucher pays first', 'PLACED PAYMENT_AUTHORIZED CONFIRMED PAYMENT_AUTHORIZED SHIPPED COMPLETED'],
    ['one whose goods had left', 'PLACED CONFIRMED CANCELLED_WHOLE SHIPPED CANCELLATION_REFUSED DELIVERED COMPLETED'],
    ['one that is amended', 'PLACED CONFIRMED AMENDMENT_REQUESTED AMENDMENT_REFUSED AMENDED CANCELLED_PART SHIPPED COMPLETED'],
    ['one without stock', 'PLACED REJECTED_OUT_OF_STOCK'],
    ['one without money', 'PLACED REJECTED_PAYMENT_DECLINED'],
    ['one that comes back after its end', 'PLACED CONFIRMED SHIPPED COMPLETED RETURN_REQUESTED RETURN_RECEIVED PAYMENT_REFUNDED'],
  ])('have fitness 1: %s', (_, names) => {
    const steps = names.split(' ').map((name) => name.replace(/^(CANCELLED|REJECTED)_/, '$1 '))
    expect(conformanceOf(history('an order', ...steps))).toMatchObject({ orders: 1, fitness: 1, deviatingOrders: 0, deviations: [] })
  })
})

/** How an order comes into a state, and what is no step there. */
const ILLEGAL: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['waits for stock or payment', ['PLACED'], ['PLACED', 'SHIPPED', 'COMPLETED', 'CANCELLATION_REFUSED']],
  ['is in fulfillment', ['PLACED', 'CONFIRMED'], ['PLACED', 'CONFIRMED', 'REJECTED OUT_OF_STOCK', 'REJECTED PAYMENT_DECLINED']],
  [
    'is given up',
    ['PLACED', 'CONFIRMED', 'CANCELLED WHOLE'],
    [
      'PLACED',
      'CONFIRMED',
      'REJECTED OUT_OF_STOCK',
      'REJECTED PAYMENT_DECLINED',
      'CANCELLED WHOLE',
      'CANCELLED PART',
      'AMENDMENT_REQUESTED',
      'AMENDED',
      'COMPLETED',
    ],
  ],
  [
    'is done',
    ['PLACED', 'CONFIRMED', 'SHIPPED', 'COMPLETED'],
    [
      'PLACED',
      'CONFIRMED',
      'REJECTED OUT_OF_STOCK',
      'REJECTED PAYMENT_DECLINED',
      'CANCELLED WHOLE',
      'CANCELLED PART',
      'AMENDED',
      'COMPLETED',
    ],
  ],
]

describe('A step that the saga does not declare is found', () => {
  it.each(ILLEGAL)('where an order %s', (_, way, illegal) => {
    for (const step of illegal) expect(found(...way, step)).toEqual([`${way.length + 1} ${step.split(' ')[0]}`])
  })

  it('where an order was never placed', () => {
    expect(found('CONFIRMED')).toEqual(['1 CONFIRMED'])
  })

  it('once: what follows from it is no second fault', () => {
    expect(found('PLACED', 'SHIPPED', 'DELIVERED', 'COMPLETED')).toEqual(['2 SHIPPED'])
    expect(found('PLACED', 'CONFIRMED', 'CONFIRMED', 'SHIPPED', 'COMPLETED')).toEqual(['3 CONFIRMED'])
  })

  it('with its order, its states, and what is declared there, among a thousand that are legal', () => {
    const random = seeded(37)
    const one = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value
    const expected: string[] = []
    const histories = Array.from({ length: 1_000 }, (_, index) => {
      const [, way, illegal] = one(ILLEGAL)
      if (index % 10 !== 0) return history(`order ${index}`, ...way)
      const step = one(illegal)
      expected.push(`order ${index} ${way.length + 1} ${step.split(' ')[0]}`)
      return history(`order ${index}`, ...way, step)
    })
    const { orders, deviatingOrders, deviations, steps, fitness } = conformanceOf(histories.flat())
    expect(deviations.map(({ orderId, version, activity }) => `${orderId} ${version} ${activity}`)).toEqual(expected)
    expect({ orders, deviatingOrders, fitness }).toEqual({ orders: 1_000, deviatingOrders: 100, fitness: (steps - 100) / steps })
    expect(conformanceOf(history('x', 'PLACED', 'CONFIRMED', 'CONFIRMED')).deviations).toEqual([
      {
        ...{ orderId: 'x', version: 3, activity: 'CONFIRMED', at: new Date('2026-11-01T00:02:00Z'), states: ['IN_FULFILLMENT'] },
        declared: expect.arrayContaining(['GOODS_SHIPPED', 'ORDER_CANCELLED', 'DELIVERED_AND_PAID']),
      },
    ])
  })
})

it('Where nothing is known, everything fits', () => {
  expect(conformanceOf([])).toEqual({ orders: 0, steps: 0, deviatingOrders: 0, fitness: 1, deviations: [] })
})
