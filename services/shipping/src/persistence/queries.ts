import { exactInstant, MAX_NODES, reading, type ListPage, type Page, type Queryable } from '@kade/service-kit'
import type { FulfillmentStatus } from '../domain/fulfillment-order.js'
import {
  FULFILLMENT_COLUMNS,
  SHIPMENT_COLUMNS,
  TRACKING_COLUMNS,
  type FulfillmentLineRow,
  type FulfillmentOrderRow,
  type PackageRow,
  type ShipmentRow,
  type TrackingEventRow,
} from './rows.js'

/** Rows of many owners, in the order of the ids asked: what a loader needs. */
async function grouped<Row>(rows: Promise<Row[]>, ids: readonly string[], ownerOf: (row: Row) => string): Promise<Row[][]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]))
  for (const row of await rows) groups.get(ownerOf(row))?.push(row)
  return ids.map((id) => groups.get(id) ?? [])
}
async function aligned<Row extends { readonly id: string }>(rows: Promise<Row[]>, ids: readonly string[]): Promise<(Row | null)[]> {
  const byId = new Map((await rows).map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}

/** More than an answer may hold is not read: it is refused by its count. */
const ONE_TOO_MANY = `LIMIT ${MAX_NODES + 1}`

export const fulfillmentOrdersById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<FulfillmentOrderRow>(`SELECT ${FULFILLMENT_COLUMNS} FROM fulfillment_order WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const fulfillmentOrdersOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<FulfillmentOrderRow>(
      `SELECT ${FULFILLMENT_COLUMNS} FROM fulfillment_order WHERE order_id = ANY($1::uuid[]) ORDER BY id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )

export const linesOfFulfillmentOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<FulfillmentLineRow>(
      'SELECT id, fulfillment_order_id AS "fulfillmentOrderId", sku, quantity, picked, bin FROM fulfillment_line WHERE fulfillment_order_id = ANY($1::uuid[]) AND quantity > 0 ORDER BY sku ' +
        ONE_TOO_MANY,
      [ids],
    ),
    ids,
    ({ fulfillmentOrderId }) => fulfillmentOrderId,
  )

/** A page of the lines of one fulfillment order. */
export interface LinesPage extends ListPage {
  readonly fulfillmentOrderId: string
}

export const pagesOfLines = (db: Queryable, pages: readonly LinesPage[]) =>
  grouped(
    db.query<FulfillmentLineRow & { readonly page: number }>(
      `SELECT p.page::int AS page, l.* FROM unnest($1::uuid[], $2::uuid[], $3::int[]) WITH ORDINALITY AS p (id, after, most, page) CROSS JOIN LATERAL (
         SELECT id, fulfillment_order_id AS "fulfillmentOrderId", sku, quantity, picked, bin FROM fulfillment_line
         WHERE fulfillment_order_id = p.id AND quantity > 0 AND (p.after IS NULL OR sku > (SELECT sku FROM fulfillment_line WHERE id = p.after))
         ORDER BY sku LIMIT p.most) AS l ${ONE_TOO_MANY}`,
      [pages.map(({ fulfillmentOrderId }) => fulfillmentOrderId), pages.map(({ after }) => after), pages.map(({ limit }) => limit)],
    ),
    pages.map((_, index) => String(index + 1)),
    ({ page }) => String(page),
  )

/** Whose line each id is of; null where it is none. */
export const ownersOfLines = async (db: Queryable, ids: readonly string[]): Promise<(string | null)[]> => {
  const rows = db.query<{ id: string; owner: string }>(
    'SELECT id, fulfillment_order_id AS owner FROM fulfillment_line WHERE id = ANY($1::uuid[]) AND quantity > 0',
    [ids],
  )
  return (await aligned(rows, ids)).map((row) => row?.owner ?? null)
}

export const packagesOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<PackageRow>(
      'SELECT id, fulfillment_order_id AS "fulfillmentOrderId", box, grams, sides, sscc, lines FROM package WHERE fulfillment_order_id = ANY($1::uuid[]) ORDER BY sscc ' +
        ONE_TOO_MANY,
      [ids],
    ),
    ids,
    ({ fulfillmentOrderId }) => fulfillmentOrderId,
  )

export const shipmentsById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<ShipmentRow>(`SELECT ${SHIPMENT_COLUMNS} FROM shipment WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const shipmentsOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<ShipmentRow>(
      `SELECT ${SHIPMENT_COLUMNS} FROM shipment WHERE order_id = ANY($1::uuid[]) ORDER BY shipped_at, id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )

export const shipmentByTrackingNumber = async (db: Queryable, trackingNumber: string): Promise<ShipmentRow | null> =>
  (await db.query<ShipmentRow>(`SELECT ${SHIPMENT_COLUMNS} FROM shipment WHERE tracking_number = $1`, [trackingNumber]))[0] ?? null

/** The oldest first, by the moment that they tell of. */
export const eventsOfShipments = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<TrackingEventRow>(
      `SELECT ${TRACKING_COLUMNS} FROM tracking_event WHERE shipment_id = ANY($1::uuid[]) ORDER BY at, sequence ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ shipmentId }) => shipmentId,
  )

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
