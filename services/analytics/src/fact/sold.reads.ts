import type { Queryable } from '@kade/service-kit'
import type { Period } from './period.js'

/** What is looked at; null: all of it. */
export interface SoldFilter {
  readonly channel: string | null
  readonly country: string | null
  readonly region: string | null
  readonly campaign: string | null
  readonly sku: string | null
  readonly currency: string | null
  readonly category: string | null
  readonly customerGroup: string | null
}
/** A period as it is looked at. */
export interface SoldView extends Period {
  /** Facts that were told later are left out; null: none. */
  readonly knownAt: Date | null
  /** By how much its days are moved, so that they stand beside those that they are compared with: an interval, such as 1 year. */
  readonly moved?: string
}

/** The parameters of {@link soldBy}: the views, which are numbered from 1, the IANA name of the time zone that days are of, and the filter. */
export const soldParameters = (views: readonly SoldView[], timeZone: string, filter: SoldFilter): unknown[] => [
  views.map(({ from }) => from),
  views.map(({ to }) => to),
  views.map(({ moved }) => moved ?? '0'),
  views.map(({ knownAt }) => knownAt?.toISOString() ?? 'infinity'),
  ...[timeZone, filter.channel, filter.country, filter.region, filter.campaign, filter.currency, filter.sku],
  ...[filter.category, filter.customerGroup],
]

/** SQL: the columns of an order are of the filter. */
export const IN_SCOPE = `($6::text IS NULL OR channel = $6) AND ($7::text IS NULL OR country = $7) AND ($8::text IS NULL OR region = $8)
  AND ($9::text IS NULL OR campaign = $9) AND ($10::text IS NULL OR currency = $10)
  AND ($13::text IS NULL OR customer_group = $13)`

/** SQL: the category that the SKU of a row had last, by what was known. */
const category = (row: string): string => `LEFT JOIN LATERAL (
      SELECT category FROM category_fact AS told WHERE told.sku = ${row}.sku AND told.known_at <= known ORDER BY version DESC LIMIT 1
    ) AS kind ON true`
const CATEGORY = `coalesce(kind.category, '(none)')`

/**
 * SQL: for each view (`nth`), the lines of orders that count, with the units that count and what these cost, as orders divides it (`counted`); beside them
 * what came back and was given back (`sold`, of which refunds have no SKU). A SKU is of the category that it was told to have last. A refused cancellation gives units back to the lines of its SKU in the order's line order, as orders does.
 * `only` may say more of the orders (`o`).
 */
