import { jsonRow, propertiesBut, type Queryable } from '@kade/service-kit'
import { paymentTable } from '../order/payment.table.js'
import type { Reconciled } from './reconcile.js'

const PAYMENT = propertiesBut(paymentTable, 'id', 'orderId', 'reference', 'createdAt', 'renewAt')

const RECONCILED = `SELECT p.order_id AS "orderId", o.number, o.currency, ${jsonRow(paymentTable, PAYMENT, 'p')} AS payment
  FROM payment AS p JOIN orders AS o ON o.id = p.order_id
  WHERE p.provider_reference IS NOT NULL AND NOT EXISTS (SELECT FROM payment_task AS t WHERE t.order_id = p.order_id AND t.status = 'OPEN')`

/** Payments since then that a provider knows, and of which nothing is being asked: a page, by the id of their order. */
export const paymentsToReconcile = (database: Queryable, since: Date, after: string | null, limit: number): Promise<Reconciled[]> =>
  database.query<Reconciled>(
    `${RECONCILED} AND p.created_at >= $1 AND ($2::uuid IS NULL OR p.order_id > $2::uuid) ORDER BY p.order_id LIMIT $3`,
    [since, after, limit],
  )

/** One, whenever it was; none while something of it is being asked. */
export const paymentToReconcile = (database: Queryable, orderId: string): Promise<Reconciled[]> =>
  database.query<Reconciled>(`${RECONCILED} AND p.order_id = $1`, [orderId])

/** Those of these orders whose payment is as it was read. */
export async function unmoved(tx: Queryable, payments: readonly Reconciled[]): Promise<Set<string>> {
  const rows = await tx.query<{ orderId: string }>(
    `SELECT p.order_id AS "orderId" FROM payment AS p JOIN unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS r (id, captured, refunded)
       ON p.order_id = r.id AND p.captured = r.captured AND p.refunded = r.refunded
     WHERE NOT EXISTS (SELECT FROM payment_task AS t WHERE t.order_id = p.order_id AND t.status = 'OPEN')`,
    [
      payments.map(({ orderId }) => orderId),
      payments.map(({ payment }) => payment.captured),
      payments.map(({ payment }) => payment.refunded),
    ],
  )
  return new Set(rows.map(({ orderId }) => orderId))
}
