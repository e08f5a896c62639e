import { EntitySchema } from 'typeorm'

/** What was available of a SKU on a day, in UTC, on which that was told. Days between two of these are as the earlier of them ended. No part of a rebuild, as the positions are none. */
export interface StockDay {
  readonly sku: string
  /** As YYYY-MM-DD. */
  readonly day: string
  /** The most that was told that day. */
  readonly mostAvailable: number
  /** As the day ended. */
  readonly lastAvailable: number
  /** Of the SKU's levels, as the day ended. */
  readonly version: number
}
export const stockDayTable = new EntitySchema<StockDay>({
  name: 'StockDay',
  columns: {
    sku: { type: 'text', primary: true },
    day: { type: 'date', primary: true },
    mostAvailable: { type: 'bigint' },
    lastAvailable: { type: 'bigint' },
    version: { type: 'int' },
  },
})
