import { exactInstant, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import type { CarrierProvider } from '../carrier/carrier-provider.js'
import { expectedCarrier, type ToBeSent } from './expected-carrier.js'
import type { Candidate } from './wave.js'
import { waveTable, type WaveRow } from './wave.table.js'

/** A wave plans so many at most. */
const MOST = 200

/** So many are looked at for those that go by one carrier. */
const MOST_LOOKED_AT = 2_000

/** Which orders become a wave. */
export interface WaveOf {
  readonly locationId: string
  readonly cutOff: Date
  /** Where they go; null: anywhere. */
  readonly countryCode: string | null
  /** The part of the building that all of their units lie in; null: any. */
  readonly zone: string | null
}
/** An order with what decides on its carrier. */
export type SentCandidate = Candidate & ToBeSent

/** What may be picked now and must leave by then, at most 200. By one carrier where one is named. */
export async function readCandidates(
  db: Queryable,
  carriers: readonly CarrierProvider[],
  asked: WaveOf & { readonly carrier: CarrierProvider | null; readonly fromCountry: string; readonly now: Date },
): Promise<Candidate[]> {
  const { carrier, fromCountry, cutOff: leavesAt } = asked
  if (carrier === null) return readWaiting(db, asked, MOST)
  const waiting = await readWaiting(db, asked, MOST_LOOKED_AT)
  return waiting.filter((order) => expectedCarrier(carriers, order, { fromCountry, leavesAt }) === carrier.code).slice(0, MOST)
}

/** With what it weighs and takes of room: usual goods where the catalogue does not say. One statement. */
const readWaiting = (
  db: Queryable,
  { locationId, cutOff, countryCode, zone, now }: WaveOf & { readonly now: Date },
  most: number,
): Promise<SentCandidate[]> =>
  db.query<SentCandidate>(
    `SELECT o.id, o.ship_by AS "shipBy", o.to_country AS "toCountry", o.promised_delivery_date::text AS "promisedDeliveryDate", count(l.id)::int AS lines, sum(l.quantity)::int AS units,
       sum(l.quantity * coalesce(v.weight_grams, 500))::float8 AS grams,
       sum(l.quantity * coalesce(v.length_mm::float8 * v.width_mm * v.height_mm, 3000000)) AS "cubicMm",
       json_build_array(
         max(coalesce(greatest(v.length_mm, v.width_mm, v.height_mm), 150)),
         max(coalesce(v.length_mm + v.width_mm + v.height_mm - greatest(v.length_mm, v.width_mm, v.height_mm) - least(v.length_mm, v.width_mm, v.height_mm), 150)),
         max(coalesce(least(v.length_mm, v.width_mm, v.height_mm), 150))) AS sides,
       (SELECT coalesce(json_agg(DISTINCT b.bin), '[]') FROM fulfillment_line AS i
        CROSS JOIN LATERAL (SELECT i.bin UNION SELECT u->>'bin' FROM jsonb_array_elements(i.bins) AS u) AS b
        WHERE i.fulfillment_order_id = o.id AND i.quantity > 0 AND b.bin IS NOT NULL) AS bins
     FROM (SELECT f.*, coalesce(r.address->>'countryCode', '') AS to_country FROM fulfillment_order AS f LEFT JOIN order_ref AS r ON r.order_id = f.order_id
           WHERE f.location_id = $1 AND f.status = 'OPEN' AND f.ship_by <= $2 AND f.hold_reason IS NULL AND coalesce(f.scheduled_for <= $4, true)
             AND NOT EXISTS (SELECT FROM wave_order AS w WHERE w.fulfillment_order_id = f.id)
             AND NOT coalesce(r.is_held, false) AND ($3::text IS NULL OR r.address->>'countryCode' = $3)
             AND ($5::text IS NULL OR NOT EXISTS (
               SELECT FROM fulfillment_line AS i
               CROSS JOIN LATERAL (SELECT u->>'bin' AS bin FROM jsonb_array_elements(i.bins) AS u UNION ALL SELECT i.bin WHERE i.bins = '[]') AS u
               LEFT JOIN bin_ref AS b ON b.location_id = f.location_id AND b.code = u.bin
               WHERE i.fulfillment_order_id = f.id AND i.quantity > 0 AND b.zone IS DISTINCT FROM $5))
           ORDER BY f.ship_by, f.id LIMIT $6) AS o
     JOIN fulfillment_line AS l ON l.fulfillment_order_id = o.id AND l.quantity > 0
     LEFT JOIN variant_ref AS v ON v.sku = l.sku
     GROUP BY o.id, o.ship_by, o.to_country, o.promised_delivery_date ORDER BY o.ship_by, o.id`,
    [locationId, cutOff, countryCode, now, zone, most],
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
