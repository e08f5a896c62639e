import { recordset, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { progressTable, termTable, type ProgressRow } from './search.table.js'
import { termsOf, type Findable } from './terms.js'

/** Most orders of each kind in one look. */
const MOST = 500

/** Asked order by order, in their order: joined, all terms there are would be read. */
const unseen = (seen: string, most: string): string => `SELECT o.id FROM orders AS o
  WHERE o.id > ${seen} AND (SELECT true FROM search_term AS t WHERE t.order_id = o.id LIMIT 1) IS NULL ORDER BY o.id LIMIT ${most}`

/** Whether there are orders to fill in, or the mark of what was seen is before this one; a look that finds nothing costs this alone. */
export async function isAnythingDue(db: Queryable, mark: string): Promise<boolean> {
  const [row] = await db.query<{ isDue: boolean }>(
    `SELECT rebuilt IS NOT NULL OR seen < $1::uuid OR EXISTS (SELECT FROM search_due) OR (${unseen('p.seen', '1')}) IS NOT NULL AS "isDue" FROM search_progress AS p`,
    [mark],
  )
  return row?.isDue ?? false
}

/** Held by one process at a time: what another read before a change would be written after it. Null while another has it. */
export async function lockProgress(tx: Transaction): Promise<Pick<ProgressRow, 'seen' | 'rebuilt'> | null> {
  const [row] = await tx.query<ProgressRow>(`SELECT ${selectList(progressTable)} FROM search_progress FOR UPDATE SKIP LOCKED`)
  return row ?? null
}

/** The ids of the next orders to be filled in: those that changed, new ones, and those that are filled in anew. */
export async function takeDue(
  tx: Transaction,
  { seen, rebuilt }: Pick<ProgressRow, 'seen' | 'rebuilt'>,
): Promise<{ readonly due: string[]; readonly unseen: string[]; readonly rebuilding: string[] }> {
  const idsOf = async (sql: string, parameters: readonly unknown[]) => (await tx.query<{ id: string }>(sql, parameters)).map(({ id }) => id)
  return {
    due: await idsOf('DELETE FROM search_due WHERE id IN (SELECT id FROM search_due ORDER BY id LIMIT $1) RETURNING order_id AS id', [
      MOST,
    ]),
    unseen: await idsOf(unseen('$1::uuid', '$2'), [seen, MOST]),
    rebuilding: rebuilt === null ? [] : await idsOf('SELECT id FROM orders WHERE id > $1 ORDER BY id LIMIT $2', [rebuilt, MOST]),
  }
}
export const isFull = (ids: readonly string[]): boolean => ids.length === MOST

/** Moves the marks on, the first never back. */
export const saveProgress = async (tx: Transaction, seen: string, rebuilt: string | null): Promise<void> =>
  void (await tx.query('UPDATE search_progress SET seen = greatest(seen, $1::uuid), rebuilt = $2::uuid', [seen, rebuilt]))

/** Has all orders be filled in anew, while they are found by what is there. */
export const startRebuilding = async (db: Queryable): Promise<void> =>
  void (await db.query(`UPDATE search_progress SET rebuilt = '00000000-0000-0000-0000-000000000000'`))

export async function isRebuilding(db: Queryable): Promise<boolean> {
  const [row] = await db.query<{ rebuilt: string | null }>('SELECT rebuilt FROM search_progress')
  return row?.rebuilt != null
}

const FACTS = `SELECT o.id, o.number, o.channel_order_id AS "channelOrderId", o.email,
    ARRAY[o.customer_name, shipping_address->>'name', shipping_address->>'company', billing_address->>'name', billing_address->>'company'] AS names,
    ARRAY[shipping_address->>'phone', billing_address->>'phone'] AS phones,
    ARRAY[shipping_address->>'postalCode', billing_address->>'postalCode'] AS "postalCodes",
    ARRAY(SELECT DISTINCT sku FROM order_line WHERE order_id = o.id AND quantity > 0) AS skus,
    ARRAY(SELECT data->>'trackingNumber' FROM order_event WHERE order_id = o.id AND type IN ('SHIPPED', 'RELABELLED') AND data->>'trackingNumber' IS NOT NULL) AS "trackingNumbers"
  FROM orders AS o WHERE o.id = ANY($1::uuid[])`
const FILL = `WITH given AS (
    SELECT * FROM ${recordset(termTable, ['orderId', 'term'])}
  ), gone AS (
    DELETE FROM search_term AS t WHERE t.order_id = ANY($2::uuid[]) AND NOT EXISTS (SELECT FROM given AS g WHERE g."orderId" = t.order_id AND g.term = t.term)
  )
  INSERT INTO search_term (term, placed_at, order_id) SELECT g.term, o.placed_at, o.id FROM given AS g JOIN orders AS o ON o.id = g."orderId" ON CONFLICT DO NOTHING`

/** Makes orders findable by what they are now, in two statements. */
export async function fillIn(tx: Queryable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const orders = await tx.query<Findable & { readonly id: string }>(FACTS, [ids])
  const terms = orders.flatMap((order) => termsOf(order).map((term) => ({ orderId: order.id, term })))
  await tx.query(FILL, [JSON.stringify(terms), ids])
}

/**
 * Takes all that a customer's orders are found by out of the search. To be called in the transaction that erases the customer, after what it
 * erases of the orders: whoever fills in waits, and reads what is left.
 */
export async function forgetInSearch(tx: Transaction, customerId: string): Promise<void> {
  await tx.query('SELECT FROM search_progress FOR UPDATE')
  await tx.query('DELETE FROM search_term WHERE order_id IN (SELECT id FROM orders WHERE customer_id = $1)', [customerId])
}
