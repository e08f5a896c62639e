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

/** Takes some that nobody has read; others pass over them while this transaction lasts. */
export const takeNotices = (tx: Queryable, limit: number): Promise<UnreadNotice[]> =>
  tx.query<UnreadNotice>(
    `UPDATE payment_notice AS n SET handled_at = now() FROM (
       SELECT provider, event_id FROM payment_notice WHERE handled_at IS NULL ORDER BY received_at LIMIT $1 FOR UPDATE SKIP LOCKED
     ) AS unread WHERE n.provider = unread.provider AND n.event_id = unread.event_id
     RETURNING n.provider, n.event_id AS "eventId", n.body`,
    [limit],
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
