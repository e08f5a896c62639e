import { newId, type Transaction } from '@kade/service-kit'
import type { Notice } from './notice.js'
import type { Told } from './public-event.js'

/** For the customer to be asked how it was: some days after everything arrived. */
const COMPLETED_AFTER = `CASE WHEN n.kind = 'ORDER_COMPLETED' THEN interval '3 days' ELSE interval '0' END`

const TELL = `WITH n AS (
    SELECT n.*, o.channel_id FROM json_to_recordset($1::json) AS n (id uuid, "orderId" uuid, kind text, key text, data jsonb, at timestamptz)
      JOIN orders AS o ON o.id = n."orderId"
  ), mails AS (
    INSERT INTO message (id, send_key, kind, order_id, data, next_attempt_at)
    SELECT n.id, n.key, n.kind, n."orderId", n.data, n.at + ${COMPLETED_AFTER}
    FROM n JOIN channel AS c ON c.id = n.channel_id WHERE c.sends_messages ON CONFLICT (send_key) DO NOTHING
  )
  INSERT INTO webhook_delivery (id, webhook_id, order_id, kind, data, at)
  SELECT gen_random_uuid(), w.id, n."orderId", n.kind, n.data, n.at
  FROM n JOIN webhook AS w ON w.channel_id = n.channel_id AND w.is_active AND n.kind = ANY(w.kinds)`

/** Has others told, in the transaction of what they are told of: in one statement, and none where there is nothing to tell. Ids follow each other as what is told does. */
export async function tellOthers(tx: Transaction, notices: readonly Notice[]): Promise<void> {
  if (notices.length > 0) await tx.query(TELL, [JSON.stringify(notices.map((notice) => ({ id: newId(), ...notice })))])
}

/**
 * For a statement of your own, which may be the one that stores the order: writes down for shops the public events that stand in a JSON array,
 * those of an order for its channel. `orders` says where the channel of an order is found: `(id, channel_id)`.
 */
export const deliveriesInsert = (events: string, orders = 'orders'): string =>
  `INSERT INTO webhook_delivery (id, webhook_id, order_id, kind, data, at)
   SELECT gen_random_uuid(), w.id, e."orderId", e.kind, e.data, coalesce(e.at, now())
   FROM json_to_recordset(${events}) AS e ("orderId" uuid, channel text, kind text, data jsonb, at timestamptz)
   JOIN webhook AS w ON w.is_active AND e.kind = ANY(w.kinds)
   JOIN channel AS c ON c.id = w.channel_id AND (e.channel IS NULL OR e.channel = c.code)
   LEFT JOIN ${orders} AS o ON o.id = e."orderId" WHERE e."orderId" IS NULL OR o.channel_id = w.channel_id`
const TELL_SHOPS = deliveriesInsert('$1::json')

/** Has shops told what others tell, with what is done of it. */
export async function tellShops(tx: Transaction, told: readonly Told[]): Promise<void> {
  if (told.length > 0) await tx.query(TELL_SHOPS, [JSON.stringify(told)])
}
