import { EntitySchema } from 'typeorm'
import type { Supplier, SupplierItem } from './supplier.js'

export interface SupplierRow extends Supplier {
  readonly version: number
}
export const supplierTable = new EntitySchema<SupplierRow>({
  name: 'Supplier',
  columns: {
    id: { type: 'uuid', primary: true },
    code: { type: 'text' },
    name: { type: 'text' },
    currency: { type: 'text' },
    leadTimeDays: { type: 'int' },
    minimumOrder: { type: 'bigint', nullable: true },
    workingWeekdays: { type: 'int', array: true },
    closedDates: { type: 'text', array: true },
    version: { type: 'int' },
  },
  uniques: [{ name: 'supplier_code_key', columns: ['code'] }],
  checks: [
    { name: 'supplier_lead_time_days_check', expression: 'lead_time_days >= 0' },
    { name: 'supplier_minimum_order_check', expression: 'minimum_order >= 0' },
  ],
})

export interface SupplierItemRow extends SupplierItem {
  readonly supplierId: string
}
export const supplierItemTable = new EntitySchema<SupplierItemRow>({
  name: 'SupplierItem',
  columns: {
    supplierId: { type: 'uuid', primary: true },
    sku: { type: 'text', primary: true },
    unitCost: { type: 'bigint' },
    minimumQuantity: { type: 'int' },
    multiple: { type: 'int' },
    leadTimeDays: { type: 'int', nullable: true },
  },
  indices: [{ name: 'supplier_item_sku', columns: ['sku'] }],
  checks: [
    { name: 'supplier_item_unit_cost_check', expression: 'unit_cost >= 0' },
    { name: 'supplier_item_minimum_quantity_check', expression: 'minimum_quantity >= 1' },
    { name: 'supplier_item_multiple_check', expression: 'multiple >= 1' },
    { name: 'supplier_item_lead_time_days_check', expression: 'lead_time_days >= 0' },
  ],
  foreignKeys: [
    { name: 'supplier_item_supplier_id_fkey', target: 'Supplier', columnNames: ['supplierId'], referencedColumnNames: ['id'] },
    { name: 'supplier_item_sku_fkey', target: 'Variant', columnNames: ['sku'], referencedColumnNames: ['sku'] },
  ],
})
