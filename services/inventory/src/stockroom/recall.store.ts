import type { Queryable, Transaction } from '@kade/service-kit'
import type { Movable } from './recall.js'
import { sumPerSku, type Need } from './units.js'

const ELSEWHERE = `EXISTS (
    SELECT FROM stock_level AS s JOIN location AS other ON other.id = s.location_id
    WHERE (s.sku = a.sku OR s.sku IN (SELECT part_sku FROM bundle_part WHERE bundle_sku = a.sku)) AND s.location_id <> a.location_id AND s.available > 0 AND other.active)`

/** Allocations with units of which others have some, of bundles some part: what nobody else has stays, so that nothing is asked back for nothing. */
const MOVABLE = `SELECT DISTINCT a.order_id AS "orderId", a.id AS "allocationId", a.location_id AS "locationId", l.code AS "locationCode", a.moves
  FROM allocation AS a JOIN location AS l ON l.id = a.location_id
  WHERE a.quantity > 0 AND ${ELSEWHERE}`
const BY_ORDER = 'ORDER BY a.order_id, a.id'

/** Allocations at locations that send nothing any more, of those given or of all. */
export const movableFromClosed = (tx: Transaction, locationIds: readonly string[] | null): Promise<Movable[]> =>
  tx.query<Movable>(`${MOVABLE} AND NOT l.active AND ($1::uuid[] IS NULL OR l.id = ANY($1)) ${BY_ORDER}`, [locationIds])

/** Allocations of SKUs at locations, but for the orders named with them. */
export const movableOfShort = (
  tx: Transaction,
  short: readonly { readonly locationId: string; readonly sku: string; readonly orderId: string }[],
): Promise<Movable[]> =>
  tx.query<Movable>(
    `${MOVABLE} AND (a.location_id, a.sku) IN (SELECT * FROM unnest($1::uuid[], $2::text[])) AND a.order_id <> ALL($3::uuid[]) ${BY_ORDER}`,
    [short.map(({ locationId }) => locationId), short.map(({ sku }) => sku), short.map(({ orderId }) => orderId)],
  )

/**
 * The newest allocations of SKUs at a location, alone or in bundles, as many as hold the units that are missing beyond safety stock; each with what
 * it is asked back for.
 */
export async function movableOfMissing(tx: Transaction, locationId: string, missing: readonly Need[]): Promise<Movable[]> {
  const rows = await tx.query<Movable & Need>(
    `SELECT "orderId", "allocationId", "locationId", "locationCode", moves, sku, least(units - before, quantity) AS quantity FROM (
       SELECT a.order_id AS "orderId", a.id AS "allocationId", a.location_id AS "locationId", l.code AS "locationCode", a.moves, m.sku, m.units - s.safety_stock AS units, a.quantity,
         sum(a.quantity) OVER (PARTITION BY m.sku ORDER BY a.at DESC, a.id DESC, a.sku) - a.quantity AS before
       FROM json_to_recordset($2::json) AS m (sku text, units bigint)
       JOIN stock_level AS s ON s.sku = m.sku AND s.location_id = $1
       JOIN allocation AS a ON a.sku = m.sku OR a.sku IN (SELECT bundle_sku FROM bundle_part WHERE part_sku = m.sku)
       JOIN location AS l ON l.id = a.location_id
       WHERE a.location_id = $1 AND a.quantity > 0 AND ${ELSEWHERE}) AS held
     WHERE before < units ORDER BY "orderId", "allocationId", sku`,
    [locationId, JSON.stringify(missing.map(({ sku, quantity }) => ({ sku, units: quantity })))],
  )
  const byAllocation = new Map<string, Movable>()
  for (const { sku, quantity, ...movable } of rows) {
    const known = byAllocation.get(movable.allocationId)?.missing ?? []
    byAllocation.set(movable.allocationId, { ...movable, missing: sumPerSku([...known, { sku, quantity }]) })
  }
  return [...byAllocation.values()]
}

/** Whether so many units lie at a location, whoever they are for. */
export async function isThere(tx: Transaction, { sku, locationId, quantity }: Need & { readonly locationId: string }): Promise<boolean> {
  const there = await tx.query('SELECT FROM stock_level WHERE sku = $1 AND location_id = $2 AND on_hand >= $3', [sku, locationId, quantity])
  return there.length > 0
}

/** Orders that have units allocated which others could send too, from one on, up to so many. */
export async function ordersWithChoice(db: Queryable, after: string | null, most: number): Promise<string[]> {
  const rows = await db.query<{ orderId: string }>(
    `SELECT DISTINCT a.order_id AS "orderId" FROM allocation AS a JOIN location AS l ON l.id = a.location_id
     WHERE a.quantity > 0 AND l.active AND ($1::uuid IS NULL OR a.order_id > $1) AND ${ELSEWHERE} ORDER BY 1 LIMIT $2`,
    [after, most],
  )
  return rows.map(({ orderId }) => orderId)
}

/** The allocations of orders that others could send too. */
export const movableOfOrders = (db: Queryable, orderIds: readonly string[]): Promise<Movable[]> =>
  db.query<Movable>(`${MOVABLE} AND a.order_id = ANY($1::uuid[]) ${BY_ORDER}`, [orderIds])

export async function allocatedSkus(db: Queryable, orderIds: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ sku: string }>('SELECT DISTINCT sku FROM allocation WHERE order_id = ANY($1::uuid[]) AND quantity > 0', [
    orderIds,
  ])
  return rows.map(({ sku }) => sku)
}

/** Minor units that were saved so far by deciding again, by currency. */
export const savedSoFar = (db: Queryable): Promise<{ readonly currency: string; readonly saved: number }[]> =>
  db.query(
    `SELECT currency, sum(saved)::bigint AS saved FROM sourcing_record WHERE saved IS NOT NULL AND currency IS NOT NULL GROUP BY currency`,
  )
