import type { Queryable, Transaction } from '@kade/service-kit'

/** A delivery that is read, of an order that is placed, whose body is clear. */
export interface ClearDelivery {
  readonly id: string
  readonly orderId: string
  readonly isErased: boolean
  readonly body: Buffer
}

const CLEAR = `channel_delivery AS d JOIN channel_order AS t ON t.channel = d.channel AND t.channel_order_id = d.channel_order_id
     JOIN orders AS o ON o.id = t.order_id JOIN customer AS c ON c.id = o.customer_id
     WHERE d.body IS NOT NULL AND d.state IN ('APPLIED', 'SUPERSEDED')`

/** Some, but for these. */
export const clearDeliveries = async (db: Queryable, limit: number, passedOver: readonly string[]): Promise<string[]> => {
  const rows = await db.query<{ id: string }>(`SELECT d.id FROM ${CLEAR} AND d.id <> ALL($2::uuid[]) LIMIT $1`, [limit, passedOver])
  return rows.map(({ id }) => id)
}

/** Those of these that are clear still, held; other workers pass over them. */
export const takeClear = (tx: Transaction, ids: readonly string[]): Promise<ClearDelivery[]> =>
  tx.query(
    `SELECT d.id, o.id AS "orderId", d.body, c.erased_at IS NOT NULL AS "isErased" FROM ${CLEAR} AND d.id = ANY($1::uuid[]) FOR UPDATE OF d SKIP LOCKED`,
    [ids],
  )

/** Of an erased customer nothing is kept. */
export async function saveSealed(
  tx: Transaction,
  deliveries: readonly { readonly id: string; readonly sealed: Buffer | null }[],
): Promise<void> {
  const ids = deliveries.map(({ id }) => id)
  const bodies = deliveries.map(({ sealed }) => sealed)
  await tx.query(
    `UPDATE channel_delivery AS d SET body = NULL, sealed_body = g.body, headers = CASE WHEN g.body IS NULL THEN '{}' ELSE d.headers END
     FROM unnest($1::uuid[], $2::bytea[]) AS g (id, body) WHERE d.id = g.id`,
    [ids, bodies],
  )
}

export interface SealedDelivery {
  readonly id: string
  readonly orderId: string
  readonly sealed: Buffer
}
/** Those of these that are sealed. */
export const sealedDeliveries = (db: Queryable, ids: readonly string[]): Promise<SealedDelivery[]> =>
  db.query(
    `SELECT d.id, t.order_id AS "orderId", d.sealed_body AS sealed FROM channel_delivery AS d
     JOIN channel_order AS t ON t.channel = d.channel AND t.channel_order_id = d.channel_order_id WHERE d.id = ANY($1::uuid[]) AND d.sealed_body IS NOT NULL`,
    [ids],
  )

/** To be read as it came. */
export const saveOpened = async (tx: Queryable, id: string, body: Buffer): Promise<void> =>
  void (await tx.query('UPDATE channel_delivery SET body = $2, sealed_body = NULL WHERE id = $1', [id, body]))
