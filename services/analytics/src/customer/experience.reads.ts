import type { Queryable } from '@kade/service-kit'
import { boughtIn, type PlacedOrders } from '../fact/bought.reads.js'
import { KEYS, TIMES, type SalesDimension } from '../fact/sales-keys.js'
import { JUDGED } from '../fact/promise.reads.js'
import { soldParameters } from '../fact/sold.reads.js'

/** Keys that are told at most. */
const MOST = 500
const KNOWN = '(SELECT known FROM period WHERE nth = 1)'

export interface ReturnRow {
  readonly sku: string
  readonly sold: number
  readonly returned: number
  readonly reasons: readonly { readonly reason: string; readonly units: number }[]
}

/** SKUs of which something came back, and what of them was sold. */
export const readReturns = (db: Queryable, { view, timeZone, filter }: PlacedOrders): Promise<ReturnRow[]> =>
  db.query<ReturnRow>(
    `WITH ${boughtIn([view])}, line AS (
       SELECT return_line_id, r.order_id, r.sku, reason, max(r.units) AS units FROM return_line_fact AS r JOIN bought USING (order_id) WHERE known_at <= ${KNOWN} GROUP BY 1, 2, 3, 4
     ), reason AS (
       SELECT sku, reason, sum(units) AS units FROM line GROUP BY 1, 2
     ), returned AS (
       SELECT sku, sum(units)::float8 AS returned, json_agg(json_build_object('reason', reason, 'units', units) ORDER BY units DESC, reason) AS reasons FROM reason GROUP BY 1
     )
     SELECT sku, coalesce((SELECT sum(units) FROM bought_item AS b WHERE b.sku = r.sku), 0)::float8 AS sold, returned, reasons
     FROM returned AS r ORDER BY returned DESC, sku LIMIT ${MOST}`,
    soldParameters([view], timeZone, filter),
  )

interface Keyed {
  /** Null of all together. */
  readonly key: string | null
}
export interface FeedbackRow extends Keyed {
  readonly orders: number
  readonly counts: readonly number[]
}

/** SQL: all together first; of the others times in their order, else those with the most. */
const ordered = (by: SalesDimension, most: string): string =>
  `ORDER BY key IS NOT NULL, ${TIMES.includes(by) ? 'key' : `${most} DESC, key`} LIMIT ${MOST + 1}`

/** How orders were found, or by SKU and category their products: as it was said last. */
export const readFeedback = (db: Queryable, by: SalesDimension, { view, timeZone, filter }: PlacedOrders): Promise<FeedbackRow[]> =>
  db.query<FeedbackRow>(
    `WITH ${boughtIn([view])}, said AS (
       SELECT DISTINCT ON (feedback_id) order_id, f.sku, rating FROM feedback_fact AS f JOIN bought USING (order_id) WHERE known_at <= ${KNOWN} ORDER BY feedback_id, f.version DESC
     ), found AS (
       ${
         by === 'SKU' || by === 'CATEGORY'
           ? `SELECT b.*, rating FROM bought_item AS b LEFT JOIN said AS s USING (order_id, sku) WHERE sku <> '' AND units > 0`
           : `SELECT b.*, rating FROM bought AS b LEFT JOIN said AS s ON s.order_id = b.order_id AND s.sku IS NULL`
       }
     )
     SELECT key, orders, counts FROM (
       SELECT ${KEYS[by]} AS key, count(${by === 'CATEGORY' ? 'DISTINCT order_id' : '*'})::float8 AS orders, count(rating) AS ratings,
         ARRAY[${[1, 2, 3, 4, 5].map((rating) => `count(*) FILTER (WHERE rating = ${rating})`).join(', ')}]::float8[] AS counts
       FROM found GROUP BY GROUPING SETS ((${KEYS[by]}), ())
     ) AS score ${ordered(by, 'ratings')}`,
    soldParameters([view], timeZone, filter),
  )

export interface PromiseRow extends Keyed {
  readonly shipments: number
  readonly kept: number
  readonly broken: number
  readonly open: number
  readonly unpromised: number
  readonly daysLate: number | null
}

/** Whether shipments came when they were promised: by the day that it is where days are looked at. */
export const readPromises = (db: Queryable, by: SalesDimension, { view, timeZone, filter }: PlacedOrders): Promise<PromiseRow[]> =>
  db.query<PromiseRow>(
    `WITH ${boughtIn([view])}, ${JUDGED}
     SELECT * FROM (SELECT ${KEYS[by]} AS key, count(*)::float8 AS shipments, ${['KEPT', 'BROKEN', 'OPEN', 'UNPROMISED']
       .map((outcome) => `(count(*) FILTER (WHERE outcome = '${outcome}'))::float8 AS ${outcome.toLowerCase()}`)
       .join(', ')}, (avg(days_late) FILTER (WHERE days_late > 0))::float8 AS "daysLate"
     FROM judged GROUP BY GROUPING SETS ((${KEYS[by]}), ())) AS kept ${ordered(by, 'shipments')}`,
    soldParameters([view], timeZone, filter),
  )
