import type { Queryable } from '@kade/service-kit'
import { boughtIn, type PlacedOrders } from '../fact/bought.reads.js'
import { COSTED } from '../fact/margin.reads.js'
import { KEYS, TIMES, type SalesDimension } from '../fact/sales-keys.js'
import { soldParameters } from '../fact/sold.reads.js'

/** Keys, or pairs of them, that are told at most. */
const MOST = 500

interface MarginRow {
  /** Null of all together. */
  readonly key: string | null
  readonly crossKey: string | null
  readonly units: number
  readonly costedUnits: number
  readonly net: string
  readonly cost: string
  /** Of all together alone. */
  readonly currencies: readonly string[] | null
}

/** What was earned on what was sold: all together first; of the others times in their order, else those with the most. */
export function readMargins(
  db: Queryable,
  { by, crossedWith }: { readonly by: SalesDimension; readonly crossedWith: SalesDimension | null },
  { view, timeZone, filter }: PlacedOrders,
): Promise<MarginRow[]> {
  const keys = [KEYS[by], crossedWith ? KEYS[crossedWith] : 'NULL::text']
  return db.query<MarginRow>(
    `WITH ${boughtIn([view])}, ${COSTED}, keyed AS (SELECT ${keys[0]} AS key, ${keys[1]} AS cross_key, units, net, cost, currency FROM costed)
     SELECT key, cross_key AS "crossKey", sum(units)::float8 AS units, coalesce(sum(units) FILTER (WHERE net IS NOT NULL), 0)::float8 AS "costedUnits",
       coalesce(sum(net), 0)::text AS net, coalesce(sum(cost), 0)::text AS cost,
       CASE WHEN grouping(key) = 1 THEN array_agg(DISTINCT currency ORDER BY currency) END AS currencies
     FROM keyed GROUP BY GROUPING SETS ((key, cross_key), ()) HAVING count(*) > 0
     ORDER BY grouping(key) DESC, ${TIMES.includes(by) ? 'key' : 'coalesce(sum(net) - sum(cost), 0) DESC, key'}, cross_key LIMIT ${MOST + 1}`,
    soldParameters([view], timeZone, filter),
  )
}
