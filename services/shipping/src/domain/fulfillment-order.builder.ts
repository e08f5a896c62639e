import type { FulfillmentOrder } from './fulfillment-order.js'

/** For tests: an open fulfillment order of two mugs, except what is given. */
export const aFulfillmentOrder = (given: Partial<FulfillmentOrder> = {}): FulfillmentOrder => ({
  id: 'fulfillment-order-1',
  orderId: 'order-1',
  allocationId: 'allocation-1',
  locationId: 'location-1',
  status: 'OPEN',
  promisedDeliveryDate: '2026-11-27',
  lines: [{ sku: 'MUG', quantity: 2, picked: 0 }],
  missing: [],
  ...given,
})
