import { exactInstant, reading, type Page, type Queryable } from '@kade/service-kit'
import type { FulfillmentStatus } from '../domain/fulfillment-order.js'
import {
  FULFILLMENT_COLUMNS,
  SHIPMENT_COLUMNS,
  TRACKING_COLUMNS,
  type FulfillmentOrderRow,
  type ShipmentRow,
  type TrackingEventRow,
} from './rows.js'

async function aligned<Row extends { readonly id: string }>(rows: Promise<Row[]>, ids: readonly string[]): Promise<(Row | null)[]> {
  const byId = new Map((await rows).map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}

export const fulfillmentOrdersById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<FulfillmentOrderRow>(`SELECT ${FULFILLMENT_COLUMNS} FROM fulfillment_order WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const shipmentsById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<ShipmentRow>(`SELECT ${SHIPMENT_COLUMNS} FROM shipment WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const shipmentByTrackingNumber = async (db: Queryable, trackingNumber: string): Promise<ShipmentRow | null> =>
  (await db.query<ShipmentRow>(`SELECT ${SHIPMENT_COLUMNS} FROM shipment WHERE tracking_number = $1`, [trackingNumber]))[0] ?? null

/** For resuming subscriptions: the reports behind a sequence, oldest first. */
export const trackingAfter = (db: Queryable, orderId: string, after: number, limit: number) =>
  db.query<TrackingEventRow>(
    `SELECT ${TRACKING_COLUMNS} FROM tracking_event WHERE order_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
    [orderId, after, limit],
  )

export const latestTracking = async (db: Queryable, orderId: string): Promise<TrackingEventRow | null> =>
  (
    await db.query<TrackingEventRow>(`SELECT ${TRACKING_COLUMNS} FROM tracking_event WHERE order_id = $1 ORDER BY sequence DESC LIMIT 1`, [
      orderId,
    ])
  )[0] ?? null

export interface FulfillmentFilter {
  readonly status?: FulfillmentStatus | null
  readonly locationId?: string | null
}
const MATCHES = '($1::text IS NULL OR status = $1) AND ($2::uuid IS NULL OR location_id = $2)'

/** What is due first comes first; one row more than the limit where there are more. */
export function pageOfFulfillmentOrders(
  db: Queryable,
  { status, locationId }: FulfillmentFilter,
  page: Page,
): Promise<(FulfillmentOrderRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page)
  return db.query(
    `SELECT ${FULFILLMENT_COLUMNS}, ${exactInstant('ship_by')} AS exactly FROM fulfillment_order
     WHERE ${MATCHES} AND ($3::timestamptz IS NULL OR (ship_by, id) ${compare} ($3::timestamptz, $4::uuid)) ORDER BY ship_by ${direction}, id ${direction} LIMIT $5`,
    [status ?? null, locationId ?? null, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countFulfillmentOrders(db: Queryable, { status, locationId }: FulfillmentFilter): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count FROM fulfillment_order WHERE ${MATCHES}`, [
    status ?? null,
    locationId ?? null,
  ])
  return row?.count ?? 0
}
