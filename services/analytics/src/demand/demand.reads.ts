import type { Queryable } from '@kade/service-kit'
import { CAP_SHARE } from '@kade/forecast'

/** What was asked for of a SKU in one week: all of it, and with its orders capped. Weeks without an order have no row. */
export interface DemandWeek {
  readonly sku: string
  /** Monday of the week, as YYYY-MM-DD. */
  readonly week: string
  readonly units: number
  readonly capped: number
}

/** The weeks of each SKU from the day `from` up to the Monday `until`, the oldest first. */
export async function demandWeeks(db: Queryable, skus: readonly string[], from: string, until: string): Promise<DemandWeek[]> {
  return db.query<DemandWeek>(
    `WITH ordered AS (
       SELECT sku, order_id, date_trunc('week', placed_at AT TIME ZONE 'UTC')::date AS week, sum(units) AS units
       FROM order_line_fact JOIN order_fact AS o USING (order_id)
       WHERE sku = ANY($1) AND placed_at >= $2::date::timestamp AT TIME ZONE 'UTC' AND placed_at < $3::date::timestamp AT TIME ZONE 'UTC'
         AND NOT EXISTS (SELECT FROM rejected_order AS r WHERE r.order_id = o.order_id)
       GROUP BY 1, 2, 3
     ), cap AS (
       SELECT sku, greatest(1, percentile_cont(${CAP_SHARE}) WITHIN GROUP (ORDER BY units)) AS most FROM ordered GROUP BY sku
     )
     SELECT sku, to_char(week, 'YYYY-MM-DD') AS week, least(sum(units), 2147483647)::int AS units, sum(least(units, most))::float8 AS capped
     FROM ordered JOIN cap USING (sku) GROUP BY sku, week ORDER BY sku, week`,
    [skus, from, until],
  )
}
