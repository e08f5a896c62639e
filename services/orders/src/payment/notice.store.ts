import type { Queryable } from '@kade/service-kit'

export interface ArrivedNotice {
  readonly provider: string
  readonly eventId: string
  readonly type: string
  readonly body: Uint8Array
}

/** False for one that is kept already. */
export async function keepNotice(database: Queryable, { provider, eventId, type, body }: ArrivedNotice): Promise<boolean> {
  const kept = await database.query(
    'INSERT INTO payment_notice (provider, event_id, type, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING event_id',
    [provider, eventId, type, Buffer.from(body)],
  )
  return kept.length > 0
}

export interface UnreadNotice {
  readonly provider: string
  readonly eventId: string
  readonly body: Buffer
}
export type NoticeKey = Pick<UnreadNotice, 'provider' | 'eventId'>
/** Of a notice, as one text. */
export const noticeKey = ({ provider, eventId }: NoticeKey): string => `${provider}:${eventId}`

/** Some that nobody has read, the first first. */
export const unreadNotices = (db: Queryable, limit: number, passedOver: readonly string[]): Promise<NoticeKey[]> =>
  db.query(
    `SELECT provider, event_id AS "eventId" FROM payment_notice
     WHERE handled_at IS NULL AND provider || ':' || event_id <> ALL($2::text[]) ORDER BY received_at LIMIT $1`,
    [limit, passedOver],
  )

/** Takes those of these that nobody has read; others pass over them while this transaction lasts. */
export const takeNotices = (tx: Queryable, keys: readonly NoticeKey[]): Promise<UnreadNotice[]> =>
  tx.query<UnreadNotice>(
    `UPDATE payment_notice AS n SET handled_at = now() FROM (
       SELECT n.provider, n.event_id FROM payment_notice AS n JOIN unnest($1::text[], $2::text[]) AS k (provider, event_id)
         ON n.provider = k.provider AND n.event_id = k.event_id WHERE n.handled_at IS NULL ORDER BY n.received_at FOR UPDATE OF n SKIP LOCKED
     ) AS unread WHERE n.provider = unread.provider AND n.event_id = unread.event_id
     RETURNING n.provider, n.event_id AS "eventId", n.body`,
    [keys.map(({ provider }) => provider), keys.map(({ eventId }) => eventId)],
  )

/** Whose payments these are, by how the provider knows them. */
export async function ordersOfReferences(tx: Queryable, references: readonly string[]): Promise<Map<string, string>> {
  if (references.length === 0) return new Map()
  const rows = await tx.query<{ reference: string; orderId: string }>(
    `SELECT asked.reference, p.order_id AS "orderId" FROM unnest($1::text[]) AS asked (reference)
       JOIN payment AS p ON p.provider = 'stripe' AND p.provider_reference = asked.reference
     UNION SELECT asked.reference, p.order_id FROM unnest($1::text[]) AS asked (reference)
       JOIN payment AS p ON p.more <> '[]' AND p.more @> jsonb_build_array(jsonb_build_object('providerReference', asked.reference))`,
    [references],
  )
  return new Map(rows.map(({ reference, orderId }) => [reference, orderId]))
}

/** What was asked of a provider and is not decided is asked at once. */
export async function askAgainNow(tx: Queryable, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length > 0)
    await tx.query(`UPDATE payment_task SET next_attempt_at = now() WHERE order_id = ANY($1::uuid[]) AND status = 'OPEN'`, [orderIds])
}
