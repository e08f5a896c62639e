import { isId, UserErrors, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import { carryOut, decidingFor } from './carry-out.js'
import type { Deciding, Decision } from './decision.js'
import { IllegalTransition, type FulfillmentOrder } from './fulfillment-order.js'
import { isHeld } from '../reference/reference.store.js'
import { lockWhole } from './fulfillment-order.store.js'
import type { FulfillmentOrderRow } from './fulfillment-order.table.js'

const HELD = 'The order is held: leave its goods where they are until its holds are released'

interface Changing {
  /** It is done even while it is held, or its order is. */
  readonly evenWhenHeld?: boolean
}

/** What was decided, and the fulfillment order as it is from now on. */
export type Changed = Decision & { readonly row: FulfillmentOrderRow }

/** Locks it, has it decided, carries that out; an illegal move is told as a user error. @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION */
export async function changeFulfillmentOrder(
  database: Database,
  viewer: Viewer,
  id: string,
  decide: (order: FulfillmentOrder, deciding: Deciding, tx: Transaction) => Decision | Promise<Decision>,
  { evenWhenHeld = false }: Changing = {},
): Promise<Changed> {
  return database.transaction(async (tx) => {
    const locked = isId(id) ? await lockWhole(tx, id) : null
    if (!locked) throw UserErrors.of('NOT_FOUND', 'There is no such fulfillment order', 'input', 'fulfillmentOrderId')
    const { isOrderHeld, ...order } = locked
    if (!evenWhenHeld) refuseHeld(order, isOrderHeld)
    const decision = await refusing(order, () => decide(order, decidingFor(viewer.subject), tx))
    await carryOut(tx, [decision])
    return { ...decision, row: { ...order, ...decision.fulfillmentOrders.find((after) => after.id === order.id) } }
  })
}

/** @throws UserErrors ILLEGAL_TRANSITION while its order is held, or it is itself. */
export const checkNotHeld = async (tx: Transaction, order: FulfillmentOrder): Promise<void> =>
  refuseHeld(order, await isHeld(tx, order.orderId))

function refuseHeld({ status, holdReason }: FulfillmentOrder, isOrderHeld: boolean): void {
  const message = isOrderHeld ? HELD : `It is held: ${holdReason}. Release it first`
  if (isOrderHeld || holdReason !== null)
    throw UserErrors.of('ILLEGAL_TRANSITION', message, 'input', 'fulfillmentOrderId').with({ status, fault: 'HELD' })
}

/** What it decides; an illegal move is told as a user error. @throws UserErrors ILLEGAL_TRANSITION */
export async function refusing(
  { status }: FulfillmentOrder,
  decide: () => Decision | Promise<Decision>,
  field = 'fulfillmentOrderId',
): Promise<Decision> {
  try {
    return await decide()
  } catch (error) {
    if (error instanceof IllegalTransition) throw UserErrors.of('ILLEGAL_TRANSITION', error.message, 'input', field).with({ status })
    throw error
  }
}
