import { describe, expect, it } from '@jest/globals'
import { aFulfillmentOrder, deciding, FACTS, toldBy } from '../fulfillment-order/fulfillment-order.builder.js'
import { IllegalTransition } from '../fulfillment-order/fulfillment-order.js'
import { forgetMissing, pick, scan, start } from './pick.js'

const units = (sku: string, quantity: number) => ({ sku, quantity })

describe('picking', () => {
  it('starts with all units of an open fulfillment order', () => {
    const decision = start(aFulfillmentOrder(), deciding())
    expect(decision.fulfillmentOrders).toEqual([aFulfillmentOrder({ status: 'PICKING' })])
    expect(toldBy(decision)).toEqual([['fulfillment.picking_started.v1', { ...FACTS, lines: [units('MUG', 2)] }]])
  })

  it('starts once', () => expect(() => start(aFulfillmentOrder({ status: 'PICKING' }), deciding())).toThrow(IllegalTransition))
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
    const decision = pick(picking, [units('TEA', 2), units('MUG', 3)], deciding())
    const lines = [
      { sku: 'MUG', quantity: 3, picked: 3 },
      { sku: 'TEA', quantity: 2, picked: 2 },
    ]
    expect(decision.fulfillmentOrders).toEqual([{ ...picking, status: 'PICKED', lines }])
    expect(toldBy(decision)).toEqual([['fulfillment.picked.v1', { ...FACTS, lines: [units('MUG', 3), units('TEA', 2)] }]])
  })

  it('goes on with what was found, and tells the rest as short', () => {
    const decision = pick(picking, [units('MUG', 2)], deciding())
    const missing = [units('MUG', 1), units('TEA', 2)]
    expect(decision.fulfillmentOrders).toEqual([{ ...picking, status: 'PICKED', lines: [{ sku: 'MUG', quantity: 2, picked: 2 }], missing }])
    expect(toldBy(decision)).toEqual([
      ['fulfillment.picked.v1', { ...FACTS, lines: [units('MUG', 2)] }],
      ['fulfillment.short_picked.v1', { ...FACTS, lines: missing }],
    ])
  })

  it('cancels a fulfillment order of which nothing was found', () => {
    const decision = pick(picking, [units('MUG', 0)], deciding())
    const missing = [units('MUG', 3), units('TEA', 2)]
    expect(decision.fulfillmentOrders).toEqual([{ ...picking, status: 'CANCELLED', lines: [], missing }])
    expect(toldBy(decision)).toEqual([['fulfillment.short_picked.v1', { ...FACTS, lines: missing }]])
  })

  it.each(['OPEN', 'PICKED', 'PACKED', 'SHIPPED', 'CANCELLED'] as const)('is refused when it is %s', (status) => {
    expect(() => pick({ ...picking, status }, [], deciding())).toThrow(IllegalTransition)
  })
})

describe('a scan', () => {
  const line = (sku: string, quantity: number, picked: number) => ({ sku, quantity, picked })
  const begun = aFulfillmentOrder({ status: 'PICKING', lines: [line('MUG', 2, 1), line('TEA', 1, 1)] })

  it('begins the picking of an open fulfillment order', () => {
    const decision = scan(aFulfillmentOrder(), 'MUG', 1, deciding())
    expect(decision.fulfillmentOrders).toEqual([aFulfillmentOrder({ status: 'PICKING', lines: [line('MUG', 2, 1)] })])
    expect(toldBy(decision)).toEqual([['fulfillment.picking_started.v1', { ...FACTS, lines: [units('MUG', 2)] }]])
  })

  it('with which all is picked closes it, be it the first', () => {
    const last = scan(begun, 'MUG', 2, deciding())
    expect(last.fulfillmentOrders).toEqual([{ ...begun, status: 'PICKED', lines: [line('MUG', 2, 2), line('TEA', 1, 1)] }])
    expect(toldBy(last)).toEqual([['fulfillment.picked.v1', { ...FACTS, lines: [units('MUG', 2), units('TEA', 1)] }]])
    expect(toldBy(scan(aFulfillmentOrder(), 'MUG', 2, deciding())).map(([type]) => type)).toEqual([
      'fulfillment.picking_started.v1',
      'fulfillment.picked.v1',
    ])
  })

  it('before that tells nobody, and may put a unit back', () => {
    const decision = scan(begun, 'MUG', 0, deciding())
    expect([decision.fulfillmentOrders, decision.events]).toEqual([[{ ...begun, lines: [line('MUG', 2, 0), line('TEA', 1, 1)] }], []])
  })

  it('that is told again after the last changes nothing; another is refused', () => {
    const closed = aFulfillmentOrder({ status: 'PICKED', lines: [line('MUG', 2, 2)] })
    expect(scan(closed, 'MUG', 2, deciding())).toMatchObject({ fulfillmentOrders: [], events: [] })
    expect(() => scan(closed, 'MUG', 1, deciding())).toThrow(IllegalTransition)
    expect(() => scan({ ...closed, status: 'PACKED' }, 'MUG', 2, deciding())).toThrow(IllegalTransition)
  })
})

it('what was missing is forgotten of the allocation that inventory sources anew, and of no other', () => {
  const missing = [units('MUG', 1)]
  const orders = [
    aFulfillmentOrder({ id: 'one', allocationId: 'allocation-1', missing }),
    aFulfillmentOrder({ id: 'other', allocationId: 'allocation-2', missing }),
  ]
  expect(forgetMissing(orders, { allocationId: 'allocation-2' }).fulfillmentOrders).toEqual([
    aFulfillmentOrder({ id: 'other', allocationId: 'allocation-2', missing: [] }),
  ])
  expect(forgetMissing([aFulfillmentOrder()], { allocationId: 'allocation-1' }).fulfillmentOrders).toEqual([])
})
