import { describe, expect, it } from '@jest/globals'
import { adjust } from '../adjust/adjust.js'
import { aStockroom, deciding, movementsOf, toldBy, type Given } from '../stockroom/stockroom.builder.js'
import { StockOverflow, StockShortfall } from '../stockroom/stock-book.js'
import { receive } from './receive.js'

const receipt = (quantity: number, sku = 'A') => ({ locationId: 'ltn', lines: [{ sku, quantity }], reference: 'PO 7', actor: 'wim' })
const received = (given: Given, quantity: number) => receive(aStockroom({ stock: ['ltn A 0'], ...given }), receipt(quantity), deciding())

describe('goods that come in', () => {
  it('lie free when nobody waits', () => {
    const decision = received({ waiting: ['order-9 B 4'] }, 5)
    expect([movementsOf(decision), decision.events, decision.backordered]).toEqual([['RECEIPT A ltn 5 PO 7 wim'], [], []])
  })

  it('go to those who wait, the longest first, as far as they reach', () => {
    const decision = received({ orders: ['order-1 GB', 'order-2 GB'], waiting: ['order-2 A 3', 'order-1 A 4'] }, 5)
    expect(movementsOf(decision)).toEqual([
      'RECEIPT A ltn 5 PO 7 wim',
      'RESERVE A ltn 3 order-2 system',
      'RESERVE A ltn 2 order-1 system',
      'ALLOCATE A ltn 3 order-2 system',
      'ALLOCATE A ltn 2 order-1 system',
    ])
    expect(decision.backordered).toEqual([
      { orderId: 'order-2', sku: 'A', quantity: 0 },
      { orderId: 'order-1', sku: 'A', quantity: 2 },
    ])
    expect(toldBy(decision).map(([type, data]) => [type, (data as { lines: unknown }).lines])).toEqual([
      ['stock.allocated.v1', [{ sku: 'A', quantity: 3, fromBackorder: 3, bin: null }]],
      ['stock.allocated.v1', [{ sku: 'A', quantity: 2, fromBackorder: 2, bin: null }]],
    ])
  })

  it('are reserved for an order that is not confirmed yet, beside what it has', () => {
    const given = { stock: ['ltn A 1'], orders: ['order-1 GB unconfirmed'], reserved: ['order-1 ltn A 1'], waiting: ['order-1 A 2'] }
    const decision = received(given, 2)
    expect(movementsOf(decision)).toEqual(['RECEIPT A ltn 2 PO 7 wim', 'RESERVE A ltn 2 order-1 system'])
    expect(decision.reserved).toEqual([{ orderId: 'order-1', sku: 'A', locationId: 'ltn', quantity: 3, leavesOn: '2026-11-25' }])
    expect([decision.allocated, decision.events]).toEqual([[], []])
  })

  it('are refused when they are more than can be counted', () =>
    expect(() => received({ stock: [`ltn A ${2 ** 31 - 2}`] }, 2)).toThrow(StockOverflow))
})

describe('an adjustment', () => {
  const by = (delta: number, given: Given) =>
    adjust(aStockroom(given), { locationId: 'ltn', sku: 'A', delta, reason: 'Counted', actor: 'wim' }, deciding())

  it('upwards goes to those who wait', () =>
    expect(movementsOf(by(1, { stock: ['ltn A 0'], orders: ['order-1 GB'], waiting: ['order-1 A 1'] }))).toEqual([
      'ADJUSTMENT A ltn 1 Counted wim',
      'RESERVE A ltn 1 order-1 system',
      'ALLOCATE A ltn 1 order-1 system',
    ]))

  it('downwards stops at what is free', () => {
    const given = { stock: ['ltn A 5'], orders: ['order-1 GB'], reserved: ['order-1 ltn A 2'], safety: ['ltn A 1'] }
    expect(movementsOf(by(-2, given))).toEqual(['ADJUSTMENT A ltn -2 Counted wim'])
    expect(() => by(-3, given)).toThrow(StockShortfall)
  })
})
