import type { Transaction } from '@kade/service-kit'

/** A confirmed order, and the SKUs of which it has units reserved that may leave by now. */
export interface ReleasedOrder {
  readonly orderId: string
  readonly skus: readonly string[]
}

/** What is reserved of confirmed orders waits for its release: it is allocated at once otherwise. Up to so many of those that wait no more. */
export const readReleased = (tx: Transaction, today: string, most: number): Promise<ReleasedOrder[]> =>
  tx.query<ReleasedOrder>(
    `SELECT r.order_id AS "orderId", array_agg(DISTINCT r.sku) AS skus FROM reservation AS r JOIN order_demand AS d USING (order_id)
     WHERE d.confirmed AND r.quantity > 0 AND NOT EXISTS (
       SELECT FROM variant AS v LEFT JOIN channel_policy AS p ON p.sku = v.sku AND p.channel = d.channel
       WHERE v.sku = ANY(r.sku || ARRAY(SELECT part ->> 'sku' FROM jsonb_array_elements(d.bundles -> r.sku) AS part))
         AND v.available_from > $1 AND (v.policy = 'PREORDER' OR p.policy = 'PREORDER'))
     GROUP BY r.order_id ORDER BY r.order_id LIMIT $2`,
    [today, most],
  )
