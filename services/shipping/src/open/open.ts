import type { DataOf, stockAllocated } from '@kade/events'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'

/** A fulfillment order for an allocation, with a line for each SKU. */
export function open(allocation: DataOf<typeof stockAllocated>, { newId }: Deciding): Decision {
  const { allocationId, orderId, locationId, sourcing, shipBy, promisedDeliveryDate, lines } = allocation
  const order = { id: newId(), allocationId, orderId, locationId, sourcing, shipBy: new Date(shipBy), promisedDeliveryDate }
  return {
    ...NOTHING,
    opened: [
      {
        ...order,
        status: 'OPEN',
        missing: [],
        lines: lines.map(({ sku, quantity, bin }) => ({ id: newId(), sku, quantity, bin })),
      },
    ],
  }
}
