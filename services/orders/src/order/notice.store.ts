import type { Transaction } from '@kade/service-kit'
import type { Notice } from './notice.js'

/** For the shop to be asked how it was: some days after everything arrived. */
const COMPLETED_AFTER = `CASE WHEN n.kind = 'ORDER_COMPLETED' THEN interval '3 days' ELSE interval '0' END`

const TELL = `INSERT INTO message (id, send_key, kind, order_id, data, next_attempt_at)
  SELECT gen_random_uuid(), n.key, n.kind, n."orderId", n.data, n.at + ${COMPLETED_AFTER}
  FROM json_to_recordset($1::json) AS n ("orderId" uuid, kind text, key text, data jsonb, at timestamptz)
    JOIN orders AS o ON o.id = n."orderId" JOIN channel AS c ON c.id = o.channel_id
  WHERE c.sends_messages ON CONFLICT (send_key) DO NOTHING`

/** Has others told, in the transaction of what they are told of: in one statement, and none where there is nothing to tell. */
export async function tellOthers(tx: Transaction, notices: readonly Notice[]): Promise<void> {
  if (notices.length > 0) await tx.query(TELL, [JSON.stringify(notices)])
}
