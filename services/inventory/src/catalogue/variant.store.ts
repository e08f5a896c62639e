import { insertRows, newId, selectList, upsertVersioned, type Transaction } from '@kade/service-kit'
import { bundlePartTable, variantTable, type VariantRow } from './variant.table.js'

export type NewVariant = Omit<VariantRow, 'id' | 'version'>

const GIVEN = [
  ...['sku', 'title', 'price', 'currency', 'taxClass', 'weightGrams', 'lengthMm', 'widthMm', 'heightMm'],
  ...['policy', 'availableFrom', 'active', 'hazardous', 'restrictedCountries', 'bundle', 'allowPartial', 'preorderCap'],
  'customs',
  ...['hazardClass', 'fragile', 'thisSideUp', 'carriesGrams', 'category'],
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

/** What these bundles consist of from now on, beside what they ever consisted of. */
export async function keepParts(tx: Transaction, bundles: readonly Pick<NewVariant, 'sku' | 'bundle'>[]): Promise<void> {
  const parts = bundles.flatMap(({ sku, bundle }) => (bundle ?? []).map((part) => ({ bundleSku: sku, partSku: part.sku })))
  if (parts.length > 0) await tx.query(`${insertRows(bundlePartTable)} ON CONFLICT DO NOTHING`, [JSON.stringify(parts)])
}

/** What is to be known before variants become, or cease to be, bundles. */
export interface BundleGround {
  readonly sku: string
  readonly bundle: NewVariant['bundle']
  /** Bundles that have it as a part. */
  readonly partOf: readonly string[]
  /** It has stock of its own, or orders hold or wait for it as what it was. */
  readonly hasStock: boolean
}

/** Of these SKUs, those that there are. */
export const readBundleGround = (tx: Transaction, skus: readonly string[]): Promise<BundleGround[]> =>
  tx.query<BundleGround>(
    `SELECT v.sku, v.bundle,
       ARRAY(SELECT b.sku FROM bundle_part AS p JOIN variant AS b ON b.sku = p.bundle_sku WHERE p.part_sku = v.sku AND b.bundle @> jsonb_build_array(jsonb_build_object('sku', v.sku)) ORDER BY b.sku) AS "partOf",
       EXISTS (SELECT FROM stock_level AS l WHERE l.sku = v.sku AND (l.on_hand, l.held, l.damaged, l.incoming) <> (0, 0, 0, 0))
         OR EXISTS (SELECT FROM backorder AS w WHERE w.sku = v.sku AND w.quantity > 0 AND v.bundle IS NULL) AS "hasStock"
     FROM variant AS v WHERE v.sku = ANY($1)`,
    [skus],
  )
