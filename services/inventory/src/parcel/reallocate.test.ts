import { expect, it } from '@jest/globals'
import { aStockroom, deciding, movementsOf, toldBy, type Given } from '../stockroom/stockroom.builder.js'
import { reallocate } from './reallocate.js'

const given: Given = { stock: ['ltn A 4', 'ams A 3', 'ams B 9'], orders: ['order-1 GB'], allocated: ['order-1 allocation-9 ltn A 4'] }
const recalled = (quantity: number) => ({
  ...{ orderId: 'order-1', allocationId: 'allocation-9', locationId: 'ltn', actor: 'system', reason: 'LOCATION_CLOSED' as const },
  ...{ moves: 2, promisedDeliveryDate: '2026-11-26', lines: [{ sku: 'A', quantity }] },
})

it('units that shipping gave back come from elsewhere, with the promise that they had, and are counted as moved once more', () => {
  const decision = reallocate(aStockroom(given), recalled(3), deciding())
  expect(movementsOf(decision)).toEqual([
    'DEALLOCATE A ltn 3 order-1 system',
    'RESERVE A ams 3 order-1 system',
    'ALLOCATE A ams 3 order-1 system',
  ])
  expect(decision.allocated).toEqual([
    { orderId: 'order-1', allocationId: 'allocation-9', locationId: 'ltn', sku: 'A', quantity: 1 },
    { orderId: 'order-1', allocationId: 'allocation-1', locationId: 'ams', sku: 'A', quantity: 3, moves: 3, leavesOn: '2026-11-25' },
  ])
  expect(decision.backordered).toEqual([])
  expect(toldBy(decision)).toEqual([
    [
      'stock.reallocated.v1',
      {
        ...{
          orderId: 'order-1',
          allocationId: 'allocation-9',
          locationId: 'ltn',
          locationCode: 'LTN',
          reason: 'LOCATION_CLOSED',
          moves: 3,
        },
        allocations: [
          expect.objectContaining({
            allocationId: 'allocation-1',
            locationId: 'ams',
            locationCode: 'AMS',
            promisedDeliveryDate: '2026-11-26',
          }),
        ],
      },
    ],
  ])
})

it('what is nowhere else stays where it was, allocated anew', () => {
  const decision = reallocate(aStockroom(given), recalled(4), deciding())
  expect(movementsOf(decision)).toEqual([
    'DEALLOCATE A ltn 4 order-1 system',
    'RESERVE A ams 3 order-1 system',
    'RESERVE A ltn 1 order-1 system',
    'ALLOCATE A ams 3 order-1 system',
    'ALLOCATE A ltn 1 order-1 system',
  ])
})

it('an order that was promised nothing gets the promise of where it comes from', () => {
  const [[, data] = []] = toldBy(reallocate(aStockroom(given), { ...recalled(1), promisedDeliveryDate: null }, deciding()))
  expect(data).toMatchObject({ allocations: [{ promisedDeliveryDate: '2026-12-02' }] })
})

it('an allocation gives back no more than it has', () =>
  expect(() => reallocate(aStockroom(given), recalled(5), deciding())).toThrow(/has fewer than/))
