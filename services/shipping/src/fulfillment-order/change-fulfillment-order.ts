import { isId, UserErrors, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import { carryOut, decidingFor } from './carry-out.js'
import type { Deciding, Decision } from './decision.js'
import { IllegalTransition, type FulfillmentOrder } from './fulfillment-order.js'
import { isHeld } from '../reference/reference.store.js'
import { lockFulfillmentOrders } from './fulfillment-order.store.js'

const HELD = 'The order is held: leave its goods where they are until its holds are released'

/** Locks it, has it decided, carries that out; an illegal move is told as a user error. @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION */
export async function changeFulfillmentOrder(
  database: Database,
  viewer: Viewer,
  id: string,
  decide: (order: FulfillmentOrder, deciding: Deciding, tx: Transaction) => Decision | Promise<Decision>,
): Promise<Decision> {
  return database.transaction(async (tx) => {
    const [order] = isId(id) ? await lockFulfillmentOrders(tx, { ids: [id] }) : []
    if (!order) throw UserErrors.of('NOT_FOUND', 'There is no such fulfillment order', 'input', 'fulfillmentOrderId')
    if (await isHeld(tx, order.orderId))
      throw UserErrors.of('ILLEGAL_TRANSITION', HELD, 'input', 'fulfillmentOrderId').with({ status: order.status, fault: 'HELD' })
    const decision = await decided(order, () => decide(order, decidingFor(viewer.subject), tx))
    await carryOut(tx, [decision])
    return decision
  })
}

async function decided({ status }: FulfillmentOrder, decide: () => Decision | Promise<Decision>): Promise<Decision> {
  try {
    return await decide()
  } catch (error) {
    if (error instanceof IllegalTransition)
      throw UserErrors.of('ILLEGAL_TRANSITION', error.message, 'input', 'fulfillmentOrderId').with({ status })
    throw error
  }
}
