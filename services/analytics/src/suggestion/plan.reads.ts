import type { SeenOrder } from '@kade/forecast'
import type { Queryable } from '@kade/service-kit'
import { ASKED_AND_WITHOUT } from '../fact/asked.reads.js'

/** What was asked of a SKU, order by order, the oldest first; and the days of each week on which it could not be bought. */
export interface AskedSku {
  readonly orders: readonly SeenOrder[]
  readonly daysWithout: ReadonlyMap<number, number>
}
/** Weeks are whole ones from the first Monday on. A row is an order, or, where `units` is null, a week with days without stock. */
interface AskedRow {
  readonly sku: string
  readonly week: number
  readonly units: number | null
  readonly isPromoted: boolean
  readonly isUnstocked: boolean
  readonly days: number
}
/** SKUs of which orders are read at once. */
const AT_ONCE = 500

/** What each order asked of each SKU, whether or not there was any, from one Monday up to another. */
export async function askedUnits(db: Queryable, from: string, until: string): Promise<ReadonlyMap<string, AskedSku>> {
  const bySku = new Map<string, { orders: SeenOrder[]; daysWithout: Map<number, number> }>()
  let after = ''
  for (;;) {
    const skus = await db.query<{ sku: string }>('SELECT DISTINCT sku FROM order_line_fact WHERE sku > $1 ORDER BY sku LIMIT $2', [
      after,
      AT_ONCE,
    ])
    if (skus.length === 0) return bySku
    after = skus.at(-1)?.sku ?? after
    const rows = await db.query<AskedRow>(
      `WITH ${ASKED_AND_WITHOUT}
       SELECT sku, (day - $2::date) / 7 AS week, units::float8 AS units, promoted AS "isPromoted", unstocked AS "isUnstocked", 0 AS days FROM asked
       UNION ALL SELECT sku, (day - $2::date) / 7, NULL, false, false, count(*)::int FROM without GROUP BY 1, 2 ORDER BY week`,
      [skus.map(({ sku }) => sku), from, until],
    )
    for (const { sku, week, units, isPromoted, isUnstocked, days } of rows) {
      const known = bySku.get(sku) ?? { orders: [], daysWithout: new Map<number, number>() }
      bySku.set(sku, known)
      if (units === null) known.daysWithout.set(week, days)
      else known.orders.push({ week, units, price: 0, isPromoted, isUnstocked })
    }
  }
}

/** The lead times of all SKUs that there is a level of. */
export const leadTimes = (db: Queryable) =>
  db.query<{ sku: string; leadTimeDays: number | null; leadTimeDeviationDays: number | null }>(
    'SELECT sku, lead_time_days AS "leadTimeDays", lead_time_deviation_days AS "leadTimeDeviationDays" FROM stock_position',
  )
