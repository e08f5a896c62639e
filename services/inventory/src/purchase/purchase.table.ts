import { EntitySchema } from 'typeorm'
import type { PurchaseOrder, PurchaseOrderLine, ReceiptLine } from './purchase-order.js'

/** A purchase order as it is shown. */
export interface PurchaseOrderRow extends Omit<PurchaseOrder, 'lines' | 'supplierCode' | 'locationCode'> {
  readonly createdAt: Date
  readonly createdBy: string
}
export interface StoredPurchaseOrder extends PurchaseOrderRow {
  readonly idempotencyKey: string
}
export const purchaseOrderTable = new EntitySchema<StoredPurchaseOrder>({
  name: 'PurchaseOrder',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'text' },
    supplierId: { type: 'uuid' },
    locationId: { type: 'uuid' },
    currency: { type: 'text' },
    status: { type: 'text' },
    overReceiptTolerance: { type: 'int' },
    orderedOn: { type: 'date', nullable: true },
    createdAt: { type: 'timestamptz' },
    createdBy: { type: 'text' },
    idempotencyKey: { type: 'text' },
    version: { type: 'int' },
  },
  uniques: [
    { name: 'purchase_order_number_key', columns: ['number'] },
    { name: 'purchase_order_idempotency_key_key', columns: ['idempotencyKey'] },
  ],
  indices: [
    { name: 'purchase_order_status', columns: ['status', 'id'] },
    { name: 'purchase_order_supplier', columns: ['supplierId', 'id'] },
    { name: 'purchase_order_location', columns: ['locationId', 'id'] },
  ],
  checks: [
    {
      name: 'purchase_order_status_check',
      expression: `status IN ('DRAFT', 'ORDERED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CANCELLED')`,
    },
    { name: 'purchase_order_over_receipt_tolerance_check', expression: 'over_receipt_tolerance BETWEEN 0 AND 100' },
  ],
  foreignKeys: [
    { name: 'purchase_order_supplier_id_fkey', target: 'Supplier', columnNames: ['supplierId'], referencedColumnNames: ['id'] },
    { name: 'purchase_order_location_id_fkey', target: 'Location', columnNames: ['locationId'], referencedColumnNames: ['id'] },
  ],
})

export interface PurchaseOrderLineRow extends PurchaseOrderLine {
  readonly purchaseOrderId: string
}
export const purchaseOrderLineTable = new EntitySchema<PurchaseOrderLineRow>({
  name: 'PurchaseOrderLine',
  columns: {
    id: { type: 'uuid', primary: true },
    purchaseOrderId: { type: 'uuid' },
    position: { type: 'int' },
    sku: { type: 'text' },
    ordered: { type: 'int' },
    received: { type: 'int' },
    damaged: { type: 'int' },
    cancelled: { type: 'int' },
    unitCost: { type: 'bigint' },
    expectedOn: { type: 'date', nullable: true },
    presumedOn: { type: 'date', nullable: true },
  },
  uniques: [{ name: 'purchase_order_line_purchase_order_id_position_key', columns: ['purchaseOrderId', 'position'] }],
  indices: [
    { name: 'purchase_order_line_sku', columns: ['sku', 'purchaseOrderId'] },
    { name: 'purchase_order_line_due', columns: ['sku'], synchronize: false }, // of those that are still to come
  ],
  checks: [
    { name: 'purchase_order_line_ordered_check', expression: 'ordered >= 1' },
    ...['received', 'damaged', 'cancelled', 'unit_cost'].map((column) => ({
      ...{ name: `purchase_order_line_${column}_check`, expression: `${column} >= 0` },
    })),
  ],
  foreignKeys: [
    {
      ...{ name: 'purchase_order_line_purchase_order_id_fkey', target: 'PurchaseOrder' },
      ...{ columnNames: ['purchaseOrderId'], referencedColumnNames: ['id'] },
    },
    { name: 'purchase_order_line_sku_fkey', target: 'Variant', columnNames: ['sku'], referencedColumnNames: ['sku'] },
  ],
})

export interface PurchaseReceiptRow {
  readonly id: string
  readonly purchaseOrderId: string
  readonly deliveryReference: string
  readonly receivedAt: Date
  readonly actor: string
}
export const purchaseReceiptTable = new EntitySchema<PurchaseReceiptRow>({
  name: 'PurchaseReceipt',
  columns: {
    id: { type: 'uuid', primary: true },
    purchaseOrderId: { type: 'uuid' },
    deliveryReference: { type: 'text' },
    receivedAt: { type: 'timestamptz' },
    actor: { type: 'text' },
  },
  uniques: [{ name: 'purchase_receipt_purchase_order_id_delivery_reference_key', columns: ['purchaseOrderId', 'deliveryReference'] }],
  foreignKeys: [
    {
      ...{ name: 'purchase_receipt_purchase_order_id_fkey', target: 'PurchaseOrder' },
      ...{ columnNames: ['purchaseOrderId'], referencedColumnNames: ['id'] },
    },
  ],
})

export interface PurchaseReceiptLineRow extends ReceiptLine {
  readonly receiptId: string
}
export const purchaseReceiptLineTable = new EntitySchema<PurchaseReceiptLineRow>({
  name: 'PurchaseReceiptLine',
  columns: {
    receiptId: { type: 'uuid', primary: true },
    lineId: { type: 'uuid', primary: true },
    position: { type: 'int' },
    sku: { type: 'text' },
    expected: { type: 'int' },
    received: { type: 'int' },
    damaged: { type: 'int' },
    short: { type: 'int' },
  },
  checks: [
    { name: 'purchase_receipt_line_received_check', expression: 'received >= 1' },
    ...['expected', 'damaged', 'short'].map((column) => ({
      ...{ name: `purchase_receipt_line_${column}_check`, expression: `${column} >= 0` },
    })),
  ],
  foreignKeys: [
    {
      ...{ name: 'purchase_receipt_line_receipt_id_fkey', target: 'PurchaseReceipt' },
      ...{ columnNames: ['receiptId'], referencedColumnNames: ['id'] },
    },
    {
      ...{ name: 'purchase_receipt_line_line_id_fkey', target: 'PurchaseOrderLine' },
      ...{ columnNames: ['lineId'], referencedColumnNames: ['id'] },
    },
  ],
})
