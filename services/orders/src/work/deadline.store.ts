import type { Queryable, Transaction } from '@kade/service-kit'
import type { Overdue } from './overdue.js'

/** Up to a hundred orders whose saga has passed its deadline, the longest ago first. */
export const findOverdue = (db: Queryable, now: Date | null, passedOver: readonly string[]): Promise<{ readonly orderId: string }[]> =>
  db.query(
    `SELECT order_id AS "orderId" FROM saga WHERE deadline < coalesce($1, now()) AND order_id <> ALL($2::uuid[]) ORDER BY deadline LIMIT 100`,
    [now, passedOver],
  )

/** Those of these that are still overdue: each is answered once. */
export const takeOverdue = (tx: Transaction, now: Date | null, orderIds: readonly string[]): Promise<Overdue[]> =>
  tx.query(
    `WITH overdue AS (
       SELECT order_id, state FROM saga WHERE order_id = ANY($2::uuid[]) AND deadline < coalesce($1, now()) ORDER BY order_id FOR UPDATE SKIP LOCKED
     ), seen AS (
       UPDATE saga AS s SET deadline = NULL FROM overdue AS o WHERE s.order_id = o.order_id
     )
     SELECT order_id AS "orderId", number, state FROM overdue JOIN orders ON orders.id = order_id`,
    [now, orderIds],
  )
