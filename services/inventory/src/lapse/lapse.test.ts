import { describe, expect, it } from '@jest/globals'
import { allocateConfirmed } from '../allocate/allocate.js'
import { fillBackorders } from '../stockroom/fill-backorders.js'
import { aStockroom, deciding, movementsOf, toldBy, type Given } from '../stockroom/stockroom.builder.js'
import { lapse } from './lapse.js'

const given: Given = {
  ...{ stock: ['ltn A 5', 'ams A 2'], variants: [{ sku: 'A' }] },
  ...{ orders: ['order-1 GB unconfirmed', 'order-2 GB'], reserved: ['order-1 ltn A 3', 'order-1 ams A 1'] },
}

describe('an order that is not confirmed in time', () => {
  it('gives back what it has reserved, and waits for it', () => {
    const decision = lapse(aStockroom(given), 'order-1')
    expect(movementsOf(decision)).toEqual(['RELEASE A ltn 3 order-1 system', 'RELEASE A ams 1 order-1 system'])
    expect(decision.reserved.map(({ quantity }) => quantity)).toEqual([0, 0])
    expect(decision.backordered).toEqual([{ orderId: 'order-1', sku: 'A', quantity: 4 }])
    expect(decision.orders).toMatchObject([{ orderId: 'order-1', confirmed: false, lapsed: true }])
    expect(toldBy(decision)).toEqual([['stock.reservation_expired.v1', { orderId: 'order-1', lines: [{ sku: 'A', quantity: 4 }] }]])
  })

  it('is given nothing of what comes, while the others are', () => {
    const room = aStockroom({ ...given, waiting: ['order-2 A 1'] })
    room.accept(lapse(room, 'order-1'))
    expect(movementsOf(fillBackorders(room, ['A'], deciding()))).toEqual([
      'RESERVE A ltn 1 order-2 system',
      'ALLOCATE A ltn 1 order-2 system',
    ])
  })

  it('is said nothing of when it has reserved nothing', () => {
    const decision = lapse(aStockroom({ ...given, reserved: [], waiting: ['order-1 A 2'] }), 'order-1')
    expect([decision.movements, decision.events, decision.orders]).toMatchObject([[], [], [{ lapsed: true }]])
  })

  it.each([
    ['is confirmed by now', { orders: ['order-1 GB'] }],
    ['has lapsed before', { lapsed: ['order-1'] }],
    ['is not known', { orders: [] }],
  ])('keeps all when it %s', (_, more) => {
    const decision = lapse(aStockroom({ ...given, ...more }), 'order-1')
    expect([decision.movements, decision.orders, decision.events]).toEqual([[], [], []])
  })
})

describe('an order that is confirmed late', () => {
  const lapsed: Given = { ...given, lapsed: ['order-1'], reserved: [], waiting: ['order-2 A 1', 'order-1 A 4'] }
  const confirmed = { orderId: 'order-1', countryCode: 'GB' }

  it('is given what there is again', () => {
    const decision = allocateConfirmed(aStockroom(lapsed), confirmed, deciding())
    expect(movementsOf(decision)).toEqual(['RESERVE A ltn 4 order-1 system', 'ALLOCATE A ltn 4 order-1 system'])
    expect(toldBy(decision)).toMatchObject([['stock.allocated.v1', { lines: [{ sku: 'A', quantity: 4, fromBackorder: 4 }] }]])
    expect(decision.backordered).toEqual([{ orderId: 'order-1', sku: 'A', quantity: 0 }])
  })

  it('waits for the rest, and nobody else is served with it', () => {
    const decision = allocateConfirmed(aStockroom({ ...lapsed, stock: ['ltn A 1'] }), confirmed, deciding())
    expect(movementsOf(decision)).toEqual(['RESERVE A ltn 1 order-1 system', 'ALLOCATE A ltn 1 order-1 system'])
    expect(decision.backordered).toEqual([{ orderId: 'order-1', sku: 'A', quantity: 3 }])
  })
})
