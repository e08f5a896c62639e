import type { Queryable } from '@kade/service-kit'
import { boughtIn, OWNERS, type PlacedOrders } from '../fact/bought.reads.js'
import { LAST_CURRENCY, soldParameters } from '../fact/sold.reads.js'
import type { Standing } from './segments.js'

/** SQL: of what was bought; where nothing was, what was last sold in, if anything ever was. */
const CURRENCIES = `coalesce((SELECT array_agg(DISTINCT currency ORDER BY currency) FROM bought), ${LAST_CURRENCY}) AS currencies`

export interface StandingRow extends Standing {
  readonly customers: number
  readonly orders: number
  /** In minor units. */
  readonly revenue: string
  /** Of all of them together, from the last order to the end of the period. */
  readonly days: number
}
interface Told<Row> {
  readonly rows: readonly Row[]
  readonly currencies: readonly string[]
}

/** SQL: 1 to 5 by fifths of the customers. Equal values are in the middle of the places that they take together: where all are equal, nobody stands out. */
const score = (value: string): string =>
  `(1 + floor(5 * (rank() OVER (ORDER BY ${value}) - 1 + count(*) OVER (PARTITION BY ${value}) / 2.0) / count(*) OVER ()))::int`

/** How many customers stand alike. */
export async function readStandings(db: Queryable, { view, timeZone, filter }: PlacedOrders): Promise<Told<StandingRow>> {
  const [row] = await db.query<Told<StandingRow>>(
    `WITH ${boughtIn([view])}, ${OWNERS}, customer AS (
       SELECT customer_id, max(placed_on)::date AS last, count(*) AS orders, sum(revenue) AS revenue
       FROM bought JOIN owner USING (order_id) WHERE customer_id IS NOT NULL GROUP BY 1
     ), standing AS (
       SELECT ${score('last')} AS recency, ${score('orders')} AS frequency, ${score('revenue')} AS amount, orders, revenue, $14::date - last AS days FROM customer
     ), alike AS (
       SELECT recency, frequency, amount, orders = 1 AS "isOnce", count(*) AS customers, sum(orders) AS orders, sum(revenue)::text AS revenue, sum(days) AS days
       FROM standing GROUP BY 1, 2, 3, 4
     ) SELECT coalesce((SELECT json_agg(alike) FROM alike), '[]') AS rows, ${CURRENCIES}`,
    [...soldParameters([view], timeZone, filter), view.to],
  )
  return row ?? { rows: [], currencies: [] }
}

export interface CohortRow {
  /** Of the first order: 2026-11. */
  readonly month: string
  /** Months since then. */
  readonly after: number
  readonly customers: number
  readonly orders: number
  readonly revenue: string
}

/** By the month of the first order of all, what customers ordered in each month. */
export async function readCohorts(db: Queryable, { view, timeZone, filter }: PlacedOrders): Promise<Told<CohortRow>> {
  const ever = { ...view, from: '0001-01-01' }
  const [row] = await db.query<Told<CohortRow>>(
    `WITH ${boughtIn([ever])}, ${OWNERS}, in_month AS (
       SELECT customer_id, date_trunc('month', placed_on) AS month, min(placed_on) AS first, count(*) AS orders, sum(revenue) AS revenue
       FROM bought JOIN owner USING (order_id) WHERE customer_id IS NOT NULL GROUP BY 1, 2
     ), since AS (
       SELECT customer_id, month, orders, revenue, min(first) OVER (PARTITION BY customer_id) AS first FROM in_month
     ), cohort AS (
       SELECT to_char(first, 'YYYY-MM') AS month,
         ((extract(year FROM month) - extract(year FROM first)) * 12 + extract(month FROM month) - extract(month FROM first))::int AS after,
         count(*) AS customers, sum(orders) AS orders, sum(revenue)::text AS revenue
       FROM since WHERE first >= $14::date GROUP BY 1, 2
     ) SELECT coalesce((SELECT json_agg(cohort ORDER BY month, after) FROM cohort), '[]') AS rows, ${CURRENCIES}`,
    [...soldParameters([ever], timeZone, filter), view.from],
  )
  return row ?? { rows: [], currencies: [] }
}
