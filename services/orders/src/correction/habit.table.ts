import { EntitySchema } from 'typeorm'
import type { DomainHabit } from './email-domain.js'
import type { Reach } from './shipping-service.js'

/** What is ordered of a SKU, and paid for it: lines of a year. */
export interface SkuHabitRow {
  readonly sku: string
  readonly currency: string
  readonly lines: number
  readonly usualQuantity: number
  readonly highQuantity: number
  /** Minor units. */
  readonly lowPrice: number
  readonly highPrice: number
}
export const skuHabitTable = new EntitySchema<SkuHabitRow>({
  name: 'SkuHabit',
  columns: {
    sku: { type: 'text', primary: true },
    currency: { type: 'text', primary: true },
    lines: { type: 'int' },
    usualQuantity: { type: 'int' },
    highQuantity: { type: 'int' },
    lowPrice: { type: 'bigint' },
    highPrice: { type: 'bigint' },
  },
})

export const domainHabitTable = new EntitySchema<DomainHabit>({
  name: 'DomainHabit',
  columns: { domain: { type: 'text', primary: true }, orders: { type: 'int' } },
})

/** Where a carrier goes, copied from shipping's events. */
export interface CarrierReachRow {
  readonly carrier: string
  readonly version: number
  readonly reach: Reach
}
export const carrierReachTable = new EntitySchema<CarrierReachRow>({
  name: 'CarrierReach',
  columns: { carrier: { type: 'text', primary: true }, version: { type: 'int' }, reach: { type: 'jsonb' } },
})
