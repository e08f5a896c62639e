import type { DataOf, stockAllocated } from '@kade/events'
import { NOTHING, UNTOUCHED, type Deciding, type Decision } from '../fulfillment-order/decision.js'

/** A fulfillment order for an allocation, with a line for each SKU. */
export function open(allocation: DataOf<typeof stockAllocated>, { newId }: Deciding): Decision {
  const { allocationId, orderId, locationId, sourcing, shipBy, promisedDeliveryDate, lines } = allocation
  const order = { id: newId(), allocationId, orderId, locationId, sourcing, shipBy: new Date(shipBy), promisedDeliveryDate, ...UNTOUCHED }
  // They come in the order of the path; what lies in no bin is looked for last.
  const path = [...new Set(lines.map(({ bin }) => bin))].filter((bin) => bin !== null)
  const positionOf = (bin: string | null): number => (bin === null ? path.length : path.indexOf(bin))
  return {
    ...NOTHING,
    opened: [
      {
        ...order,
        status: 'OPEN',
        missing: [],
        lines: lines.map((line) => ({
          ...{ id: newId(), sku: line.sku, quantity: line.quantity, bin: line.bin },
          ...{ position: positionOf(line.bin), bins: line.bins ?? [] },
        })),
      },
    ],
  }
}
