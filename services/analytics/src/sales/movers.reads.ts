import type { Queryable } from '@kade/service-kit'
import type { MemberDimension } from '../fact/cubes.js'
import type { Figures } from '../fact/figures.js'
import { KEYS } from '../fact/sales-keys.js'
import { LAST_CURRENCY, soldParameters, type SoldFilter, type SoldView } from '../fact/sold.reads.js'
import { partsOf } from './sales-parts.reads.js'

export type Measure = 'REVENUE' | 'UNITS'

interface Mover {
  readonly key: string
  readonly before: Figures
  readonly after: Figures
  /** Of the measure; below zero where it fell. */
  readonly moved: bigint
  /** Of all that moved the same way. */
  readonly movedInAll: bigint
}
interface Movers {
  readonly rose: number
  readonly fell: number
  /** Those that rose, and those that fell, the most first. */
  readonly movers: readonly Mover[]
  readonly currencies: readonly string[]
  readonly isAnythingSold: boolean
}
interface Row {
  readonly key: string | null
  readonly currencies: readonly string[]
  readonly isAnythingSold: boolean
  readonly rose: number
  readonly fell: number
  readonly movedInAll: string
  readonly moved: string
  readonly orders: readonly [string, string]
  readonly units: readonly [string, string]
  readonly revenue: readonly [string, string]
}

const FIGURES = ['orders', 'units', 'revenue']
const sumsOf = (figure: string): string =>
  [1, 2].map((nth) => `coalesce(sum(${figure}) FILTER (WHERE nth = ${nth}), 0) AS ${figure}_${nth}`).join(', ')

/** What changed most between two periods, in one statement. */
export async function readMovers(
  db: Queryable,
  by: MemberDimension,
  rankedBy: Measure,
  views: readonly [before: SoldView, after: SoldView],
  timeZone: string,
  filter: SoldFilter,
  most: number,
): Promise<Movers> {
  const { ground, rows } = partsOf({ by, crossedWith: null, views, timeZone, filter })
  const measure = rankedBy.toLowerCase()
  const found = await db.query<Row>(
    `WITH ${ground}, part AS MATERIALIZED (${rows}), keyed AS (
       SELECT ${KEYS[by]} AS key, ${FIGURES.map(sumsOf).join(', ')} FROM part WHERE ${KEYS[by]} <> '' GROUP BY 1
     ), moved AS (
       SELECT *, ${measure}_2 - ${measure}_1 AS moved FROM keyed
     ), ranked AS (
       SELECT *, row_number() OVER (PARTITION BY sign(moved) ORDER BY abs(moved) DESC, key) AS rank, sum(moved) OVER (PARTITION BY sign(moved)) AS moved_in_all FROM moved WHERE moved <> 0
     ), whole AS (
       SELECT coalesce(array_agg(DISTINCT currency) FILTER (WHERE orders <> 0), ${LAST_CURRENCY}) AS currencies, count(*) FILTER (WHERE orders <> 0) > 0 AS "isAnythingSold" FROM part
     )
     SELECT whole.*, (SELECT count(*) FROM moved WHERE moved > 0)::int AS rose, (SELECT count(*) FROM moved WHERE moved < 0)::int AS fell, key, moved::text, moved_in_all::text AS "movedInAll",
       ${FIGURES.map((figure) => `ARRAY[${figure}_1, ${figure}_2]::text[] AS ${figure}`).join(', ')}
     FROM whole LEFT JOIN ranked ON rank <= ${most} ORDER BY abs(moved) DESC, key`,
    [...soldParameters(views, timeZone, { ...filter, sku: null, category: null }), filter.sku, filter.category],
  )
  const [first] = found
  const { rose = 0, fell = 0, currencies = [], isAnythingSold = false } = first ?? {}
  const movers = found.flatMap(({ key, moved, movedInAll, ...sums }) =>
    key === null
      ? []
      : [{ key, before: figuresOf(sums, 0), after: figuresOf(sums, 1), moved: BigInt(moved), movedInAll: BigInt(movedInAll) }],
  )
  return { rose, fell, currencies, isAnythingSold, movers }
}

const figuresOf = ({ orders, units, revenue }: Pick<Row, 'orders' | 'units' | 'revenue'>, at: 0 | 1): Figures => ({
  ...{ orders: BigInt(orders[at]), units: BigInt(units[at]), revenue: BigInt(revenue[at]) },
})
