import { aligned, insertRows, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import type { Exchange } from './exchange.js'
import { exchangeReleaseTable, exchangeTable, type ExchangeReleaseRow } from './exchange.table.js'

const COLUMNS = selectList(exchangeTable)

export async function saveExchanges(tx: Transaction, exchanges: readonly Exchange[]): Promise<void> {
  if (exchanges.length > 0) await tx.query(insertRows(exchangeTable), [JSON.stringify(exchanges)])
}

/** In the order of the ids asked; null where there is none. */
export const exchangesById = (db: Queryable, ids: readonly string[]): Promise<(Exchange | null)[]> =>
  aligned(db.query<Exchange>(`SELECT ${COLUMNS} FROM order_exchange WHERE id = ANY($1::uuid[])`, [ids]), ids)

/** False when it was released under this key before. */
export async function addRelease(tx: Transaction, release: ExchangeReleaseRow): Promise<boolean> {
  const rows = await tx.query(`${insertRows(exchangeReleaseTable)} ON CONFLICT DO NOTHING RETURNING key`, [JSON.stringify([release])])
  return rows.length > 0
}

/** By what each of these orders was placed in exchange for; null of any other. */
export async function exchangesOfOrders(db: Queryable, orderIds: readonly string[]): Promise<(Exchange | null)[]> {
  const rows = await db.query<Exchange>(`SELECT ${COLUMNS} FROM order_exchange WHERE exchange_order_id = ANY($1::uuid[])`, [orderIds])
  return orderIds.map((id) => rows.find(({ exchangeOrderId }) => exchangeOrderId === id) ?? null)
}

/** Those that were placed for each of these returns, the oldest first. */
export async function exchangesOfReturns(db: Queryable, returnIds: readonly string[]): Promise<Exchange[][]> {
  const rows = await db.query<Exchange>(`SELECT ${COLUMNS} FROM order_exchange WHERE return_id = ANY($1::uuid[]) ORDER BY id`, [returnIds])
  return returnIds.map((id) => rows.filter(({ returnId }) => returnId === id))
}
