import type { DataOf, orderPlaced } from '@kade/events'
import { selectList, type Queryable } from '@kade/service-kit'
import { placedData } from './order.events.js'
import { LINE_COLUMNS, ORDER_COLUMNS, timelineTable, type EventRow, type LineRow, type OrderRow } from './order.table.js'

/** The data of `order.placed` as it was published, from what is stored. */
export async function readPlaced(tx: Queryable, orderId: string): Promise<DataOf<typeof orderPlaced>> {
  const [order] = await tx.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM orders WHERE id = $1`, [orderId])
  const entries = await tx.query<EventRow>(`SELECT ${selectList(timelineTable)} FROM order_event WHERE order_id = $1 AND sequence = 1`, [
    orderId,
  ])
  const lines = await tx.query<LineRow>(`SELECT ${LINE_COLUMNS} FROM order_line WHERE order_id = $1 ORDER BY position`, [orderId])
  const [first] = entries
  if (!order || !first) throw new Error(`There is no order ${orderId}`)
  const { number: orderNumber, version, status, fulfillmentStatus, paymentStatus, channel, customerId } = order
  const { orderId: _, at, ...entry } = first
  return {
    ...{ orderId, orderNumber, version, status, fulfillmentStatus, paymentStatus, channel, customerId },
    timeline: { ...entry, at: at.toISOString() },
    ...placedData(order, lines),
  }
}
