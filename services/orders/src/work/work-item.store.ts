import { newId, type Queryable } from '@kade/service-kit'
import { WORK_ITEM_COLUMNS, type WorkItemKind, type WorkItemRow } from './work-item.table.js'

export interface NewWorkItem {
  readonly kind: WorkItemKind
  readonly subject: string
  readonly error: string
  readonly orderId: string | null
  /** What it is about: there is one open item per reference. */
  readonly reference: string
  readonly attempts: number
}

/** Of a saga that has waited in this state for too long. */
export const sagaReference = (orderId: string, state: string): string => `saga:${orderId}:${state}`

/** Makes them visible, or refreshes the open ones of the same reference. */
export async function openWorkItems(tx: Queryable, items: readonly NewWorkItem[]): Promise<void> {
  if (items.length === 0) return
  const once = new Map(items.map((item) => [item.reference, item]))
  await tx.query(
    `INSERT INTO work_item (id, kind, subject, error, order_id, reference, attempts)
     SELECT id, kind, subject, error, "orderId", reference, attempts FROM json_to_recordset($1::json) AS w (id uuid, kind text, subject text, error text, "orderId" uuid, reference text, attempts int)
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

/** Closes an open item; undefined when there is none. */
export const takeWorkItem = async (tx: Queryable, id: string): Promise<WorkItemRow | undefined> =>
  (
    await tx.query<WorkItemRow>(
      `UPDATE work_item SET resolved_at = now() WHERE id = $1 AND resolved_at IS NULL RETURNING ${WORK_ITEM_COLUMNS}`,
      [id],
    )
  )[0]

/** Closes the open items of an order's dead letters; answers their references. */
export async function takeDeadLettersOf(tx: Queryable, orderId: string): Promise<string[]> {
  const letters = await tx.query<{ reference: string }>(
    `UPDATE work_item SET resolved_at = now() WHERE order_id = $1 AND kind = 'DEAD_LETTER' AND resolved_at IS NULL RETURNING reference`,
    [orderId],
  )
  return letters.map(({ reference }) => reference)
}
