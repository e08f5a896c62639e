import { describe, expect, it } from '@jest/globals'
import type { TrackingStatus } from '@kade/events'
import { deciding, toldBy } from '../fulfillment-order/fulfillment-order.builder.js'
import { atHandOver, ownScan } from './at-hand-over.js'
import type { ShipmentRow } from './shipment.table.js'
import { outcomeOf, record, type HeardReport, type Parcel } from './record.js'

const HANDED_OVER = new Date('2026-11-24T10:00:00Z')
const shipment = (given: Partial<ShipmentRow> = {}): ShipmentRow => ({
  ...{ id: 'shipment-1', fulfillmentOrderId: 'fulfillment-order-1', orderId: 'order-1' },
  ...{ carrier: 'Kade Express', service: 'STANDARD', trackingNumber: 'KX1', cost: 420, currency: 'GBP' },
  ...{ shippedAt: HANDED_OVER, promisedDeliveryDate: '2026-11-24' },
  ...{
    ...atHandOver(HANDED_OVER, null, null),
    status: 'IN_TRANSIT',
    statusAt: HANDED_OVER,
    statusHeardAt: HANDED_OVER,
    delayedSince: null,
  },
  ...given,
})
const HEARD = new Date('2026-11-25T10:00:00Z')
const report = (status: TrackingStatus, at = new Date('2026-11-25T09:00:00Z')): HeardReport => ({
  ...ownScan(HEARD),
  ...{ status, at, source: 'HAND' },
  ...{ idempotencyKey: 'key-1', requestHash: 'hash-1', description: 'Seen', location: 'Hull', countryCode: 'GB' },
})
const CONTENTS = { allocationId: 'allocation-1', locationId: 'location-1', lines: [{ sku: 'MUG', quantity: 2 }] }
const parcel = (given: Partial<Parcel> = {}): Parcel => ({
  ...{
    shipment: shipment(),
    history: [report('IN_TRANSIT', HANDED_OVER)],
    owner: { channel: 'web', customerId: 'customer-1' },
    contents: null,
    sequence: 5,
  },
  ...given,
})
const HELD = { orderId: 'order-1', fulfillmentOrderId: 'fulfillment-order-1', ...CONTENTS, shipmentId: 'shipment-1' }

describe('a report of a carrier', () => {
  it('adds to the tracking, changes the shipment, and is told with both', () => {
    const decision = record([report('OUT_FOR_DELIVERY')], parcel(), deciding())
    expect(decision.shipments).toEqual([
      shipment({
        status: 'OUT_FOR_DELIVERY',
        statusAt: new Date('2026-11-25T09:00:00Z'),
        statusHeardAt: new Date('2026-11-25T10:00:00Z'),
        assessAt: new Date('2026-11-25T10:00:00Z'),
      }),
    ])
    expect(decision.tracking).toEqual([
      {
        ...{ id: 'new-1', shipmentId: 'shipment-1', orderId: 'order-1', sequence: 5, status: 'OUT_FOR_DELIVERY' },
        ...{ description: 'Seen', location: 'Hull', countryCode: 'GB', at: new Date('2026-11-25T09:00:00Z') },
        ...{ shipmentStatus: 'OUT_FOR_DELIVERY', idempotencyKey: 'key-1', requestHash: 'hash-1', scanHash: null },
        ...{ receivedAt: HEARD, source: 'HAND', step: null, trouble: null, code: null, localTime: null, isTimeCertain: true },
        estimatedDelivery: null,
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
    const [[, data] = []] = toldBy(record([report('IN_TRANSIT')], parcel({ owner: null }), deciding()))
    expect(data).toEqual(expect.objectContaining({ channel: null, customerId: null }))
  })

  it('that it arrived is told with what it holds, and how late it is', () => {
    const decision = record([report('DELIVERED')], parcel({ contents: CONTENTS }), deciding())
    expect(toldBy(decision)[1]).toEqual(['shipment.delivered.v1', { ...HELD, deliveredAt: '2026-11-25T09:00:00.000Z', daysLate: 1 }])
  })

  it('that it will not arrive is told with what it holds', () => {
    const before = shipment({ status: 'DELIVERED', statusAt: HANDED_OVER, deliveredAt: HANDED_OVER })
    const decision = record(
      [report('RETURN_TO_SENDER')],
      parcel({ shipment: before, history: [report('DELIVERED', HANDED_OVER)], contents: CONTENTS }),
      deciding(),
    )
    expect(toldBy(decision)[1]).toEqual([
      'shipment.stranded.v1',
      {
        ...HELD,
        ...{ trackingNumber: 'KX1', status: 'RETURN_TO_SENDER', at: '2026-11-25T09:00:00.000Z', returnedAt: null, wasDelivered: true },
      },
    ])
  })

  it('has its outcome once', () => {
    expect(outcomeOf(parcel({ shipment: shipment() }), [report('IN_TRANSIT')])).toBeNull()
    expect(outcomeOf(parcel({ shipment: shipment() }), [report('DELIVERED')])).toEqual({ deliveredAt: new Date('2026-11-25T09:00:00Z') })
    expect(outcomeOf(parcel({ shipment: shipment({ status: 'DELIVERED', deliveredAt: HANDED_OVER }) }), [report('DELIVERED')])).toBeNull()
    expect(outcomeOf(parcel({ shipment: shipment() }), [report('FAILURE')])).toEqual({ stranded: 'FAILURE' })
    expect(outcomeOf(parcel({ shipment: shipment({ status: 'FAILURE' }) }), [report('FAILURE')])).toBeNull()
  })

  it('with an outcome needs to know what the parcel holds', () =>
    expect(() => record([report('DELIVERED')], parcel(), deciding())).toThrow('What shipment shipment-1 holds must be known'))
})
