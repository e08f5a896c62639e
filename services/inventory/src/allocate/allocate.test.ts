import { expect, it } from '@jest/globals'
import { aStockroom, deciding, movementsOf, toldBy } from '../stockroom/stockroom.builder.js'
import { allocateConfirmed } from './allocate.js'

const confirmed = { orderId: 'order-1', countryCode: 'GB' }

it('a confirmed order has what it reserved allocated, in one allocation per location', () => {
  const room = aStockroom({
    stock: ['ltn A 3', 'ltn B 1', 'ams A 5'],
    orders: ['order-1 GB unconfirmed', 'order-2 GB unconfirmed'],
    reserved: ['order-1 ltn A 2', 'order-1 ltn B 1', 'order-1 ams A 1', 'order-2 ams A 4'],
  })
  const decision = allocateConfirmed(room, confirmed, deciding())
  expect(movementsOf(decision)).toEqual([
    'ALLOCATE A ltn 2 order-1 system',
    'ALLOCATE B ltn 1 order-1 system',
    'ALLOCATE A ams 1 order-1 system',
  ])
  expect(decision.reserved.map(({ sku, locationId, quantity }) => [sku, locationId, quantity])).toEqual([
    ['A', 'ltn', 0],
    ['B', 'ltn', 0],
    ['A', 'ams', 0],
  ])
  expect(decision.allocated).toEqual([
    { orderId: 'order-1', allocationId: 'allocation-1', locationId: 'ltn', sku: 'A', quantity: 2, leavesOn: '2026-11-25' },
    { orderId: 'order-1', allocationId: 'allocation-1', locationId: 'ltn', sku: 'B', quantity: 1, leavesOn: '2026-11-25' },
    { orderId: 'order-1', allocationId: 'allocation-2', locationId: 'ams', sku: 'A', quantity: 1, leavesOn: '2026-11-25' },
  ])
  expect(decision.orders).toEqual([{ orderId: 'order-1', countryCode: 'GB', confirmed: true }])
  expect(toldBy(decision)).toEqual([
    [
      'stock.allocated.v1',
      {
        orderId: 'order-1',
        allocationId: 'allocation-1',
        locationId: 'ltn',
        locationCode: 'LTN',
        lines: [
          { sku: 'A', quantity: 2, fromBackorder: 0, bin: null },
          { sku: 'B', quantity: 1, fromBackorder: 0, bin: null },
        ],
        sourcing: 'LTN has a part (the order ships from 2 locations); it is in the country of the customer',
        shipBy: '2026-11-25T17:00:00.000Z',
        promisedDeliveryDate: '2026-11-27',
      },
    ],
    ['stock.allocated.v1', expect.objectContaining({ allocationId: 'allocation-2', promisedDeliveryDate: '2026-12-02' })],
  ])
})

it('an order that only waits is confirmed, and told nothing of', () => {
  const decision = allocateConfirmed(aStockroom({ orders: ['order-1 NL unconfirmed'], waiting: ['order-1 A 2'] }), confirmed, deciding())
  expect([decision.movements, decision.events, decision.backordered]).toEqual([[], [], []])
  expect(decision.orders).toEqual([{ orderId: 'order-1', countryCode: 'NL', confirmed: true }])
})
