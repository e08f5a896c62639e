import { columnNames, newId, propertiesBut, recordset, type Queryable, type Transaction } from '@kade/service-kit'
import { IsNull } from 'typeorm'
import type { NewWorkItem } from './work-item.js'
import { WORK_ITEM_COLUMNS, workItemTable, type WorkItemRow } from './work-item.table.js'

const NEW = propertiesBut(workItemTable, 'since', 'assignee', 'resolvedAt', 'resolvedBy', 'resolution')

/** Makes them visible, or refreshes the open ones of the same reference. Who had the last of a reference has the next. */
export async function openWorkItems(tx: Queryable, items: readonly NewWorkItem[]): Promise<void> {
  if (items.length === 0) return
  const once = new Map(items.map((item) => [item.reference, item]))
  await tx.query(
    `INSERT INTO work_item (${columnNames(workItemTable, NEW)}, assignee)
     SELECT n.*, (SELECT assignee FROM work_item AS w WHERE w.reference = n.reference ORDER BY since DESC LIMIT 1) FROM ${recordset(workItemTable, NEW, { alias: 'n' })}
     ON CONFLICT (reference) WHERE resolved_at IS NULL DO UPDATE SET error = excluded.error, attempts = excluded.attempts, payload = excluded.payload`,
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

/** Open or over. */
export const workItemById = async (db: Queryable, id: string): Promise<WorkItemRow | undefined> =>
  (await db.query<WorkItemRow>(`SELECT ${WORK_ITEM_COLUMNS} FROM work_item WHERE id = $1`, [id]))[0]

/** Ends an item that is held, by a person; `resolution` is what that wrote: null where the step is tried again. */
export async function closeWorkItem(tx: Transaction, id: string, resolvedBy: string, resolution: string | null): Promise<void> {
  await tx.query('UPDATE work_item SET resolved_at = now(), resolved_by = $2, resolution = $3 WHERE id = $1', [id, resolvedBy, resolution])
}

export const assignWorkItemTo = async (tx: Transaction, id: string, assignee: string | null): Promise<void> =>
  void (await tx.query('UPDATE work_item SET assignee = $2 WHERE id = $1', [id, assignee]))

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
