import { recordset, selectList, type Queryable } from '@kade/service-kit'
import { channelMessageTable, type MessageRow } from './message.table.js'

type New = Pick<MessageRow, 'id' | 'key' | 'content' | 'version'>
export type NewTracking = New & { readonly orderId: string }
export type NewStock = New & { readonly channel: string }

/** Parcels of orders that came from these channels; what was to be told before is not to be told again. */
export async function addTracking(tx: Queryable, channels: readonly string[], messages: readonly NewTracking[]): Promise<void> {
  await tx.query(
    `INSERT INTO channel_message (id, channel, kind, key, order_id, channel_order_id, content, version, next_attempt_at)
     SELECT g.id, o.channel, 'TRACKING', g.key, o.id, o.channel_order_id, g.content, g.version, now()
     FROM ${recordset(channelMessageTable, ['id', 'key', 'orderId', 'content', 'version'], { alias: 'g' })} JOIN orders AS o ON o.id = g."orderId"
     WHERE o.channel = ANY($2) AND o.channel_order_id IS NOT NULL ON CONFLICT (channel, key) DO NOTHING`,
    [JSON.stringify(messages), channels],
  )
}

/** A worker that dies with its claims gives them up by this. */
const CLAIM_SECONDS = 60

/** What is newer is due at once, but never while the one before is being told: a claim stands until its outcome is written. */
const DUE_WHEN_FREE = `least(coalesce(m.next_attempt_at, now()), now() + make_interval(secs => ${CLAIM_SECONDS}))`

export interface NewNumber {
  readonly key: string
  readonly trackingNumber: string
  readonly carrier: string
  readonly replaces: string
}
/** A parcel goes by another number than was told of it, or is to be told: where its shop is told of parcels, it is told of that. */
export async function renumber(
  tx: Queryable,
  channels: readonly string[],
  { key, trackingNumber, carrier, replaces }: NewNumber,
): Promise<void> {
  await tx.query(
    `UPDATE channel_message AS m SET version = version + 1, attempts = 0, next_attempt_at = ${DUE_WHEN_FREE},
       content = content || jsonb_build_object('trackingNumber', $2::text, 'carrier', $3::text, 'replaces', coalesce(content->'replaces', '[]') || to_jsonb($4::text))
     WHERE channel = ANY($5) AND key = $1 AND content->>'trackingNumber' = $4`,
    [key, trackingNumber, carrier, replaces, channels],
  )
}

/** Numbers that channels may sell: a newer one takes the place of one that was not told yet. */
export async function addStock(tx: Queryable, messages: readonly NewStock[]): Promise<void> {
  if (messages.length === 0) return
  await tx.query(
    `INSERT INTO channel_message AS m (id, channel, kind, key, content, version, next_attempt_at)
     SELECT DISTINCT ON (channel, key) id, channel, 'STOCK', key, content, version, now()
     FROM ${recordset(channelMessageTable, ['id', 'channel', 'key', 'content', 'version'])} ORDER BY channel, key, version DESC
     ON CONFLICT (channel, key) DO UPDATE SET content = excluded.content, version = excluded.version, attempts = 0,
       next_attempt_at = ${DUE_WHEN_FREE} WHERE m.version < excluded.version`,
    [JSON.stringify(messages)],
  )
}

/** A message that is claimed; its attempts count this one. */
export type DueMessage = Pick<
  MessageRow,
  'id' | 'channel' | 'kind' | 'key' | 'orderId' | 'channelOrderId' | 'content' | 'version' | 'attempts'
> & {
  /** Whether nothing of its order is left to be sent. */
  readonly isLastParcel: boolean
}
const DUE = ['id', 'channel', 'kind', 'key', 'orderId', 'channelOrderId', 'content', 'version', 'attempts'] as const

export const claimMessages = (database: Queryable, limit: number): Promise<DueMessage[]> =>
  database.query(
    `WITH due AS (SELECT id FROM channel_message WHERE next_attempt_at <= now() ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
     UPDATE channel_message AS m SET attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${CLAIM_SECONDS}) FROM due WHERE m.id = due.id
     RETURNING ${selectList(channelMessageTable, [...DUE], 'm')},
       coalesce((SELECT fulfillment_status IN ('SHIPPED', 'PARTIALLY_DELIVERED', 'DELIVERED') FROM orders WHERE id = m.order_id), false) AS "isLastParcel"`,
    [limit],
  )

/** It was told; what is newer by now is to be told as well. `error`: why it was left alone. */
export async function markTold(database: Queryable, { id, version }: DueMessage, error: string | null): Promise<void> {
  await database.query(
    `UPDATE channel_message SET sent_version = greatest(sent_version, $2), sent_at = now(), error = $3, attempts = 0,
       next_attempt_at = CASE WHEN version > $2 THEN now() END WHERE id = $1`,
    [id, version, error],
  )
}

/** It could not be told; `seconds` until it is tried again, null: a person has it tried. False, and due at once, where something newer is to be told. */
export async function postpone(tx: Queryable, { id, version }: DueMessage, error: string, seconds: number | null): Promise<boolean> {
  const [row] = await tx.query<{ isNewest: boolean }>(
    `UPDATE channel_message SET error = $3, next_attempt_at = CASE WHEN version > $2 THEN now() ELSE now() + make_interval(secs => $4) END
     WHERE id = $1 RETURNING version = $2 AS "isNewest"`,
    [id, version, error, seconds],
  )
  return row?.isNewest ?? false
}

export async function tellAgain(tx: Queryable, id: string): Promise<void> {
  await tx.query('UPDATE channel_message SET attempts = 0, next_attempt_at = now() WHERE id = $1 AND sent_version < version', [id])
}
