import { upsertNewest, type Transaction } from '@kade/service-kit'
import { carrierReachTable, type CarrierReachRow } from './habit.table.js'

/** A year of what was ordered and went its way. What is not confirmed, or held, is no habit yet. */
const USUAL = `o.placed_at > now() - interval '1 year' AND o.status IN ('CONFIRMED', 'COMPLETED')`
const COUNT_SKUS = `INSERT INTO sku_habit (sku, currency, lines, usual_quantity, high_quantity, low_price, high_price)
  SELECT l.sku, o.currency, count(*), percentile_disc(0.5) WITHIN GROUP (ORDER BY l.quantity), percentile_disc(0.99) WITHIN GROUP (ORDER BY l.quantity),
    min(l.unit_price), max(l.unit_price)
  FROM order_line AS l JOIN orders AS o ON o.id = l.order_id WHERE ${USUAL} AND l.quantity > 0 GROUP BY l.sku, o.currency HAVING count(*) >= $1`
/** A domain of a few is a person's own, and not kept. */
const COUNT_DOMAINS = `INSERT INTO domain_habit (domain, orders)
  SELECT lower(split_part(o.email, '@', 2)), count(*) FROM orders AS o WHERE ${USUAL} GROUP BY 1 HAVING count(*) >= $1`
const LEAST = 5

/** Counts anew what is usual. One at a time does: the lock is that of the transaction. */
export async function countHabits(tx: Transaction): Promise<void> {
  const [row] = await tx.query<{ isFree: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtext('habits')) AS "isFree"`)
  if (!row?.isFree) return
  await tx.query('DELETE FROM sku_habit')
  await tx.query(COUNT_SKUS, [LEAST])
  await tx.query('DELETE FROM domain_habit')
  await tx.query(COUNT_DOMAINS, [LEAST])
}

const SAVE_REACH = upsertNewest(carrierReachTable, 'carrier')

/** Keeps the newest of each carrier. */
export const saveReaches = async (tx: Transaction, rows: readonly CarrierReachRow[]): Promise<void> =>
  void (await tx.query(SAVE_REACH, [JSON.stringify(rows)]))
