import { selectList, type BatchLock, type Transaction } from '@kade/service-kit'
import type { FulfillmentLine, FulfillmentOrder } from './fulfillment-order.js'
import { fulfillmentLineTable, fulfillmentOrderTable, type FulfillmentOrderRow } from './fulfillment-order.table.js'

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

const LOCK = `SELECT ${selectList(fulfillmentOrderTable)} FROM fulfillment_order WHERE id = $1 FOR UPDATE`
// By a statement of its own: one that waits for a lock sees other rows as they were before.
const WITHIN = `SELECT coalesce((SELECT is_held FROM order_ref WHERE order_id = $2), false) AS "isOrderHeld", coalesce((
    SELECT json_agg(json_build_object('sku', sku, 'quantity', quantity, 'picked', picked) ORDER BY sku)
    FROM fulfillment_line WHERE fulfillment_order_id = $1 AND quantity > 0), '[]') AS lines`

export type LockedOrder = FulfillmentOrder & FulfillmentOrderRow & { readonly isOrderHeld: boolean }

/** Locks one, to be changed by a call: with all that its answer shows of it, and whether its order is held. */
export async function lockWhole(tx: Transaction, id: string): Promise<LockedOrder | null> {
  const [row] = await tx.query<FulfillmentOrderRow>(LOCK, [id])
  if (!row) return null
  const [within] = await tx.query<Pick<LockedOrder, 'lines' | 'isOrderHeld'>>(WITHIN, [row.id, row.orderId])
  if (!within) throw new Error('A SELECT without FROM has one row')
  return { ...row, ...within }
}

/** Of these SSCCs, those that packages have. */
export const takenCodes = async (tx: Transaction, codes: readonly string[]): Promise<string[]> =>
  (await tx.query<{ sscc: string }>('SELECT sscc FROM package WHERE sscc = ANY($1)', [codes])).map(({ sscc }) => sscc)

/** As many serials of packages as the parameter says, as a value of a SELECT: each is given out once. */
export const packageSerials = (parameter: number): string =>
  `ARRAY(SELECT nextval('package_serial')::int FROM generate_series(1, $${parameter}))`

export async function nextPackageSerials(tx: Transaction, count: number): Promise<readonly number[]> {
  if (count === 0) return []
  const [row] = await tx.query<{ serials: number[] }>(`SELECT ${packageSerials(1)} AS serials`, [count])
  return row?.serials ?? []
}
