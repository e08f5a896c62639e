import type { Queryable } from '@kade/service-kit'
import { CAP_SHARE } from '@kade/forecast'
import { ASKED_AND_WITHOUT } from '../fact/asked.reads.js'

/** What was asked for of a SKU in one week. Weeks in which nobody asked, and which had stock on every day, have no row. */
export interface DemandWeek {
  readonly sku: string
  /** Monday of the week, as YYYY-MM-DD. */
  readonly week: string
  readonly units: number
  /** With its orders capped. */
  readonly capped: number
  readonly promoted: number
  readonly cappedPromoted: number
  /** On days without stock, capped. */
  readonly cappedUnstocked: number
  readonly daysWithout: number
  /** Units that waited for stock, that were refused for want of it, and that were cancelled while they waited. */
  readonly backordered: number
  readonly refused: number
  readonly cancelledWaiting: number
}

const MOST = 2_147_483_647
const whole = (sum: string) => `least(coalesce(${sum}, 0), ${MOST})::int`

/** Of each order and SKU that had to wait, how many were cancelled before they were there; in the week of the order. */
const ANSWERED = `SELECT a.sku, a.order_id, date_trunc('week', coalesce(o.placed_at, min(a.at)) AT TIME ZONE 'UTC')::date AS week,
    coalesce(sum(a.units) FILTER (WHERE a.kind = 'BACKORDERED'), 0) AS backordered, coalesce(sum(a.units) FILTER (WHERE a.kind IN ('REFUSED', 'AMENDMENT_REFUSED')), 0) AS refused,
    least(greatest(coalesce(sum(a.units) FILTER (WHERE a.kind = 'BACKORDERED'), 0) - coalesce(sum(a.units) FILTER (WHERE a.kind = 'FILLED'), 0), 0),
      (SELECT coalesce(sum(c.units), 0) FROM cancelled_units AS c JOIN order_line_fact AS l USING (order_line_id) WHERE c.order_id = a.order_id AND l.sku = a.sku)) AS cancelled
  FROM stock_answer AS a LEFT JOIN order_fact AS o USING (order_id) WHERE a.sku = ANY($1) GROUP BY a.sku, a.order_id, o.placed_at`

/** The weeks of each SKU from the day `from` up to the Monday `until`, the oldest first. */
export async function demandWeeks(db: Queryable, skus: readonly string[], from: string, until: string): Promise<DemandWeek[]> {
  return db.query<DemandWeek>(
    `WITH ${ASKED_AND_WITHOUT},
     cap AS (SELECT sku, greatest(1, percentile_cont(${CAP_SHARE}) WITHIN GROUP (ORDER BY units)) AS most FROM asked GROUP BY sku),
     by_week AS (
       SELECT sku, date_trunc('week', day)::date AS week, sum(units) AS units, sum(least(units, most)) AS capped, sum(units) FILTER (WHERE promoted) AS promoted,
         sum(least(units, most)) FILTER (WHERE promoted) AS capped_promoted, sum(least(units, most)) FILTER (WHERE unstocked) AS capped_unstocked
       FROM asked JOIN cap USING (sku) GROUP BY 1, 2
     ),
     days AS (SELECT sku, date_trunc('week', day)::date AS week, count(*)::int AS days FROM without GROUP BY 1, 2),
     answers AS (SELECT sku, week, sum(backordered) AS backordered, sum(refused) AS refused, sum(cancelled) AS cancelled FROM (${ANSWERED}) AS of_order GROUP BY 1, 2)
     SELECT sku, to_char(week, 'YYYY-MM-DD') AS week, ${whole('units')} AS units, coalesce(capped, 0)::float8 AS capped, ${whole('promoted')} AS promoted,
       coalesce(capped_promoted, 0)::float8 AS "cappedPromoted", coalesce(capped_unstocked, 0)::float8 AS "cappedUnstocked", coalesce(days, 0) AS "daysWithout",
       ${whole('backordered')} AS backordered, ${whole('refused')} AS refused, ${whole('cancelled')} AS "cancelledWaiting"
     FROM by_week FULL JOIN days USING (sku, week) LEFT JOIN answers USING (sku, week) ORDER BY sku, week`,
    [skus, from, until],
  )
}
