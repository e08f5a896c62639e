import { describe, expect, it } from '@jest/globals'
import { aFulfillmentOrder, deciding } from '../fulfillment-order/fulfillment-order.builder.js'
import { cancel, cancelUnits } from './cancel.js'

describe('a cancellation of allocated units', () => {
  const mugs = (quantity: number) => [{ sku: 'MUG', quantity }]
  const unwanted = (quantity: number) => ({ orderId: 'order-1', lines: mugs(quantity), reason: 'changed my mind' })

  it('takes them out, opens the packages again, and answers for each unit', () => {
    const packed = aFulfillmentOrder({ id: 'packed', status: 'PACKED', lines: [{ sku: 'MUG', quantity: 2, picked: 2 }] })
    const shipped = aFulfillmentOrder({ id: 'shipped', status: 'SHIPPED', missing: mugs(1) })
    const decision = cancel([packed, shipped], unwanted(4), deciding({ actor: 'system' }))
    const told = { orderId: 'order-1', at: '2026-11-25T10:00:00.000Z' }
    expect(decision).toEqual({
      opened: [],
      fulfillmentOrders: [
        { ...packed, status: 'CANCELLED', lines: [] },
        { ...shipped, missing: [] },
      ],
      packed: [{ fulfillmentOrderId: 'packed', packages: [] }],
      shipped: [],
      shipments: [],
      labelledAnew: [],
      tracking: [],
      labels: [],
      events: [
        {
          topic: 'shipping.fulfillment',
          key: 'order-1',
          type: 'fulfillment.cancelled.v1',
          data: {
            ...told,
            fulfillmentOrderId: 'packed',
            allocationId: 'allocation-1',
            locationId: 'location-1',
            actor: 'system',
            lines: mugs(2),
            reason: 'changed my mind',
            ended: true,
          },
        },
        {
          topic: 'shipping.fulfillment',
          key: 'order-1',
          type: 'fulfillment.cancellation_returned.v1',
          data: { ...told, lines: mugs(1), reason: 'changed my mind' },
        },
        {
          topic: 'shipping.fulfillment',
          key: 'order-1',
          type: 'fulfillment.cancellation_refused.v1',
          data: { ...told, lines: mugs(1), reason: 'the parcel had left' },
        },
      ],
    })
  })

  it('leaves the packages of what is not packed, and fulfillment orders that lose nothing, alone', () => {
    const picking = aFulfillmentOrder({ id: 'picking', status: 'PICKING' })
    const shipped = aFulfillmentOrder({ id: 'shipped', status: 'SHIPPED' })
    const { fulfillmentOrders, packed, events } = cancel([picking, shipped], unwanted(1), deciding())
    expect(fulfillmentOrders).toEqual([{ ...picking, lines: [{ sku: 'MUG', quantity: 1, picked: 0 }] }])
    expect([packed, events.map(({ type }) => type)]).toEqual([[], ['fulfillment.cancelled.v1']])
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
