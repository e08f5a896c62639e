import { EntitySchema } from 'typeorm'
import type { VariantCustoms } from './check-customs-data.js'
import type { ChannelTerms, SellableVariant } from '../stockroom/stockroom.js'

export interface VariantRow extends Required<SellableVariant> {
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
  readonly customs: VariantCustoms | null
  readonly category: string | null
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
    bundle: { type: 'jsonb', nullable: true },
    allowPartial: { type: 'boolean', default: true },
    preorderCap: { type: 'int', nullable: true },
    customs: { type: 'jsonb', nullable: true },
    hazardClass: { type: 'text', nullable: true },
    fragile: { type: 'boolean', default: false },
    thisSideUp: { type: 'boolean', default: false },
    carriesGrams: { type: 'int', nullable: true },
    category: { type: 'text', nullable: true },
    version: { type: 'int' },
  },
  uniques: [{ name: 'variant_sku_key', columns: ['sku'] }],
  checks: [
    { name: 'variant_price_check', expression: 'price >= 0' },
    { name: 'variant_preorder_cap_check', expression: 'preorder_cap >= 0' },
    { name: 'variant_carries_grams_check', expression: 'carries_grams >= 0' },
    { name: 'variant_policy_check', expression: `policy IN ('DENY', 'BACKORDER', 'PREORDER')` },
  ],
})

/** What each bundle consists of, and ever consisted of: whoever decides about the one locks the others. */
export const bundlePartTable = new EntitySchema<{ readonly bundleSku: string; readonly partSku: string }>({
  name: 'BundlePart',
  columns: { bundleSku: { type: 'text', primary: true }, partSku: { type: 'text', primary: true } },
  foreignKeys: ['bundle', 'part'].map((role) => ({
    ...{ name: `bundle_part_${role}_sku_fkey`, target: 'Variant', columnNames: [`${role}Sku`], referencedColumnNames: ['sku'] },
  })),
  indices: [{ name: 'bundle_part_part', columns: ['partSku'] }],
})

export const channelPolicyTable = new EntitySchema<ChannelTerms>({
  name: 'ChannelPolicy',
  columns: {
    sku: { type: 'text', primary: true },
    channel: { type: 'text', primary: true },
    buffer: { type: 'int', default: 0 },
    policy: { type: 'text', nullable: true },
  },
  checks: [
    { name: 'channel_policy_buffer_check', expression: 'buffer >= 0' },
    { name: 'channel_policy_policy_check', expression: `policy IN ('DENY', 'BACKORDER', 'PREORDER')` },
  ],
  foreignKeys: [{ name: 'channel_policy_sku_fkey', target: 'Variant', columnNames: ['sku'], referencedColumnNames: ['sku'] }],
})
