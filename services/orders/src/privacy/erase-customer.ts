import { newId, UserErrors, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import { actorOf } from '../access.js'
import { lockCustomer } from '../customer/account.store.js'
import { accountOf } from '../customer/change-account.js'
import { isCustomer } from '../customer/customer.reads.js'
import { carryOut } from '../order/carry-out.js'
import { lockOrders } from '../order/order.store.js'
import { eraseOrder, isOver } from './erase.js'
import { openOrdersOfCustomers } from './erasure.reads.js'
import { blankPlaces, end, isLeaving, keepRequest, ordersOf, requestForOrders } from './erasure.store.js'
import { destroyKeys } from './key.store.js'
import type { ErasureRow } from './privacy.table.js'

/** What other stories made of the orders of a customer, which are blanked by now. */
export type ForgetElsewhere = (tx: Transaction, customerId: string) => Promise<void>

/** Erases a customer, at once or as soon as its orders are over; asked again, it answers the same request. @throws UserErrors */
export async function eraseCustomer(
  database: Database,
  viewer: Viewer,
  input: { readonly customerId?: string | null | undefined },
  forgetElsewhere: ForgetElsewhere,
): Promise<ErasureRow> {
  const customerId = accountOf(viewer, input)
  const asked = await database.transaction(async (tx) => {
    if (!(await isCustomer(tx, customerId))) throw UserErrors.of('NOT_FOUND', 'There is no such customer', 'input', 'customerId')
    const request = {
      id: newId(),
      customerId,
      state: 'WAITING' as const,
      requestedBy: actorOf(viewer),
      requestedAt: new Date(),
      doneAt: null,
    }
    return keepRequest(tx, request)
  })
  if (asked.state === 'DONE') return asked
  return database.transaction((tx) => tryToErase(tx, asked, forgetElsewhere))
}

/** As a shop is asked to forget the customers of these orders. */
export const redactOrders = (tx: Transaction, channel: string, channelOrderIds: readonly string[]): Promise<number> =>
  requestForOrders(tx, channel, channelOrderIds, channelOrderIds.map(newId)) // prettier-ignore

/**
 * All of it in one transaction, or nothing: the orders tell of it, every place is blanked, the keys are destroyed. Nothing while an order is not over,
 * or has something to tell that is not told.
 */
export async function tryToErase(tx: Transaction, request: ErasureRow, forgetElsewhere: ForgetElsewhere): Promise<ErasureRow> {
  const { customerId } = request
  const [openOrders = 0] = await openOrdersOfCustomers(tx, [customerId])
  if (openOrders > 0) return request // before any of them is held
  const orderIds = await ordersOf(tx, customerId)
  const locked = await lockOrders(tx, orderIds)
  // After its orders, as whoever claims one does. One that was placed meanwhile is found by the next try.
  if ((await lockCustomer(tx, customerId))?.isErased) return keepRequest(tx, request) // somebody else did it meanwhile
  const orders = [...locked.values()]
  const isComplete = (await ordersOf(tx, customerId)).length === orders.length
  if (!isComplete || !orders.every(isOver) || (await isLeaving(tx, orderIds))) return request
  const now = new Date()
  await carryOut(
    tx,
    orders.map((order) => eraseOrder(order, { now, newId })),
    locked,
  )
  await blankPlaces(tx, customerId, orderIds)
  await forgetElsewhere(tx, customerId)
  await destroyKeys(tx, customerId, orderIds)
  return (await end(tx, request.id, now)) ?? request
}
