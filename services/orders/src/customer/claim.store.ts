import type { Queryable, Transaction } from '@kade/service-kit'

/** A contact of a channel is a guest; so is a customer of before whom an order made (is_merged). */
const IS_GUEST = '(c.channel IS NOT NULL OR c.is_merged)'

/** Whether the order, which is locked, is in no account. */
export const isOfGuest = async (tx: Queryable, orderId: string): Promise<boolean> =>
  (await tx.query(`SELECT FROM orders AS o JOIN customer AS c ON c.id = o.customer_id WHERE o.id = $1 AND ${IS_GUEST}`, [orderId])).length >
  0

/**
 * Gives guests' orders to accounts, which are made if they are new here: under the order's name and address, which it has proved. The orders are
 * locked.
 */
export async function giveToAccounts(
  tx: Transaction,
  claims: readonly { readonly orderId: string; readonly customerId: string }[],
): Promise<void> {
  if (claims.length === 0) return
  await tx.query(
    `WITH claimed AS (
       SELECT * FROM json_to_recordset($1::json) AS c ("orderId" uuid, "customerId" uuid)
     ), account AS (
       INSERT INTO customer (id, email, name) SELECT "customerId", o.email, coalesce(o.customer_name, o.shipping_address->>'name')
       FROM claimed AS c JOIN orders AS o ON o.id = c."orderId" ON CONFLICT (id) DO UPDATE SET channel = NULL, is_merged = false
     )
     UPDATE orders AS o SET customer_id = c."customerId", claimed_at = now() FROM claimed AS c WHERE o.id = c."orderId"`,
    [JSON.stringify(claims)],
  )
}
