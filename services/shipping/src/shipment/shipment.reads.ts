import { aligned, propertiesBut, selectList, type Queryable } from '@kade/service-kit'
import { shipmentTable, trackingEventTable, type ShipmentRow, type TrackingEventRow } from './shipment.table.js'

const SELECT = `SELECT ${selectList(shipmentTable)} FROM shipment`

/** What is shown of a tracking event, the carrier's own words beside it. */
export const TRACKING_SHOWN = selectList(trackingEventTable, propertiesBut(trackingEventTable, 'idempotencyKey', 'requestHash', 'scanHash'))

/** In the order of the ids asked; null where there is none. */
export const shipmentsById = (db: Queryable, ids: readonly string[]): Promise<(ShipmentRow | null)[]> =>
  aligned(db.query<ShipmentRow>(`${SELECT} WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const shipmentByTrackingNumber = async (db: Queryable, trackingNumber: string): Promise<ShipmentRow | null> =>
  (await db.query<ShipmentRow>(`${SELECT} WHERE tracking_number = $1`, [trackingNumber]))[0] ?? null

/** For resuming subscriptions: the reports after a sequence, oldest first. */
export const trackingAfter = (db: Queryable, orderId: string, after: number, limit: number) =>
  db.query<TrackingEventRow>(
    `SELECT ${TRACKING_SHOWN} FROM tracking_event WHERE order_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
    [orderId, after, limit],
  )

export const latestTracking = async (db: Queryable, orderId: string): Promise<TrackingEventRow | null> =>
  (
    await db.query<TrackingEventRow>(`SELECT ${TRACKING_SHOWN} FROM tracking_event WHERE order_id = $1 ORDER BY sequence DESC LIMIT 1`, [
      orderId,
    ])
  )[0] ?? null

/** By which shipments these fulfillment orders have left. */
export const shipmentsOf = (db: Queryable, fulfillmentOrderIds: readonly string[]) =>
  db.query<Pick<ShipmentRow, 'id' | 'carrier' | 'fulfillmentOrderId'>>(
    `SELECT ${selectList(shipmentTable, ['id', 'carrier', 'fulfillmentOrderId'])} FROM shipment WHERE fulfillment_order_id = ANY($1::uuid[])`,
    [fulfillmentOrderIds],
  )
