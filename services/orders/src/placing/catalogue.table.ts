import type { ToldCustoms } from '@kade/events'
import { EntitySchema } from 'typeorm'
import type { TaxClass } from '../order/tax.js'

/** What an order must know of a variant to be priced, copied from inventory. */
export interface CatalogueRow {
  readonly sku: string
  readonly title: string
  /** Minor units, tax included. */
  readonly price: number
  readonly currency: string
  readonly taxClass: TaxClass
  readonly active: boolean
  /** What customs must know of it; absent where nothing is known. */
  readonly customs?: ToldCustoms | null | undefined
  readonly version: number
}
export const catalogueTable = new EntitySchema<CatalogueRow>({
  name: 'Catalogue',
  columns: {
    sku: { type: 'text', primary: true },
    title: { type: 'text' },
    price: { type: 'bigint' },
    currency: { type: 'text' },
    taxClass: { type: 'text' },
    active: { type: 'boolean' },
    customs: { type: 'jsonb', nullable: true },
    version: { type: 'int' },
  },
})
