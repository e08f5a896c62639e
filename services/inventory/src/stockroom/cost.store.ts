import { columnNames, recordset, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import type { StockCost } from './cost.js'
import type { LevelKey } from './stock-command.store.js'

export const stockCostTable = new EntitySchema<StockCost>({
  name: 'StockCost',
  columns: {
    sku: { type: 'text', primary: true },
    locationId: { type: 'uuid', primary: true },
    currency: { type: 'text' },
    units: { type: 'bigint' },
    value: { type: 'numeric' },
  },
  checks: [
    { name: 'stock_cost_units_check', expression: 'units >= 1' },
    { name: 'stock_cost_value_check', expression: 'value >= 0' },
  ],
  foreignKeys: [
    { name: 'stock_cost_sku_fkey', target: 'Variant', columnNames: ['sku'], referencedColumnNames: ['sku'] },
    { name: 'stock_cost_location_id_fkey', target: 'Location', columnNames: ['locationId'], referencedColumnNames: ['id'] },
  ],
})

/** What units of these levels cost on average; those that never came with a cost are left out. */
export const readCosts = (db: Queryable, levels: readonly LevelKey[]): Promise<StockCost[]> =>
  db.query<StockCost>(
    `SELECT ${selectList(stockCostTable)} FROM stock_cost WHERE (sku, location_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[]))`,
    [levels.map(({ sku }) => sku), levels.map(({ locationId }) => locationId)],
  )

/** The same in the order of the levels asked; null where there is none. */
export async function costsOfLevels(db: Queryable, levels: readonly LevelKey[]): Promise<(StockCost | null)[]> {
  const costs = await readCosts(db, levels)
  return levels.map(({ sku, locationId }) => costs.find((cost) => cost.sku === sku && cost.locationId === locationId) ?? null)
}

const COLUMNS = columnNames(stockCostTable)

/** The SKUs are locked. */
export async function saveCosts(tx: Transaction, costs: readonly StockCost[]): Promise<void> {
  if (costs.length === 0) return
  await tx.query(
    `INSERT INTO stock_cost (${COLUMNS}) SELECT * FROM ${recordset(stockCostTable)}
     ON CONFLICT (sku, location_id) DO UPDATE SET (${COLUMNS}) = ROW (${COLUMNS.replace(/\w+/g, 'excluded.$&')})`,
    [JSON.stringify(costs)],
  )
}
