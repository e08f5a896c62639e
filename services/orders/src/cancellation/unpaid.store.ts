import type { Queryable } from '@kade/service-kit'

export interface Unpaid {
  readonly orderId: string
  readonly number: string
}

/** Orders whose stock is reserved and whose payment was not secured in their channel's time: up to a hundred, the longest ago first. */
export const unpaidOrders = (db: Queryable, now: Date | null, passedOver: readonly string[]): Promise<Unpaid[]> =>
  db.query(
    `SELECT s.order_id AS "orderId", o.number FROM saga AS s JOIN payment AS p ON p.order_id = s.order_id JOIN orders AS o ON o.id = s.order_id
       JOIN channel AS c ON c.id = o.channel_id
     WHERE s.state = 'AWAITING_PAYMENT' AND o.status IN ('PENDING', 'ON_HOLD') AND p.authorization_state <> 'AUTHORIZED'
       AND p.created_at < coalesce($1, now()) - make_interval(mins => c.unpaid_minutes) AND o.id <> ALL($2::uuid[])
     ORDER BY p.created_at LIMIT 100`,
    [now, passedOver],
  )
