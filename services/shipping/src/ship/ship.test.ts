import { describe, expect, it } from '@jest/globals'
import { kadeExpress } from '../carrier/kade-express.js'
import { bought, intend } from '../carrier/label-purchase.js'
import { aFulfillmentOrder, deciding, FACTS, toldBy } from '../fulfillment-order/fulfillment-order.builder.js'
import { IllegalTransition } from '../fulfillment-order/fulfillment-order.js'
import { ship, shipAnew, type HandOver } from './ship.js'

const LUTON = {
  ...{ name: 'Kade', company: null, line1: '1 Airport Way', line2: null, postalCode: 'LU2 9LY', city: 'Luton' },
  ...{ region: null, countryCode: 'GB', phone: null },
}
const QUOTE = {
  ...{ carrier: 'Kade Express', service: 'STANDARD', cost: 420, currency: 'GBP', keepsPromise: true, isChosen: true },
  ...{ from: '2026-11-26T08:00:00.000Z', to: '2026-11-27T18:00:00.000Z' },
}
const handOver = (estimatedTo: string): HandOver => ({
  label: bought(
    intend(
      'label-1',
      {
        fulfillmentOrderId: 'fulfillment-order-1',
        carrier: kadeExpress,
        reason: 'CHEAPEST_IN_TIME',
        quotes: [{ ...QUOTE, to: estimatedTo }],
        packageIds: ['package-1'],
      },
      deciding(),
    ),
    { trackingNumber: 'KX00010000014GB', paid: 430 },
    deciding().now,
  ),
  from: LUTON,
  packages: 2,
  owner: { channel: 'web', customerId: 'customer-1' },
  sequence: 4,
})
const packed = aFulfillmentOrder({ status: 'PACKED', lines: [{ sku: 'MUG', quantity: 2, picked: 2 }], promisedDeliveryDate: '2026-11-27' })

