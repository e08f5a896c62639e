import type { Queryable } from '@kade/service-kit'

export interface KnownRefund {
  readonly orderId: string
  readonly requestHash: string | null
}

/** Holds the key until the transaction ends: who comes with it meanwhile waits, and finds what it was used for. */
export async function lockRefundKey(tx: Queryable, idempotencyKey: string): Promise<KnownRefund | null> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('refund:' || $1, 0))`, [idempotencyKey])
  const [known] = await tx.query<KnownRefund>(
    'SELECT order_id AS "orderId", request_hash AS "requestHash" FROM refund WHERE idempotency_key = $1',
    [idempotencyKey],
  )
  return known ?? null
}

/** Given back by hand so far, in minor units. */
export async function givenByHand(tx: Queryable, orderId: string): Promise<number> {
  const [row] = await tx.query<{ given: number }>(
    `SELECT coalesce(sum(amount), 0)::bigint AS given FROM refund WHERE order_id = $1 AND kind = 'APPEASEMENT'`,
    [orderId],
  )
  return Number(row?.given ?? 0)
}
