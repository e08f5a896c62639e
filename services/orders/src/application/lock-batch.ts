import type { BatchLock } from '@kade/service-kit'
import { holdOrders } from '../persistence/order-store.js'

/** The orders that a batch is about. Another member may have events of the same orders, from other topics. */
export const lockBatch: BatchLock = async (tx, events: readonly { readonly data: { readonly orderId?: string } }[]) => {
  const orderIds = events.flatMap(({ data }) => data.orderId ?? [])
  if (orderIds.length > 0) await holdOrders(tx, [...new Set(orderIds)])
}
