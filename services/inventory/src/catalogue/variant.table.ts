import { EntitySchema } from 'typeorm'
import type { SellableVariant } from '../stockroom/stockroom.js'

export interface VariantRow extends SellableVariant {
  readonly id: string
  readonly title: string
  /** Minor units, tax included. */
  readonly price: number
  readonly currency: string
  readonly taxClass: 'STANDARD' | 'ZERO'
  readonly weightGrams: number | null
  /** The three sides are known together, or not at all. */
  readonly lengthMm: number | null
  readonly widthMm: number | null
  readonly heightMm: number | null
  readonly version: number
}
export const variantTable = new EntitySchema<VariantRow>({
  name: 'Variant',
  columns: {
    id: { type: 'uuid', primary: true },
    sku: { type: 'text' },
    title: { type: 'text' },
    price: { type: 'bigint' },
    currency: { type: 'text' },
    taxClass: { type: 'text' },
    weightGrams: { type: 'int', nullable: true },
    lengthMm: { type: 'int', nullable: true },
    widthMm: { type: 'int', nullable: true },
    heightMm: { type: 'int', nullable: true },
    policy: { type: 'text' },
    availableFrom: { type: 'date', nullable: true },
    active: { type: 'boolean' },
    hazardous: { type: 'boolean', default: false },
    restrictedCountries: { type: 'text', array: true, default: [] },
    version: { type: 'int' },
  },
  uniques: [{ name: 'variant_sku_key', columns: ['sku'] }],
  checks: [
    { name: 'variant_price_check', expression: 'price >= 0' },
    { name: 'variant_policy_check', expression: `policy IN ('DENY', 'BACKORDER', 'PREORDER')` },
  ],
})
