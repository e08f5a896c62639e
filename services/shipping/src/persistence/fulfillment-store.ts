import type { DataOf, stockAllocated } from '@kade/events'
import { newId, type Transaction } from '@kade/service-kit'
import type { PackedBox } from '../domain/cartonize.js'
import type { FulfillmentLine, FulfillmentOrder } from '../domain/fulfillment-order.js'
import { sscc } from '../domain/gs1.js'

/** One fulfillment order per allocation; one that is there already is left as it is. */
export async function openFulfillmentOrders(tx: Transaction, allocations: readonly DataOf<typeof stockAllocated>[]): Promise<void> {
  const orders = allocations.map((allocation) => ({ id: newId(), ...allocation }))
  await tx.query(
    `WITH opened AS (
       INSERT INTO fulfillment_order (id, allocation_id, order_id, location_id, status, sourcing, ship_by, promised_delivery_date)
       SELECT id, "allocationId", "orderId", "locationId", 'OPEN', sourcing, date_trunc('milliseconds', "shipBy"), "promisedDeliveryDate"
       FROM json_to_recordset($1::json) AS o (id uuid, "allocationId" uuid, "orderId" uuid, "locationId" uuid, sourcing text, "shipBy" timestamptz, "promisedDeliveryDate" date)
       ON CONFLICT (allocation_id) DO NOTHING RETURNING id
     )
     INSERT INTO fulfillment_line (id, fulfillment_order_id, sku, quantity, bin)
     SELECT l.id, l.order_id, l.sku, l.quantity, l.bin FROM json_to_recordset($2::json) AS l (id uuid, order_id uuid, sku text, quantity int, bin text) JOIN opened ON opened.id = l.order_id`,
    [
      JSON.stringify(orders),
      JSON.stringify(
        orders.flatMap(({ id, lines }) => lines.map(({ sku, quantity, bin }) => ({ id: newId(), order_id: id, sku, quantity, bin }))),
      ),
    ],
  )
}

/** Locks what there is of these orders, in one order, without reading it. */
export async function lockOrders(tx: Transaction, orderIds: readonly string[]): Promise<void> {
  await tx.query('SELECT FROM fulfillment_order WHERE order_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [orderIds])
}

/** Locks by the fulfillment orders' own ids, or those of their orders; always in the order of their ids. */
export async function lockFulfillmentOrders(
  tx: Transaction,
  by: { readonly ids: readonly string[] } | { readonly orderIds: readonly string[] },
): Promise<FulfillmentOrder[]> {
  const [column, values] = 'ids' in by ? ['id', by.ids] : ['order_id', by.orderIds]
  const orders = await tx.query<Omit<FulfillmentOrder, 'lines'>>(
    `SELECT id, order_id AS "orderId", allocation_id AS "allocationId", location_id AS "locationId", status, promised_delivery_date AS "promisedDeliveryDate", missing
     FROM fulfillment_order WHERE ${column} = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
    [values],
  )
  const lines = await tx.query<FulfillmentLine & { fulfillmentOrderId: string }>(
    'SELECT fulfillment_order_id AS "fulfillmentOrderId", sku, quantity, picked FROM fulfillment_line WHERE fulfillment_order_id = ANY($1::uuid[]) AND quantity > 0 ORDER BY sku',
    [orders.map(({ id }) => id)],
  )
  const linesOf = new Map<string, FulfillmentLine[]>(orders.map(({ id }) => [id, []]))
  for (const { fulfillmentOrderId, ...line } of lines) linesOf.get(fulfillmentOrderId)?.push(line)
  return orders.map((order) => ({ ...order, lines: linesOf.get(order.id) ?? [] }))
}

/** Writes statuses and lines. A line without units stays, with 0: it is history. */
export async function saveFulfillmentOrders(tx: Transaction, orders: readonly FulfillmentOrder[]): Promise<void> {
  if (orders.length === 0) return
  const lines = orders.flatMap(({ id, lines: kept }) => kept.map(({ sku, quantity, picked }) => ({ order_id: id, sku, quantity, picked })))
  await tx.query(
    `WITH saved AS (
       UPDATE fulfillment_order AS o SET status = s.status, missing = s.missing FROM unnest($1::uuid[], $2::text[], $4::jsonb[]) AS s (id, status, missing) WHERE o.id = s.id
     )
     UPDATE fulfillment_line AS l SET quantity = coalesce(k.quantity, 0), picked = coalesce(k.picked, 0)
     FROM fulfillment_line AS all_lines LEFT JOIN json_to_recordset($3::json) AS k (order_id uuid, sku text, quantity int, picked int) ON k.order_id = all_lines.fulfillment_order_id AND k.sku = all_lines.sku
     WHERE l.id = all_lines.id AND l.fulfillment_order_id = ANY($1::uuid[])`,
    [
      orders.map(({ id }) => id),
      orders.map(({ status }) => status),
      JSON.stringify(lines),
      orders.map(({ missing }) => JSON.stringify(missing)),
    ],
  )
}

/** Units of these allocations that were not found are sourced anew by now. */
export async function clearMissing(tx: Transaction, allocationIds: readonly string[]): Promise<void> {
  await tx.query(`UPDATE fulfillment_order SET missing = '[]' WHERE allocation_id = ANY($1::uuid[])`, [allocationIds])
}

export async function savePackages(tx: Transaction, fulfillmentOrderId: string, packages: readonly PackedBox[]): Promise<void> {
  const serials = await tx.query<{ serial: number }>(`SELECT nextval('package_serial') AS serial FROM generate_series(1, $1)`, [
    packages.length,
  ])
  await tx.query(
    `INSERT INTO package (id, fulfillment_order_id, box, grams, sides, sscc, lines)
     SELECT id, $2, box, grams, ARRAY(SELECT jsonb_array_elements_text(sides)::int), sscc, lines FROM json_to_recordset($1::json) AS p (id uuid, box text, grams int, sides jsonb, sscc text, lines jsonb)`,
    [
      JSON.stringify(packages.map((packed, index) => ({ id: newId(), sscc: sscc(serials[index]?.serial ?? 0), ...packed }))),
      fulfillmentOrderId,
    ],
  )
}

/** The packages of what is packed anew. */
export async function deletePackages(tx: Transaction, fulfillmentOrderIds: readonly string[]): Promise<void> {
  if (fulfillmentOrderIds.length > 0)
    await tx.query('DELETE FROM package WHERE fulfillment_order_id = ANY($1::uuid[])', [fulfillmentOrderIds])
}
