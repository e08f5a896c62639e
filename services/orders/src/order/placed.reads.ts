import type { DataOf, orderPlaced } from '@kade/events'
import type { Queryable } from '@kade/service-kit'
import { ORDER_COLUMNS, type EventRow, type OrderRow } from './order.table.js'

/** The data of `order.placed` as it was told, from what is stored. */
export async function readPlaced(tx: Queryable, orderId: string): Promise<DataOf<typeof orderPlaced>> {
  const [order] = await tx.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM orders WHERE id = $1`, [orderId])
  const [entry] = await tx.query<EventRow>(
    'SELECT sequence, id, type, at, actor, message, data FROM order_event WHERE order_id = $1 AND sequence = 1',
    [orderId],
  )
  const lines = await tx.query<DataOf<typeof orderPlaced>['lines'][number]>(
    'SELECT id AS "orderLineId", sku, title, quantity, unit_price AS "unitPrice", total FROM order_line WHERE order_id = $1 ORDER BY position',
    [orderId],
  )
  if (!order || !entry) throw new Error(`There is no order ${orderId}`)
  const { id, number, version, status, fulfillmentStatus, paymentStatus, channel, customerId, placedAt, ...rest } = order
  return {
    orderId: id,
    orderNumber: number,
    version,
    status,
    fulfillmentStatus,
    paymentStatus,
    channel,
    customerId,
    placedAt: placedAt.toISOString(),
    currency: rest.currency,
    campaign: rest.campaign,
    shippingAddress: rest.shippingAddress,
    deliverBy: rest.deliverBy,
    subtotal: rest.subtotal,
    discountTotal: rest.discountTotal,
    shippingTotal: rest.shippingTotal,
    taxTotal: rest.taxTotal,
    total: rest.total,
    timeline: { ...entry, at: entry.at.toISOString() },
    lines,
  }
}
