import { MAX_NODES, type Queryable } from '@kade/service-kit'
import { inPeriod } from '../fact/fact.reads.js'
import type { Period } from '../fact/period.js'

export type SalesDimension = 'DAY' | 'WEEK' | 'MONTH' | 'CHANNEL' | 'COUNTRY' | 'REGION' | 'CAMPAIGN' | 'SKU'

export interface SalesFilter extends Period {
  readonly channel: string | null
  readonly country: string | null
}
export interface SalesRow {
  readonly key: string
  readonly orders: number
  readonly units: number
  /** Minor units of the currency, however many; of no meaning where there are several. */
  readonly revenue: bigint
  /** Units that came back of these orders, whenever they did. */
  readonly returnedUnits: number
}
export interface Sales {
  readonly rows: readonly SalesRow[]
  readonly total: SalesRow
  /** Of what was sold; where nothing was, what was last sold in, if anything ever was. */
  readonly currencies: readonly string[]
}

const KEYS: Readonly<Record<SalesDimension, string>> = {
  DAY: `to_char(placed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')`,
  WEEK: `to_char(placed_at AT TIME ZONE 'UTC', 'IYYY-"W"IW')`,
  MONTH: `to_char(placed_at AT TIME ZONE 'UTC', 'YYYY-MM')`,
  CHANNEL: 'channel',
  COUNTRY: 'country',
  REGION: 'region',
  CAMPAIGN: 'campaign',
  SKU: 'sku',
}
/** Rows that an answer may hold, one too many, and the total that stands before them. */
const WITH_TOTAL = MAX_NODES + 2

const TIMES: readonly SalesDimension[] = ['DAY', 'WEEK', 'MONTH']

const IN_SCOPE = '($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR country = $4)'

/** The lines of orders that count, with the units that count and what these cost, as orders divides it. A refused cancellation gives units back to the lines of its SKU in the order's line order, as orders does. */
const SOLD = `
  placed AS (
    SELECT * FROM order_fact AS o WHERE ${inPeriod('placed_at')} AND ${IN_SCOPE} AND NOT EXISTS (SELECT FROM rejected_order AS r WHERE r.order_id = o.order_id)
  ), cancellation AS (
    SELECT order_id, sku, order_line_id, sum(c.units) AS units, sum(sum(c.units)) OVER (PARTITION BY order_id, sku ORDER BY position) AS so_far
    FROM placed JOIN cancelled_units AS c USING (order_id) JOIN order_line_fact AS l USING (order_id, order_line_id) GROUP BY order_id, sku, order_line_id, position
  ), refused AS (
    SELECT order_id, sku, sum(units) AS units FROM placed JOIN refused_cancellation USING (order_id) GROUP BY order_id, sku
  ), cancelled AS (
    SELECT order_line_id, c.units - greatest(0, least(c.units, coalesce(refused.units, 0) - (so_far - c.units))) AS units FROM cancellation AS c LEFT JOIN refused USING (order_id, sku)
  ), counted AS (
    SELECT placed.*, sku, 0 AS returned, l.units - coalesce(c.units, 0) AS units,
      div(coalesce(l.total, l.units * unit_price)::numeric * (l.units - coalesce(c.units, 0)), l.units) AS revenue
    FROM placed JOIN order_line_fact AS l USING (order_id) LEFT JOIN cancelled AS c USING (order_line_id) WHERE l.units > coalesce(c.units, 0)
  ), sold AS (
    SELECT * FROM counted UNION ALL
    SELECT placed.*, sku, r.units, 0, 0 FROM placed JOIN returned_units AS r USING (order_id) WHERE EXISTS (SELECT FROM counted WHERE counted.order_id = placed.order_id)
  )`

/** One statement, and so one view of the facts: the rows and the total agree whatever is added meanwhile. */
export async function readSales(db: Queryable, by: SalesDimension, { from, to, channel, country }: SalesFilter): Promise<Sales> {
  const rows = await db.query<
    Omit<SalesRow, 'revenue'> & { readonly revenue: string } & { readonly isTotal: boolean; readonly currencies: readonly string[] | null }
  >(
    `WITH ${SOLD}
     SELECT coalesce(${KEYS[by]}, 'TOTAL') AS key, grouping(${KEYS[by]}) = 1 AS "isTotal", count(DISTINCT order_id) AS orders,
       least(coalesce(sum(units), 0), 2147483647)::int AS units, coalesce(sum(revenue), 0)::text AS revenue, least(coalesce(sum(returned), 0), 2147483647)::int AS "returnedUnits",
       CASE WHEN grouping(${KEYS[by]}) = 1 THEN coalesce(
         array_agg(DISTINCT currency ORDER BY currency) FILTER (WHERE currency IS NOT NULL),
         ARRAY(SELECT currency FROM order_fact WHERE ${IN_SCOPE} ORDER BY placed_at DESC LIMIT 1)) END AS currencies
     FROM sold GROUP BY GROUPING SETS ((${KEYS[by]}), ()) ORDER BY "isTotal" DESC, ${TIMES.includes(by) ? 'key' : 'sum(revenue) DESC, key'} LIMIT ${WITH_TOTAL}`,
    [from, to, channel, country],
  )
  const [total, ...others] = rows.map(({ isTotal: _, currencies: __, ...row }) => ({ ...row, revenue: BigInt(row.revenue) }))
  return {
    rows: others,
    total: total ?? { key: 'TOTAL', orders: 0, units: 0, revenue: 0n, returnedUnits: 0 },
    currencies: rows[0]?.currencies ?? [],
  }
}

/** The currency that a channel sells in: of one that is open, or that an order came through. Undefined: there is no such channel. */
export async function currencyOfChannel(db: Queryable, channel: string): Promise<string | undefined> {
  const rows = await db.query<{ currency: string }>(
    `(SELECT currency FROM channel WHERE code = $1) UNION ALL (SELECT currency FROM order_fact WHERE channel = $1 LIMIT 1) LIMIT 1`,
    [channel],
  )
  return rows[0]?.currency
}
