import { describe, expect, it } from '@jest/globals'
import { aFulfillmentOrder } from './fulfillment-order.builder.js'
import { allowedActions, cancelUnits, IllegalTransition, moveTo, recordPick, type FulfillmentStatus } from './fulfillment-order.js'

const STATUSES: readonly FulfillmentStatus[] = ['OPEN', 'PICKING', 'PICKED', 'PACKED', 'SHIPPED', 'CANCELLED']
const LEGAL = [
  'OPEN → PICKING',
  'OPEN → CANCELLED',
  'PICKING → PICKED',
  'PICKING → CANCELLED',
  'PICKED → PACKED',
  'PICKED → CANCELLED',
  'PACKED → SHIPPED',
  'PACKED → PICKED',
  'PACKED → CANCELLED',
]

describe('the moves of a fulfillment order', () => {
  for (const from of STATUSES) {
    for (const to of STATUSES) {
      const legal = LEGAL.includes(`${from} → ${to}`)
      it(`${from} → ${to} is ${legal ? 'allowed' : 'refused'}`, () => {
        const order = aFulfillmentOrder({ status: from })
        if (legal) expect(moveTo(order, to)).toEqual({ ...order, status: to })
        else expect(() => moveTo(order, to)).toThrow(IllegalTransition)
      })
    }
  }

  it('are offered to the warehouse one at a time', () => {
    expect(Object.fromEntries(STATUSES.map((status) => [status, allowedActions(status)]))).toEqual({
      OPEN: ['START_PICKING'],
      PICKING: ['RECORD_PICK'],
      PICKED: ['PACK'],
      PACKED: ['SHIP'],
      SHIPPED: [],
      CANCELLED: [],
    })
  })

  it('say what comes next when they are refused', () => {
    expect(() => moveTo(aFulfillmentOrder(), 'SHIPPED')).toThrow(
      'A fulfillment order that is OPEN cannot become SHIPPED: next is START_PICKING',
    )
    expect(() => moveTo(aFulfillmentOrder({ status: 'SHIPPED' }), 'PACKED')).toThrow(
      'A fulfillment order that is SHIPPED cannot become PACKED: it is finished',
    )
  })
})

describe('recording a pick', () => {
  const picking = aFulfillmentOrder({
    status: 'PICKING',
    lines: [
      { sku: 'MUG', quantity: 3, picked: 0 },
      { sku: 'TEA', quantity: 2, picked: 0 },
    ],
  })

  it('closes the picking when everything was found', () => {
    const found = [
      { sku: 'TEA', quantity: 2 },
      { sku: 'MUG', quantity: 3 },
    ]
    expect(recordPick(picking, found)).toEqual({
      order: {
        ...picking,
        status: 'PICKED',
        lines: [
          { sku: 'MUG', quantity: 3, picked: 3 },
          { sku: 'TEA', quantity: 2, picked: 2 },
        ],
      },
      picked: [
        { sku: 'MUG', quantity: 3 },
        { sku: 'TEA', quantity: 2 },
      ],
      short: [],
    })
  })

  it('goes on with what was found, and tells the rest as short', () => {
    const short = [
      { sku: 'MUG', quantity: 1 },
      { sku: 'TEA', quantity: 2 },
    ]
    expect(recordPick(picking, [{ sku: 'MUG', quantity: 2 }])).toEqual({
      order: { ...picking, status: 'PICKED', lines: [{ sku: 'MUG', quantity: 2, picked: 2 }], missing: short },
      picked: [{ sku: 'MUG', quantity: 2 }],
      short,
    })
  })

  it('cancels a fulfillment order of which nothing was found', () => {
    const { order, picked, short } = recordPick(picking, [{ sku: 'MUG', quantity: 0 }])
    expect({ status: order.status, lines: order.lines, picked }).toEqual({ status: 'CANCELLED', lines: [], picked: [] })
    expect(short).toEqual([
      { sku: 'MUG', quantity: 3 },
      { sku: 'TEA', quantity: 2 },
    ])
  })

  it.each(['OPEN', 'PICKED', 'PACKED', 'SHIPPED', 'CANCELLED'] as const)('is refused when it is %s', (status) => {
    expect(() => recordPick({ ...picking, status }, [])).toThrow(IllegalTransition)
  })
})

describe('cancelling units', () => {
  const mugs = (quantity: number) => [{ sku: 'MUG', quantity }]

  it('cancels a fulfillment order that loses all of them', () => {
    const cancelled = aFulfillmentOrder({ status: 'CANCELLED', lines: [] })
    expect(cancelUnits([aFulfillmentOrder()], mugs(2))).toEqual({
      orders: [cancelled],
      cancelled: [{ order: cancelled, units: mugs(2), unpack: false }],
      left: [],
      missing: [],
    })
  })

  it('takes them from the least advanced first', () => {
    const packed = aFulfillmentOrder({ id: 'packed', status: 'PACKED', lines: [{ sku: 'MUG', quantity: 2, picked: 2 }] })
    const open = aFulfillmentOrder({ id: 'open' })
    const repacked = { ...packed, status: 'PICKED', lines: [{ sku: 'MUG', quantity: 1, picked: 1 }] }
    const cancelled = { ...open, status: 'CANCELLED', lines: [] }
    expect(cancelUnits([packed, open], mugs(3))).toEqual({
      orders: [repacked, cancelled],
      cancelled: [
        { order: cancelled, units: mugs(2), unpack: false },
        { order: repacked, units: mugs(1), unpack: true },
      ],
      left: [],
      missing: [],
    })
  })

  it('leaves a picker with the units that are still wanted', () => {
    const picking = aFulfillmentOrder({ status: 'PICKING' })
    expect(cancelUnits([picking], mugs(1)).cancelled).toEqual([
      { order: { ...picking, lines: [{ sku: 'MUG', quantity: 1, picked: 0 }] }, units: mugs(1), unpack: false },
    ])
  })

  it('takes what a pick did not find before it is too late for what has left, and each missing unit once', () => {
    const shipped = aFulfillmentOrder({ status: 'SHIPPED', lines: [{ sku: 'MUG', quantity: 2, picked: 2 }], missing: mugs(1) })
    const first = cancelUnits([shipped], mugs(1))
    expect(first).toEqual({ orders: [{ ...shipped, missing: [] }], cancelled: [], missing: mugs(1), left: [] })
    expect(cancelUnits(first.orders, mugs(2))).toEqual({ orders: first.orders, cancelled: [], missing: [], left: mugs(2) })
  })

  it('leaves other goods and finished orders alone, and answers for every unit', () => {
    const orders = [
      aFulfillmentOrder({ id: 'tea', lines: [{ sku: 'TEA', quantity: 2, picked: 0 }], missing: [{ sku: 'TEA', quantity: 1 }] }),
      aFulfillmentOrder({ id: 'over', status: 'CANCELLED', lines: [] }),
    ]
    expect(cancelUnits(orders, mugs(1))).toEqual({ orders, cancelled: [], left: mugs(1), missing: [] })
  })
})
