import type { Queryable } from '@kade/service-kit'
import type { Period } from './period.js'

/** What is looked at; null: all of it. */
export interface SoldFilter {
  readonly channel: string | null
  readonly country: string | null
}

/** The parameters of {@link SOLD}: days of the periods, which are numbered from 1, and the filter. */
export const soldParameters = (periods: readonly Period[], { channel, country }: SoldFilter): readonly unknown[] => [
  periods.map(({ from }) => from),
  periods.map(({ to }) => to),
  channel,
  country,
]

export const IN_SCOPE = '($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR country = $4)'

/**
 * SQL: the lines of orders that count, with the units that count and what these cost, as orders divides it (`counted`); beside them what came back (`sold`),
 * and the periods that they are of (`period`), which may overlap. A refused cancellation gives units back to the lines of its SKU in the order's line order, as orders does.
 */
export const SOLD = `
  period AS (
    SELECT nth::int, first::timestamp AT TIME ZONE 'UTC' AS since, (last + 1)::timestamp AT TIME ZONE 'UTC' AS until
    FROM unnest($1::date[], $2::date[]) WITH ORDINALITY AS p (first, last, nth)
  ), placed AS (
    SELECT * FROM order_fact AS o
    WHERE placed_at >= (SELECT min(since) FROM period) AND placed_at < (SELECT max(until) FROM period)
      AND EXISTS (SELECT FROM period WHERE placed_at >= since AND placed_at < until) AND ${IN_SCOPE}
      AND NOT EXISTS (SELECT FROM rejected_order AS r WHERE r.order_id = o.order_id)
  ), cancellation AS (
    SELECT order_id, sku, order_line_id, sum(c.units) AS units, sum(sum(c.units)) OVER (PARTITION BY order_id, sku ORDER BY position) AS so_far
    FROM placed JOIN cancelled_units AS c USING (order_id) JOIN order_line_fact AS l USING (order_id, order_line_id) GROUP BY order_id, sku, order_line_id, position
  ), refused AS (
    SELECT order_id, sku, sum(units) AS units FROM placed JOIN refused_cancellation USING (order_id) GROUP BY order_id, sku
  ), cancelled AS (
    SELECT order_line_id, c.units - greatest(0, least(c.units, coalesce(refused.units, 0) - (so_far - c.units))) AS units FROM cancellation AS c LEFT JOIN refused USING (order_id, sku)
  ), counted AS (
    SELECT placed.*, sku, order_line_id, 0 AS returned, l.units - coalesce(c.units, 0) AS units,
      div(coalesce(l.total, l.units * unit_price)::numeric * (l.units - coalesce(c.units, 0)), l.units) AS revenue
    FROM placed JOIN order_line_fact AS l USING (order_id) LEFT JOIN cancelled AS c USING (order_line_id) WHERE l.units > coalesce(c.units, 0)
  ), sold AS (
    SELECT * FROM counted UNION ALL
    SELECT placed.*, sku, NULL, r.units, 0, 0 FROM placed JOIN returned_units AS r USING (order_id) WHERE EXISTS (SELECT FROM counted WHERE counted.order_id = placed.order_id)
  )`

/** SQL: the currency that was last sold in, if anything ever was. */
export const LAST_CURRENCY = `ARRAY(SELECT currency FROM order_fact WHERE ${IN_SCOPE} ORDER BY placed_at DESC LIMIT 1)`

/** The currency that a channel sells in: of one that is open, or that an order came through. Undefined: there is no such channel. */
export async function currencyOfChannel(db: Queryable, channel: string): Promise<string | undefined> {
  const rows = await db.query<{ currency: string }>(
    `(SELECT currency FROM channel WHERE code = $1) UNION ALL (SELECT currency FROM order_fact WHERE channel = $1 LIMIT 1) LIMIT 1`,
    [channel],
  )
  return rows[0]?.currency
}
