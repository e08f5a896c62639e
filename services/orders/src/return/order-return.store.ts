import { aligned, columnNames, insertRows, propertiesBut, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { orderReturnTable } from './order-return.table.js'
import type { OrderReturn } from './settle-units.js'

const COLUMNS = selectList(orderReturnTable)

/** All returns of these orders, which are locked. */
export const returnsOfOrders = (tx: Queryable, orderIds: readonly string[]): Promise<OrderReturn[]> =>
  tx.query<OrderReturn>(`SELECT ${COLUMNS} FROM order_return WHERE order_id = ANY($1::uuid[]) ORDER BY id`, [orderIds])

const CHANGING = propertiesBut(orderReturnTable, 'id', 'orderId', 'number')
const SAVE = `${insertRows(orderReturnTable)} ON CONFLICT (id) DO UPDATE SET ${columnNames(orderReturnTable, CHANGING).replace(/\w+/g, '$& = excluded.$&')}`

export async function saveReturns(tx: Transaction, returns: readonly OrderReturn[]): Promise<void> {
  if (returns.length > 0) await tx.query(SAVE, [JSON.stringify(returns)])
}

/** In the order of the ids asked; null where there is none. */
export const returnsById = (db: Queryable, ids: readonly string[]): Promise<(OrderReturn | null)[]> =>
  aligned(db.query<OrderReturn>(`SELECT ${COLUMNS} FROM order_return WHERE id = ANY($1::uuid[])`, [ids]), ids)

/** Of these customers, those who have an account. */
export async function accountsAmong(tx: Queryable, customerIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>('SELECT id FROM customer WHERE id = ANY($1::uuid[]) AND channel IS NULL AND NOT is_merged', [
    customerIds,
  ])
  return new Set(rows.map(({ id }) => id))
}
