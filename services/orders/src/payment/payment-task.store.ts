import { selectList, type Queryable } from '@kade/service-kit'
import type { Authorization, NextAction } from '../order/order.js'
import { paymentTaskTable, type PaymentTaskRow } from '../order/payment.table.js'

/** A task that is claimed; its attempts count this one. */
export interface PaymentTask extends Omit<PaymentTaskRow, 'status' | 'nextAttemptAt'> {
  readonly currency: string
  readonly provider: string
  readonly token: string
  /** How the provider knows the authorization that it is about; null until it has answered. */
  readonly providerReference: string | null
  /** How the provider knows the order's first authorization. */
  readonly original: string | null
  /** Set aside by that authorization so far, in minor units. */
  readonly authorized: number
  /** Whether less than is asked for will do, where it holds less. */
  readonly isPartial: boolean
  readonly customerId: string
  /** What the customer has to do before it is decided. */
  readonly nextAction: NextAction | null
  /** Nobody wants its order any more. */
  readonly isGivenUp: boolean
}
interface ClaimedTask extends PaymentTask {
  readonly more: readonly Authorization[]
}

const CLAIMED: (keyof PaymentTaskRow)[] = [
  'id',
  'orderId',
  'kind',
  'amount',
  'key',
  'charge',
  'attempts',
  'cause',
  'part',
  'splitOf',
  'refundKey',
]

/** A worker that dies with its claims gives them up by this. */
const CLAIM_SECONDS = 15

/** Takes open tasks whose time has come; other workers pass over them for a while. */
export async function claimPaymentTasks(database: Queryable, limit: number, now: Date | null): Promise<PaymentTask[]> {
  const tasks = await database.query<ClaimedTask>(
    `WITH due AS (
       SELECT id FROM payment_task WHERE status = 'OPEN' AND next_attempt_at <= coalesce($2, now()) ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE payment_task AS t SET attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${CLAIM_SECONDS})
     FROM due, payment AS p, orders AS o WHERE t.id = due.id AND p.order_id = t.order_id AND o.id = t.order_id
     RETURNING ${selectList(paymentTaskTable, CLAIMED, 't')},
       o.currency, o.customer_id AS "customerId", p.next_action AS "nextAction", p.provider, p.token, p.provider_reference AS "providerReference", p.authorized, p.more,
       o.status IN ('CANCELLED', 'REJECTED') AS "isGivenUp"`,
    [limit, now],
  )
  return tasks.map(({ more, ...task }) => {
    const other = more[task.part - 2]
    const { provider, token, providerReference, authorized } = other ?? task
    return { ...task, provider, token, providerReference, authorized, original: task.providerReference, isPartial: other?.most === null }
  })
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

/** `isAnswered`: the provider did answer, and tries without an answer are counted anew. */
export async function postponePaymentTasks(
  database: Queryable,
  tasks: readonly { readonly id: number; readonly seconds: number }[],
  isAnswered = false,
): Promise<void> {
  if (tasks.length === 0) return
  await database.query(
    `UPDATE payment_task AS t SET next_attempt_at = now() + make_interval(secs => p.seconds)${isAnswered ? ', attempts = 0' : ''} FROM unnest($1::bigint[], $2::float8[]) AS p (id, seconds) WHERE t.id = p.id AND t.status = 'OPEN'`,
    [tasks.map(({ id }) => id), tasks.map(({ seconds }) => seconds)],
  )
}
