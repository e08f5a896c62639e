import { jsonRow, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { legalEntityTable } from '../channel/legal-entity.table.js'
import type { NoticeKind } from '../order/notice.js'
import type { NextAction } from '../order/order.js'
import { messageTable, type MessageRow } from './message.table.js'
import type { Outcome } from './outcome.js'

/** A message that is claimed, with all that is said in it. Who it goes to is read of the order: no copy of it is kept. */
export interface ClaimedMessage {
  readonly id: string
  readonly orderId: string
  readonly kind: NoticeKind
  readonly data: Readonly<Record<string, unknown>> | null
  readonly attempts: number
  readonly orderNumber: string
  readonly email: string
  readonly name: string
  readonly countryCode: string
  readonly currency: string
  readonly total: number
  /** What the customer has to confirm with their bank. Null when nothing is, and of an order that is over. */
  readonly nextAction: NextAction | null
  readonly seller: { readonly name: string; readonly email: string }
  readonly lines: readonly { readonly sku: string; readonly title: string; readonly quantity: number }[]
}

/** A process that dies with its claims gives them up by this. */
const CLAIM_SECONDS = 120
/** More lines are counted in a mail, not listed. */
const MOST_LINES = 50

const CLAIM = `WITH due AS (
    SELECT id FROM message WHERE state = 'DUE' AND next_attempt_at <= coalesce($2, now()) ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED
  )
  UPDATE message AS m SET state = 'SENDING', attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${CLAIM_SECONDS})
  FROM due, orders AS o, payment AS p, channel AS c, legal_entity AS e
  WHERE m.id = due.id AND o.id = m.order_id AND p.order_id = o.id AND c.id = o.channel_id AND e.id = c.legal_entity_id
  RETURNING ${selectList(messageTable, ['id', 'orderId', 'kind', 'data', 'attempts'], 'm')}, o.number AS "orderNumber", o.email, o.currency, o.total,
    CASE WHEN o.status NOT IN ('CANCELLED', 'REJECTED') THEN p.next_action END AS "nextAction",
    coalesce(o.customer_name, o.shipping_address->>'name') AS name, o.shipping_address->>'countryCode' AS "countryCode",
    ${jsonRow(legalEntityTable, ['name', 'email'], 'e')} AS seller,
    (SELECT json_agg(l) FROM (SELECT sku, title, quantity FROM order_line WHERE order_id = o.id ORDER BY position LIMIT ${MOST_LINES + 1}) AS l) AS lines`

/** Takes messages whose time has come, and says so before any of them leaves. */
export const claimMessages = (db: Queryable, limit: number, now: Date | null): Promise<ClaimedMessage[]> =>
  db.query<ClaimedMessage>(CLAIM, [limit, now])

export type LostMessage = Pick<MessageRow, 'id' | 'orderId' | 'kind' | 'attempts'>

/** Those of which nobody came back to say whether they were sent, claimed anew. */
export const takeLost = (db: Queryable, limit: number): Promise<LostMessage[]> =>
  db.query(
    `UPDATE message AS m SET next_attempt_at = now() + make_interval(secs => ${CLAIM_SECONDS})
     FROM (SELECT id FROM message WHERE state = 'SENDING' AND next_attempt_at <= now() LIMIT $1 FOR UPDATE SKIP LOCKED) AS lost
     WHERE m.id = lost.id RETURNING ${selectList(messageTable, ['id', 'orderId', 'kind', 'attempts'], 'm')}`,
    [limit],
  )

/** What became of messages: only of those that are being sent. */
export async function saveOutcomes(db: Queryable, outcomes: readonly (Outcome & { readonly id: string })[]): Promise<void> {
  await db.query(
    `UPDATE message AS m SET state = o.state, error = o.error, sent_at = CASE WHEN o.state = 'SENT' THEN now() END,
       next_attempt_at = now() + make_interval(secs => coalesce(o."againInSeconds", 0))
     FROM json_to_recordset($1::json) AS o (id uuid, state text, error text, "againInSeconds" int) WHERE m.id = o.id AND m.state = 'SENDING'`,
    [JSON.stringify(outcomes)],
  )
}

/** A person has it sent again. */
export async function makeDue(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    `UPDATE message SET state = 'DUE', attempts = 0, next_attempt_at = now() WHERE id = $1 AND state IN ('UNCERTAIN', 'FAILED')`,
    [id],
  )
}

/** Where nobody is written to: what is due is not kept for a day on which somebody is. */
export async function leaveUnsent(db: Queryable, limit: number, now: Date | null): Promise<number> {
  const rows = await db.query(
    `UPDATE message SET state = 'UNSENT' WHERE id IN (
       SELECT id FROM message WHERE state = 'DUE' AND next_attempt_at <= coalesce($2, now()) LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING id`,
    [limit, now],
  )
  return rows.length
}
