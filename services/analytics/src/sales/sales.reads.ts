import { MAX_NODES, type Queryable } from '@kade/service-kit'
import { LAST_CURRENCY, SOLD, soldParameters, type SoldFilter, type SoldView } from '../fact/sold.reads.js'

export type SalesDimension = 'DAY' | 'WEEK' | 'MONTH' | 'CHANNEL' | 'COUNTRY' | 'REGION' | 'CAMPAIGN' | 'SKU'

export interface Sums {
  readonly orders: number
  /** However many. */
  readonly units: bigint
  /** Minor units of the currency, however many; of no meaning where there are several. */
  readonly revenue: bigint
  /** Units that came back of these orders. */
  readonly returnedUnits: bigint
  /** What was given back of these orders, in minor units. */
  readonly refunded: bigint
}
export interface SalesRow {
  readonly key: string
  /** Of the second dimension; null without one. */
  readonly crossKey: string | null
  /** One for each view, in their order. */
  readonly sums: readonly Sums[]
}
export interface Sales {
  readonly rows: readonly SalesRow[]
  /** One for each view. */
  readonly totals: readonly Sums[]
  /** Of what was sold; where nothing was, what was last sold in, if anything ever was. */
  readonly currencies: readonly string[]
}
export interface SalesQuestion {
  readonly by: SalesDimension
  readonly crossedWith: SalesDimension | null
  /** The first is what is asked for, the others are compared with it. */
  readonly views: readonly SoldView[]
  readonly timeZone: string
  readonly filter: SoldFilter
}

const KEYS: Readonly<Record<SalesDimension, string>> = {
  DAY: `to_char(placed_on, 'YYYY-MM-DD')`,
  WEEK: `to_char(placed_on, 'IYYY-"W"IW')`,
  MONTH: `to_char(placed_on, 'YYYY-MM')`,
  CHANNEL: 'channel',
  COUNTRY: 'country',
  REGION: 'region',
  CAMPAIGN: 'campaign',
  SKU: 'sku',
}
const TIMES: readonly SalesDimension[] = ['DAY', 'WEEK', 'MONTH']

export const NOTHING_SOLD: Sums = { orders: 0, units: 0n, revenue: 0n, returnedUnits: 0n, refunded: 0n }

interface Row {
  readonly nth: number | null
  readonly isTotal: boolean
  readonly key: string
  readonly crossKey: string | null
  readonly orders: number
  readonly units: string
  readonly revenue: string
  readonly returned: string
  readonly refunded: string
  readonly currencies: readonly string[] | null
}

/** Refunds name no SKU, and so are of no row where one is asked for. One statement, and so one view of the facts: the rows, the totals and what they are compared with agree whatever is added meanwhile. */
export async function readSales(db: Queryable, { by, crossedWith, views, timeZone, filter }: SalesQuestion): Promise<Sales> {
  // Each row that an answer may hold, one too many, and the totals that stand before them.
  const most = views.length * (MAX_NODES + 2) + 1
  const found = await db.query<Row>(
    `WITH ${SOLD}, keyed AS (SELECT *, ${KEYS[by]} AS key, ${crossedWith ? KEYS[crossedWith] : 'NULL'} AS cross_key FROM sold)
     SELECT nth, grouping(key) = 1 AS "isTotal", key, cross_key AS "crossKey", count(DISTINCT order_id) AS orders, coalesce(sum(units), 0)::text AS units,
       coalesce(sum(revenue), 0)::text AS revenue, coalesce(sum(returned), 0)::text AS returned, coalesce(sum(refunded), 0)::text AS refunded,
       CASE WHEN grouping(nth) = 1 THEN coalesce(array_agg(DISTINCT currency ORDER BY currency) FILTER (WHERE currency IS NOT NULL), ${LAST_CURRENCY}) END AS currencies
     FROM keyed GROUP BY GROUPING SETS ((nth, key, cross_key), (nth), ()) HAVING grouping(key) = 1 OR (key IS NOT NULL${crossedWith ? ' AND cross_key IS NOT NULL' : ''})
     ORDER BY "isTotal" DESC, nth LIMIT ${most}`,
    soldParameters(views, timeZone, filter),
  )
  const totals = views.map((_, place) => sumsOf(found.find(({ nth, isTotal }) => isTotal && nth === place + 1)))
  return { rows: joined(found, views.length, by), totals, currencies: found.find(({ currencies }) => currencies)?.currencies ?? [] }
}

/** The views of a key side by side: times in their order, all else by revenue, the most first, of the first view and then of the others. */
function joined(found: readonly Row[], views: number, by: SalesDimension): SalesRow[] {
  const rows = new Map<string, { key: string; crossKey: string | null; sums: Sums[] }>()
  for (const row of found) {
    if (row.isTotal || row.nth === null) continue
    const id = JSON.stringify([row.key, row.crossKey])
    const { key, crossKey } = row
    const known = rows.get(id) ?? { key, crossKey, sums: Array.from({ length: views }, () => NOTHING_SOLD) }
    known.sums[row.nth - 1] = sumsOf(row)
    rows.set(id, known)
  }
  const isByTime = TIMES.includes(by)
  return [...rows.values()].sort(
    (one, other) =>
      (isByTime ? compare(one.key, other.key) : 0) ||
      byRevenue(one, other) ||
      compare(one.key, other.key) ||
      compare(one.crossKey, other.crossKey),
  )
}

function byRevenue(one: SalesRow, other: SalesRow): number {
  for (const [place, { revenue }] of one.sums.entries()) {
    const others = other.sums[place]?.revenue ?? 0n
    if (revenue !== others) return revenue > others ? -1 : 1
  }
  return 0
}

const compare = (one: string | null, other: string | null): number => (one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1)

const sumsOf = (row: Row | undefined): Sums =>
  row
    ? {
        ...{ orders: row.orders, units: BigInt(row.units), revenue: BigInt(row.revenue) },
        ...{ returnedUnits: BigInt(row.returned), refunded: BigInt(row.refunded) },
      }
    : NOTHING_SOLD
