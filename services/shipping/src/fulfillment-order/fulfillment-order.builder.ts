import type { Deciding, Decision } from './decision.js'
import type { FulfillmentOrder } from './fulfillment-order.js'

/** For tests: an open fulfillment order of two mugs, except what is given. */
export const aFulfillmentOrder = (given: Partial<FulfillmentOrder> = {}): FulfillmentOrder => ({
  id: 'fulfillment-order-1',
  orderId: 'order-1',
  allocationId: 'allocation-1',
  locationId: 'location-1',
  status: 'OPEN',
  promisedDeliveryDate: '2026-11-27',
  shipBy: new Date('2026-11-26T17:00:00Z'),
  ...{ scheduledFor: null, holdReason: null, packingStartedAt: null, handedOverAt: null, labelVoidedAt: null, overdueSince: null },
  lines: [{ sku: 'MUG', quantity: 2, picked: 0 }],
  missing: [],
  ...given,
})

/** A Wednesday. What is made is called `new-1`, `new-2` ... */
export const deciding = (given: Partial<Deciding> = {}): Deciding => {
  let made = 0
  return { now: new Date('2026-11-25T10:00:00Z'), newId: () => `new-${(made += 1)}`, actor: 'anna', ...given }
}

/** What every event of it says, as anna does it then. */
export const FACTS = {
  orderId: 'order-1',
  fulfillmentOrderId: 'fulfillment-order-1',
  allocationId: 'allocation-1',
  locationId: 'location-1',
  at: '2026-11-25T10:00:00.000Z',
  actor: 'anna',
}

/** Type and data of what is told. */
export const toldBy = ({ events }: Decision): [string, unknown][] => events.map(({ type, data }) => [type, data])
