import { EntitySchema } from 'typeorm'
import type { CountLine, CountSheet } from './count.js'

export interface CountSheetRow extends Omit<CountSheet, 'lines'> {
  readonly idempotencyKey: string
  readonly note: string | null
  /** A variance of a greater value is counted twice: whole units of the variant's currency. */
  readonly secondCountAbove: number
  readonly createdBy: string
  readonly createdAt: Date
  /** Who approved or cancelled it. */
  readonly closedBy: string | null
  readonly closedAt: Date | null
}
export const countSheetTable = new EntitySchema<CountSheetRow>({
  name: 'CountSheet',
  columns: {
    id: { type: 'uuid', primary: true },
    idempotencyKey: { type: 'text' },
    locationId: { type: 'uuid' },
    status: { type: 'text' },
    note: { type: 'text', nullable: true },
    secondCountAbove: { type: 'bigint' },
    barred: { type: 'jsonb', default: [] },
    createdBy: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    closedBy: { type: 'text', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
  },
  uniques: [{ name: 'count_sheet_idempotency_key_key', columns: ['idempotencyKey'] }],
  indices: [{ name: 'count_sheet_location', columns: ['locationId', 'id'] }],
  checks: [{ name: 'count_sheet_status_check', expression: `status IN ('OPEN', 'COUNTED', 'APPROVED', 'CANCELLED')` }],
  foreignKeys: [{ name: 'count_sheet_location_id_fkey', target: 'Location', columnNames: ['locationId'], referencedColumnNames: ['id'] }],
})

export interface CountLineRow extends CountLine {
  readonly countSheetId: string
}
export const countLineTable = new EntitySchema<CountLineRow>({
  name: 'CountLine',
  columns: {
    id: { type: 'uuid', primary: true },
    countSheetId: { type: 'uuid' },
    sku: { type: 'text' },
    binId: { type: 'uuid', nullable: true },
    unitPrice: { type: 'bigint' },
    currency: { type: 'text' },
    valueLimit: { type: 'bigint' },
    first: { type: 'jsonb', nullable: true },
    second: { type: 'jsonb', nullable: true },
    applied: { type: 'bigint', nullable: true },
  },
  indices: [{ name: 'count_line_sheet', columns: ['countSheetId', 'id'] }],
  foreignKeys: [
    { name: 'count_line_count_sheet_id_fkey', target: 'CountSheet', columnNames: ['countSheetId'], referencedColumnNames: ['id'] },
    { name: 'count_line_bin_id_fkey', target: 'Bin', columnNames: ['binId'], referencedColumnNames: ['id'] },
  ],
})
