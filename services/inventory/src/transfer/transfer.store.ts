import { assignments, insertRows, isId, recordset, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import type { Transfer, TransferLine } from './transfer.js'
import { transferLineTable, transferTable, type StoredTransfer } from './transfer.table.js'

const HEAD = selectList(
  transferTable,
  ['id', 'number', 'fromLocationId', 'toLocationId', 'status', 'expectedOn', 'presumedOn', 'shippedOn', 'version'],
  't',
)
const LINE = selectList(transferLineTable, [
  ...(['id', 'position', 'sku', 'quantity', 'shipped', 'received', 'damaged', 'writtenOff', 'value', 'currency'] as const),
])

/** A transfer with its lines, locked before any SKU is; null when there is none. Whoever waited for it reads it as it then is. */
export async function lockTransfer(tx: Transaction, id: string): Promise<Transfer | null> {
  if (!isId(id)) return null
  const locked = await tx.query('SELECT FROM transfer WHERE id = $1 FOR NO KEY UPDATE', [id])
  if (locked.length === 0) return null
  const [transfer] = await tx.query<Omit<Transfer, 'lines'>>(
    `SELECT ${HEAD}, s.code AS "fromLocationCode", d.code AS "toLocationCode", d.active AS "isDestinationActive"
     FROM transfer AS t JOIN location AS s ON s.id = t.from_location_id JOIN location AS d ON d.id = t.to_location_id WHERE t.id = $1`,
    [id],
  )
  // Not as JSON, in which a value would lose digits.
  const lines = await tx.query<TransferLine>(`SELECT ${LINE} FROM transfer_line WHERE transfer_id = $1 ORDER BY position`, [id])
  return transfer ? { ...transfer, lines } : null
}

type New = Pick<StoredTransfer, 'createdAt' | 'createdBy' | 'idempotencyKey'>

export async function insertTransfer(tx: Transaction, { lines, ...transfer }: Transfer, made: New): Promise<void> {
  await tx.query(insertRows(transferTable), [JSON.stringify([{ ...transfer, ...made }])])
  await tx.query(insertRows(transferLineTable), [JSON.stringify(lines.map((line) => ({ ...line, transferId: transfer.id })))])
}

const CHANGED_HEAD = ['toLocationId', 'status', 'expectedOn', 'presumedOn', 'shippedOn', 'version'] as const
const CHANGED_LINE = ['shipped', 'received', 'damaged', 'writtenOff', 'value', 'currency'] as const

export async function updateTransfer(tx: Transaction, transfer: Transfer): Promise<void> {
  await tx.query(
    `UPDATE transfer AS t SET ${assignments(transferTable, CHANGED_HEAD, 'given')} FROM ${recordset(transferTable, ['id', ...CHANGED_HEAD])} WHERE t.id = given.id`,
    [JSON.stringify([transfer])],
  )
  await updateLines(tx, transfer)
}

export async function updateLines(tx: Transaction, { lines }: Transfer): Promise<void> {
  await tx.query(
    `UPDATE transfer_line AS l SET ${assignments(transferLineTable, CHANGED_LINE, 'given')} FROM ${recordset(transferLineTable, ['id', ...CHANGED_LINE])} WHERE l.id = given.id`,
    [JSON.stringify(lines)],
  )
}

/** The transfer that a key made. */
export async function idOfKey(db: Queryable, idempotencyKey: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>('SELECT id FROM transfer WHERE idempotency_key = $1', [idempotencyKey])
  return row?.id ?? null
}
