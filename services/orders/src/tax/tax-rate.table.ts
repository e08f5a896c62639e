import { EntitySchema } from 'typeorm'
import type { DatedRate } from './tax-table.js'

export const taxRateTable = new EntitySchema<DatedRate>({
  name: 'TaxRate',
  columns: {
    countryCode: { type: 'text', primary: true },
    taxClass: { type: 'text', primary: true },
    validFrom: { type: 'date', primary: true },
    category: { type: 'text' },
    bps: { type: 'int' },
  },
})
