import { expect, it } from '@jest/globals'
import { deciding } from '../fulfillment-order/fulfillment-order.builder.js'
import { open } from './open.js'

it('an allocation opens a fulfillment order with a line for each SKU, and tells nothing', () => {
  const allocation = {
    ...{ orderId: 'order-1', allocationId: 'allocation-1', locationId: 'location-1', locationCode: 'LTN' },
    ...{ sourcing: 'Luton has all of it', shipBy: '2026-11-26T17:00:00.123456Z', promisedDeliveryDate: '2026-11-28' },
    lines: [
      { sku: 'MUG', quantity: 2, fromBackorder: 1, bin: 'A-01', bins: [{ bin: 'A-01', quantity: 1 }] },
      { sku: 'CUP', quantity: 1, fromBackorder: 0, bin: 'B-07' },
      { sku: 'TEA', quantity: 1, fromBackorder: 0, bin: null },
    ],
  }
  expect(open(allocation, deciding())).toEqual({
    opened: [
      {
        ...{ id: 'new-1', orderId: 'order-1', allocationId: 'allocation-1', locationId: 'location-1' },
        ...{ status: 'OPEN', sourcing: 'Luton has all of it', shipBy: new Date('2026-11-26T17:00:00.123Z') },
        ...{ promisedDeliveryDate: '2026-11-28', missing: [] },
        ...{
          holdReason: null,
          scheduledFor: null,
          packingStartedAt: null,
          handedOverAt: null,
          labelVoidedAt: null,
          overdueSince: null,
          madeByKey: null,
        },
        lines: [
          { id: 'new-2', sku: 'MUG', quantity: 2, bin: 'A-01', position: 0, bins: [{ bin: 'A-01', quantity: 1 }] },
          { id: 'new-3', sku: 'CUP', quantity: 1, bin: 'B-07', position: 1, bins: [] },
          { id: 'new-4', sku: 'TEA', quantity: 1, bin: null, position: 2, bins: [] },
        ],
      },
    ],
    ...{ fulfillmentOrders: [], packed: [], shipped: [], shipments: [], labelledAnew: [], tracking: [], labels: [], events: [] },
  })
})
