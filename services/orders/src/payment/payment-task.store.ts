import type { Queryable } from '@kade/service-kit'
import type { Charge } from '../order/charge.js'

export interface PaymentTask {
  readonly id: number
  readonly orderId: string
  readonly kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID'
  readonly amount: number
  readonly currency: string
  readonly key: string
  /** Of a capture: what it is for. Null for one that was asked for before that was kept. */
  readonly charge: Charge | null
  readonly provider: string
  readonly token: string
  /** This one counted. */
  readonly attempts: number
}

/** A worker that dies with its claims gives them up by this. */
const CLAIM_SECONDS = 15

/** Takes open tasks whose time has come; other workers pass over them for a while. */
export function claimPaymentTasks(database: Queryable, limit: number, now: Date | null): Promise<PaymentTask[]> {
  return database.query<PaymentTask>(
    `WITH due AS (
       SELECT id FROM payment_task WHERE status = 'OPEN' AND next_attempt_at <= coalesce($2, now()) ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE payment_task AS t SET attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${CLAIM_SECONDS})
     FROM due, payment AS p, orders AS o WHERE t.id = due.id AND p.order_id = t.order_id AND o.id = t.order_id
     RETURNING t.id, t.order_id AS "orderId", t.kind, t.amount, o.currency, t.idempotency_key AS key, t.charge, p.provider, p.token, t.attempts`,
    [limit, now],
  )
}

/** Closes open tasks; answers the ids of those that were still open. */
export async function finishPaymentTasks(
  tx: Queryable,
  tasks: readonly { readonly id: number; readonly refused: boolean }[],
): Promise<Set<number>> {
  if (tasks.length === 0) return new Set()
  const rows = await tx.query<{ id: number }>(
    `UPDATE payment_task AS t SET status = CASE WHEN f.refused THEN 'FAILED' ELSE 'DONE' END
     FROM unnest($1::bigint[], $2::boolean[]) AS f (id, refused) WHERE t.id = f.id AND t.status = 'OPEN' RETURNING t.id`,
    [tasks.map(({ id }) => id), tasks.map(({ refused }) => refused)],
  )
  return new Set(rows.map(({ id }) => id))
}

export async function postponePaymentTasks(
  database: Queryable,
  tasks: readonly { readonly id: number; readonly seconds: number }[],
): Promise<void> {
  if (tasks.length === 0) return
  await database.query(
    `UPDATE payment_task AS t SET next_attempt_at = now() + make_interval(secs => p.seconds) FROM unnest($1::bigint[], $2::float8[]) AS p (id, seconds) WHERE t.id = p.id AND t.status = 'OPEN'`,
    [tasks.map(({ id }) => id), tasks.map(({ seconds }) => seconds)],
  )
}
