import { EntitySchema } from 'typeorm'

/** What kind of product a SKU was told to be, by the version of the variant that told it. The last counts, for all of its sales. */
export interface CategoryFact {
  readonly sku: string
  readonly version: number
  /** (none) where it has none. */
  readonly category: string
  readonly knownAt: Date
}
export const categoryFactTable = new EntitySchema<CategoryFact>({
  name: 'CategoryFact',
  columns: {
    sku: { type: 'text', primary: true },
    version: { type: 'int', primary: true },
    category: { type: 'text' },
    knownAt: { type: 'timestamptz' },
  },
  indices: [{ name: 'category_fact_known', columns: ['knownAt'] }],
})
