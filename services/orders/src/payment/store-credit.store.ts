import { columnNames, type Queryable, type Transaction } from '@kade/service-kit'
import { changeBy, type HeldCredit } from './store-credit.js'
import { storeCreditEntryTable, type StoreCreditEntryRow } from './store-credit.table.js'

/** Holds what a customer has in a currency until the transaction ends, and answers how much that is; it is there from now on. */
export async function lockCredit(tx: Transaction, customerId: string, currency: string): Promise<number> {
  const [row] = await tx.query<{ balance: number }>(
    `INSERT INTO store_credit AS c (customer_id, currency) VALUES ($1, $2)
     ON CONFLICT (customer_id, currency) DO UPDATE SET balance = c.balance RETURNING balance`,
    [customerId, currency],
  )
  if (!row) throw new Error('What is inserted or updated is answered')
  return Number(row.balance)
}

const SUM = (kind: string) => `coalesce(sum(amount) FILTER (WHERE kind = '${kind}'), 0)::bigint`

/** What was done with a hold. */
export async function heldCredit(tx: Queryable, hold: string): Promise<HeldCredit> {
  const [row] = await tx.query<HeldCredit>(
    `SELECT ${SUM('AUTHORIZE')} AS authorized, ${SUM('CAPTURE')} AS captured, ${SUM('VOID')} AS voided, ${SUM('REFUND')} AS refunded
     FROM store_credit_entry WHERE hold = $1`,
    [hold],
  )
  if (!row) throw new Error('A sum is one row')
  return { authorized: Number(row.authorized), captured: Number(row.captured), voided: Number(row.voided), refunded: Number(row.refunded) }
}

/** Holds a key until the transaction ends: who comes with it meanwhile waits, and finds what it was used for. */
export async function lockCreditKey(tx: Transaction, key: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('store-credit:' || $1, 0))`, [key])
}

/** What was done under a key; null when nothing was. */
export async function creditDone(tx: Queryable, key: string): Promise<Pick<StoreCreditEntryRow, 'amount' | 'requestHash'> | null> {
  const [row] = await tx.query<Pick<StoreCreditEntryRow, 'amount' | 'requestHash'>>(
    'SELECT amount, request_hash AS "requestHash" FROM store_credit_entry WHERE key = $1',
    [key],
  )
  return row ? { ...row, amount: Number(row.amount) } : null
}

const ENTRY = ['key', 'customerId', 'currency', 'kind', 'amount', 'balance', 'hold', 'orderId', 'reason', 'actor', 'requestHash'] as const

/** Writes an entry, and what is there after it: the row is locked. Below zero the database refuses it. */
export async function addCreditEntry(tx: Transaction, entry: Omit<StoreCreditEntryRow, 'id' | 'at' | 'balance'>): Promise<void> {
  const { key, customerId, currency, kind, amount, hold, orderId, reason, actor, requestHash } = entry
  await tx.query(
    `WITH moved AS (
       UPDATE store_credit SET balance = balance + $11 WHERE customer_id = $2 AND currency = $3 RETURNING balance
     )
     INSERT INTO store_credit_entry (${columnNames(storeCreditEntryTable, ENTRY)}) SELECT $1, $2, $3, $4, $5, balance, $6, $7, $8, $9, $10 FROM moved`,
    [key, customerId, currency, kind, amount, hold, orderId, reason, actor, requestHash, changeBy(kind, amount)],
  )
}

/** Granted to a customer by staff within a day, in minor units. */
export async function grantedToday(tx: Queryable, customerId: string, currency: string): Promise<number> {
  const [row] = await tx.query<{ granted: number }>(
    `SELECT coalesce(sum(amount), 0)::bigint AS granted FROM store_credit_entry
     WHERE customer_id = $1 AND currency = $2 AND kind = 'GRANT' AND at > now() - interval '1 day'`,
    [customerId, currency],
  )
  return Number(row?.granted ?? 0)
}

/** Whether an id is an account's: a contact of a channel, whom nobody proved to be, has no store credit. */
export const isAccount = async (db: Queryable, id: string): Promise<boolean> =>
  (await db.query('SELECT FROM customer WHERE id = $1 AND channel IS NULL AND NOT is_merged AND erased_at IS NULL', [id])).length > 0
