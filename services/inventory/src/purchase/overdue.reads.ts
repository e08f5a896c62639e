import type { Transaction } from '@kade/service-kit'

/** The purchase order that is overdue for longest and that nobody is working on; null where none is. */
export async function nextOverdue(tx: Transaction, today: string): Promise<string | null> {
  const [order] = await tx.query<{ id: string }>(
    `SELECT o.id FROM purchase_order AS o WHERE o.status IN ('ORDERED', 'PARTIALLY_RECEIVED') AND EXISTS (
       SELECT FROM purchase_order_line AS l WHERE l.purchase_order_id = o.id AND l.ordered - l.received - l.cancelled > 0
         AND l.expected_on < $1 AND (l.presumed_on IS NULL OR l.presumed_on < $1))
     ORDER BY o.id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`,
    [today],
  )
  return order?.id ?? null
}
