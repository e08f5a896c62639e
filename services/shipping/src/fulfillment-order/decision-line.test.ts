import { fulfillmentPicked, fulfillmentShortPicked } from '@kade/events'
import { describe, expect, it } from '@jest/globals'
import { NOTHING, type Decision, type NewFulfillmentOrder } from './decision.js'
import { lineOf } from './decision-line.js'
import { aFulfillmentOrder } from './fulfillment-order.builder.js'

const event = (contract: { readonly type: string; readonly topic: string }, data: object = {}) =>
  ({ ...contract, key: 'k', data }) as unknown as Decision['events'][number]
const causedBy = { id: 'event-1', correlationId: 'request-1', data: { orderId: 'order-2' } }

describe('the line of a decision about parcels', () => {
  it('is named by the events that tell of it', () => {
    const fulfillmentOrders = [aFulfillmentOrder({ status: 'PICKED' })]
    expect(lineOf({ ...NOTHING, fulfillmentOrders, events: [event(fulfillmentPicked), event(fulfillmentShortPicked)] })).toEqual({
      message: 'fulfillment picked',
      decision: 'picked',
      facts: {
        ...{ orderId: 'order-1', fulfillmentOrderId: 'fulfillment-order-1', shipmentId: undefined, status: 'PICKED' },
        then: ['short picked'],
      },
      causedBy: undefined,
    })
    expect(lineOf({ ...NOTHING, events: [event(fulfillmentPicked, { orderId: 'order-3' })] })).toMatchObject({
      facts: { orderId: 'order-3' },
    })
  })

  it('is there for what no event tells of, and carries what caused it', () => {
    const opened = [{ ...aFulfillmentOrder(), lines: [] } as unknown as NewFulfillmentOrder]
    expect(lineOf({ ...NOTHING, opened, causedBy })).toMatchObject({ message: 'fulfillment opened', facts: { status: 'OPEN' }, causedBy })
    expect(lineOf({ ...NOTHING, fulfillmentOrders: [aFulfillmentOrder()] })).toMatchObject({ message: 'fulfillment changed' })
    const tracking = [{} as Decision['tracking'][number]]
    expect(lineOf({ ...NOTHING, tracking, causedBy })).toMatchObject({ message: 'shipment reported', facts: { orderId: 'order-2' } })
  })

  it('is not there for what changes nothing', () => {
    expect([lineOf(NOTHING), lineOf({ ...NOTHING, causedBy })]).toEqual([null, null])
  })
})
