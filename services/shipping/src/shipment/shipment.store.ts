import { recordset, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { shipmentTable, trackingEventTable, type ShipmentRow, type TrackingEntry } from './shipment.table.js'

/** The shipments of these numbers, held, in the order of their ids. */
export const lockShipments = (tx: Transaction, trackingNumbers: readonly string[]): Promise<ShipmentRow[]> =>
  tx.query<ShipmentRow>(
    `SELECT ${selectList(shipmentTable)} FROM shipment WHERE tracking_number = ANY($1::text[]) ORDER BY id FOR UPDATE`,
    [trackingNumbers],
  )

/** The shipment of a fulfillment order that has left, held. */
export async function lockShipmentOf(tx: Transaction, fulfillmentOrderId: string): Promise<ShipmentRow> {
  const [shipment] = await tx.query<ShipmentRow>(
    `SELECT ${selectList(shipmentTable)} FROM shipment WHERE fulfillment_order_id = $1 FOR UPDATE`,
    [fulfillmentOrderId],
  )
  if (!shipment) throw new Error('What has shipped has a shipment')
  return shipment
}

const KNOWN = ['shipmentId', 'status', 'at', 'receivedAt', 'estimatedDelivery', 'trouble', 'scanHash'] as const
export type KnownReport = Pick<TrackingEntry, (typeof KNOWN)[number]>

/** All that carriers and people reported of these shipments. */
export async function reportsOf(tx: Queryable, shipments: readonly { readonly id: string }[]): Promise<KnownReport[]> {
  if (shipments.length === 0) return []
  return tx.query<KnownReport>(
    `SELECT ${selectList(trackingEventTable, [...KNOWN])} FROM tracking_event WHERE shipment_id = ANY($1::uuid[]) AND source <> 'OWN'`,
    [shipments.map(({ id }) => id)],
  )
}

const COUNT =
  'INSERT INTO tracking_sequence (order_id, last) VALUES ($1, 1) ON CONFLICT (order_id) DO UPDATE SET last = tracking_sequence.last + 1 RETURNING last AS sequence'

/** The next number of the order's tracking; its row stays locked until the commit, so that numbers are published in order. */
export async function nextSequence(tx: Transaction, orderId: string): Promise<number> {
  const [row] = await tx.query<{ sequence: number }>(COUNT, [orderId])
  if (!row) throw new Error('An upsert that returns has one row')
  return row.sequence
}

/** That, and a serial of the roll of tracking numbers, which no other parcel has. */
export async function nextNumbers(tx: Transaction, orderId: string): Promise<{ readonly sequence: number; readonly serial: number }> {
  const [row] = await tx.query<{ sequence: number; serial: number }>(`${COUNT}, nextval('tracking_serial') AS serial`, [orderId])
  if (!row) throw new Error('An upsert that returns has one row')
  return row
}

/** Estimates that were told of known scans later on. */
export async function saveEstimates(
  tx: Transaction,
  estimates: readonly Pick<KnownReport, 'shipmentId' | 'scanHash' | 'estimatedDelivery'>[],
): Promise<void> {
  if (estimates.length === 0) return
  await tx.query(
    `UPDATE tracking_event AS e SET estimated_delivery = g."estimatedDelivery"
     FROM ${recordset(trackingEventTable, ['shipmentId', 'scanHash', 'estimatedDelivery'], { alias: 'g' })} WHERE e.shipment_id = g."shipmentId" AND e.scan_hash = g."scanHash"`,
    [JSON.stringify(estimates)],
  )
}

/** The first new number of each order's tracking, where so many come; their rows stay locked until the commit. */
export async function nextSequences(
  tx: Transaction,
  coming: readonly { readonly orderId: string; readonly count: number }[],
): Promise<Map<string, number>> {
  const rows = await tx.query<{ orderId: string; first: number }>(
    `WITH coming AS (SELECT "orderId", sum(count)::int AS count FROM json_to_recordset($1::json) AS c ("orderId" uuid, count int) GROUP BY 1 ORDER BY 1),
       counted AS (INSERT INTO tracking_sequence (order_id, last) SELECT "orderId", count FROM coming ORDER BY 1
         ON CONFLICT (order_id) DO UPDATE SET last = tracking_sequence.last + excluded.last RETURNING order_id, last)
     SELECT "orderId", last - count + 1 AS first FROM counted JOIN coming ON order_id = "orderId"`,
    [JSON.stringify(coming)],
  )
  return new Map(rows.map(({ orderId, first }) => [orderId, first]))
}

export async function nextTrackingSerial(tx: Queryable): Promise<number> {
  const [row] = await tx.query<{ serial: number }>(`SELECT nextval('tracking_serial') AS serial`)
  if (!row) throw new Error('A SELECT without FROM has one row')
  return row.serial
}

/** Reports with one key wait for each other until the commit. */
export const lockKey = (tx: Transaction, key: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key])

export const reportByKey = (tx: Transaction, idempotencyKey: string): Promise<Pick<TrackingEntry, 'shipmentId' | 'requestHash'> | null> =>
  tx.manager.getRepository(trackingEventTable).findOneBy({ idempotencyKey })
