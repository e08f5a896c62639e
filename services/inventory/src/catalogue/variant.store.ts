import { newId, selectList, upsertVersioned, type Transaction } from '@kade/service-kit'
import { variantTable, type VariantRow } from './variant.table.js'

export type NewVariant = Omit<VariantRow, 'id' | 'version'>

const GIVEN = [
  ...['sku', 'title', 'price', 'currency', 'taxClass', 'weightGrams', 'lengthMm', 'widthMm', 'heightMm'],
  ...['policy', 'availableFrom', 'active', 'hazardous', 'restrictedCountries'],
] as (keyof NewVariant)[]
const UPSERT = upsertVersioned(variantTable, 'sku', GIVEN)

/** Answers all of them as they now are, by SKU, and those that this changed: a repeat changes nothing. */
export async function upsertVariantRows(
  tx: Transaction,
  variants: readonly NewVariant[],
): Promise<{ readonly rows: VariantRow[]; readonly changed: VariantRow[] }> {
  const changed = await tx.query<VariantRow>(UPSERT, [JSON.stringify(variants.map((variant) => ({ id: newId(), ...variant })))])
  const rows = await tx.query<VariantRow>(`SELECT ${selectList(variantTable)} FROM variant WHERE sku = ANY($1) ORDER BY sku`, [
    variants.map(({ sku }) => sku),
  ])
  return { rows, changed }
}
