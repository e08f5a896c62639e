import { newId, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { ERASED } from '../order/order.js'
import { pushMessageTable, pushTargetTable, type PushedEvent, type PushMessageRow, type PushTargetRow } from './push.table.js'

export type NewTarget = Omit<PushTargetRow, 'id' | 'madeAt'>
/** One order is followed by no more of them: the oldest goes. */
const MOST_TARGETS = 20

/** False of an order whose customer is erased, now or while this waits for it: nothing is kept then. */
export async function keepTarget(tx: Transaction, { orderId, platform, address, keys }: NewTarget): Promise<boolean> {
  const kept = await tx.query(
    `WITH o AS (SELECT id FROM orders WHERE id = $2 AND email <> '${ERASED}' FOR SHARE)
     INSERT INTO push_target (id, order_id, platform, address, keys) SELECT $1, o.id, $3, $4, $5::jsonb FROM o
     ON CONFLICT (order_id, address) DO UPDATE SET platform = excluded.platform, keys = excluded.keys RETURNING id`,
    [newId(), orderId, platform, address, keys && JSON.stringify(keys)],
  )
  await tx.query(
    'DELETE FROM push_target WHERE id IN (SELECT id FROM push_target WHERE order_id = $1 ORDER BY made_at DESC, id DESC OFFSET $2)',
    [orderId, MOST_TARGETS],
  )
  return kept.length > 0
}

export const forgetTarget = async (db: Queryable, orderId: string, address: string): Promise<void> =>
  void (await db.query('DELETE FROM push_target WHERE order_id = $1 AND address = $2', [orderId, address]))

/** One that its platform does not know any more. */
export const dropTarget = async (db: Queryable, id: string): Promise<void> =>
  void (await db.query('DELETE FROM push_target WHERE id = $1', [id]))

export interface ToPush {
  readonly orderId: string
  readonly key: string
  readonly event: PushedEvent
}

/** Has everybody told who follows these orders: each once. */
export const addPushes = async (tx: Transaction, pushes: readonly ToPush[]): Promise<void> =>
  void (await tx.query(
    `INSERT INTO push_message (id, target_id, key, event) SELECT gen_random_uuid(), t.id, p.key, p.event
     FROM json_to_recordset($1::json) AS p ("orderId" uuid, key text, event text) JOIN push_target AS t ON t.order_id = p."orderId" ON CONFLICT DO NOTHING`,
    [JSON.stringify(pushes)],
  ))

/** A message that is claimed, with whom it goes to. */
export interface DuePush
  extends Pick<PushMessageRow, 'id' | 'event' | 'attempts' | 'targetId'>, Pick<PushTargetRow, 'platform' | 'address' | 'keys' | 'orderId'> {
  readonly orderNumber: string
  readonly countryCode: string
}
const CLAIM_SECONDS = 60

export const claimPushes = (db: Queryable, limit: number, now: Date | null): Promise<DuePush[]> =>
  db.query(
    `WITH due AS (
       SELECT id FROM push_message WHERE state = 'DUE' AND next_attempt_at <= coalesce($2, now()) ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE push_message AS m SET attempts = m.attempts + 1, next_attempt_at = now() + make_interval(secs => ${CLAIM_SECONDS})
     FROM due, push_target AS t, orders AS o WHERE m.id = due.id AND t.id = m.target_id AND o.id = t.order_id
     RETURNING ${selectList(pushMessageTable, ['id', 'event', 'attempts', 'targetId'], 'm')},
       ${selectList(pushTargetTable, ['platform', 'address', 'keys', 'orderId'], 't')}, o.number AS "orderNumber", o.shipping_address->>'countryCode' AS "countryCode"`,
    [limit, now],
  )

export const savePush = async (
  db: Queryable,
  id: string,
  { state, error, againInSeconds }: Pick<PushMessageRow, 'state' | 'error'> & { readonly againInSeconds: number },
): Promise<void> =>
  void (await db.query(
    'UPDATE push_message SET state = $2, error = $3, next_attempt_at = now() + make_interval(secs => $4) WHERE id = $1',
    [id, state, error, againInSeconds],
  ))
