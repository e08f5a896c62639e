import type { Address } from '@kade/events'
import { newId, type Transaction } from '@kade/service-kit'
import type { OutOfStockPolicy } from '../domain/reserve.js'

export interface NewVariant {
  readonly sku: string
  readonly title: string
  readonly price: number
  readonly currency: string
  readonly taxClass: 'STANDARD' | 'ZERO'
  readonly weightGrams: number | null
  readonly dimensionsMm: { readonly length: number; readonly width: number; readonly height: number } | null
  readonly policy: OutOfStockPolicy
  readonly availableFrom: string | null
  readonly active: boolean
}
export interface VariantRow extends NewVariant {
  readonly id: string
  readonly version: number
}
export interface NewLocation {
  readonly code: string
  readonly name: string
  readonly kind: 'FULFILLMENT_CENTER' | 'STORE' | 'SUPPLIER_DROPSHIP'
  readonly address: Address
}
export interface LocationRow extends NewLocation {
  readonly id: string
  readonly version: number
}

export const VARIANT_COLUMNS = `id, sku, title, price, currency, tax_class AS "taxClass", weight_grams AS "weightGrams",
  CASE WHEN length_mm IS NULL THEN NULL ELSE json_build_object('length', length_mm, 'width', width_mm, 'height', height_mm) END AS "dimensionsMm",
  policy, available_from AS "availableFrom", active, version`
export const LOCATION_COLUMNS = 'id, code, name, kind, address, version'

/** Answers all of them as they now are, and those that this changed: a repeat changes nothing. */
export async function upsertVariantRows(
  tx: Transaction,
  variants: readonly NewVariant[],
): Promise<{ rows: VariantRow[]; changed: VariantRow[] }> {
  const changed = await tx.query<VariantRow>(
    `INSERT INTO variant (id, sku, title, price, currency, tax_class, weight_grams, length_mm, width_mm, height_mm, policy, available_from, active, version)
     SELECT id, sku, title, price, currency, "taxClass", "weightGrams", ("dimensionsMm"->>'length')::int, ("dimensionsMm"->>'width')::int, ("dimensionsMm"->>'height')::int, policy, "availableFrom", active, 1
     FROM json_to_recordset($1::json) AS v (id uuid, sku text, title text, price bigint, currency text, "taxClass" text, "weightGrams" int, "dimensionsMm" json, policy text, "availableFrom" date, active boolean)
     ORDER BY sku
     ON CONFLICT (sku) DO UPDATE SET title = excluded.title, price = excluded.price, currency = excluded.currency, tax_class = excluded.tax_class, weight_grams = excluded.weight_grams,
       length_mm = excluded.length_mm, width_mm = excluded.width_mm, height_mm = excluded.height_mm, policy = excluded.policy, available_from = excluded.available_from, active = excluded.active, version = variant.version + 1
     WHERE (variant.title, variant.price, variant.currency, variant.tax_class, variant.weight_grams, variant.length_mm, variant.width_mm, variant.height_mm, variant.policy, variant.available_from, variant.active)
       IS DISTINCT FROM (excluded.title, excluded.price, excluded.currency, excluded.tax_class, excluded.weight_grams, excluded.length_mm, excluded.width_mm, excluded.height_mm, excluded.policy, excluded.available_from, excluded.active)
     RETURNING ${VARIANT_COLUMNS}`,
    [JSON.stringify(variants.map((variant) => ({ id: newId(), ...variant })))],
  )
  const rows = await tx.query<VariantRow>(`SELECT ${VARIANT_COLUMNS} FROM variant WHERE sku = ANY($1) ORDER BY sku`, [
    variants.map(({ sku }) => sku),
  ])
  return { rows, changed }
}

export async function upsertLocationRows(
  tx: Transaction,
  locations: readonly NewLocation[],
): Promise<{ rows: LocationRow[]; changed: LocationRow[] }> {
  const changed = await tx.query<LocationRow>(
    `INSERT INTO location (id, code, name, kind, address, version)
     SELECT id, code, name, kind, address, 1 FROM json_to_recordset($1::json) AS l (id uuid, code text, name text, kind text, address jsonb) ORDER BY code
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, address = excluded.address, version = location.version + 1
     WHERE (location.name, location.kind, location.address) IS DISTINCT FROM (excluded.name, excluded.kind, excluded.address)
     RETURNING ${LOCATION_COLUMNS}`,
    [JSON.stringify(locations.map((location) => ({ id: newId(), ...location })))],
  )
  const rows = await tx.query<LocationRow>(`SELECT ${LOCATION_COLUMNS} FROM location WHERE code = ANY($1) ORDER BY code`, [
    locations.map(({ code }) => code),
  ])
  return { rows, changed }
}
