import type { Address } from '@kade/events'
import { EntitySchema } from 'typeorm'

export interface LocationRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: 'FULFILLMENT_CENTER' | 'STORE' | 'SUPPLIER_DROPSHIP'
  readonly address: Address
  /** Whether orders are sent from it. */
  readonly active: boolean
  /** IANA name; null: that of its country. */
  readonly timeZone: string | null
  /** HH:MM by its own clocks: what is ordered before leaves the same working day. */
  readonly cutOff: string
  /** Allocations a day; null: as many as come. */
  readonly dailyCapacity: number | null
  /** What its work costs, in minor units. */
  readonly handlingPerParcel: number
  readonly handlingPerUnit: number
  /** Null where nothing was set. */
  readonly handlingCurrency: string | null
  /** ISO 3166-1 alpha-2: where it may not send to. */
  readonly restrictedCountries: readonly string[]
  readonly shipsHazardous: boolean
  readonly version: number
}
export const locationTable = new EntitySchema<LocationRow>({
  name: 'Location',
  columns: {
    id: { type: 'uuid', primary: true },
    code: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    address: { type: 'jsonb' },
    active: { type: 'boolean', default: true },
    timeZone: { type: 'text', nullable: true },
    cutOff: { type: 'text', default: '15:00' },
    dailyCapacity: { type: 'int', nullable: true },
    handlingPerParcel: { type: 'bigint', default: 0 },
    handlingPerUnit: { type: 'bigint', default: 0 },
    handlingCurrency: { type: 'text', nullable: true },
    restrictedCountries: { type: 'text', array: true, default: [] },
    shipsHazardous: { type: 'boolean', default: true },
    version: { type: 'int' },
  },
  checks: [
    { name: 'location_cut_off_check', expression: `cut_off ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'` },
    ...['daily_capacity', 'handling_per_parcel', 'handling_per_unit'].map((column) => ({
      name: `location_${column}_check`,
      expression: `${column} >= 0`,
    })),
  ],
  uniques: [{ name: 'location_code_key', columns: ['code'] }],
})
