import type { DataOf, stockLevelsChanged } from '@kade/events'
import { EntitySchema } from 'typeorm'

/** What was told of the levels of a SKU, the last time. */
export type ToldLevels = Pick<DataOf<typeof stockLevelsChanged>, 'sku' | 'levels' | 'waiting' | 'version'>

export const toldLevelsTable = new EntitySchema<ToldLevels>({
  name: 'ToldLevels',
  columns: {
    sku: { type: 'text', primary: true },
    levels: { type: 'jsonb' },
    waiting: { type: 'bigint' },
    version: { type: 'int' },
  },
})
