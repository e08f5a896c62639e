import { MAX_NODES, type Queryable } from '@kade/service-kit'
import type { Period } from '../fact/period.js'
import { LAST_CURRENCY, SOLD, soldParameters, type SoldFilter } from '../fact/sold.reads.js'

export type SalesDimension = 'DAY' | 'WEEK' | 'MONTH' | 'CHANNEL' | 'COUNTRY' | 'REGION' | 'CAMPAIGN' | 'SKU'

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

/** One statement, and so one view of the facts: the rows and the total agree whatever is added meanwhile. */
export async function readSales(db: Queryable, by: SalesDimension, period: Period, filter: SoldFilter): Promise<Sales> {
  const rows = await db.query<
    Omit<SalesRow, 'revenue'> & { readonly revenue: string } & { readonly isTotal: boolean; readonly currencies: readonly string[] | null }
  >(
    `WITH ${SOLD}
     SELECT coalesce(${KEYS[by]}, 'TOTAL') AS key, grouping(${KEYS[by]}) = 1 AS "isTotal", count(DISTINCT order_id) AS orders,
       least(coalesce(sum(units), 0), 2147483647)::int AS units, coalesce(sum(revenue), 0)::text AS revenue, least(coalesce(sum(returned), 0), 2147483647)::int AS "returnedUnits",
       CASE WHEN grouping(${KEYS[by]}) = 1 THEN coalesce(
         array_agg(DISTINCT currency ORDER BY currency) FILTER (WHERE currency IS NOT NULL),
         ${LAST_CURRENCY}) END AS currencies
     FROM sold GROUP BY GROUPING SETS ((${KEYS[by]}), ()) ORDER BY "isTotal" DESC, ${TIMES.includes(by) ? 'key' : 'sum(revenue) DESC, key'} LIMIT ${WITH_TOTAL}`,
    [...soldParameters([period], filter)],
  )
  const [total, ...others] = rows.map(({ isTotal: _, currencies: __, ...row }) => ({ ...row, revenue: BigInt(row.revenue) }))
  return {
    rows: others,
    total: total ?? { key: 'TOTAL', orders: 0, units: 0, revenue: 0n, returnedUnits: 0 },
    currencies: rows[0]?.currencies ?? [],
  }
}
