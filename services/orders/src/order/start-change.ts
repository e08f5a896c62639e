import { Forbidden, isId, UserErrors, type Transaction, type Viewer } from '@kade/service-kit'
import { canSee } from '../access.js'
import type { Order } from './order.js'
import { lockOrders } from './order.store.js'

/** Whose change of an order is asked for, and of which version of it. */
export interface ChangeOfOrder {
  readonly orderId: string
  readonly expectedVersion?: number | null | undefined
}

/**
 * Locks an order for somebody who changes it.
 * @throws UserErrors NOT_FOUND also for another's order; VERSION_CONFLICT when it has moved on. Forbidden for who may only look at it.
 */
export async function lockToChange(
  tx: Transaction,
  viewer: Viewer,
  { orderId, expectedVersion }: ChangeOfOrder,
  may: { readonly change: (viewer: Viewer, order: Order) => boolean; readonly verb: string },
): Promise<{ readonly order: Order; readonly locked: ReadonlyMap<string, Order> }> {
  const locked = await lockOrders(tx, isId(orderId) ? [orderId] : [])
  const order = locked.get(orderId)
  if (!order || !canSee(viewer, order)) throw UserErrors.of('NOT_FOUND', 'There is no such order', 'input', 'orderId')
  if (!may.change(viewer, order)) throw new Forbidden(`This order may be looked at, not ${may.verb}, with these roles`)
  if (expectedVersion == null || expectedVersion === order.version) return { order, locked }
  const message = `The order is at version ${order.version} by now: look at it again`
  throw UserErrors.of('VERSION_CONFLICT', message, 'input', 'expectedVersion').with({ version: order.version })
}
