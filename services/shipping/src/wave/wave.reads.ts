import type { Queryable } from '@kade/service-kit'
import type { Candidate } from './wave.js'

/** A wave plans so many at most. */
const MOST = 200

/** What may be picked now and must leave by then, with what it weighs and takes of room: usual goods where the catalogue does not say. One statement. */
export const readCandidates = (
  db: Queryable,
  {
    locationId,
    cutOff,
    countryCode,
    now,
  }: { readonly locationId: string; readonly cutOff: Date; readonly countryCode: string | null; readonly now: Date },
): Promise<Candidate[]> =>
  db.query<Candidate>(
    `SELECT o.id, o.ship_by AS "shipBy", count(l.id)::int AS lines, sum(l.quantity)::int AS units,
       sum(l.quantity * coalesce(v.weight_grams, 500))::float8 AS grams,
       sum(l.quantity * coalesce(v.length_mm::float8 * v.width_mm * v.height_mm, 3000000)) AS "cubicMm",
       (SELECT coalesce(json_agg(DISTINCT b.bin), '[]') FROM fulfillment_line AS i
        CROSS JOIN LATERAL (SELECT i.bin UNION SELECT u->>'bin' FROM jsonb_array_elements(i.bins) AS u) AS b
        WHERE i.fulfillment_order_id = o.id AND i.quantity > 0 AND b.bin IS NOT NULL) AS bins
     FROM (SELECT f.* FROM fulfillment_order AS f LEFT JOIN order_ref AS r ON r.order_id = f.order_id
           WHERE f.location_id = $1 AND f.status = 'OPEN' AND f.ship_by <= $2 AND f.hold_reason IS NULL AND coalesce(f.scheduled_for <= $4, true)
             AND NOT coalesce(r.is_held, false) AND ($3::text IS NULL OR r.address->>'countryCode' = $3) ORDER BY f.ship_by, f.id LIMIT ${MOST}) AS o
     JOIN fulfillment_line AS l ON l.fulfillment_order_id = o.id AND l.quantity > 0
     LEFT JOIN variant_ref AS v ON v.sku = l.sku
     GROUP BY o.id, o.ship_by ORDER BY o.ship_by, o.id`,
    [locationId, cutOff, countryCode, now],
  )
