import type { Transaction } from '@kade/service-kit'

/**
 * Gives a guest's order to an account, which is made if it is new here: under the order's name and address, which it has proved. False, and
 * nothing is changed, when the order is in an account already. The order is locked.
 */
export async function giveToAccount(tx: Transaction, orderId: string, customerId: string): Promise<boolean> {
  const given = await tx.query(
    `WITH guests AS (
       SELECT o.id, o.email, coalesce(o.customer_name, o.shipping_address->>'name') AS name FROM orders AS o JOIN customer AS c ON c.id = o.customer_id
       WHERE o.id = $1 AND (c.channel IS NOT NULL OR c.is_merged)
     ), account AS (
       INSERT INTO customer (id, email, name) SELECT $2, email, name FROM guests ON CONFLICT (id) DO UPDATE SET channel = NULL, is_merged = false
     )
     UPDATE orders SET customer_id = $2, claimed_at = now() FROM guests WHERE orders.id = guests.id RETURNING orders.id`,
    [orderId, customerId],
  )
  return given.length > 0
}
