import type { Transaction } from '@kade/service-kit'
import { SYSTEM, type HoldChange } from './decision.js'

/** A hold that is placed and released by the same set is released in the end. */
export async function moveHolds(tx: Transaction, holds: readonly HoldChange[]): Promise<void> {
  const placed = holds.filter(({ kind }) => kind === 'PLACED')
  const released = holds.filter(({ kind }) => kind === 'RELEASED')
  if (placed.length > 0)
    await tx.query(
      `INSERT INTO order_hold (id, order_id, reason, note, placed_by, placed_at)
       SELECT id, "orderId", reason, note, $2, at FROM json_to_recordset($1::json) AS h (id uuid, "orderId" uuid, reason text, note text, at timestamptz)`,
      [JSON.stringify(placed), SYSTEM],
    )
  if (released.length > 0)
    await tx.query(
      `UPDATE order_hold AS o SET released_at = h.at, released_by = $2 FROM json_to_recordset($1::json) AS h ("orderId" uuid, reason text, at timestamptz)
       WHERE o.order_id = h."orderId" AND o.reason = h.reason AND o.released_at IS NULL`,
      [JSON.stringify(released), SYSTEM],
    )
}
