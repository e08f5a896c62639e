import type { DataOf, variantChanged } from '@kade/events'
import { upsertNewest, type Transaction } from '@kade/service-kit'
import { catalogueTable } from './catalogue.table.js'

const SAVE = upsertNewest(catalogueTable, 'sku')

/** Keeps the newest version of each variant. */
export async function saveVariants(tx: Transaction, variants: readonly DataOf<typeof variantChanged>[]): Promise<void> {
  await tx.query(SAVE, [JSON.stringify(variants)])
}
