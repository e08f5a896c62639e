import type { Queryable, Transaction } from '@kade/service-kit'
import type { OutOfStockPolicy, SellableVariant } from '../domain/reserve.js'
import type { SourceLocation } from '../domain/sourcing.js'
import { StockBook, type StockLevel } from '../domain/stock-book.js'

/**
 * Whoever decides about stock holds the variants of all its SKUs first, locked in one statement and one order, so that no two decisions wait
 * for each other in a circle. The variant stands for what is there and what is not yet: a level, or a backorder, that another decision makes.
 */
export async function lockSkus(tx: Transaction, skus: readonly string[]): Promise<void> {
  await tx.query('SELECT FROM variant WHERE sku = ANY($1) ORDER BY sku FOR NO KEY UPDATE', [skus])
}

/** The stock of SKUs that are locked, at all locations. */
export async function readStock(tx: Transaction, skus: readonly string[]): Promise<StockBook> {
  const levels = await tx.query<StockLevel>(
    `SELECT sku, location_id AS "locationId", on_hand AS "onHand", reserved, allocated, safety_stock AS "safetyStock"
     FROM stock_level WHERE sku = ANY($1) ORDER BY sku, location_id`,
    [skus],
  )
  return new StockBook(levels)
}

/** Makes the levels of goods that come to a location for the first time. */
export async function ensureLevels(tx: Transaction, locationId: string, skus: readonly string[]): Promise<void> {
  await tx.query(
    'INSERT INTO stock_level (sku, location_id) SELECT sku, $1 FROM unnest($2::text[]) AS s (sku) ORDER BY sku ON CONFLICT DO NOTHING',
    [locationId, skus],
  )
}

/** Writes what the book's movements did: the counters by their deltas, and the ledger. */
export async function saveMovements(tx: Transaction, { movements }: StockBook): Promise<void> {
  if (movements.length === 0) return
  await tx.query(
    `WITH moved AS (
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[], $9::text[]) WITH ORDINALITY
         AS m (sku, location_id, kind, quantity, on_hand, reserved, allocated, reference, actor, n)
     ), ledger AS (
       INSERT INTO stock_movement (sku, location_id, kind, quantity, on_hand_delta, reserved_delta, allocated_delta, reference, actor)
       SELECT sku, location_id, kind, quantity, on_hand, reserved, allocated, reference, actor FROM moved ORDER BY n
     )
     UPDATE stock_level AS l SET on_hand = l.on_hand + d.on_hand, reserved = l.reserved + d.reserved, allocated = l.allocated + d.allocated
     FROM (SELECT sku, location_id, sum(on_hand) AS on_hand, sum(reserved) AS reserved, sum(allocated) AS allocated FROM moved GROUP BY sku, location_id) AS d
     WHERE l.sku = d.sku AND l.location_id = d.location_id`,
    [
      movements.map(({ sku }) => sku),
      movements.map(({ locationId }) => locationId),
      movements.map(({ kind }) => kind),
      movements.map(({ quantity }) => quantity),
      movements.map(({ onHandDelta }) => onHandDelta),
      movements.map(({ reservedDelta }) => reservedDelta),
      movements.map(({ allocatedDelta }) => allocatedDelta),
      movements.map(({ reference }) => reference),
      movements.map(({ actor }) => actor),
    ],
  )
}

export const readLocations = (db: Queryable): Promise<SourceLocation[]> =>
  db.query<SourceLocation>(`SELECT id, code, address->>'countryCode' AS "countryCode" FROM location ORDER BY code`)

export async function readSellable(db: Queryable, skus: readonly string[]): Promise<Map<string, SellableVariant>> {
  const rows = await db.query<{ sku: string; policy: OutOfStockPolicy; active: boolean; availableFrom: string | null }>(
    'SELECT sku, policy, active, available_from AS "availableFrom" FROM variant WHERE sku = ANY($1)',
    [skus],
  )
  return new Map(rows.map((row) => [row.sku, row]))
}
