import type { Queryable } from '@kade/service-kit'

export interface OrderedWeek {
  readonly sku: string
  /** Whole weeks from the first Monday on. */
  readonly week: number
  readonly units: number
}
/** SKUs of which orders are read at once. */
const AT_ONCE = 500

/** What each order asked of each SKU, from one Monday up to another, the oldest first; orders that were refused are left out. */
export async function orderedUnits(db: Queryable, from: string, until: string): Promise<ReadonlyMap<string, readonly OrderedWeek[]>> {
  const bySku = new Map<string, OrderedWeek[]>()
  let after = ''
  for (;;) {
    const skus = await db.query<{ sku: string }>('SELECT DISTINCT sku FROM order_line_fact WHERE sku > $1 ORDER BY sku LIMIT $2', [
      after,
      AT_ONCE,
    ])
    if (skus.length === 0) return bySku
    after = skus.at(-1)?.sku ?? after
    const rows = await db.query<OrderedWeek>(
      `SELECT sku, ((o.placed_at AT TIME ZONE 'UTC')::date - $2::date) / 7 AS week, sum(units)::float8 AS units FROM order_line_fact JOIN order_fact AS o USING (order_id)
       WHERE sku = ANY($1) AND o.placed_at >= $2::date::timestamp AT TIME ZONE 'UTC' AND o.placed_at < $3::date::timestamp AT TIME ZONE 'UTC'
         AND NOT EXISTS (SELECT FROM rejected_order AS r WHERE r.order_id = o.order_id)
       GROUP BY sku, order_id, week ORDER BY week`,
      [skus.map(({ sku }) => sku), from, until],
    )
    for (const row of rows) {
      const known = bySku.get(row.sku)
      if (known) known.push(row)
      else bySku.set(row.sku, [row])
    }
  }
}

/** The lead times of all SKUs that there is a level of. */
export const leadTimes = (db: Queryable) =>
  db.query<{ sku: string; leadTimeDays: number | null; leadTimeDeviationDays: number | null }>(
    'SELECT sku, lead_time_days AS "leadTimeDays", lead_time_deviation_days AS "leadTimeDeviationDays" FROM stock_position',
  )
