import { selectList, type Queryable } from '@kade/service-kit'
import { skuPlanTable, type SkuPlanRow } from './plan.table.js'
import { stockPositionTable, type StockPositionRow } from '../fact/stock-position.table.js'
import { DEAD_AFTER_DAYS, MOST_WEEKS, SIGNALS, type Signal } from './suggestion.js'

type Planned = Pick<SkuPlanRow, 'weeks' | 'covers' | 'expectedWeek' | 'method' | 'plannedOn'>
/** A SKU that calls for something, with its plan: null where nobody asked for it before the last night. */
export type SuggestionRow = StockPositionRow & { readonly [Field in keyof Planned]: Planned[Field] | null } & { readonly signal: Signal }

const SIGNALLED = `SELECT ${selectList(stockPositionTable, undefined, 's')}, ${selectList(skuPlanTable, ['weeks', 'covers', 'expectedWeek', 'method', 'plannedOn'], 'p')},
    CASE
      WHEN p.sku IS NULL AND s.waiting > s.available THEN 'STOCKOUT'
      WHEN p.last_asked < $1::date - ${DEAD_AFTER_DAYS} OR (p.sku IS NULL AND s.first_at < $1::date - ${DEAD_AFTER_DAYS})
        THEN CASE WHEN s.on_hand > 0 THEN 'DEAD_STOCK' ELSE 'HEALTHY' END
      WHEN p.sku IS NULL THEN 'HEALTHY'
      WHEN s.available = 0 THEN 'STOCKOUT'
      WHEN s.available + s.incoming - s.waiting <= p.covers THEN 'UNDERSTOCK'
      WHEN s.available > p.covers + ${MOST_WEEKS} * p.expected_week THEN 'OVERSTOCK'
      ELSE 'HEALTHY' END AS signal
  FROM stock_position AS s LEFT JOIN sku_plan AS p USING (sku)`

/** SKUs of a signal, or all that are not healthy: the most urgent kind first, and of a kind what is asked for the most. */
export const suggestedSkus = (db: Queryable, signal: Signal | null, today: string, most: number): Promise<SuggestionRow[]> =>
  db.query<SuggestionRow>(
    `SELECT * FROM (${SIGNALLED}) AS signalled WHERE CASE WHEN $2::text IS NULL THEN signal <> 'HEALTHY' ELSE signal = $2 END
     ORDER BY array_position($3::text[], signal), "expectedWeek" DESC NULLS LAST, sku LIMIT $4`,
    [today, signal, SIGNALS, most],
  )
