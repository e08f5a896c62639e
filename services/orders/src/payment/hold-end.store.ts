import type { Queryable } from '@kade/service-kit'

export interface EndingHold {
  readonly orderId: string
  readonly number: string
}

/** Orders with a hold that is to be set aside anew by then, the first first. */
export const ordersWithEndingHolds = (db: Queryable, by: Date, limit: number, passedOver: readonly string[]): Promise<EndingHold[]> =>
  db.query(
    `SELECT p.order_id AS "orderId", o.number FROM payment AS p JOIN orders AS o ON o.id = p.order_id
     WHERE p.renew_at <= $1 AND p.order_id <> ALL($3::uuid[]) ORDER BY p.renew_at LIMIT $2`,
    [by, limit, passedOver],
  )
