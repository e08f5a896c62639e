import type { Transaction } from '@kade/service-kit'
import type { NewEntry } from './order.events.js'

export async function appendTimeline(tx: Transaction, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return
  await tx.query(
    `INSERT INTO order_event (order_id, sequence, id, type, at, actor, message, data)
     SELECT "orderId", sequence, id, type, at, actor, message, data
     FROM json_to_recordset($1::json) AS e ("orderId" uuid, sequence int, id uuid, type text, at timestamptz, actor text, message text, data jsonb)`,
    [JSON.stringify(entries)],
  )
}
