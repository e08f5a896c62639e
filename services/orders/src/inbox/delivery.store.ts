import { columnNames, recordset, type Queryable } from '@kade/service-kit'
import { DELIVERY_COLUMNS, deliveryTable, type DeliveryRow, type StoredDelivery } from './delivery.table.js'

export type NewDelivery = Pick<StoredDelivery, 'id' | 'channel' | 'platform' | 'topic' | 'dedupeKey' | 'headers'> & {
  readonly body: Buffer
}

const KEPT = ['id', 'channel', 'platform', 'topic', 'dedupeKey', 'headers'] as const
const KEEP = `INSERT INTO channel_delivery (${columnNames(deliveryTable, [...KEPT])}, body) SELECT *, $2::bytea FROM ${recordset(deliveryTable, [...KEPT])}
  ON CONFLICT (channel, dedupe_key) DO NOTHING RETURNING id`

/** Keeps a delivery, in one statement that needs no bus; false: it is here already. */
export async function keepDelivery(database: Queryable, { body, ...delivery }: NewDelivery): Promise<boolean> {
  return (await database.query(KEEP, [JSON.stringify([delivery]), body])).length > 0
}

/** To be read anew; null where there is nothing to be read. */
export const readAgain = async (tx: Queryable, id: string): Promise<DeliveryRow | null> =>
  (
    await tx.query<DeliveryRow>(
      `UPDATE channel_delivery SET state = 'RECEIVED', reason = NULL, replays = replays + 1 WHERE id = $1 AND body IS NOT NULL RETURNING ${DELIVERY_COLUMNS}`,
      [id],
    )
  )[0] ?? null
