import { describe, expect, it } from '@jest/globals'
import { aStockroom, movementsOf, toldBy, type Given } from '../stockroom/stockroom.builder.js'
import { release } from './release.js'

const unwanted = (quantity: number, sku = 'A') => ({ orderId: 'order-1', lines: [{ sku, quantity }], reason: 'Too late', actor: 'anna' })
const released = (quantity: number) => ['stock.released.v1', { orderId: 'order-1', lines: [{ sku: 'A', quantity }], reason: 'Too late' }]
const asked = (quantity: number) => [
  'stock.deallocation_requested.v1',
  { orderId: 'order-1', lines: [{ sku: 'A', quantity }], reason: 'Too late' },
]

describe('units that are not wanted any more', () => {
  const others: Given = { waiting: ['order-2 A 5'], reserved: ['order-2 ltn A 3'], stock: ['ltn A 9'] }

  it('are struck off what waits before what is reserved, and nobody else loses any', () => {
    const room = aStockroom({
      ...others,
      orders: ['order-1 GB'],
      waiting: ['order-2 A 5', 'order-1 A 2'],
      reserved: ['order-2 ltn A 3', 'order-1 ltn A 4'],
    })
    const decision = release(room, unwanted(3))
    expect(decision.backordered).toEqual([{ orderId: 'order-1', sku: 'A', quantity: 0 }])
    expect(decision.reserved).toEqual([{ orderId: 'order-1', sku: 'A', locationId: 'ltn', quantity: 3 }])
    expect(movementsOf(decision)).toEqual(['RELEASE A ltn 1 order-1 anna'])
    expect(toldBy(decision)).toEqual([released(3)])
  })

  it('of a confirmed order that are neither are asked of shipping: they may have left', () => {
    const decision = release(aStockroom({ ...others, orders: ['order-1 GB'], reserved: ['order-1 ltn A 1'] }), unwanted(3))
    expect(toldBy(decision)).toEqual([released(1), asked(2)])
  })

  it('of an order that was never confirmed were never allocated', () => {
    const decision = release(aStockroom({ ...others, orders: ['order-1 GB unconfirmed'] }), unwanted(3))
    expect([toldBy(decision), decision.movements]).toEqual([[released(3)], []])
  })

  it('of an order that inventory never heard of hold nothing', () =>
    expect(toldBy(release(aStockroom(others), unwanted(2)))).toEqual([released(2)]))

  it('of two lines of one SKU are released together', () => {
    const room = aStockroom({ stock: ['ltn A 9'], orders: ['order-1 GB'], reserved: ['order-1 ltn A 4'] })
    const lines = [
      { sku: 'A', quantity: 1 },
      { sku: 'A', quantity: 2 },
    ]
    expect(toldBy(release(room, { ...unwanted(1), lines }))).toEqual([released(3)])
  })
})
