import { columnNames, newId, propertiesBut, recordset, type Queryable, type Transaction } from '@kade/service-kit'
import { IsNull } from 'typeorm'
import type { NewWorkItem } from './work-item.js'
import { WORK_ITEM_COLUMNS, workItemTable, type WorkItemRow } from './work-item.table.js'

const NEW = propertiesBut(workItemTable, 'since', 'resolvedAt')

/** Makes them visible, or refreshes the open ones of the same reference. */
export async function openWorkItems(tx: Queryable, items: readonly NewWorkItem[]): Promise<void> {
  if (items.length === 0) return
  const once = new Map(items.map((item) => [item.reference, item]))
  await tx.query(
    `INSERT INTO work_item (${columnNames(workItemTable, NEW)}) SELECT * FROM ${recordset(workItemTable, NEW)}
     ON CONFLICT (reference) WHERE resolved_at IS NULL DO UPDATE SET error = excluded.error, attempts = excluded.attempts`,
    [JSON.stringify([...once.values()].map((item) => ({ id: newId(), ...item })))],
  )
}

/** What had been waiting for a person went on by itself. */
export async function resolveWorkItems(tx: Queryable, references: readonly string[]): Promise<void> {
  if (references.length > 0)
    await tx.query('UPDATE work_item SET resolved_at = now() WHERE reference = ANY($1) AND resolved_at IS NULL', [references])
}

export const findWorkItem = async (db: Queryable, id: string): Promise<WorkItemRow | undefined> =>
  (await db.query<WorkItemRow>(`SELECT ${WORK_ITEM_COLUMNS} FROM work_item WHERE id = $1 AND resolved_at IS NULL`, [id]))[0]

/** An open item, held: nobody else takes it. */
export const lockWorkItem = (tx: Transaction, id: string): Promise<WorkItemRow | null> =>
  tx.manager.getRepository(workItemTable).findOne({ where: { id, resolvedAt: IsNull() }, lock: { mode: 'pessimistic_write' } })

/** The references of an order's open dead letters, held. */
export async function lockDeadLettersOf(tx: Queryable, orderId: string): Promise<string[]> {
  const letters = await tx.query<{ reference: string }>(
    `SELECT reference FROM work_item WHERE order_id = $1 AND kind = 'DEAD_LETTER' AND resolved_at IS NULL FOR UPDATE`,
    [orderId],
  )
  return letters.map(({ reference }) => reference)
}
