import type { Queryable } from '@kade/service-kit'

export interface PerformanceRow {
  readonly carrier: string
  readonly fromCountry: string
  readonly toCountry: string | null
  readonly locationId: string
  readonly currency: string
  readonly shipments: number
  readonly delivered: number
  readonly judged: number
  readonly onTime: number
  readonly compared: number
  /** Minor units, of those that are compared. */
  readonly quoted: number
  readonly paid: number
}

/** Lines of carrier, lane and location that are told. */
const MOST = 200
const JUDGED = `s.promised_delivery_date IS NOT NULL AND (s.delivered_at IS NOT NULL OR s.promised_delivery_date < (now() AT TIME ZONE 'UTC')::date)`
const ON_TIME = `(s.delivered_at AT TIME ZONE 'UTC')::date <= s.promised_delivery_date`

/** By the days on which a delivery counts as late for its customer, and by the quote that was taken for the label it left with. One statement. */
export const readPerformance = (
  db: Queryable,
  { from, to, locationId }: { readonly from: Date; readonly to: Date; readonly locationId: string | null },
): Promise<PerformanceRow[]> =>
  db.query<PerformanceRow>(
    `SELECT s.carrier, l.address->>'countryCode' AS "fromCountry", r.address->>'countryCode' AS "toCountry", f.location_id AS "locationId", s.currency,
       count(*)::int AS shipments, count(s.delivered_at)::int AS delivered,
       count(*) FILTER (WHERE ${JUDGED})::int AS judged, count(*) FILTER (WHERE ${JUDGED} AND ${ON_TIME})::int AS "onTime",
       count(q.cost)::int AS compared, coalesce(sum(q.cost), 0)::bigint AS quoted, coalesce(sum(s.cost) FILTER (WHERE q.cost IS NOT NULL), 0)::bigint AS paid
     FROM shipment AS s JOIN fulfillment_order AS f ON f.id = s.fulfillment_order_id JOIN location_ref AS l ON l.id = f.location_id
     LEFT JOIN order_ref AS r ON r.order_id = s.order_id
     LEFT JOIN LATERAL (
       SELECT (u->>'cost')::bigint AS cost FROM label_purchase AS p CROSS JOIN LATERAL jsonb_array_elements(p.quotes) AS u
       WHERE p.fulfillment_order_id = f.id AND p.state = 'BOUGHT' AND (u->>'isChosen')::boolean AND u->>'currency' = s.currency LIMIT 1) AS q ON true
     WHERE s.shipped_at >= $1 AND s.shipped_at < $2 AND ($3::uuid IS NULL OR f.location_id = $3)
     GROUP BY 1, 2, 3, 4, 5 ORDER BY shipments DESC, 1, 2, 3, 4, 5 LIMIT ${MOST}`,
    [from, to, locationId],
  )
