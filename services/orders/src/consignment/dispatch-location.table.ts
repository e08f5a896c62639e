import { EntitySchema } from 'typeorm'

/** A location as far as customs care from where goods are sent, copied from inventory. */
export interface DispatchLocationRow {
  readonly id: string
  readonly code: string
  readonly countryCode: string
  readonly postalCode: string | null
  /** Whether orders are sent from it. */
  readonly active: boolean
  readonly version: number
}
export const dispatchLocationTable = new EntitySchema<DispatchLocationRow>({
  name: 'DispatchLocation',
  columns: {
    id: { type: 'uuid', primary: true },
    code: { type: 'text' },
    countryCode: { type: 'text' },
    postalCode: { type: 'text', nullable: true },
    active: { type: 'boolean' },
    version: { type: 'int' },
  },
})
