import { columnNames, recordset, selectList, type Queryable } from '@kade/service-kit'
import { channelOrderTable, type ChannelOrderRow } from '../channel/channel-order.table.js'
import { NOTHING_TOLD } from '../channel/told.js'
import type { DeliveryState } from './delivery.js'
import { deliveryTable, type StoredDelivery } from './delivery.table.js'

export type Unread = Pick<StoredDelivery, 'id' | 'channel' | 'platform' | 'topic' | 'body'> & {
  /** Of the channel; null: there is none of this code. */
  readonly currency: string | null
}

/** The deliveries that came first and are not read yet, but for these. */
export const unreadDeliveries = async (db: Queryable, limit: number, passedOver: readonly string[]): Promise<string[]> => {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM channel_delivery WHERE state = 'RECEIVED' AND id <> ALL($2::uuid[]) ORDER BY received_at LIMIT $1`,
    [limit, passedOver],
  )
  return rows.map(({ id }) => id)
}

/** Those of these that are not read yet, held; other workers pass over them. */
export const takeUnread = (tx: Queryable, ids: readonly string[]): Promise<Unread[]> =>
  tx.query(
    `SELECT ${selectList(deliveryTable, ['id', 'channel', 'platform', 'topic', 'body'], 'd')}, (SELECT currency FROM channel WHERE code = d.channel) AS currency
     FROM channel_delivery AS d WHERE id = ANY($1::uuid[]) AND state = 'RECEIVED' ORDER BY received_at FOR UPDATE OF d SKIP LOCKED`,
    [ids],
  )

type Key = Pick<ChannelOrderRow, 'channel' | 'channelOrderId'>
const KEY = ['channel', 'channelOrderId'] as const

/** These orders as they were told so far, held, in the order of their keys. */
export async function lockTold(tx: Queryable, keys: readonly Key[]): Promise<(ChannelOrderRow & { readonly isErased: boolean })[]> {
  if (keys.length === 0) return []
  const given = JSON.stringify(keys)
  await tx.query(
    `INSERT INTO channel_order (${columnNames(channelOrderTable, [...KEY])}, told)
     SELECT *, $2::jsonb FROM ${recordset(channelOrderTable, [...KEY])} ORDER BY 1, 2 ON CONFLICT DO NOTHING`,
    [given, JSON.stringify(NOTHING_TOLD)],
  )
  return tx.query(
    `SELECT ${selectList(channelOrderTable, undefined, 'o')},
       EXISTS (SELECT FROM orders AS p JOIN customer AS c ON c.id = p.customer_id WHERE p.id = o.order_id AND c.erased_at IS NOT NULL) AS "isErased"
     FROM channel_order AS o JOIN ${recordset(channelOrderTable, [...KEY], { alias: 'k' })}
       ON o.channel = k.channel AND o.channel_order_id = k."channelOrderId" ORDER BY o.channel, o.channel_order_id FOR UPDATE OF o`,
    [given],
  )
}

const LEARNED = ['channel', 'channelOrderId', 'told', 'payment'] as const
/** Keeps what was learned; each is due at once. */
export async function saveTold(tx: Queryable, orders: readonly Pick<ChannelOrderRow, (typeof LEARNED)[number]>[]): Promise<void> {
  if (orders.length === 0) return
  await tx.query(
    `UPDATE channel_order AS o SET told = g.told, payment = g.payment, version = o.version + 1, attempts = 0, due_at = now()
     FROM ${recordset(channelOrderTable, [...LEARNED], { alias: 'g' })} WHERE o.channel = g.channel AND o.channel_order_id = g."channelOrderId"`,
    [JSON.stringify(orders)],
  )
}

export interface ReadDelivery extends Pick<StoredDelivery, 'id' | 'channelOrderId' | 'reason'> {
  readonly state: DeliveryState
  readonly occurredAt: string | null
}
const READ = ['id', 'channelOrderId', 'state', 'reason', 'occurredAt'] as const
export async function saveRead(tx: Queryable, deliveries: readonly ReadDelivery[]): Promise<void> {
  if (deliveries.length === 0) return
  await tx.query(
    `UPDATE channel_delivery AS d SET channel_order_id = g."channelOrderId", state = g.state, reason = g.reason, occurred_at = g."occurredAt", handled_at = now()
     FROM ${recordset(deliveryTable, [...READ], { alias: 'g' })} WHERE d.id = g.id`,
    [JSON.stringify(deliveries)],
  )
}

/** A worker that dies with its claims gives them up by this. */
const CLAIM_SECONDS = 30

/** An order that is to be applied, and ours where there is one of its number. */
export type Due = ChannelOrderRow & { readonly currency: string | null }

/** Takes orders whose time has come; other workers pass over them for a while. */
export const claimDue = (database: Queryable, limit: number, now: Date | null): Promise<Due[]> =>
  database.query(
    `WITH due AS (
       SELECT channel, channel_order_id FROM channel_order WHERE due_at <= coalesce($2, now()) AND (claimed_until IS NULL OR claimed_until < now()) ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE channel_order AS o SET attempts = attempts + 1, claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS}),
       order_id = coalesce(o.order_id, (SELECT id FROM orders WHERE channel_id = c.id AND channel_order_id = o.channel_order_id AND NOT is_repeated))
     FROM due LEFT JOIN channel AS c ON c.code = due.channel WHERE o.channel = due.channel AND o.channel_order_id = due.channel_order_id
     RETURNING ${selectList(channelOrderTable, undefined, 'o')}, c.currency`,
    [limit, now],
  )

/** What our lines will stand for, before the order is placed: whoever stops in between finds it. */
export async function intend(
  database: Queryable,
  { channel, channelOrderId, applied }: Key & Pick<ChannelOrderRow, 'applied'>,
): Promise<void> {
  await database.query('UPDATE channel_order SET applied = $3 WHERE channel = $1 AND channel_order_id = $2', [
    channel,
    channelOrderId,
    JSON.stringify(applied),
  ])
}

/** How applying ended. */
export interface Outcome extends Pick<ChannelOrderRow, 'channel' | 'channelOrderId' | 'version' | 'orderId' | 'applied'> {
  /** Null: when more is told. */
  readonly againInSeconds: number | null
  /** Of its deliveries that wait. */
  readonly state: DeliveryState
  readonly reason: string | null
  /** Those that tell of later than this wait for another, because of this; null: none does. */
  readonly waiting: { readonly since: string; readonly reason: string } | null
}
/** What was learned meanwhile is due at once; its deliveries are those of the next time. Only tries that fail are counted, not each look at what is pending. */
export async function saveOutcome(
  tx: Queryable,
  { channel, channelOrderId, version, orderId, applied, againInSeconds, state, reason, waiting }: Outcome,
): Promise<void> {
  await tx.query(
    `WITH ended AS (
       UPDATE channel_order SET order_id = $4, applied = $5, claimed_until = NULL, attempts = CASE WHEN $7 = 'FAILED' THEN attempts ELSE 0 END,
         due_at = CASE WHEN version <> $3 THEN now() ELSE now() + make_interval(secs => $6) END
       WHERE channel = $1 AND channel_order_id = $2 RETURNING version = $3 AS is_newest
     )
     UPDATE channel_delivery AS d SET handled_at = now(), state = CASE WHEN d.occurred_at > $9 THEN 'WAITING' ELSE $7 END,
       reason = CASE WHEN d.occurred_at > $9 THEN $10 ELSE $8 END
     FROM ended WHERE d.channel = $1 AND d.channel_order_id = $2 AND d.state IN ('WAITING', 'FAILED', 'IGNORED') AND d.occurred_at IS NOT NULL AND is_newest`,
    [
      channel,
      channelOrderId,
      version,
      orderId,
      applied && JSON.stringify(applied),
      againInSeconds,
      state,
      reason,
      waiting?.since ?? null,
      waiting?.reason ?? null,
    ],
  )
}

/** Tracking numbers of our parcels of which the shop is, or was, told: also those that a parcel had before. */
export const ourNumbers = async (tx: Queryable, orderId: string | null): Promise<ReadonlySet<string>> => {
  if (orderId === null) return new Set()
  const rows = await tx.query<{ number: string }>(
    `SELECT jsonb_array_elements_text(coalesce(content->'replaces', '[]') || jsonb_build_array(content->'trackingNumber')) AS number
     FROM channel_message WHERE order_id = $1 AND kind = 'TRACKING'`,
    [orderId],
  )
  return new Set(rows.map(({ number }) => number))
}

/** A person has it applied once more. */
export async function applyAgain(tx: Queryable, { channel, channelOrderId }: Key): Promise<void> {
  await tx.query('UPDATE channel_order SET due_at = now(), attempts = 0 WHERE channel = $1 AND channel_order_id = $2', [
    channel,
    channelOrderId,
  ])
}

/** Of deliveries whose customer is erased. */
export async function forgetBodies(tx: Queryable, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.query(`UPDATE channel_delivery SET body = NULL, headers = '{}' WHERE id = ANY($1::uuid[])`, [ids])
}
