import type { Transaction } from '@kade/service-kit'
import type { Overdue } from './overdue.js'

/** Up to a hundred sagas whose deadline has passed, the longest ago first: each is answered once. */
export const takeOverdue = (tx: Transaction, now: Date | null): Promise<Overdue[]> =>
  tx.query(
    `WITH overdue AS (SELECT order_id, state FROM saga WHERE deadline < coalesce($1, now()) ORDER BY deadline LIMIT 100 FOR UPDATE SKIP LOCKED), seen AS (
       UPDATE saga AS s SET deadline = NULL FROM overdue AS o WHERE s.order_id = o.order_id
     )
     SELECT order_id AS "orderId", number, state FROM overdue JOIN orders ON orders.id = order_id`,
    [now],
  )