describe('shipping a fulfillment order', () => {
  const decision = ship(packed, handOver('2026-11-27T18:00:00.000Z'), deciding())

  it('begins a shipment on its way to the carrier, in time', () => {
    expect(decision.fulfillmentOrders).toEqual([{ ...packed, status: 'SHIPPED' }])
    expect(decision.shipped).toEqual([
      {
        ...{ id: 'new-1', fulfillmentOrderId: 'fulfillment-order-1', orderId: 'order-1' },
        ...{ carrier: 'Kade Express', service: 'STANDARD', trackingNumber: 'KX00010000014GB', status: 'PRE_TRANSIT' },
        ...{ cost: 430, currency: 'GBP', promisedDeliveryDate: '2026-11-27' },
        ...{ estimatedFrom: new Date('2026-11-26T08:00:00Z'), estimatedTo: new Date('2026-11-27T18:00:00Z') },
        ...{ shippedAt: new Date('2026-11-25T10:00:00Z'), delayedSince: null },
        ...{ statusAt: null, statusHeardAt: null, deliveredAt: null, returnedAt: null, trouble: null, quietSince: null },
        ...{ quotedFrom: new Date('2026-11-26T08:00:00Z'), quotedTo: new Date('2026-11-27T18:00:00Z'), estimateBasis: 'CARRIER' },
        ...{ toldFrom: new Date('2026-11-26T08:00:00Z'), toldTo: new Date('2026-11-27T18:00:00Z'), toldDelay: null },
        ...{ assessAt: new Date('2026-11-25T10:00:00Z'), askedAt: null, firstFrom: null, firstTo: null },
      },
    ])
    expect(decision.tracking).toEqual([
      {
        ...{ id: 'new-2', shipmentId: 'new-1', orderId: 'order-1', sequence: 4 },
        ...{ status: 'PRE_TRANSIT', shipmentStatus: 'PRE_TRANSIT', description: 'Handed to the carrier' },
        ...{ location: 'Luton', countryCode: 'GB', at: new Date('2026-11-25T10:00:00Z'), idempotencyKey: null, requestHash: null },
        ...{ receivedAt: new Date('2026-11-25T10:00:00Z'), source: 'OWN', step: null, trouble: null, code: null, localTime: null },
        ...{ isTimeCertain: true, estimatedDelivery: null, scanHash: null },
      },
    ])
  })

  it('keeps its label, with what was asked and paid for it', () =>
    expect(decision.labels).toEqual([
      {
        ...{
          id: 'label-1',
          fulfillmentOrderId: 'fulfillment-order-1',
          carrier: 'kade-express',
          reason: 'CHEAPEST_IN_TIME',
          quotes: [QUOTE],
        },
        ...{
          packageIds: ['package-1'],
          state: 'BOUGHT',
          actor: 'anna',
          trackingNumber: 'KX00010000014GB',
          paid: 430,
          tries: 0,
          nextTryAt: null,
        },
        ...{ askedAt: new Date('2026-11-25T10:00:00Z'), boughtAt: new Date('2026-11-25T10:00:00Z'), failure: null },
        ...{ voidReason: null, voidedAt: null, refund: null, manifestId: null, labelUrl: null },
      },
    ]))

  it('leaves by another label, as the same shipment, when the first was given up', () => {
    const waiting = { ...packed, status: 'SHIPPED' as const, labelVoidedAt: new Date('2026-11-25T09:00:00Z') }
    const [before] = decision.shipped
    const { label, ...rest } = handOver('2026-11-26T18:00:00.000Z')
    const anew = shipAnew(
      waiting,
      before!,
      { ...rest, label: { ...label, id: 'label-2', trackingNumber: 'HP010000019GB', paid: 500 } },
      deciding(),
    )
    expect(anew.fulfillmentOrders).toEqual([{ ...waiting, labelVoidedAt: null }])
    expect([anew.shipped, anew.labelledAnew]).toMatchObject([
      [],
      [{ id: 'new-1', trackingNumber: 'HP010000019GB', cost: 500, estimatedTo: new Date('2026-11-26T18:00:00Z') }],
    ])
    const [[type, data] = [], ...others] = toldBy(anew)
    expect([type, data]).toMatchObject([
      'shipment.tracked.v1',
      { trackingNumber: 'HP010000019GB', newLabel: { replaces: 'KX00010000014GB', carrier: 'Kade Express', actor: 'anna' } },
    ])
    expect(others.map(([each]) => each)).toEqual(['fulfillment.label_bought.v1'])
  })

  it('tells what left, and the first step of the tracking', () => {
    const estimatedDelivery = { from: '2026-11-26T08:00:00.000Z', to: '2026-11-27T18:00:00.000Z' }
    expect(toldBy(decision)).toEqual([
      [
        'shipment.shipped.v1',
        {
          ...{ orderId: 'order-1', fulfillmentOrderId: 'fulfillment-order-1', allocationId: 'allocation-1', locationId: 'location-1' },
          ...{ shipmentId: 'new-1', carrier: 'Kade Express', service: 'STANDARD', trackingNumber: 'KX00010000014GB' },
          ...{ lines: [{ sku: 'MUG', quantity: 2 }], packages: 2, cost: 430, currency: 'GBP', actor: 'anna' },
          ...{ shippedAt: '2026-11-25T10:00:00.000Z', promisedDeliveryDate: '2026-11-27', estimatedDelivery },
        },
      ],
      [
        'shipment.tracked.v1',
        {
          ...{ orderId: 'order-1', shipmentId: 'new-1', trackingNumber: 'KX00010000014GB', sequence: 4 },
          ...{ channel: 'web', customerId: 'customer-1', status: 'PRE_TRANSIT', estimatedDelivery, delayed: false },
          event: {
            ...{ id: 'new-2', status: 'PRE_TRANSIT', description: 'Handed to the carrier' },
            ...{ location: 'Luton', countryCode: 'GB', at: '2026-11-25T10:00:00.000Z' },
          },
        },
      ],
      [
        'fulfillment.label_bought.v1',
        {
          ...{ ...FACTS, shipmentId: 'new-1', carrier: 'Kade Express', service: 'STANDARD', trackingNumber: 'KX00010000014GB' },
          ...{ cost: 430, currency: 'GBP' },
        },
      ],
    ])
  })

  it('is late from the start when the chosen rate cannot keep the promise', () => {
    const late = ship(packed, handOver('2026-11-28T08:00:00Z'), deciding())
    expect(late.shipped.map(({ delayedSince }) => delayedSince)).toEqual([new Date('2026-11-25T10:00:00Z')])
    expect(toldBy(late)[1]).toEqual(['shipment.tracked.v1', expect.objectContaining({ delayed: true })])
  })

  it('counts what was packed by no one as one package', () =>
    expect(toldBy(ship(packed, { ...handOver('2026-11-27T18:00:00.000Z'), packages: 0 }, deciding()))[0]).toEqual([
      'shipment.shipped.v1',
      expect.objectContaining({ packages: 1 }),
    ]))

  it('is refused before it is packed', () =>
    expect(() => ship(aFulfillmentOrder({ status: 'PICKED' }), handOver('2026-11-27T18:00:00.000Z'), deciding())).toThrow(
      IllegalTransition,
    ))
})
