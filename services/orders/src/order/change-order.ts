import { Forbidden, isId, newId, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { canSee } from '../access.js'
import { carryOut } from './carry-out.js'
import type { Deciding, Decision } from './decision.js'
import { IllegalTransition, type Order } from './order.js'
import { lockOrders } from './order.store.js'

/** What every change of an order by a person names. */
export interface ChangeCommand {
  readonly orderId: string
  readonly expectedVersion?: number | null | undefined
}

/** Whether this viewer may make this change. */
export type MayChange = (viewer: Viewer, order: Order) => boolean

/**
 * Locks the order, has it decided, carries that out. Stock and money follow by events.
 * @throws UserErrors NOT_FOUND for an order of somebody else too, VERSION_CONFLICT, ILLEGAL_TRANSITION; Forbidden for who may only look at it
 */
export async function changeOrder(
  database: Database,
  viewer: Viewer,
  { orderId, expectedVersion }: ChangeCommand,
  {
    may,
    what,
    decide,
  }: { readonly may: MayChange; readonly what: string; readonly decide: (order: Order, deciding: Deciding) => Decision },
): Promise<void> {
  await database.transaction(async (tx) => {
    const locked = await lockOrders(tx, isId(orderId) ? [orderId] : [])
    const order = locked.get(orderId)
    if (!order || !canSee(viewer, order)) throw UserErrors.of('NOT_FOUND', 'There is no such order', 'input', 'orderId')
    if (!may(viewer, order)) throw new Forbidden(`This order may be looked at, not ${what}, with these roles`)
    if (expectedVersion != null && expectedVersion !== order.version) {
      throw UserErrors.of(
        'VERSION_CONFLICT',
        `The order is at version ${order.version} by now: look at it again`,
        'input',
        'expectedVersion',
      ).with({ version: order.version })
    }
    await carryOut(tx, [legally(order, () => decide(order, { now: new Date(), newId }))], locked)
  })
}

function legally({ status }: Order, decide: () => Decision): Decision {
  try {
    return decide()
  } catch (error) {
    if (error instanceof IllegalTransition) throw UserErrors.of('ILLEGAL_TRANSITION', error.message, 'input', 'orderId').with({ status })
    throw error
  }
}
