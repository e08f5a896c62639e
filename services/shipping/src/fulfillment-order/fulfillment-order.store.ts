import { selectList, type BatchLock, type Transaction } from '@kade/service-kit'
import type { FulfillmentLine, FulfillmentOrder } from './fulfillment-order.js'
import { fulfillmentLineTable, fulfillmentOrderTable } from './fulfillment-order.table.js'

/** Of events that are about an order: its fulfillment orders. Copies are written in the order in which they come, each key by one member. */
export const lockBatch: BatchLock = async (tx, events: readonly { readonly data: { readonly orderId?: string } }[]) => {
  const orderIds = [...new Set(events.flatMap(({ data }) => data.orderId ?? []))]
  if (orderIds.length > 0)
    await tx.query('SELECT FROM fulfillment_order WHERE order_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [orderIds])
}

const ORDERS = `SELECT ${selectList(fulfillmentOrderTable, [
  ...(['id', 'orderId', 'allocationId', 'locationId', 'status', 'promisedDeliveryDate', 'missing', 'shipBy'] as const),
  ...(['scheduledFor', 'holdReason', 'packingStartedAt', 'handedOverAt', 'labelVoidedAt', 'overdueSince'] as const),
])} FROM fulfillment_order`
const LINES = `SELECT ${selectList(fulfillmentLineTable, ['fulfillmentOrderId', 'sku', 'quantity', 'picked'])} FROM fulfillment_line`

/** Locks by the fulfillment orders' own ids, or those of their orders; always in the order of their ids. */
export async function lockFulfillmentOrders(
  tx: Transaction,
  by: { readonly ids: readonly string[] } | { readonly orderIds: readonly string[] },
): Promise<FulfillmentOrder[]> {
  const [column, values] = 'ids' in by ? ['id', by.ids] : ['order_id', by.orderIds]
  const orders = await tx.query<Omit<FulfillmentOrder, 'lines'>>(`${ORDERS} WHERE ${column} = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [
    values,
  ])
  const lines = await tx.query<FulfillmentLine & { fulfillmentOrderId: string }>(
    `${LINES} WHERE fulfillment_order_id = ANY($1::uuid[]) AND quantity > 0 ORDER BY sku`,
    [orders.map(({ id }) => id)],
  )
  const linesOf = new Map<string, FulfillmentLine[]>(orders.map(({ id }) => [id, []]))
  for (const { fulfillmentOrderId, ...line } of lines) linesOf.get(fulfillmentOrderId)?.push(line)
  return orders.map((order) => ({ ...order, lines: linesOf.get(order.id) ?? [] }))
}

/** Of these SSCCs, those that packages have. */
export const takenCodes = async (tx: Transaction, codes: readonly string[]): Promise<string[]> =>
  (await tx.query<{ sscc: string }>('SELECT sscc FROM package WHERE sscc = ANY($1)', [codes])).map(({ sscc }) => sscc)

/** The serials of so many packages: each is given out once. */
export async function nextPackageSerials(tx: Transaction, count: number): Promise<number[]> {
  const rows = await tx.query<{ serial: number }>(`SELECT nextval('package_serial') AS serial FROM generate_series(1, $1)`, [count])
  return rows.map(({ serial }) => serial)
}
