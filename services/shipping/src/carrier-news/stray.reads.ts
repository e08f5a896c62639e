import type { TrackingStatus } from '@kade/events'
import { exactInstant, reading, type Connection, type Page, type Queryable } from '@kade/service-kit'

export interface UnknownTracking {
  readonly trackingNumber: string
  readonly peer: string
  readonly carrier: string | null
  readonly scanCount: number
  readonly status: TrackingStatus
  readonly at: Date
  readonly firstReceivedAt: Date
  readonly lastReceivedAt: Date
}
export type StrayPage = Connection<UnknownTracking>
export type StrayPageEdge = StrayPage['edges'][number]

/** A page of unknown numbers, the one first that was heard of last. */
export function pageOfStrays(db: Queryable, page: Page): Promise<(UnknownTracking & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page, false)
  return db.query(
    `SELECT *, ${exactInstant('"lastReceivedAt"')} AS exactly FROM (
       SELECT tracking_number AS "trackingNumber", max(peer) AS peer, max(carrier) AS carrier, count(*) AS "scanCount",
         (array_agg(scan->>'status' ORDER BY scan->>'at' DESC))[1] AS status, max((scan->>'at')::timestamptz) AS at,
         min(received_at) AS "firstReceivedAt", max(received_at) AS "lastReceivedAt"
       FROM stray_scan GROUP BY 1) AS numbers
     WHERE $1::timestamptz IS NULL OR ("lastReceivedAt", "trackingNumber") ${compare} ($1::timestamptz, $2::text)
     ORDER BY "lastReceivedAt" ${direction}, "trackingNumber" ${direction} LIMIT $3`,
    [page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countStrays(db: Queryable): Promise<number> {
  const [row] = await db.query<{ count: number }>('SELECT count(DISTINCT tracking_number) AS count FROM stray_scan')
  return row?.count ?? 0
}
