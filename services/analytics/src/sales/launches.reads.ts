import type { Queryable } from '@kade/service-kit'
import type { PlacedOrders } from '../fact/bought.reads.js'
import type { Figures } from '../fact/figures.js'
import { soldParameters } from '../fact/sold.reads.js'
import { partsOf } from './sales-parts.reads.js'

/** SKUs that are told at most. */
const MOST = 500

interface Launch {
  readonly sku: string
  /** YYYY-MM-DD. */
  readonly firstSoldOn: string
  /** Since the first sale, by the end of each week that has begun. */
  readonly weeks: readonly (Figures & { readonly isOver: boolean })[]
}
interface Launches {
  readonly launches: readonly Launch[]
  readonly currencies: readonly string[]
}
interface Row {
  readonly sku: string
  readonly firstSoldOn: string
  readonly weeks: readonly { readonly orders: string; readonly units: string; readonly revenue: string; readonly isOver: boolean }[]
  readonly currencies: readonly string[]
}

/** What was sold first in the period, the last first, with what had been sold of it after each of so many weeks. */
export async function readLaunches(db: Queryable, { view, timeZone, filter }: PlacedOrders, weeks: number): Promise<Launches> {
  const last = new Date(Date.parse(view.to) + weeks * WEEK_MS).toISOString().slice(0, 10)
  const ever = { ...view, from: '0001-01-01', to: last.length === view.to.length ? last : '9999-12-31' }
  const { ground, rows } = partsOf({ by: 'SKU', crossedWith: 'DAY', views: [ever], timeZone, filter })
  const found = await db.query<Row>(
    `WITH ${ground}, by_day AS MATERIALIZED (
       SELECT sku, placed_on::date AS day, currency, sum(orders) AS orders, sum(units) AS units, sum(revenue) AS revenue
       FROM (${rows}) AS part GROUP BY 1, 2, 3 HAVING sum(units) > 0
     ), launch AS (
       SELECT sku, min(day) AS first FROM by_day GROUP BY sku HAVING min(day) BETWEEN $16::date AND $17::date ORDER BY 2 DESC, 1 LIMIT ${MOST}
     ), today AS (
       SELECT (least(now(), known) AT TIME ZONE $5)::date AS day FROM period
     ), week AS (
       SELECT l.sku, first, n, sum(orders) AS orders, sum(units) AS units, sum(revenue) AS revenue
       FROM launch AS l CROSS JOIN generate_series(1, $18::int) AS n JOIN by_day AS s ON s.sku = l.sku AND s.day < first + 7 * n
       WHERE first + 7 * (n - 1) <= (SELECT day FROM today) GROUP BY 1, 2, 3
     )
     SELECT sku, first::text AS "firstSoldOn", json_agg(json_build_object('orders', orders::text, 'units', units::text, 'revenue', revenue::text,
         'isOver', first + 7 * n <= (SELECT day FROM today)) ORDER BY n) AS weeks,
       (SELECT array_agg(DISTINCT currency ORDER BY currency) FROM by_day JOIN launch USING (sku)) AS currencies
     FROM week GROUP BY sku, first ORDER BY first DESC, sku`,
    [...soldParameters([ever], timeZone, { ...filter, sku: null, category: null }), filter.sku, filter.category, view.from, view.to, weeks],
  )
  return {
    currencies: found[0]?.currencies ?? [],
    launches: found.map(({ sku, firstSoldOn, weeks: told }) => ({
      ...{ sku, firstSoldOn },
      weeks: told.map(({ orders, units, revenue, isOver }) => ({
        ...{ orders: BigInt(orders), units: BigInt(units), revenue: BigInt(revenue), isOver },
      })),
    })),
  }
}

const WEEK_MS = 7 * 86_400_000
