import { assignments, columnNames, recordset, type Transaction } from '@kade/service-kit'
import type { HoldChange } from './decision.js'
import { holdTable } from './order.table.js'

const PLACED = ['id', 'orderId', 'reason', 'note', 'placedBy', 'placedAt', 'correction'] as const
export const PLACE_HOLDS = `INSERT INTO order_hold (${columnNames(holdTable, PLACED)}) SELECT * FROM ${recordset(holdTable, PLACED)}`
const RELEASED = ['releasedAt', 'releasedBy', 'isApplied'] as const
const RELEASE = `UPDATE order_hold AS o SET ${assignments(holdTable, RELEASED, 'h')}
  FROM ${recordset(holdTable, ['id', 'orderId', 'reason', ...RELEASED], { alias: 'h' })}
  WHERE o.order_id = h."orderId" AND o.reason = h.reason AND (h.id IS NULL OR o.id = h.id) AND o.released_at IS NULL`

/** A hold that is placed and released by the same set is released in the end. */
export async function moveHolds(tx: Transaction, holds: readonly HoldChange[]): Promise<void> {
  const placed = holds.filter(({ kind }) => kind === 'PLACED')
  const released = holds.filter(({ kind }) => kind === 'RELEASED')
  if (placed.length > 0)
    await tx.query(PLACE_HOLDS, [
      JSON.stringify(placed.map(({ changedAt, by, ...hold }) => ({ ...hold, placedAt: changedAt, placedBy: by }))),
    ])
  if (released.length > 0)
    await tx.query(RELEASE, [
      JSON.stringify(released.map(({ changedAt, by, ...hold }) => ({ isApplied: false, ...hold, releasedAt: changedAt, releasedBy: by }))),
    ])
}
