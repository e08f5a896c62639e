import { assignments, columnNames, recordset, type Transaction } from '@kade/service-kit'
import { SYSTEM, type HoldChange } from './decision.js'
import { holdTable } from './order.table.js'

const PLACED = ['id', 'orderId', 'reason', 'note', 'placedBy', 'placedAt'] as const
const PLACE = `INSERT INTO order_hold (${columnNames(holdTable, PLACED)}) SELECT * FROM ${recordset(holdTable, PLACED)}`
const RELEASED = ['releasedAt', 'releasedBy'] as const
const RELEASE = `UPDATE order_hold AS o SET ${assignments(holdTable, RELEASED, 'h')}
  FROM ${recordset(holdTable, ['orderId', 'reason', ...RELEASED], { alias: 'h' })} WHERE o.order_id = h."orderId" AND o.reason = h.reason AND o.released_at IS NULL`

/** A hold that is placed and released by the same set is released in the end. */
export async function moveHolds(tx: Transaction, holds: readonly HoldChange[]): Promise<void> {
  const placed = holds.filter(({ kind }) => kind === 'PLACED')
  const released = holds.filter(({ kind }) => kind === 'RELEASED')
  if (placed.length > 0)
    await tx.query(PLACE, [JSON.stringify(placed.map(({ changedAt, ...hold }) => ({ ...hold, placedAt: changedAt, placedBy: SYSTEM })))])
  if (released.length > 0)
    await tx.query(RELEASE, [
      JSON.stringify(released.map(({ orderId, reason, changedAt }) => ({ orderId, reason, releasedAt: changedAt, releasedBy: SYSTEM }))),
    ])
}
