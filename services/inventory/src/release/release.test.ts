import { describe, expect, it } from '@jest/globals'
import { aStockroom, movementsOf, toldBy, type Given } from '../stockroom/stockroom.builder.js'
import { giveUp, giveUpRest, release } from './release.js'

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

describe('of several SKUs', () => {
  const room = () =>
    aStockroom({
      stock: ['ltn A 9', 'ltn B 9'],
      orders: ['order-1 GB'],
      waiting: ['order-1 B 2'],
      reserved: ['order-1 ltn A 2', 'order-1 ltn B 3'],
    })

  it('only the one that is not wanted any more is touched', () => {
    const decision = release(room(), unwanted(2))
    expect(decision.backordered).toEqual([])
    expect(decision.reserved).toEqual([{ orderId: 'order-1', sku: 'A', locationId: 'ltn', quantity: 0 }])
    expect(movementsOf(decision)).toEqual(['RELEASE A ltn 2 order-1 anna'])
  })

  it('what waits alone leaves what is reserved as it is', () => {
    const decision = release(room(), unwanted(1, 'B'))
    expect(decision.backordered).toEqual([{ orderId: 'order-1', sku: 'B', quantity: 1 }])
    expect([decision.reserved, movementsOf(decision)]).toEqual([[], []])
  })

  it('nothing is told as released when all is asked of shipping', () =>
    expect(toldBy(release(room(), unwanted(4, 'C'))).map(([type]) => type)).toEqual(['stock.deallocation_requested.v1']))
})

describe('units that are given up', () => {
  const given: Given = { stock: ['ltn A 9'], orders: ['order-1 GB'], reserved: ['order-1 ltn A 6'] }
  const countedBy = ({ orders }: ReturnType<typeof release>) => orders.map(({ orderId, unwanted: units }) => [orderId, units])

  it('are released, and counted with what the order gave up before', () => {
    const decision = giveUp(aStockroom({ ...given, unwanted: { 'order-1': { A: 1, B: 2 } } }), unwanted(3))
    expect(toldBy(decision)).toEqual([released(3)])
    expect(countedBy(decision)).toEqual([['order-1', { A: 4, B: 2 }]])
  })

  it('are not counted of an order whose units were not counted from its beginning, nor of one that is not known', () => {
    const unknown = giveUp(aStockroom({ stock: ['ltn A 9'] }), unwanted(3))
    const uncounted = giveUp(aStockroom({ ...given, unwanted: { 'order-1': null } }), unwanted(3))
    expect([toldBy(unknown), countedBy(unknown)]).toEqual([[released(3)], []])
    expect([toldBy(uncounted), countedBy(uncounted)]).toEqual([[released(3)], []])
  })

  it('and are asked for again are released as far as they were not, once', () => {
    const decision = giveUpRest(aStockroom({ ...given, unwanted: { 'order-1': { A: 1 } } }), unwanted(3))
    expect(toldBy(decision)).toEqual([released(2)])
    expect(countedBy(decision)).toEqual([['order-1', { A: 3 }]])
    const again = giveUpRest(aStockroom({ ...given, unwanted: { 'order-1': { A: 3 } } }), unwanted(3))
    expect([toldBy(again), again.movements]).toEqual([[], []])
  })

  it('and are asked for again of an order that is not known are released, of one that was not counted never', () => {
    expect(toldBy(giveUpRest(aStockroom({ stock: ['ltn A 9'] }), unwanted(3)))).toEqual([released(3)])
    const uncounted = giveUpRest(aStockroom({ ...given, unwanted: { 'order-1': null } }), unwanted(3))
    expect([toldBy(uncounted), uncounted.movements, countedBy(uncounted)]).toEqual([[], [], []])
  })
})
