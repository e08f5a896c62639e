import type { Address, Sealed, ToldCustoms } from '@kade/events'
import { EntitySchema } from 'typeorm'
import type { ToldConsignment } from './consignment.js'

// What shipping must know of orders, variants and locations, copied from their owners' events.

export interface OrderRefRow {
  readonly id: string
  readonly number: string
  readonly channel: string
  readonly customerId: string
  readonly address: Address
  /** While it is, nothing of it is picked, packed or sent. */
  readonly isHeld: boolean
  /** Until it is opened: `address` says the country and the region alone. */
  readonly sealed: Sealed | null
  /** Its customer is: where it went is known no more. */
  readonly isErased: boolean
  /** A guest's once, in its owner's account now. */
  readonly isClaimed: boolean
  /** What customs are told of it; null of orders of before that was told. */
  readonly consignment: ToldConsignment | null
}
/** An order as the other subgraphs know it: shipping adds fields of its own. */
export type OrderParent = Pick<OrderRefRow, 'id'>

export const orderRefTable = new EntitySchema<OrderRefRow>({
  name: 'OrderRef',
  columns: {
    id: { type: 'uuid', primary: true, name: 'order_id' },
    number: { type: 'text' },
    channel: { type: 'text' },
    customerId: { type: 'uuid' },
    address: { type: 'jsonb' },
    isHeld: { type: 'boolean', default: false },
    sealed: { type: 'jsonb', nullable: true },
    isErased: { type: 'boolean', default: false },
    isClaimed: { type: 'boolean', default: false },
    consignment: { type: 'jsonb', nullable: true },
  },
  indices: [{ name: 'order_ref_sealed', columns: ['id'], where: 'sealed IS NOT NULL', synchronize: false }],
})

export interface VariantRefRow {
  readonly sku: string
  readonly title: string
  readonly weightGrams: number | null
  /** The three sides are known together, or not at all. */
  readonly lengthMm: number | null
  readonly widthMm: number | null
  readonly heightMm: number | null
  readonly hazardous: boolean
  readonly hazardClass: string | null
  readonly fragile: boolean
  readonly thisSideUp: boolean
  readonly carriesGrams: number | null
  readonly customs: ToldCustoms | null
  readonly version: number
}
export const variantRefTable = new EntitySchema<VariantRefRow>({
  name: 'VariantRef',
  columns: {
    sku: { type: 'text', primary: true },
    title: { type: 'text' },
    weightGrams: { type: 'int', nullable: true },
    lengthMm: { type: 'int', nullable: true },
    widthMm: { type: 'int', nullable: true },
    heightMm: { type: 'int', nullable: true },
    hazardous: { type: 'boolean', default: false },
    hazardClass: { type: 'text', nullable: true },
    fragile: { type: 'boolean', default: false },
    thisSideUp: { type: 'boolean', default: false },
    carriesGrams: { type: 'int', nullable: true },
    customs: { type: 'jsonb', nullable: true },
    version: { type: 'int' },
  },
  // By ltrim(customs->>'standardProductId', '0'): what a scanner reads.
  indices: [{ name: 'variant_ref_gtin', columns: ['customs'], synchronize: false }],
})

export interface LocationRefRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly address: Address
  /** Orders a day at most; null: as many as come, or that was not told. */
  readonly dailyCapacity: number | null
  /** IANA name; null where it was not told. */
  readonly timeZone: string | null
  readonly version: number
}
export const locationRefTable = new EntitySchema<LocationRefRow>({
  name: 'LocationRef',
  columns: {
    id: { type: 'uuid', primary: true },
    code: { type: 'text' },
    name: { type: 'text' },
    address: { type: 'jsonb' },
    dailyCapacity: { type: 'int', nullable: true },
    timeZone: { type: 'text', nullable: true },
    version: { type: 'int' },
  },
})
