import { exactInstant, grouped, reading, type Connection, type Page, type Queryable } from '@kade/service-kit'
import type { ToldEntry } from './history-entry.js'

export type HistoryPage = Connection<ToldEntry>
export type HistoryPageEdge = HistoryPage['edges'][number]

/** Whose eyes an order's history is for, and until when it goes. */
export interface HistoryView {
  /** Of the timeline these types alone, and no mails; null: all there is. */
  readonly types: readonly string[] | null
  readonly until: Date | null
}

/** Each ends with what it is read from, so that a page reads no more of each than it may show. Parameters 2 and 3: the view. */
const TIMELINE = `SELECT order_id, id, at, 'TIMELINE' AS source, type, actor, message, data FROM order_event
  WHERE order_id = o.id AND ($2::text[] IS NULL OR type = ANY($2)) AND ($3::timestamptz IS NULL OR at <= $3)`
const SCANS = `SELECT order_id, id, at, 'SCAN' AS source, status AS type, 'carrier' AS actor, description AS message,
    jsonb_build_object('shipmentId', shipment_id, 'trackingNumber', tracking_number, 'location', location, 'countryCode', country_code) AS data
  FROM parcel_scan WHERE order_id = o.id AND ($3::timestamptz IS NULL OR at <= $3)`
const MAILS = `SELECT order_id, id, sent_at AS at, 'MAIL' AS source, kind AS type, 'system' AS actor, 'An e-mail has left: ' || kind AS message, NULL::jsonb AS data
  FROM message WHERE order_id = o.id AND state = 'SENT' AND $2::text[] IS NULL AND ($3::timestamptz IS NULL OR sent_at <= $3)`

/** A page of each order's history, the oldest first, in one statement; one row more than the limit where there are more. */
export function historiesOfOrders(
  db: Queryable,
  ids: readonly string[],
  { types, until }: HistoryView,
  page: Page,
): Promise<(ToldEntry & { readonly exactly: string })[][]> {
  const [compare, direction] = reading(page)
  const part = (sql: string, at: string): string =>
    `(${sql} AND ($4::timestamptz IS NULL OR (${at}, id) ${compare} ($4::timestamptz, $5::uuid)) ORDER BY ${at} ${direction}, id ${direction} LIMIT $6)`
  return grouped(
    db.query(
      `SELECT h.order_id AS "orderId", h.id, h.at, h.source, h.type, h.actor, h.message, h.data, ${exactInstant('h.at')} AS exactly
       FROM unnest($1::uuid[]) AS o (id) CROSS JOIN LATERAL (
         ${part(TIMELINE, 'at')} UNION ALL ${part(SCANS, 'at')} UNION ALL ${part(MAILS, 'sent_at')} ORDER BY at ${direction}, id ${direction} LIMIT $6) AS h`,
      [ids, types, until, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
    ),
    ids,
    ({ orderId }) => orderId,
  )
}

/** How many entries there are of each order. */
export async function countHistories(db: Queryable, ids: readonly string[], { types, until }: HistoryView): Promise<number[]> {
  const rows = await db.query<{ id: string; count: number }>(
    `SELECT o.id, (SELECT count(*) FROM (${TIMELINE} UNION ALL ${SCANS} UNION ALL ${MAILS}) AS h)::int AS count FROM unnest($1::uuid[]) AS o (id)`,
    [ids, types, until],
  )
  const counts = new Map(rows.map(({ id, count }) => [id, count]))
  return ids.map((id) => counts.get(id) ?? 0)
}
