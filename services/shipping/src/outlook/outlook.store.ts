import type { TrackingStatus } from '@kade/events'
import { selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { shipmentTable, type ShipmentRow } from '../shipment/shipment.table.js'

export interface Way {
  readonly id: string
  readonly carrier: string
  readonly service: string
  readonly country: string
  readonly origin: string
  readonly shippedAt: Date
  readonly deliveredAt: Date | null
  /** When it was given up: it turned back, failed or was lost; null: it is under way or delivered. */
  readonly strandedAt: Date | null
  /** The window that was said first, by history; null: none was. */
  readonly firstFrom: Date | null
  readonly firstTo: Date | null
  /** In the order of their moments. */
  readonly scans: readonly (readonly [status: TrackingStatus, at: string])[]
}
const WAY = `SELECT s.id, s.carrier, s.service, coalesce(r.address->>'countryCode', '') AS country, f.location_id::text AS origin,
    s.shipped_at AS "shippedAt", s.delivered_at AS "deliveredAt", s.first_from AS "firstFrom", s.first_to AS "firstTo",
    CASE WHEN s.status IN ('RETURN_TO_SENDER', 'FAILURE', 'CANCELLED') THEN s.status_at END AS "strandedAt",
    coalesce((SELECT json_agg(json_build_array(e.status, e.at) ORDER BY e.at, e.sequence) FROM tracking_event AS e
      WHERE e.shipment_id = s.id AND e.source <> 'OWN' AND e.status IN ('IN_TRANSIT', 'CUSTOMS_HOLD', 'EXCEPTION', 'OUT_FOR_DELIVERY')), '[]') AS scans
  FROM shipment AS s JOIN fulfillment_order AS f ON f.id = s.fulfillment_order_id JOIN order_ref AS r ON r.order_id = s.order_id`

/** The newest parcels of the last days, those under way among them. */
export const waysSince = (db: Queryable, since: Date, most: number): Promise<Way[]> =>
  db.query(`${WAY} WHERE s.shipped_at >= $1 ORDER BY s.shipped_at DESC LIMIT $2`, [since, most])

export const waysOf = (db: Queryable, ids: readonly string[]): Promise<Way[]> => db.query(`${WAY} WHERE s.id = ANY($1::uuid[])`, [ids])

/** The shipments that are to be looked at by now, held; other processes pass over them. */
export const takeDue = (tx: Transaction, now: Date, limit: number): Promise<ShipmentRow[]> =>
  tx.query(
    `SELECT ${selectList(shipmentTable)} FROM shipment WHERE id IN (SELECT id FROM shipment WHERE assess_at <= $1 ORDER BY assess_at LIMIT $2 FOR UPDATE SKIP LOCKED) ORDER BY id`,
    [now, limit],
  )

/** What was said first by history: whether it held is learned from. */
export async function keepFirst(
  tx: Transaction,
  windows: readonly { readonly id: string; readonly from: Date; readonly to: Date }[],
): Promise<void> {
  if (windows.length === 0) return
  await tx.query(
    `UPDATE shipment AS s SET first_from = g."from", first_to = g."to" FROM json_to_recordset($1::json) AS g (id uuid, "from" timestamptz, "to" timestamptz)
     WHERE s.id = g.id AND s.first_from IS NULL`,
    [JSON.stringify(windows)],
  )
}
