import { EntitySchema } from 'typeorm'
import type { Transfer, TransferLine } from './transfer.js'

/** A transfer as it is shown. */
export interface TransferRow extends Omit<Transfer, 'lines' | 'fromLocationCode' | 'toLocationCode' | 'isDestinationActive'> {
  readonly createdAt: Date
  readonly createdBy: string
}
export interface StoredTransfer extends TransferRow {
  readonly idempotencyKey: string
}
export const transferTable = new EntitySchema<StoredTransfer>({
  name: 'Transfer',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'text' },
    fromLocationId: { type: 'uuid' },
    toLocationId: { type: 'uuid' },
    status: { type: 'text' },
    expectedOn: { type: 'date', nullable: true },
    presumedOn: { type: 'date', nullable: true },
    shippedOn: { type: 'date', nullable: true },
    createdAt: { type: 'timestamptz' },
    createdBy: { type: 'text' },
    idempotencyKey: { type: 'text' },
    version: { type: 'int' },
  },
  uniques: [
    { name: 'transfer_number_key', columns: ['number'] },
    { name: 'transfer_idempotency_key_key', columns: ['idempotencyKey'] },
  ],
  indices: [{ name: 'transfer_status', columns: ['status', 'id'] }],
  checks: [{ name: 'transfer_status_check', expression: `status IN ('DRAFT', 'IN_TRANSIT', 'RECEIVED', 'CANCELLED')` }],
  foreignKeys: [
    { name: 'transfer_from_location_id_fkey', target: 'Location', columnNames: ['fromLocationId'], referencedColumnNames: ['id'] },
    { name: 'transfer_to_location_id_fkey', target: 'Location', columnNames: ['toLocationId'], referencedColumnNames: ['id'] },
  ],
})

export interface TransferLineRow extends TransferLine {
  readonly transferId: string
}
export const transferLineTable = new EntitySchema<TransferLineRow>({
  name: 'TransferLine',
  columns: {
    id: { type: 'uuid', primary: true },
    transferId: { type: 'uuid' },
    position: { type: 'int' },
    sku: { type: 'text' },
    quantity: { type: 'int' },
    shipped: { type: 'int' },
    received: { type: 'int' },
    damaged: { type: 'int' },
    writtenOff: { type: 'int' },
    value: { type: 'numeric', nullable: true },
    currency: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'transfer_line_transfer_id_position_key', columns: ['transferId', 'position'] }],
  indices: [
    { name: 'transfer_line_due', columns: ['sku'], synchronize: false }, // of those that are in transit
    { name: 'transfer_line_short', columns: ['transferId'], synchronize: false }, // of which units are lost
    { name: 'transfer_line_sku', columns: ['sku', 'transferId'] },
  ],
  checks: [
    { name: 'transfer_line_quantity_check', expression: 'quantity >= 1' },
    ...['shipped', 'received', 'damaged', 'written_off'].map((column) => ({
      ...{ name: `transfer_line_${column}_check`, expression: `${column} >= 0` },
    })),
    { name: 'transfer_line_in_transit_check', expression: 'received + written_off <= shipped' },
  ],
  foreignKeys: [
    { name: 'transfer_line_transfer_id_fkey', target: 'Transfer', columnNames: ['transferId'], referencedColumnNames: ['id'] },
    { name: 'transfer_line_sku_fkey', target: 'Variant', columnNames: ['sku'], referencedColumnNames: ['sku'] },
  ],
})
