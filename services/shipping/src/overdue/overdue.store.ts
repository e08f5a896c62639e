import type { Transaction } from '@kade/service-kit'
import type { FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import { lockFulfillmentOrders } from '../fulfillment-order/fulfillment-order.store.js'

/** Those that should have left and of which that was not told, held; other processes, and whoever works on one, are passed over. */
export async function lockOverdue(tx: Transaction, now: Date, limit: number): Promise<FulfillmentOrder[]> {
  const due = await tx.query<{ id: string }>(
    `SELECT id FROM fulfillment_order WHERE overdue_since IS NULL AND status IN ('OPEN', 'PICKING', 'PICKED', 'PACKED') AND ship_by < $1
     ORDER BY ship_by LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [now, limit],
  )
  return due.length === 0 ? [] : lockFulfillmentOrders(tx, { ids: due.map(({ id }) => id) })
}
