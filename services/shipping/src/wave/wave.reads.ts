import { exactInstant, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import type { Candidate } from './wave.js'
import { waveTable, type WaveRow } from './wave.table.js'

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
             AND NOT EXISTS (SELECT FROM wave_order AS w WHERE w.fulfillment_order_id = f.id)
             AND NOT coalesce(r.is_held, false) AND ($3::text IS NULL OR r.address->>'countryCode' = $3) ORDER BY f.ship_by, f.id LIMIT ${MOST}) AS o
     JOIN fulfillment_line AS l ON l.fulfillment_order_id = o.id AND l.quantity > 0
     LEFT JOIN variant_ref AS v ON v.sku = l.sku
     GROUP BY o.id, o.ship_by ORDER BY o.ship_by, o.id`,
    [locationId, cutOff, countryCode, now],
  )

export type WavePage = Connection<WaveRow>
export type WavePageEdge = WavePage['edges'][number]
const COLUMNS = selectList(waveTable)

export const waveById = async (db: Queryable, id: string): Promise<WaveRow | null> =>
  (await db.query<WaveRow>(`SELECT ${COLUMNS} FROM wave WHERE id = $1`, [id]))[0] ?? null

export const waveByKey = async (db: Queryable, key: string): Promise<WaveRow | null> =>
  (await db.query<WaveRow>(`SELECT ${COLUMNS} FROM wave WHERE idempotency_key = $1`, [key]))[0] ?? null

/** The newest first; one row more than the limit where there are more. */
export function pageOfWaves(db: Queryable, locationId: string, page: Page): Promise<(WaveRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page, false)
  return db.query(
    `SELECT ${COLUMNS}, ${exactInstant('released_at')} AS exactly FROM wave
     WHERE location_id = $1 AND ($2::timestamptz IS NULL OR (released_at, id) ${compare} ($2::timestamptz, $3::uuid))
     ORDER BY released_at ${direction}, id ${direction} LIMIT $4`,
    [locationId, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countWaves(db: Queryable, locationId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>('SELECT count(*) AS count FROM wave WHERE location_id = $1', [locationId])
  return row?.count ?? 0
}
