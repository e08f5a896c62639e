import { columnNames, recordset, selectList, type Queryable } from '@kade/service-kit'
import { DELIVERY_COLUMNS, deliveryTable, type DeliveryRow, type StoredDelivery } from './delivery.table.js'

type NewDelivery = Pick<StoredDelivery, 'id' | 'peer' | 'dedupeKey' | 'headers' | 'body'>

const KEPT = ['id', 'peer', 'dedupeKey', 'headers'] as const
const KEEP = `INSERT INTO carrier_delivery (${columnNames(deliveryTable, [...KEPT])}, body) SELECT *, $2::bytea FROM ${recordset(deliveryTable, [...KEPT])}
  ON CONFLICT (peer, dedupe_key) DO NOTHING RETURNING id`

/** Keeps a delivery, in one statement that needs no bus; false: it is here already. */
export async function keepDelivery(database: Queryable, { body, ...delivery }: NewDelivery): Promise<boolean> {
  return (await database.query(KEEP, [JSON.stringify([delivery]), body])).length > 0
}

export type Unread = Pick<StoredDelivery, 'id' | 'peer' | 'body' | 'receivedAt' | 'replays'>

/** The deliveries that came first and are not read yet, held; other workers pass over them. */
export const takeUnread = (tx: Queryable, limit: number): Promise<Unread[]> =>
  tx.query(
    `SELECT ${selectList(deliveryTable, ['id', 'peer', 'body', 'receivedAt', 'replays'])} FROM carrier_delivery
     WHERE state = 'RECEIVED' ORDER BY received_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  )

const READ = ['id', 'topic', 'trackingNumber', 'state', 'reason'] as const
export type ReadDelivery = Pick<StoredDelivery, (typeof READ)[number]>

export async function saveRead(tx: Queryable, deliveries: readonly ReadDelivery[]): Promise<void> {
  await tx.query(
    `UPDATE carrier_delivery AS d SET topic = g.topic, tracking_number = g."trackingNumber", state = g.state, reason = g.reason, handled_at = now()
     FROM ${recordset(deliveryTable, [...READ], { alias: 'g' })} WHERE d.id = g.id`,
    [JSON.stringify(deliveries)],
  )
}

/** To be read anew; null where there is none. */
export const readAgain = async (tx: Queryable, id: string): Promise<DeliveryRow | null> =>
  (
    await tx.query<DeliveryRow>(
      `UPDATE carrier_delivery SET state = 'RECEIVED', reason = NULL, replays = replays + 1 WHERE id = $1 RETURNING ${DELIVERY_COLUMNS}`,
      [id],
    )
  )[0] ?? null
