import { selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { shipmentTable, trackingEventTable, type ShipmentRow, type TrackingEntry } from './shipment.table.js'

export const lockShipment = async (tx: Transaction, trackingNumber: string): Promise<ShipmentRow | undefined> =>
  (
    await tx.query<ShipmentRow>(`SELECT ${selectList(shipmentTable)} FROM shipment WHERE tracking_number = $1 FOR UPDATE`, [trackingNumber])
  )[0]

/** The next number of the order's tracking; its row stays locked until the commit, so that numbers are published in order. */
export async function nextSequence(tx: Transaction, orderId: string): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    'INSERT INTO tracking_sequence (order_id, last) VALUES ($1, 1) ON CONFLICT (order_id) DO UPDATE SET last = tracking_sequence.last + 1 RETURNING last',
    [orderId],
  )
  if (!row) throw new Error('An upsert that returns has one row')
  return row.last
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
