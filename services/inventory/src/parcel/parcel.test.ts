import { describe, expect, it } from '@jest/globals'
import { aStockroom, deciding, movementsOf, toldBy, type Given } from '../stockroom/stockroom.builder.js'
import { putBack, sourceAnew, takeOutShipped } from './parcel.js'

const given: Given = { stock: ['ltn A 9'], orders: ['order-1 GB'], allocated: ['order-1 allocation-9 ltn A 4'] }
const parcel = (quantity: number) => ({
  ...{ orderId: 'order-1', allocationId: 'allocation-9', locationId: 'ltn', actor: 'anna', reason: 'Too late' },
  lines: [{ sku: 'A', quantity }],
})
const left = (quantity: number, given: object = {}) => [
  { orderId: 'order-1', allocationId: 'allocation-9', locationId: 'ltn', sku: 'A', quantity, ...given },
]

it('what has left is on hand no more', () => {
  const decision = takeOutShipped(aStockroom(given), parcel(3))
  expect([movementsOf(decision), decision.allocated, decision.events]).toEqual([['SHIP A ltn 3 order-1 anna'], left(1, { sent: true }), []])
})

it('what was put back is free, and told', () => {
  const decision = putBack(aStockroom(given), parcel(4))
  expect([movementsOf(decision), decision.allocated]).toEqual([['DEALLOCATE A ltn 4 order-1 anna'], left(0)])
  expect(toldBy(decision)).toEqual([['stock.released.v1', { orderId: 'order-1', lines: [{ sku: 'A', quantity: 4 }], reason: 'Too late' }]])
})

it.each([
  ['more units than it has', parcel(5)],
  ['units of another SKU', { ...parcel(1), lines: [{ sku: 'B', quantity: 1 }] }],
  ['units of an allocation that is not known', { ...parcel(1), allocationId: 'allocation-1' }],
])('an allocation gives away no %s', (_, wrong) => {
  for (const decide of [takeOutShipped, putBack]) expect(() => decide(aStockroom(given), wrong)).toThrow(/has fewer than/)
  expect(() => sourceAnew(aStockroom(given), wrong, deciding())).toThrow(/has fewer than/)
})

describe('units that a pick does not find', () => {
  const deallocated = (quantity: number, backordered: readonly unknown[]) => [
    'stock.deallocated.v1',
    {
      ...{ orderId: 'order-1', allocationId: 'allocation-9', locationId: 'ltn', reason: 'SHORT_PICK' },
      ...{ lines: [{ sku: 'A', quantity }], backordered },
    },
  ]

  it('are written off, and come from elsewhere: not from the shelf that did not have them', () => {
    const decision = sourceAnew(aStockroom({ ...given, stock: ['ltn A 9', 'ams A 9'] }), parcel(2), deciding())
    expect(movementsOf(decision)).toEqual([
      'WRITE_OFF A ltn 2 order-1 anna',
      'RESERVE A ams 2 order-1 system',
      'ALLOCATE A ams 2 order-1 system',
    ])
    expect(decision.allocated).toEqual([
      ...left(2),
      { orderId: 'order-1', allocationId: 'allocation-1', locationId: 'ams', sku: 'A', quantity: 2, leavesOn: '2026-11-25' },
    ])
    expect([decision.backordered, decision.reserved]).toEqual([[], []])
    expect(toldBy(decision)).toEqual([
      deallocated(2, []),
      [
        'stock.allocated.v1',
        expect.objectContaining({ locationId: 'ams', lines: [{ sku: 'A', quantity: 2, fromBackorder: 0, bin: null }] }),
      ],
    ])
  })

  it('wait as far as there are none elsewhere, besides those that wait already', () => {
    const room = aStockroom({ ...given, stock: ['ltn A 9', 'ams A 1'], waiting: ['order-1 A 1'] })
    const decision = sourceAnew(room, parcel(3), deciding())
    expect(decision.backordered).toEqual([{ orderId: 'order-1', sku: 'A', quantity: 3, promisedOn: '2026-12-09' }])
    expect(toldBy(decision)[0]).toEqual(
      deallocated(3, [{ sku: 'A', quantity: 2, promisedShipDate: '2026-12-09', promisedDeliveryDate: '2026-12-11' }]),
    )
  })
})
