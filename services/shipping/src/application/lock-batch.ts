import type { BatchLock } from '@kade/service-kit'
import { lockOrders } from '../persistence/fulfillment-store.js'

/** Of events that are about an order: its fulfillment orders. Copies are written in the order in which they come, each key by one member. */
export const lockBatch: BatchLock = async (tx, events: readonly { readonly data: { readonly orderId?: string } }[]) => {
  const orderIds = events.flatMap(({ data }) => data.orderId ?? [])
  if (orderIds.length > 0) await lockOrders(tx, [...new Set(orderIds)])
}
