import { columnNames, recordset, type Queryable } from '@kade/service-kit'
import type { StockPosition } from './stock-position.js'
import { stockDayTable } from './stock-day.table.js'

const TOLD = ['sku', 'day', 'mostAvailable', 'lastAvailable', 'version'] as const

/** The most of a day, and the newest version of it: in whatever order they come, and however often. */
export const addStockDays = (tx: Queryable, positions: readonly StockPosition[]) =>
  tx.query(
    `INSERT INTO stock_day AS d (${columnNames(stockDayTable, TOLD)})
     SELECT DISTINCT ON (sku, day) sku, day, max("mostAvailable") OVER (PARTITION BY sku, day), "lastAvailable", version
     FROM ${recordset(stockDayTable, TOLD)} ORDER BY sku, day, version DESC
     ON CONFLICT (sku, day) DO UPDATE SET most_available = greatest(d.most_available, excluded.most_available),
       last_available = CASE WHEN excluded.version > d.version THEN excluded.last_available ELSE d.last_available END,
       version = greatest(d.version, excluded.version)`,
    [
      JSON.stringify(
        positions.map(({ sku, available, version, firstAt }) => ({
          ...{ sku, version, mostAvailable: available, lastAvailable: available },
          day: new Date(firstAt).toISOString().slice(0, 10),
        })),
      ),
    ],
  )
