import { EntitySchema } from 'typeorm'

/** What shipping must know of a bin, copied from inventory's events. */
export interface BinRefRow {
  readonly locationId: string
  readonly code: string
  /** Part of the building; null where none was given. */
  readonly zone: string | null
  readonly version: number
}
export const binRefTable = new EntitySchema<BinRefRow>({
  name: 'BinRef',
  columns: {
    locationId: { type: 'uuid', primary: true },
    code: { type: 'text', primary: true },
    zone: { type: 'text', nullable: true },
    version: { type: 'int' },
  },
})
