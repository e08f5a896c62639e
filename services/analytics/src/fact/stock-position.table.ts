import { EntitySchema } from 'typeorm'
import type { StockPosition } from './stock-position.js'

/** No fact, and so no part of a rebuild: what does not change is told once, and no log keeps that for ever. */
export interface StockPositionRow extends Omit<StockPosition, 'firstAt'> {
  readonly firstAt: Date
}
export const stockPositionTable = new EntitySchema<StockPositionRow>({
  name: 'StockPosition',
  columns: {
    sku: { type: 'text', primary: true },
    onHand: { type: 'bigint' },
    available: { type: 'bigint' },
    incoming: { type: 'bigint' },
    waiting: { type: 'bigint' },
    locationId: { type: 'uuid' },
    supplierCode: { type: 'text', nullable: true },
    leadTimeDays: { type: 'double precision', nullable: true },
    leadTimeDeviationDays: { type: 'double precision', nullable: true },
    minimumOrder: { type: 'bigint' },
    multiple: { type: 'bigint' },
    firstAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
})
