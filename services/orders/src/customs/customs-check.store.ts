import { columnNames, insertRows, recordset, type Queryable, type Transaction } from '@kade/service-kit'
import type { Missing } from '@kade/customs'
import type { Allocated } from './check.js'
import { customsCheckTable, type CustomsCheckRow } from './customs-check.table.js'

/** Of these countries parts are of another area than the rest: goods that stay in the country may cross a border. */
const PARTED = `'DE', 'ES', 'FI', 'FR', 'GB', 'GR', 'IT'`
const GIVEN = ['allocationId', 'orderId', 'locationId', 'lines'] as const
export type NewAllocation = Pick<CustomsCheckRow, (typeof GIVEN)[number]>

/** An order of which customs are asked; `placedAt` is the moment that the channel tells. */
export interface CheckedOrder extends Allocated {
  readonly placedAt: Date
}
const FACTS = `g."allocationId", g."orderId", g."locationId", g.lines, o.currency, o.vat_id AS "vatId", o.consignment, o.placed_at AS "placedAt",
    json_build_object('countryCode', d.country_code, 'postalCode', d.postal_code) AS "from",
    json_build_object('countryCode', o.shipping_address->>'countryCode', 'postalCode', o.shipping_address->>'postalCode') AS "to",
    (SELECT json_agg(json_build_object('sku', l.sku, 'quantity', l.quantity, 'total', l.total, 'taxBps', coalesce(l.tax_bps, o.tax_bps)))
     FROM order_line AS l WHERE l.order_id = o.id AND l.sku IN (SELECT e->>'sku' FROM jsonb_array_elements(g.lines) AS e)) AS sold
  FROM`
const OF_ORDERS = `JOIN orders AS o ON o.id = g."orderId" JOIN dispatch_location AS d ON d.id = g."locationId"
  WHERE d.country_code <> o.shipping_address->>'countryCode' OR d.country_code IN (${PARTED})`

/** Of these allocations those that may cross a border, with what customs ask about: one statement, and nothing is found for orders that stay at home. */
export const readAllocated = async (tx: Queryable, allocations: readonly NewAllocation[]): Promise<CheckedOrder[]> =>
  sold(
    await tx.query(
      `SELECT ${FACTS} (SELECT "allocationId", "orderId", "locationId", lines::jsonb FROM ${recordset(customsCheckTable, GIVEN)}) AS g ${OF_ORDERS}`,
      [JSON.stringify(allocations)],
    ),
  )

/** The same of what was looked at before. */
export const readChecked = async (tx: Queryable, orderIds: readonly string[]): Promise<CheckedOrder[]> =>
  sold(
    await tx.query(
      `SELECT ${FACTS} (SELECT allocation_id AS "allocationId", order_id AS "orderId", location_id AS "locationId", lines FROM customs_check WHERE order_id = ANY($1::uuid[])) AS g ${OF_ORDERS}`,
      [orderIds],
    ),
  )
const sold = (rows: readonly (Omit<CheckedOrder, 'sold'> & { readonly sold: CheckedOrder['sold'] | null })[]): CheckedOrder[] =>
  rows.map((row) => ({ ...row, sold: row.sold ?? [] }))

const SAVE = `${insertRows(customsCheckTable)} ON CONFLICT (allocation_id) DO UPDATE SET (${columnNames(customsCheckTable, ['lines', 'missing'])}) = ROW (excluded.lines, excluded.missing)`

export async function saveChecks(tx: Transaction, checks: readonly CustomsCheckRow[]): Promise<void> {
  if (checks.length > 0) await tx.query(SAVE, [JSON.stringify(checks)])
}

/** Allocations that are no more. Answers their orders. */
export const forgetChecks = async (tx: Transaction, allocationIds: readonly string[]): Promise<string[]> =>
  (
    await tx.query<{ orderId: string }>('DELETE FROM customs_check WHERE allocation_id = ANY($1::uuid[]) RETURNING order_id AS "orderId"', [
      allocationIds,
    ])
  ).map(({ orderId }) => orderId)

/** Orders that customs ask more about, of which some goods are of these SKUs. */
export const ordersAsking = async (tx: Queryable, skus: readonly string[]): Promise<string[]> =>
  (
    await tx.query<{ orderId: string }>(
      `SELECT DISTINCT order_id AS "orderId" FROM customs_check WHERE missing <> '[]' AND EXISTS (SELECT FROM jsonb_array_elements(lines) AS l WHERE l->>'sku' = ANY($1))`,
      [skus],
    )
  ).map(({ orderId }) => orderId)

export async function saveConsignment(tx: Transaction, orderId: string, terms: object): Promise<void> {
  await tx.query(`UPDATE orders SET consignment = coalesce(consignment, '{"importCost": null}') || $2::jsonb WHERE id = $1`, [
    orderId,
    JSON.stringify(terms),
  ])
}

/** What customs still ask for, of each order. */
export async function missingOfOrders(db: Queryable, orderIds: readonly string[]): Promise<Missing[][][]> {
  const rows = await db.query<Pick<CustomsCheckRow, 'orderId' | 'missing'>>(
    `SELECT order_id AS "orderId", missing FROM customs_check WHERE order_id = ANY($1::uuid[]) AND missing <> '[]' ORDER BY allocation_id`,
    [orderIds],
  )
  return orderIds.map((id) => rows.filter(({ orderId }) => orderId === id).map(({ missing }) => [...missing]))
}
