import type { Queryable } from '@kade/service-kit'
import { categoryFactTable, type CategoryFact } from './category.table.js'
import { insertNew } from './insert-new.store.js'

export const addCategories = (tx: Queryable, categories: readonly CategoryFact[]) =>
  tx.query(insertNew(categoryFactTable, ['sku', 'version', 'category', 'knownAt']), [JSON.stringify(categories)])
