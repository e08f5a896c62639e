import type { Queryable } from '@kade/service-kit'

/** Orders with a hold that is to be set aside anew by then, the first first. */
export async function ordersWithEndingHolds(tx: Queryable, by: Date, limit: number): Promise<string[]> {
  const rows = await tx.query<{ orderId: string }>(
    'SELECT order_id AS "orderId" FROM payment WHERE renew_at <= $1 ORDER BY renew_at LIMIT $2',
    [by, limit],
  )
  return rows.map(({ orderId }) => orderId)
}
