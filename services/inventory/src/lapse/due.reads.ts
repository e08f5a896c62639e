import type { Transaction } from '@kade/service-kit'

/** An order that has waited for its confirmation for too long, and the SKUs of which it holds or waits for units. */
export interface DueOrder {
  readonly orderId: string
  readonly skus: readonly string[]
}

/** Any number will do, as long as every version of the service takes the same. */
const LAPSE_LOCK = 5_119_227

/**
 * Up to so many unconfirmed orders that asked before, the oldest first; none while another instance works on its set. They are not locked
 * themselves: events lock SKUs before orders, and so does whoever lapses these.
 */
export const readDue = (tx: Transaction, before: Date, most: number): Promise<DueOrder[]> =>
  tx.query<DueOrder>(
    `WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(${LAPSE_LOCK}) AS mine)
     SELECT d.order_id AS "orderId", ARRAY(
       SELECT sku FROM reservation WHERE order_id = d.order_id UNION SELECT sku FROM backorder WHERE order_id = d.order_id AND quantity > 0) AS skus
     FROM turn JOIN order_demand AS d ON turn.mine WHERE d.asked_at < $1 AND NOT d.confirmed AND NOT d.lapsed AND d.amends IS NULL ORDER BY d.asked_at LIMIT $2`,
    [before, most],
  )
