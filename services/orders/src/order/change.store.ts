import { columnNames, recordset, selectList, type Queryable } from '@kade/service-kit'
import { changeTable } from './change.table.js'
import type { ChangedOrder } from './order.store.js'
import { rememberedOf, type Changed } from './past.js'
import { patchOf } from './undo.js'

const KEPT = ['orderId', 'undo', 'version'] as const
const KEEP = `INSERT INTO order_change (${columnNames(changeTable, KEPT)}) SELECT * FROM ${recordset(changeTable, KEPT)}`

/** Remembers what orders were before they were changed, in one statement. */
export async function rememberChanges(tx: Queryable, changes: readonly ChangedOrder[]): Promise<void> {
  const undone = changes.flatMap(({ before, after }) => {
    const undo = patchOf(rememberedOf(after), rememberedOf(before))
    return undo ? [{ orderId: after.id, undo, version: after.version }] : []
  })
  if (undone.length > 0) await tx.query(KEEP, [JSON.stringify(undone)])
}

/** All changes of an order that are remembered, the newest first. */
export const changesOf = (db: Queryable, orderId: string): Promise<Changed[]> =>
  db.query<Changed>(
    `SELECT ${selectList(changeTable, ['changedAt', 'undo', 'version'])} FROM order_change WHERE order_id = $1 ORDER BY id DESC`,
    [orderId],
  )

/** Takes what a customer's orders were out of the memory; to be called in the transaction that erases the customer. */
export const forgetChanges = async (tx: Queryable, customerId: string): Promise<void> =>
  void (await tx.query('DELETE FROM order_change WHERE order_id IN (SELECT id FROM orders WHERE customer_id = $1)', [customerId]))
