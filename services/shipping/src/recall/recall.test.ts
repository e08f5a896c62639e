import { describe, expect, it } from '@jest/globals'
import { aFulfillmentOrder, deciding, FACTS, toldBy } from '../fulfillment-order/fulfillment-order.builder.js'
import { forgetRecalled, recall } from './recall.js'

const mugs = (quantity: number) => [{ sku: 'MUG', quantity }]
const asked = { allocationId: 'allocation-1', reason: 'LOCATION_CLOSED', moves: 2 } as const

describe('units that inventory asks back', () => {
  it('are given back while nobody picks them, with the promise of the order', () => {
    const open = aFulfillmentOrder()
    const decision = recall([aFulfillmentOrder({ id: 'other', allocationId: 'allocation-2' }), open], asked, deciding())
    expect(decision.fulfillmentOrders).toEqual([{ ...open, status: 'CANCELLED', lines: [], missing: mugs(2) }])
    expect(toldBy(decision)).toEqual([
      ['fulfillment.recalled.v1', { ...FACTS, lines: mugs(2), reason: 'LOCATION_CLOSED', moves: 2, promisedDeliveryDate: '2026-11-27' }],
    ])
  })

  it('say back what they were asked for', () => {
    const why = { cause: 'STOCK_OUT', missing: mugs(1) } as const
    expect(toldBy(recall([aFulfillmentOrder()], { ...asked, ...why }, deciding()))).toEqual([
      ['fulfillment.recalled.v1', expect.objectContaining({ reason: 'LOCATION_CLOSED', ...why })],
    ])
  })

  it.each(['PICKING', 'PICKED', 'PACKED', 'SHIPPED', 'CANCELLED'] as const)('stay where the fulfillment order is %s', (status) => {
    const { fulfillmentOrders, events } = recall([aFulfillmentOrder({ status })], asked, deciding())
    expect([fulfillmentOrders, events]).toEqual([[], []])
  })

  it('stay where there is no such fulfillment order', () => expect(recall([], asked, deciding()).events).toEqual([]))

  it('are missing no more once they are allocated anew', () => {
    const given = aFulfillmentOrder({ status: 'CANCELLED', lines: [], missing: mugs(2) })
    const other = aFulfillmentOrder({ id: 'other', allocationId: 'allocation-2', missing: mugs(1) })
    expect(forgetRecalled([given, other, aFulfillmentOrder()], asked).fulfillmentOrders).toEqual([{ ...given, missing: [] }])
  })
})
