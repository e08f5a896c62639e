import type { TrackingStatus } from '@kade/events'
import { newId, type Queryable, type Transaction } from '@kade/service-kit'
import { SHIPMENT_COLUMNS, TRACKING_COLUMNS, type ShipmentRow, type TrackingEventRow } from './rows.js'

export interface NewReport {
  readonly status: TrackingStatus
  readonly description: string
  readonly location: string | null
  readonly countryCode: string | null
  readonly at: Date
  readonly shipmentStatus: TrackingStatus
  readonly idempotencyKey: string | null
  readonly requestHash: string | null
}

/** The next number of the order's tracking; its row stays locked until the commit, so that numbers are published in order. */
async function nextSequence(tx: Transaction, orderId: string): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    'INSERT INTO tracking_sequence (order_id, last) VALUES ($1, 1) ON CONFLICT (order_id) DO UPDATE SET last = tracking_sequence.last + 1 RETURNING last',
    [orderId],
  )
  return row?.last ?? 0
}

export async function appendTracking(
  tx: Transaction,
  { id: shipmentId, orderId }: Pick<ShipmentRow, 'id' | 'orderId'>,
  report: NewReport,
): Promise<TrackingEventRow> {
  const sequence = await nextSequence(tx, orderId)
  const [row] = await tx.query<TrackingEventRow>(
    `INSERT INTO tracking_event (id, shipment_id, order_id, sequence, status, description, location, country_code, at, shipment_status, idempotency_key, request_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${TRACKING_COLUMNS}`,
    [
      newId(),
      shipmentId,
      orderId,
      sequence,
      report.status,
      report.description,
      report.location,
      report.countryCode,
      report.at,
      report.shipmentStatus,
      report.idempotencyKey,
      report.requestHash,
    ],
  )
  if (!row) throw new Error('A tracking event was not stored')
  return row
}

export async function insertShipment(
  tx: Transaction,
  shipment: Omit<ShipmentRow, 'statusAt' | 'statusHeardAt' | 'deliveredAt' | 'returnedAt'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO shipment (id, fulfillment_order_id, order_id, carrier, service, tracking_number, status, cost, currency, estimated_from, estimated_to, promised_delivery_date, shipped_at, delayed_since)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      shipment.id,
      shipment.fulfillmentOrderId,
      shipment.orderId,
      shipment.carrier,
      shipment.service,
      shipment.trackingNumber,
      shipment.status,
      shipment.cost,
      shipment.currency,
      shipment.estimatedFrom,
      shipment.estimatedTo,
      shipment.promisedDeliveryDate,
      shipment.shippedAt,
      shipment.delayedSince,
    ],
  )
}

export const nextTrackingSerial = async (tx: Queryable): Promise<number> =>
  (await tx.query<{ serial: number }>(`SELECT nextval('tracking_serial') AS serial`))[0]?.serial ?? 0

export const lockShipment = async (tx: Transaction, trackingNumber: string): Promise<ShipmentRow | undefined> =>
  (await tx.query<ShipmentRow>(`SELECT ${SHIPMENT_COLUMNS} FROM shipment WHERE tracking_number = $1 FOR UPDATE`, [trackingNumber]))[0]

export async function saveShipment(
  tx: Transaction,
  { id, status, statusAt, statusHeardAt, estimatedFrom, estimatedTo, delayedSince, deliveredAt, returnedAt }: ShipmentRow,
): Promise<void> {
  await tx.query(
    'UPDATE shipment SET status = $2, status_at = $3, estimated_from = $4, estimated_to = $5, delayed_since = $6, delivered_at = $7, status_heard_at = $8, returned_at = $9 WHERE id = $1',
    [id, status, statusAt, estimatedFrom, estimatedTo, delayedSince, deliveredAt, statusHeardAt, returnedAt],
  )
}

/** Reports with one key wait for each other until the commit. */
export const lockKey = (tx: Transaction, key: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key])

export const reportByKey = async (tx: Queryable, key: string): Promise<{ shipmentId: string; requestHash: string } | undefined> =>
  (
    await tx.query<{ shipmentId: string; requestHash: string }>(
      'SELECT shipment_id AS "shipmentId", request_hash AS "requestHash" FROM tracking_event WHERE idempotency_key = $1',
      [key],
    )
  )[0]
