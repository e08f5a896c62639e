import { isId, UserErrors, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import { IllegalTransition, type FulfillmentOrder, type Units } from '../domain/fulfillment-order.js'
import { lockFulfillmentOrders } from '../persistence/fulfillment-store.js'

/** Locks it until the work is committed, and tells an illegal move as a user error. @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION */
export async function onLocked<Result>(
  database: Database,
  id: string,
  work: (tx: Transaction, order: FulfillmentOrder) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (tx) => {
    const [order] = isId(id) ? await lockFulfillmentOrders(tx, { ids: [id] }) : []
    if (!order) throw UserErrors.of('NOT_FOUND', 'There is no such fulfillment order', 'input', 'fulfillmentOrderId')
    try {
      return await work(tx, order)
    } catch (error) {
      if (error instanceof IllegalTransition)
        throw UserErrors.of('ILLEGAL_TRANSITION', error.message, 'input', 'fulfillmentOrderId').with({ status: order.status })
      throw error
    }
  })
}

/** What every event of a fulfillment order tells. */
export const told = ({ id, orderId, allocationId, locationId }: FulfillmentOrder, { subject }: Viewer) => ({
  orderId,
  fulfillmentOrderId: id,
  allocationId,
  locationId,
  at: new Date().toISOString(),
  actor: subject,
})

export const unitsOf = ({ lines }: FulfillmentOrder): Units[] => lines.map(({ sku, quantity }) => ({ sku, quantity }))
