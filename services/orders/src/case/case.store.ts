import { assignments, columnNames, insertRows, recordset, type Queryable, type Transaction } from '@kade/service-kit'
import type { CaseState } from './case.js'
import { CASE_COLUMNS, CASE_STATE, caseMessageTable, caseTable, type CaseMessageRow, type CaseRow, type StoredCase } from './case.table.js'

export type NewCase = Omit<StoredCase, 'number' | 'assignee'>
export type NewMessage = CaseMessageRow & { readonly idempotencyKey: string | null }

const NEW = [
  ...(['id', 'orderId', 'customerId', 'kind', 'subject', 'openedAt'] as const),
  ...CASE_STATE,
  ...(['reference', 'opener', 'idempotencyKey', 'requestHash'] as const),
]
const INSERT = `INSERT INTO support_case (number, ${columnNames(caseTable, NEW)}) SELECT 'C-' || nextval('case_number'), * FROM ${recordset(caseTable, NEW)} ON CONFLICT DO NOTHING RETURNING id`

/** Stores cases with their first messages, in two statements; the ids of those that are new: a reference or a key opens one case. */
export async function insertCases(
  tx: Queryable,
  cases: readonly { readonly row: NewCase; readonly message: NewMessage }[],
): Promise<string[]> {
  if (cases.length === 0) return []
  const ids = (await tx.query<{ id: string }>(INSERT, [JSON.stringify(cases.map(({ row }) => row))])).map(({ id }) => id)
  const messages = cases.filter(({ row }) => ids.includes(row.id)).map(({ message }) => message)
  if (messages.length > 0) await tx.query(insertRows(caseMessageTable), [JSON.stringify(messages)])
  return ids
}

export const caseOfKey = async (
  db: Queryable,
  opener: string,
  key: string,
): Promise<{ id: string; requestHash: string | null } | undefined> =>
  (
    await db.query<{ id: string; requestHash: string | null }>(
      'SELECT id, request_hash AS "requestHash" FROM support_case WHERE opener = $1 AND idempotency_key = $2',
      [opener, key],
    )
  )[0]

/** A case and what its rules read. */
export type HeldCase = CaseRow & CaseState & { readonly isClaimed: boolean; readonly channel: string | null; readonly isErased: boolean }
const HELD = `SELECT ${CASE_COLUMNS}, c.is_told AS "isTold", o.claimed_at IS NOT NULL AS "isClaimed", o.channel,
    EXISTS (SELECT FROM customer AS e WHERE e.id = coalesce(o.customer_id, c.customer_id) AND e.erased_at IS NOT NULL) AS "isErased"
  FROM support_case AS c LEFT JOIN orders AS o ON o.id = c.order_id WHERE c.id = $1`

export const findCase = async (db: Queryable, id: string): Promise<HeldCase | undefined> => (await db.query<HeldCase>(HELD, [id]))[0]

/** Held, after its order. */
export const lockCase = async (tx: Transaction, id: string): Promise<HeldCase | undefined> =>
  (await tx.query<HeldCase>(`${HELD} FOR UPDATE OF c`, [id]))[0]

const SAVE = `UPDATE support_case AS c SET ${assignments(caseTable, CASE_STATE, 's')} FROM ${recordset(caseTable, ['id', ...CASE_STATE], { alias: 's' })} WHERE c.id = s.id`
export async function saveCase(tx: Queryable, id: string, { status, waitingSince, resolvedAt, isTold }: CaseState): Promise<void> {
  await tx.query(SAVE, [JSON.stringify([{ id, status, waitingSince, resolvedAt, isTold }])])
}

export const assign = async (tx: Queryable, id: string, assignee: string | null): Promise<void> =>
  void (await tx.query('UPDATE support_case SET assignee = $2 WHERE id = $1', [id, assignee]))

/** False: a message of this key is there already. */
export const addMessage = async (tx: Queryable, message: NewMessage): Promise<boolean> =>
  (await tx.query(`${insertRows(caseMessageTable)} ON CONFLICT (case_id, author, idempotency_key) DO NOTHING RETURNING id`, [
    JSON.stringify([message]),
  ])).length > 0 // prettier-ignore

export const messageOfKey = async (tx: Queryable, caseId: string, author: string, key: string): Promise<{ body: string } | undefined> =>
  (
    await tx.query<{ body: string }>('SELECT body FROM case_message WHERE case_id = $1 AND author = $2 AND idempotency_key = $3', [
      caseId,
      author,
      key,
    ])
  )[0]

export interface WaitingCase {
  readonly id: string
  readonly number: string
  readonly orderId: string | null
  readonly waitingSince: Date
}

/** Up to a hundred cases that wait for staff, the longest first, of which nobody was told yet. */
export const lockWaiting = (tx: Transaction): Promise<WaitingCase[]> =>
  tx.query(
    `SELECT id, number, order_id AS "orderId", waiting_since AS "waitingSince" FROM support_case
     WHERE waiting_since IS NOT NULL AND NOT is_told ORDER BY waiting_since LIMIT 100 FOR UPDATE SKIP LOCKED`,
  )

/** Whoever watches tells of it anew, if its answer is still late. */
export const tellAgain = async (tx: Transaction, id: string): Promise<void> =>
  void (await tx.query('UPDATE support_case SET is_told = false WHERE id = $1 AND waiting_since IS NOT NULL', [id]))

export async function markTold(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.query('UPDATE support_case SET is_told = true WHERE id = ANY($1::uuid[])', [ids])
}
