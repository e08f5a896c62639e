import type { Address } from '@kade/events'
import { EntitySchema } from 'typeorm'

export interface LocationRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: 'FULFILLMENT_CENTER' | 'STORE' | 'SUPPLIER_DROPSHIP'
  readonly address: Address
  readonly version: number
}
export const locationTable = new EntitySchema<LocationRow>({
  name: 'Location',
  columns: {
    id: { type: 'uuid', primary: true },
    code: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    address: { type: 'jsonb' },
    version: { type: 'int' },
  },
  uniques: [{ name: 'location_code_key', columns: ['code'] }],
})
