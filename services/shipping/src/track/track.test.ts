import { describe, expect, it } from '@jest/globals'
import type { TrackingStatus } from '@kade/events'
import { deciding, toldBy } from '../fulfillment-order/fulfillment-order.builder.js'
import type { ShipmentRow } from '../shipment/shipment.table.js'
import { outcomeOf, record, type HeardReport, type Parcel } from './track.js'

const HANDED_OVER = new Date('2026-11-24T10:00:00Z')
const shipment = (given: Partial<ShipmentRow> = {}): ShipmentRow => ({
  ...{ id: 'shipment-1', fulfillmentOrderId: 'fulfillment-order-1', orderId: 'order-1' },
  ...{ carrier: 'Kade Express', service: 'STANDARD', trackingNumber: 'KX1', cost: 420, currency: 'GBP' },
  ...{
    status: 'IN_TRANSIT',
    statusAt: HANDED_OVER,
    statusHeardAt: HANDED_OVER,
    shippedAt: HANDED_OVER,
    promisedDeliveryDate: '2026-11-24',
  },
  ...{ estimatedFrom: null, estimatedTo: null, delayedSince: null, deliveredAt: null, returnedAt: null },
  ...given,
})
const report = (status: TrackingStatus): HeardReport => ({
  ...{ status, at: new Date('2026-11-25T09:00:00Z'), receivedAt: new Date('2026-11-25T10:00:00Z'), estimatedDelivery: null },
  ...{ idempotencyKey: 'key-1', requestHash: 'hash-1', description: 'Seen', location: 'Hull', countryCode: 'GB' },
})
const CONTENTS = { allocationId: 'allocation-1', locationId: 'location-1', lines: [{ sku: 'MUG', quantity: 2 }] }
const parcel = (given: Partial<Parcel> = {}): Parcel => ({
  ...{ shipment: shipment(), owner: { channel: 'web', customerId: 'customer-1' }, contents: null, sequence: 5 },
  ...given,
})
const HELD = { orderId: 'order-1', fulfillmentOrderId: 'fulfillment-order-1', ...CONTENTS, shipmentId: 'shipment-1' }

describe('a report of a carrier', () => {
  it('adds to the tracking, changes the shipment, and is told with both', () => {
    const decision = record(report('OUT_FOR_DELIVERY'), parcel(), deciding())
    expect(decision.shipments).toEqual([
      shipment({
        status: 'OUT_FOR_DELIVERY',
        statusAt: new Date('2026-11-25T09:00:00Z'),
        statusHeardAt: new Date('2026-11-25T10:00:00Z'),
      }),
    ])
    expect(decision.tracking).toEqual([
      {
        ...{ id: 'new-1', shipmentId: 'shipment-1', orderId: 'order-1', sequence: 5, status: 'OUT_FOR_DELIVERY' },
        ...{ description: 'Seen', location: 'Hull', countryCode: 'GB', at: new Date('2026-11-25T09:00:00Z') },
        ...{ shipmentStatus: 'OUT_FOR_DELIVERY', idempotencyKey: 'key-1', requestHash: 'hash-1' },
      },
    ])
    expect(toldBy(decision)).toEqual([
      [
        'shipment.tracked.v1',
        {
          ...{ orderId: 'order-1', shipmentId: 'shipment-1', trackingNumber: 'KX1', sequence: 5 },
          ...{ channel: 'web', customerId: 'customer-1', status: 'OUT_FOR_DELIVERY', estimatedDelivery: null, delayed: false },
          event: {
            ...{ id: 'new-1', status: 'OUT_FOR_DELIVERY', description: 'Seen' },
            ...{ location: 'Hull', countryCode: 'GB', at: '2026-11-25T09:00:00.000Z' },
          },
        },
      ],
    ])
  })

  it('is told without an owner of an order that is not known yet', () => {
    const [[, data] = []] = toldBy(record(report('IN_TRANSIT'), parcel({ owner: null }), deciding()))
    expect(data).toEqual(expect.objectContaining({ channel: null, customerId: null }))
  })

  it('that it arrived is told with what it holds, and how late it is', () => {
    const decision = record(report('DELIVERED'), parcel({ contents: CONTENTS }), deciding())
    expect(toldBy(decision)[1]).toEqual(['shipment.delivered.v1', { ...HELD, deliveredAt: '2026-11-25T09:00:00.000Z', daysLate: 1 }])
  })

  it('that it will not arrive is told with what it holds', () => {
    const before = shipment({ status: 'DELIVERED', statusAt: HANDED_OVER, deliveredAt: HANDED_OVER })
    const decision = record(report('RETURN_TO_SENDER'), parcel({ shipment: before, contents: CONTENTS }), deciding())
    expect(toldBy(decision)[1]).toEqual([
      'shipment.stranded.v1',
      {
        ...HELD,
        ...{ trackingNumber: 'KX1', status: 'RETURN_TO_SENDER', at: '2026-11-25T09:00:00.000Z', returnedAt: null, wasDelivered: true },
      },
    ])
  })

  it('has its outcome once', () => {
    expect(outcomeOf(shipment(), report('IN_TRANSIT'))).toBeNull()
    expect(outcomeOf(shipment(), report('DELIVERED'))).toEqual({ deliveredAt: new Date('2026-11-25T09:00:00Z') })
    expect(outcomeOf(shipment({ status: 'DELIVERED', deliveredAt: HANDED_OVER }), report('DELIVERED'))).toBeNull()
    expect(outcomeOf(shipment(), report('FAILURE'))).toEqual({ stranded: 'FAILURE' })
    expect(outcomeOf(shipment({ status: 'FAILURE' }), report('FAILURE'))).toBeNull()
  })

  it('with an outcome needs to know what the parcel holds', () =>
    expect(() => record(report('DELIVERED'), parcel(), deciding())).toThrow('What shipment shipment-1 holds must be known'))
})
