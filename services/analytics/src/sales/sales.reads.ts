import { MAX_NODES, type Queryable } from '@kade/service-kit'
import { KEYS, TIMES, type SalesDimension } from '../fact/sales-keys.js'
import { LAST_CURRENCY, soldParameters, type SoldFilter, type SoldView } from '../fact/sold.reads.js'
import { partsOf } from './sales-parts.reads.js'

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
  /** Currency and day of the first amount that has no rate; null: all have one. */
  readonly unrated: string | null
}
export interface SalesQuestion {
  readonly by: SalesDimension
  readonly crossedWith: SalesDimension | null
  /** The first is what is asked for, the others are compared with it. */
  readonly views: readonly SoldView[]
  readonly timeZone: string
  readonly filter: SoldFilter
  /** What amounts are told in; null: what orders were in. */
  readonly inCurrency: string | null
}

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
  readonly unrated: string | null
}

/**
 * Refunds name no SKU, and so are of no row where one is asked for. One statement, and so one view of the facts: the rows, the totals and what they are
 * compared with agree whatever is added meanwhile. What is asked for as it was known is read from the facts, all else from sums of them.
 */
export async function readSales(db: Queryable, question: SalesQuestion): Promise<Sales> {
  const { by, crossedWith, views, timeZone, filter, inCurrency } = question
  // Each row that an answer may hold, one too many, and the totals that stand before them.
  const most = views.length * (MAX_NODES + 2) + 1
  const { ground, rows, totals: sums } = partsOf(question)
  const found = await db.query<Row>(
    `WITH ${ground}, keyed AS (
       SELECT nth, ${KEYS[by]} AS key, ${crossedWith ? KEYS[crossedWith] : 'NULL'} AS cross_key, ${SUMMED} FROM (${rows}) AS part
       WHERE ${KEYS[by]} <> ''${crossedWith ? ` AND ${KEYS[crossedWith]} <> ''` : ''} GROUP BY 1, 2, 3 HAVING sum(orders) > 0 OR sum(returned) > 0
     ), whole AS (
       SELECT nth, ${SUMMED}, array_agg(DISTINCT currency ORDER BY currency) FILTER (WHERE orders <> 0) AS currencies, ${inCurrency === null ? 'NULL' : 'min(unrated)'} AS unrated FROM (${sums}) AS part GROUP BY GROUPING SETS ((nth), ())
     )
     SELECT nth, true AS "isTotal", '' AS key, NULL AS "crossKey", ${TOLD}, CASE WHEN nth IS NULL THEN coalesce(currencies, ${LAST_CURRENCY}) END AS currencies, unrated FROM whole
     UNION ALL SELECT nth, false, key, cross_key, ${TOLD}, NULL, NULL FROM keyed
     ORDER BY "isTotal" DESC, nth LIMIT ${most}`,
    [
      ...soldParameters(views, timeZone, { ...filter, sku: null, category: null }),
      filter.sku,
      filter.category,
      ...(inCurrency === null ? [] : [inCurrency]),
    ],
  )
  const totals = views.map((_, place) => sumsOf(found.find(({ nth, isTotal }) => isTotal && nth === place + 1)))
  const whole = found.find(({ nth }) => nth === null)
  return { rows: joined(found, views.length, by), totals, currencies: whole?.currencies ?? [], unrated: whole?.unrated ?? null }
}

const COLUMNS = ['orders', 'units', 'revenue', 'returned', 'refunded']
const SUMMED = COLUMNS.map((column) => `sum(${column}) AS ${column}`).join(', ')
const TOLD = COLUMNS.map((column) => (column === 'orders' ? 'orders::int AS orders' : `coalesce(${column}, 0)::text AS ${column}`)).join(
  ', ',
)

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
