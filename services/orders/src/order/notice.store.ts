import { newId, type Transaction } from '@kade/service-kit'
import type { Notice } from './notice.js'

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
