import { fulfillmentRecalled, type DataOf, type stockReallocated, type stockRecallRequested } from '@kade/events'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import { factsOf, moveTo, unitsOf, type FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'

type Asked = Pick<DataOf<typeof stockRecallRequested>, 'allocationId' | 'reason' | 'cause' | 'missing' | 'moves'>

/**
 * Gives the units of an allocation back while nobody has begun to pick them. Until inventory has allocated them anew no fulfillment order holds
 * them: they are missing here, so that a cancellation in the meantime is answered where they are.
 */
export function recall(
  before: readonly FulfillmentOrder[],
  { allocationId, reason, cause, missing, moves }: Asked,
  deciding: Deciding,
): Decision {
  const order = before.find((each) => each.allocationId === allocationId)
  if (order?.status !== 'OPEN') return NOTHING
  const units = unitsOf(order)
  const { promisedDeliveryDate } = order
  return {
    ...NOTHING,
    fulfillmentOrders: [{ ...moveTo(order, 'CANCELLED'), lines: [], missing: units }],
    events: [
      fulfillmentRecalled.draft(order.orderId, {
        ...factsOf(order, deciding),
        lines: units,
        reason,
        ...(cause && { cause }),
        ...(missing && { missing }),
        moves,
        promisedDeliveryDate,
      }),
    ],
  }
}

/** What was given back has its allocations again. */
export const forgetRecalled = (
  orders: readonly FulfillmentOrder[],
  { allocationId }: Pick<DataOf<typeof stockReallocated>, 'allocationId'>,
): Decision => ({
  ...NOTHING,
  fulfillmentOrders: orders
    .filter((order) => order.allocationId === allocationId && order.missing.length > 0)
    .map((order) => ({ ...order, missing: [] })),
})
