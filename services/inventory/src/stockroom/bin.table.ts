import { EntitySchema } from 'typeorm'
import type { BinUnits, PickPlan } from './bin-book.js'

export interface BinRow {
  readonly id: string
  readonly locationId: string
  readonly code: string
  readonly zone: string | null
  /** Its place on the pick path; null where pickers do not go. */
  readonly sequence: number | null
  readonly active: boolean
  readonly version: number
}
export const binTable = new EntitySchema<BinRow>({
  name: 'Bin',
  columns: {
    id: { type: 'uuid', primary: true },
    locationId: { type: 'uuid' },
    code: { type: 'text' },
    zone: { type: 'text', nullable: true },
    sequence: { type: 'int', nullable: true },
    active: { type: 'boolean' },
    version: { type: 'int' },
  },
  uniques: [{ name: 'bin_location_id_code_key', columns: ['locationId', 'code'] }],
  checks: [{ name: 'bin_sequence_check', expression: 'sequence >= 0' }],
  foreignKeys: [{ name: 'bin_location_id_fkey', target: 'Location', columnNames: ['locationId'], referencedColumnNames: ['id'] }],
})

export type BinContentRow = Pick<BinUnits, 'binId' | 'sku' | 'locationId' | 'quantity' | 'assigned'>
export const binContentTable = new EntitySchema<BinContentRow>({
  name: 'BinContent',
  columns: {
    binId: { type: 'uuid', primary: true },
    sku: { type: 'text', primary: true },
    locationId: { type: 'uuid' },
    quantity: { type: 'bigint' },
    assigned: { type: 'bigint' },
  },
  indices: [{ name: 'bin_content_level', columns: ['sku', 'locationId'] }],
  checks: [
    { name: 'bin_content_quantity_check', expression: 'quantity >= 0' },
    { name: 'bin_content_assigned_check', expression: 'assigned >= 0' },
  ],
  foreignKeys: [
    { name: 'bin_content_bin_id_fkey', target: 'Bin', columnNames: ['binId'], referencedColumnNames: ['id'] },
    {
      ...{ name: 'bin_content_sku_location_id_fkey', target: 'StockLevel' },
      ...{ columnNames: ['sku', 'locationId'], referencedColumnNames: ['sku', 'locationId'] },
    },
  ],
})

/** What a line of the stock ledger did to a bin. */
export interface BinMovementRow {
  /** The line of the stock ledger. */
  readonly movementId: number
  readonly binId: string
  readonly sku: string
  readonly locationId: string
  /** Units in, or out. */
  readonly quantity: number
}
export const binMovementTable = new EntitySchema<BinMovementRow>({
  name: 'BinMovement',
  columns: {
    movementId: { type: 'bigint', primary: true },
    binId: { type: 'uuid', primary: true },
    sku: { type: 'text' },
    locationId: { type: 'uuid' },
    quantity: { type: 'bigint' },
  },
  indices: [{ name: 'bin_movement_level', columns: ['sku', 'locationId', 'movementId'], synchronize: false }], // the newest first
})

export const pickPlanTable = new EntitySchema<PickPlan>({
  name: 'PickPlan',
  columns: {
    orderId: { type: 'uuid', primary: true },
    sku: { type: 'text', primary: true },
    locationId: { type: 'uuid', primary: true },
    bins: { type: 'jsonb' },
    picked: { type: 'bigint' },
  },
  checks: [{ name: 'pick_plan_picked_check', expression: 'picked >= 0' }],
})
