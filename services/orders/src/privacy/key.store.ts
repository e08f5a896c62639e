import { columnNames, recordset, selectList, type Queryable } from '@kade/service-kit'
import { personalKeyTable, type PersonalKeyRow } from './privacy.table.js'

/** An order and the key that seals it, where it has one. */
export interface OrderKey {
  readonly orderId: string
  readonly customerId: string
  /** Whether an account orders, whose key is its own; a guest's order has a key for itself. */
  readonly isAccounts: boolean
  readonly id: string | null
  readonly key: Buffer | null
}

/** One statement for any number; an order that is not there is missing. The key that an order has for itself goes before that of its account. */
export const keysOfOrders = (db: Queryable, orderIds: readonly string[]): Promise<OrderKey[]> =>
  db.query(
    `SELECT o.id AS "orderId", o.customer_id AS "customerId", c.channel IS NULL AND NOT c.is_merged AS "isAccounts", k.id, k.key
     FROM orders AS o JOIN customer AS c ON c.id = o.customer_id
     LEFT JOIN LATERAL (SELECT id, key FROM personal_key WHERE order_id = o.id OR customer_id = o.customer_id ORDER BY order_id IS NULL LIMIT 1) AS k ON true
     WHERE o.id = ANY($1::uuid[])`,
    [orderIds],
  )

const KEPT = ['id', 'customerId', 'orderId', 'key'] as const

/** Whoever has a key already keeps it. */
export async function addKeys(db: Queryable, keys: readonly PersonalKeyRow[]): Promise<void> {
  if (keys.length === 0) return
  const rows = keys.map(({ key, ...row }) => ({ ...row, key: `\\x${key.toString('hex')}` }))
  await db.query(
    `INSERT INTO personal_key (${columnNames(personalKeyTable, [...KEPT])}) SELECT * FROM ${recordset(personalKeyTable, [...KEPT])} ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  )
}

export const keysById = (db: Queryable, ids: readonly string[]): Promise<Pick<PersonalKeyRow, 'id' | 'key'>[]> =>
  db.query(`SELECT ${selectList(personalKeyTable, ['id', 'key'])} FROM personal_key WHERE id = ANY($1::uuid[])`, [ids])

/** Destroys the keys of a customer, and of its orders. */
export const destroyKeys = async (tx: Queryable, customerId: string, orderIds: readonly string[]): Promise<void> =>
  void (await tx.query('DELETE FROM personal_key WHERE customer_id = $1 OR order_id = ANY($2::uuid[])', [customerId, orderIds]))
