import { describe, expect, it } from '@jest/globals'
import { aFulfillmentOrder, deciding, FACTS, toldBy } from '../fulfillment-order/fulfillment-order.builder.js'
import { handOver } from '../fulfillment-order/hand-over.js'
import { IllegalTransition } from '../fulfillment-order/fulfillment-order.js'
import { giveBack, hold, release, schedule } from './arrange.js'
import { merge, split } from './regroup.js'

const units = (sku: string, quantity: number) => ({ sku, quantity })
const lines = [
  { sku: 'MUG', quantity: 3, picked: 0 },
  { sku: 'TEA', quantity: 2, picked: 0 },
]
const MUG = { sku: 'MUG', bin: 'A-01', position: 0, bins: [{ bin: 'A-01', quantity: 1 }, { bin: 'B-02', quantity: 2 }] } // prettier-ignore
const TEA = { sku: 'TEA', bin: null, position: 1, bins: [] }
const grouped = (given: Parameters<typeof aFulfillmentOrder>[0] = {}) => ({
  ...{ order: aFulfillmentOrder({ lines, ...given }), sourcing: 'Luton has all of it', lying: [MUG, TEA] },
})

it('waits for its time, and for who holds it, and tells nobody', () => {
  const order = aFulfillmentOrder()
  const later = new Date('2026-11-26T08:00:00Z')
  expect(schedule(order, later, deciding()).fulfillmentOrders).toEqual([{ ...order, scheduledFor: later }])
  const held = hold(order, 'Wet boxes', deciding())
  expect([held.fulfillmentOrders, held.events]).toEqual([[{ ...order, holdReason: 'Wet boxes' }], []])
  expect(release(aFulfillmentOrder({ holdReason: 'Wet boxes' }), deciding()).fulfillmentOrders).toEqual([order])
  expect(() => release(order, deciding())).toThrow(IllegalTransition)
})

describe('what is given back', () => {
  it('is inventory’s again, with its promise and where a person wants it to come from', () => {
    const decision = giveBack(aFulfillmentOrder(), 'MOVE', { reason: 'Flood', toLocationId: 'location-2' }, deciding())
    expect(decision.fulfillmentOrders).toEqual([aFulfillmentOrder({ status: 'CANCELLED', lines: [], missing: [units('MUG', 2)] })])
    expect(toldBy(decision)).toEqual([
      [
        'fulfillment.recalled.v1',
        {
          ...{ ...FACTS, lines: [units('MUG', 2)], reason: 'LOCATION_CLOSED', moves: 0, promisedDeliveryDate: '2026-11-27' },
          asked: { reason: 'Flood', toLocationId: 'location-2' },
        },
      ],
    ])
  })

  it('is cancelled until it is packed, and moved until somebody picks it', () => {
    const give = (status: 'PICKED' | 'PACKED' | 'PICKING', action: 'MOVE' | 'CANCEL') => () =>
      giveBack(aFulfillmentOrder({ status }), action, { reason: 'Flood', toLocationId: null }, deciding())
    expect(give('PICKED', 'CANCEL')).not.toThrow()
    expect(give('PACKED', 'CANCEL')).toThrow(IllegalTransition)
    expect(give('PICKING', 'MOVE')).toThrow(IllegalTransition)
  })
})

it('a split takes units along the path into a fulfillment order and an allocation of their own', () => {
  const decision = split(grouped(), [units('MUG', 2)], 'key-1', deciding())
  expect(decision.fulfillmentOrders).toEqual([
    aFulfillmentOrder({
      lines: [
        { sku: 'MUG', quantity: 1, picked: 0, bins: [{ bin: 'B-02', quantity: 1 }] },
        { sku: 'TEA', quantity: 2, picked: 0, bins: [] },
      ],
    }),
  ])
  const bins = [{ bin: 'A-01', quantity: 1 }, { bin: 'B-02', quantity: 1 }] // prettier-ignore
  expect(decision.opened).toEqual([
    expect.objectContaining({
      ...{ id: 'new-2', allocationId: 'new-3', orderId: 'order-1', status: 'OPEN', madeByKey: 'key-1', sourcing: 'Luton has all of it' },
      lines: [{ id: 'new-1', sku: 'MUG', quantity: 2, bin: 'A-01', position: 0, bins }],
    }),
  ])
  expect(toldBy(decision)).toEqual([
    [
      'fulfillment.regrouped.v1',
      {
        ...{ orderId: 'order-1', locationId: 'location-1', at: FACTS.at, actor: 'anna', lines: [units('MUG', 2)] },
        moves: [{ from: 'allocation-1', to: 'new-3', lines: [units('MUG', 2)] }],
      },
    ],
  ])
})

it('several become one, with the earliest promise and all of their units', () => {
  const late = { id: 'other', allocationId: 'allocation-2', shipBy: new Date('2026-11-30T17:00:00Z'), promisedDeliveryDate: '2026-12-02' }
  const decision = merge([grouped(late), grouped()], 'key-1', deciding())
  expect(decision.fulfillmentOrders.map(({ id, status, lines: kept }) => [id, status, kept])).toEqual([
    ['other', 'CANCELLED', []],
    ['fulfillment-order-1', 'CANCELLED', []],
  ])
  const bins = [{ bin: 'A-01', quantity: 2 }, { bin: 'B-02', quantity: 4 }] // prettier-ignore
  expect(decision.opened).toEqual([
    expect.objectContaining({
      ...{ id: 'new-3', allocationId: 'new-4', promisedDeliveryDate: '2026-11-27', shipBy: new Date('2026-11-26T17:00:00Z') },
      lines: [
        { id: 'new-1', sku: 'MUG', quantity: 6, bin: 'A-01', position: 0, bins },
        { id: 'new-2', sku: 'TEA', quantity: 4, bin: null, position: 1, bins: [] },
      ],
    }),
  ])
  expect(decision.events.map(({ data }) => (data as { moves: object[] }).moves)).toEqual([
    [
      { from: 'allocation-2', to: 'new-4', lines: [units('MUG', 3), units('TEA', 2)] },
      { from: 'allocation-1', to: 'new-4', lines: [units('MUG', 3), units('TEA', 2)] },
    ],
  ])
})

it('the driver takes it once, and that is told with who gave it', () => {
  const order = aFulfillmentOrder({ status: 'SHIPPED' })
  const decision = handOver(order, { id: 'shipment-1', carrier: 'Kade Express' }, deciding())
  expect(toldBy(decision)).toEqual([['fulfillment.handed_over.v1', { ...FACTS, shipmentId: 'shipment-1', carrier: 'Kade Express' }]])
  const [given] = decision.fulfillmentOrders
  expect(() => handOver(given!, { id: 'shipment-1', carrier: 'Kade Express' }, deciding())).toThrow(IllegalTransition)
})
