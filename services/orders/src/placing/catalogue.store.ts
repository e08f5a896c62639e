import type { DataOf, variantChanged } from '@kade/events'
import type { Transaction } from '@kade/service-kit'

/** Keeps the newest version of each variant. */
export async function saveVariants(tx: Transaction, variants: readonly DataOf<typeof variantChanged>[]): Promise<void> {
  await tx.query(
    `INSERT INTO catalogue (sku, title, price, currency, tax_class, active, version)
     SELECT sku, title, price, currency, "taxClass", active, version FROM json_to_recordset($1::json) AS v (sku text, title text, price bigint, currency text, "taxClass" text, active boolean, version int)
     ON CONFLICT (sku) DO UPDATE SET title = excluded.title, price = excluded.price, currency = excluded.currency, tax_class = excluded.tax_class, active = excluded.active, version = excluded.version
     WHERE catalogue.version < excluded.version`,
    [JSON.stringify(variants)],
  )
}
