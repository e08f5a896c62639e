import { columnNames, recordset, type Queryable } from '@kade/service-kit'
import type { StockPosition } from './stock-position.js'
import { stockPositionTable } from './stock-position.table.js'

const TOLD = [
  ...([
    'sku',
    'onHand',
    'available',
    'incoming',
    'waiting',
    'locationId',
    'supplierCode',
    'leadTimeDays',
    'leadTimeDeviationDays',
  ] as const),
  ...(['minimumOrder', 'multiple', 'firstAt', 'version'] as const),
]
const NEWEST = TOLD.filter((property) => property !== 'sku' && property !== 'firstAt')

/** The newest version counts, in whatever order they come. */
export const addPositions = (tx: Queryable, positions: readonly StockPosition[]) =>
  tx.query(
    `INSERT INTO stock_position AS p (${columnNames(stockPositionTable, TOLD)})
     SELECT DISTINCT ON (sku) ${TOLD.map((property) => (property === 'firstAt' ? 'min("firstAt") OVER (PARTITION BY sku)' : `"${property}"`)).join(', ')}
     FROM ${recordset(stockPositionTable, TOLD)} ORDER BY sku, version DESC
     ON CONFLICT (sku) DO UPDATE SET first_at = least(p.first_at, excluded.first_at), ${NEWEST.map((property) => newer(columnNames(stockPositionTable, [property]))).join(', ')}`,
    [JSON.stringify(positions)],
  )

const newer = (column: string): string => `${column} = CASE WHEN excluded.version > p.version THEN excluded.${column} ELSE p.${column} END`
