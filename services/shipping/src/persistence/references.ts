import type { DataOf, locationChanged, orderClaimed, orderPlaced, variantChanged } from '@kade/events'
import type { Queryable, Transaction } from '@kade/service-kit'
import { ORDER_REF_COLUMNS, type LocationRefRow, type OrderRefRow, type VariantRefRow } from './rows.js'

export async function saveOrderRefs(tx: Transaction, orders: readonly DataOf<typeof orderPlaced>[]): Promise<void> {
  await tx.query(
    `INSERT INTO order_ref (order_id, number, channel, customer_id, address)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::jsonb[]) ON CONFLICT DO NOTHING`,
    [
      orders.map(({ orderId }) => orderId),
      orders.map(({ orderNumber }) => orderNumber),
      orders.map(({ channel }) => channel),
      orders.map(({ customerId }) => customerId),
      orders.map(({ shippingAddress }) => JSON.stringify(shippingAddress)),
    ],
  )
}

export async function saveOrderOwners(tx: Transaction, orders: readonly DataOf<typeof orderClaimed>[]): Promise<void> {
  await tx.query(
    'UPDATE order_ref AS o SET customer_id = c.customer_id FROM unnest($1::uuid[], $2::uuid[]) AS c (order_id, customer_id) WHERE o.order_id = c.order_id',
    [orders.map(({ orderId }) => orderId), orders.map(({ customerId }) => customerId)],
  )
}

/** The newest version of each variant. */
export async function saveVariantRefs(tx: Transaction, variants: readonly DataOf<typeof variantChanged>[]): Promise<void> {
  await tx.query(
    `INSERT INTO variant_ref (sku, title, weight_grams, length_mm, width_mm, height_mm, version)
     SELECT DISTINCT ON (sku) sku, title, "weightGrams", ("dimensionsMm"->>'length')::int, ("dimensionsMm"->>'width')::int, ("dimensionsMm"->>'height')::int, version
     FROM json_to_recordset($1::json) AS v (sku text, title text, "weightGrams" int, "dimensionsMm" json, version int)
     ORDER BY sku, version DESC
     ON CONFLICT (sku) DO UPDATE SET title = excluded.title, weight_grams = excluded.weight_grams, length_mm = excluded.length_mm, width_mm = excluded.width_mm, height_mm = excluded.height_mm, version = excluded.version
     WHERE variant_ref.version < excluded.version`,
    [JSON.stringify(variants)],
  )
}

export async function saveLocationRefs(tx: Transaction, locations: readonly DataOf<typeof locationChanged>[]): Promise<void> {
  await tx.query(
    `INSERT INTO location_ref (id, code, name, address, version) SELECT DISTINCT ON ("locationId") "locationId", code, name, address, version
     FROM json_to_recordset($1::json) AS l ("locationId" uuid, code text, name text, address jsonb, version int)
     ORDER BY "locationId", version DESC
     ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, address = excluded.address, version = excluded.version WHERE location_ref.version < excluded.version`,
    [JSON.stringify(locations)],
  )
}

export async function orderRefsById(db: Queryable, ids: readonly string[]): Promise<(OrderRefRow | null)[]> {
  const rows = await db.query<OrderRefRow>(`SELECT ${ORDER_REF_COLUMNS} FROM order_ref WHERE order_id = ANY($1::uuid[])`, [ids])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}

export async function readVariantRefs(db: Queryable, skus: readonly string[]): Promise<Map<string, VariantRefRow>> {
  const rows = await db.query<VariantRefRow>(
    `SELECT sku, title, weight_grams AS grams, CASE WHEN length_mm IS NULL THEN NULL ELSE ARRAY[length_mm, width_mm, height_mm] END AS sides FROM variant_ref WHERE sku = ANY($1)`,
    [skus],
  )
  return new Map(rows.map((row) => [row.sku, row]))
}

export async function readLocationRef(db: Queryable, id: string): Promise<LocationRefRow | undefined> {
  return (await db.query<LocationRefRow>('SELECT id, code, name, address FROM location_ref WHERE id = $1', [id]))[0]
}
