import { newId, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import {
  webhookDeliveryTable,
  webhookTable,
  type StoredWebhook,
  type WebhookDeliveryRow,
  type WebhookKeyRow,
  type WebhookKind,
} from './webhook.table.js'

const SHOWN = selectList(webhookTable, ['id', 'channelId', 'url', 'kinds', 'isActive'], 'w')
export const WEBHOOKS = `SELECT ${SHOWN}, c.code AS channel FROM webhook AS w JOIN channel AS c ON c.id = w.channel_id`
export const DELIVERY_COLUMNS = selectList(
  webhookDeliveryTable,
  ['id', 'orderId', 'kind', 'state', 'attempts', 'error', 'madeAt', 'deliveredAt', 'nextAttemptAt', 'answerStatus', 'answeredInMs'],
  'd',
)

export interface NewWebhook extends Pick<StoredWebhook, 'url' | 'kinds' | 'isActive'> {
  readonly channel: string
  /** Of a webhook that is new. */
  readonly secret: string
}

/** Answers the id, and whether it is new; undefined where there is no such channel. */
export async function saveWebhookRow(tx: Transaction, { channel, url, kinds, isActive, secret }: NewWebhook) {
  const [row] = await tx.query<{ id: string; isNew: boolean }>(
    `INSERT INTO webhook (id, channel_id, url, kinds, secrets, is_active) SELECT $1, id, $3, $4, ARRAY[$5], $6 FROM channel WHERE code = $2
     ON CONFLICT (channel_id, url) DO UPDATE SET kinds = excluded.kinds, is_active = excluded.is_active RETURNING id, id = $1 AS "isNew"`,
    [newId(), channel, url, kinds, secret, isActive],
  )
  return row
}

export type UsedKey = Pick<WebhookKeyRow, 'keeper' | 'idempotencyKey'>

/** Takes a key; what it was used for, if it was: one that is being used is waited for. */
type KeyResult = Pick<WebhookKeyRow, 'resultId' | 'secretHash' | 'resultCount'>
type KnownKey = KeyResult & Pick<WebhookKeyRow, 'requestHash'>

export async function takeKey(tx: Transaction, { keeper, idempotencyKey }: UsedKey, requestHash: string): Promise<KnownKey | null> {
  const taken = await tx.query(
    'INSERT INTO webhook_key (keeper, idempotency_key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING keeper',
    [keeper, idempotencyKey, requestHash],
  )
  if (taken.length > 0) return null
  const [known] = await tx.query<KnownKey>(
    'SELECT request_hash AS "requestHash", result_id AS "resultId", secret_hash AS "secretHash", result_count AS "resultCount" FROM webhook_key WHERE keeper = $1 AND idempotency_key = $2',
    [keeper, idempotencyKey],
  )
  return known ?? null
}

export async function keepResult(tx: Transaction, key: UsedKey, { resultId, secretHash, resultCount }: KeyResult): Promise<void> {
  await tx.query('UPDATE webhook_key SET result_id = $3, secret_hash = $4, result_count = $5 WHERE keeper = $1 AND idempotency_key = $2', [
    ...[key.keeper, key.idempotencyKey, resultId, secretHash, resultCount],
  ])
}

export const secretsOf = async (tx: Queryable, id: string): Promise<string[]> =>
  (await tx.query<{ secrets: string[] }>('SELECT secrets FROM webhook WHERE id = $1', [id]))[0]?.secrets ?? []

/** The new secret is first; one before it stays good. */
export const addSecret = (tx: Transaction, id: string, secret: string): Promise<unknown> =>
  tx.query('UPDATE webhook SET secrets = (ARRAY[$2] || secrets)[1:2] WHERE id = $1', [id, secret])

/** A delivery that is claimed. */
export interface DueDelivery {
  readonly id: string
  readonly kind: WebhookKind
  readonly data: Readonly<Record<string, unknown>> | null
  readonly at: Date
  readonly attempts: number
  readonly url: string
  readonly secrets: string[]
  readonly webhookId: string
  readonly channel: string
  /** These are null of what is about no order. */
  readonly orderId: string | null
  readonly orderNumber: string | null
  readonly channelOrderId: string | null
}
const CLAIM_SECONDS = 60

export const claimDeliveries = (db: Queryable, limit: number, now: Date | null): Promise<DueDelivery[]> =>
  db.query(
    `WITH due AS (
       SELECT id FROM webhook_delivery WHERE state = 'DUE' AND next_attempt_at <= coalesce($2, now()) ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE webhook_delivery AS d SET attempts = d.attempts + 1, next_attempt_at = now() + make_interval(secs => ${CLAIM_SECONDS})
     FROM due JOIN webhook_delivery AS given ON given.id = due.id JOIN webhook AS w ON w.id = given.webhook_id LEFT JOIN orders AS o ON o.id = given.order_id
     WHERE d.id = due.id
     RETURNING ${selectList(webhookDeliveryTable, ['id', 'kind', 'data', 'at', 'attempts', 'orderId', 'webhookId'], 'd')}, w.url, w.secrets,
       (SELECT code FROM channel WHERE id = w.channel_id) AS channel, o.number AS "orderNumber", o.channel_order_id AS "channelOrderId"`,
    [limit, now],
  )

export interface DeliveryOutcome extends Pick<WebhookDeliveryRow, 'state' | 'error' | 'answerStatus' | 'answeredInMs'> {
  readonly againInSeconds: number
}

export async function saveDelivery(
  db: Queryable,
  id: string,
  { state, error, answerStatus, answeredInMs, againInSeconds }: DeliveryOutcome,
): Promise<void> {
  await db.query(
    `UPDATE webhook_delivery SET state = $2, error = $3, next_attempt_at = now() + make_interval(secs => $4), delivered_at = CASE WHEN $2 = 'DELIVERED' THEN now() END,
       answer_status = $5, answered_in_ms = $6 WHERE id = $1`,
    [id, state, error, againInSeconds, answerStatus, answeredInMs],
  )
}

export async function replayDelivery(tx: Transaction, id: string): Promise<void> {
  await tx.query(`UPDATE webhook_delivery SET state = 'DUE', attempts = 0, error = NULL, next_attempt_at = now() WHERE id = $1`, [id])
}

export interface ManyDeliveries extends Pick<WebhookDeliveryRow, 'state'> {
  readonly webhookId: string
  /** Those that were written down from then on. */
  readonly since: Date | null
}

/** Answers how many there were. */
export async function replayDeliveries(tx: Transaction, { webhookId, state, since }: ManyDeliveries, most: number): Promise<number> {
  const rows = await tx.query(
    `UPDATE webhook_delivery SET state = 'DUE', attempts = 0, error = NULL, next_attempt_at = now() WHERE id IN (
       SELECT id FROM webhook_delivery WHERE webhook_id = $1 AND state = $2 AND ($3::timestamptz IS NULL OR made_at >= $3) ORDER BY made_at, id LIMIT $4
     ) RETURNING id`,
    [webhookId, state, since, most],
  )
  return rows.length
}
