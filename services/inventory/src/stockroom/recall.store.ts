import type { Transaction } from '@kade/service-kit'
import type { Movable } from './recall.js'

/** Allocations with units of which others have some, of bundles some part: what nobody else has stays, so that nothing is asked back for nothing. */
const MOVABLE = `SELECT DISTINCT a.order_id AS "orderId", a.id AS "allocationId", a.location_id AS "locationId", l.code AS "locationCode", a.moves
  FROM allocation AS a JOIN location AS l ON l.id = a.location_id
  WHERE a.quantity > 0 AND EXISTS (
    SELECT FROM stock_level AS s JOIN location AS other ON other.id = s.location_id
    WHERE (s.sku = a.sku OR s.sku IN (SELECT part_sku FROM bundle_part WHERE bundle_sku = a.sku)) AND s.location_id <> a.location_id AND s.available > 0 AND other.active)`
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
