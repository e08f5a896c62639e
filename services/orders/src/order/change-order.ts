import { Forbidden, isId, newId, UserErrors, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import { canSee } from '../access.js'
import { carryOut } from './carry-out.js'
import type { Deciding, Decision } from './decision.js'
import { IllegalTransition, type Order } from './order.js'
import { lockOrders } from './order.store.js'

/** Which order somebody changes, and which version of it. */
export interface ChangeCommand {
  readonly orderId: string
  readonly expectedVersion?: number | null | undefined
}

/** Who may, and what for those who may not is not done: `cancelled`, `held`. */
export interface Change {
  readonly may: (viewer: Viewer, order: Order) => boolean
  readonly what: string
}

/**
 * Locks an order for somebody who changes it.
 * @throws UserErrors NOT_FOUND also for another's order; VERSION_CONFLICT when it has moved on. Forbidden for who may only look at it.
 */
export async function lockToChange(
  tx: Transaction,
  viewer: Viewer,
  { orderId, expectedVersion }: ChangeCommand,
  { may, what }: Change,
): Promise<{ readonly order: Order; readonly locked: ReadonlyMap<string, Order> }> {
  const locked = await lockOrders(tx, isId(orderId) ? [orderId] : [])
  const order = locked.get(orderId)
  if (!order || !canSee(viewer, order)) throw UserErrors.of('NOT_FOUND', 'There is no such order', 'input', 'orderId')
  if (!may(viewer, order)) throw new Forbidden(`This order may be looked at, not ${what}, with these roles`)
  if (expectedVersion == null || expectedVersion === order.version) return { order, locked }
  const message = `The order is at version ${order.version} by now: look at it again`
  throw UserErrors.of('VERSION_CONFLICT', message, 'input', 'expectedVersion').with({ version: order.version })
}

/**
 * Locks the order, has it decided, carries that out. Stock and money follow by events.
 * @throws what {@link lockToChange} throws; UserErrors ILLEGAL_TRANSITION
 */
export const changeOrder = (
  database: Database,
  viewer: Viewer,
  command: ChangeCommand,
  { decide, ...change }: Change & { readonly decide: (order: Order, deciding: Deciding) => Decision },
): Promise<void> =>
  database.transaction(async (tx) => {
    const { order, locked } = await lockToChange(tx, viewer, command, change)
    await carryOut(tx, [legally(order, () => decide(order, { now: new Date(), newId }))], locked)
  })

/** What people write about an order would outlive its customer's erasure. @throws UserErrors ILLEGAL_TRANSITION */
export function refuseErased(isErased: boolean, field: 'orderId' | 'caseId'): void {
  if (!isErased) return
  const message = 'Its customer is erased: nothing is written about them any more'
  throw UserErrors.of('ILLEGAL_TRANSITION', message, 'input', field).with({ status: 'ERASED' })
}

/** @throws UserErrors ILLEGAL_TRANSITION where the rule says so */
export function legally<Decided>({ status }: Order, decide: () => Decided): Decided {
  try {
    return decide()
  } catch (error) {
    if (error instanceof IllegalTransition) throw UserErrors.of('ILLEGAL_TRANSITION', error.message, 'input', 'orderId').with({ status })
    throw error
  }
}