export const soldBy = (only: string): string => `
  period AS (
    SELECT nth::int, first::timestamp AT TIME ZONE $5::text AS since, (last + 1)::timestamp AT TIME ZONE $5 AS until, moved, known
    FROM unnest($1::date[], $2::date[], $3::interval[], $4::timestamptz[]) WITH ORDINALITY AS p (first, last, moved, known, nth)
  ), placed AS (
    SELECT nth, known, (placed_at AT TIME ZONE $5) + moved AS placed_on, (placed_at AT TIME ZONE 'UTC')::date AS rate_day, order_id, channel, country, region, campaign, currency, customer_group
    FROM period JOIN order_fact AS o ON placed_at >= since AND placed_at < until AND known_at <= known ${only}
    WHERE ${IN_SCOPE} AND NOT EXISTS (SELECT FROM rejected_order AS r WHERE r.order_id = o.order_id AND r.known_at <= known)
  ), cancellation AS (
    SELECT nth, order_id, sku, order_line_id, sum(c.units) AS units, sum(sum(c.units)) OVER (PARTITION BY nth, order_id, sku ORDER BY position) AS so_far
    FROM placed JOIN cancelled_units AS c USING (order_id) JOIN order_line_fact AS l USING (order_id, order_line_id)
    WHERE c.known_at <= known GROUP BY nth, order_id, sku, order_line_id, position
  ), refused AS (
    SELECT nth, order_id, sku, sum(units) AS units FROM placed JOIN refused_cancellation AS r USING (order_id) WHERE r.known_at <= known GROUP BY nth, order_id, sku
  ), cancelled AS (
    SELECT nth, order_line_id, c.units - greatest(0, least(c.units, coalesce(refused.units, 0) - (so_far - c.units))) AS units
    FROM cancellation AS c LEFT JOIN refused USING (nth, order_id, sku)
  ), counted AS (
    SELECT placed.*, ${CATEGORY} AS category, sku, order_line_id, l.units - coalesce(c.units, 0) AS units,
      div(coalesce(l.total, l.units * unit_price)::numeric * (l.units - coalesce(c.units, 0)), l.units) AS revenue, 0 AS returned, 0::bigint AS refunded
    FROM placed JOIN order_line_fact AS l USING (order_id) LEFT JOIN cancelled AS c USING (nth, order_line_id) ${category('l')}
    WHERE l.units > coalesce(c.units, 0) AND l.known_at <= known AND ($11::text IS NULL OR sku = $11) AND ($12::text IS NULL OR ${CATEGORY} = $12)
  ), ordered AS (
    SELECT DISTINCT nth, order_id FROM counted
  ), sold AS (
    SELECT * FROM counted UNION ALL
    SELECT placed.*, ${CATEGORY}, sku, NULL, 0, 0, r.units, 0 FROM placed JOIN ordered USING (nth, order_id) JOIN returned_units AS r USING (order_id) ${category('r')}
    WHERE r.known_at <= known AND ($11 IS NULL OR sku = $11) AND ($12 IS NULL OR ${CATEGORY} = $12) UNION ALL
    SELECT placed.*, NULL, NULL, NULL, 0, 0, 0, r.amount FROM placed JOIN ordered USING (nth, order_id) JOIN refund AS r USING (order_id) WHERE r.known_at <= known
  )`

/** SQL: the same of all orders. */
export const SOLD = soldBy('')

/** SQL, beside {@link soldBy}: the same by order and SKU, under an empty one what was given back. Of each order one row leads. */
export const SOLD_ITEMS = `
  items AS (
    SELECT nth, order_id, coalesce(sku, '') AS sku, placed_on, rate_day, channel, country, region, campaign, currency, customer_group, coalesce(category, '') AS category,
      row_number() OVER (PARTITION BY nth, order_id ORDER BY coalesce(sku, '')) = 1 AS leads,
      sum(units) > 0 AND row_number() OVER (PARTITION BY nth, order_id, coalesce(category, ''), sum(units) > 0 ORDER BY coalesce(sku, '')) = 1 AS leads_category,
      sum(units) AS units, sum(revenue) AS revenue, sum(returned) AS returned, sum(refunded) AS refunded
    FROM sold GROUP BY nth, order_id, coalesce(sku, ''), placed_on, rate_day, channel, country, region, campaign, currency, customer_group, coalesce(category, '')
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

/** Whether an order ever had it. */
export async function isSkuKnown(db: Queryable, sku: string): Promise<boolean> {
  return (await db.query('SELECT FROM order_line_fact WHERE sku = $1 LIMIT 1', [sku])).length > 0
}

/** When the newest fact was told; null before the first. */
export async function factsKnownUntil(db: Queryable): Promise<Date | null> {
  const tables = [
    'order_fact',
    'order_line_fact',
    'rejected_order',
    'cancelled_units',
    'refused_cancellation',
    'returned_units',
    'refund',
    'category_fact',
  ]
  const [row] = await db.query<{ at: Date | null }>(
    `SELECT greatest(${tables.map((table) => `(SELECT max(known_at) FROM ${table})`).join(', ')}) AS at`,
  )
  return row?.at ?? null
}

/** The same in seconds of Unix time. @throws Error before the first fact: then there is nothing to tell */
export async function freshness(db: Queryable): Promise<number> {
  const at = await factsKnownUntil(db)
  if (!at) throw new Error('No fact of sales is there yet')
  return at.getTime() / 1_000
}
