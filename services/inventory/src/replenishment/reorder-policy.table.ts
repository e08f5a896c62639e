import { EntitySchema } from 'typeorm'
import type { OrderTerms, PolicyKind, ReorderLevels } from './reorder-policy.js'

export interface ReorderPolicyRow extends ReorderLevels, OrderTerms {
  readonly sku: string
  readonly locationId: string
  readonly kind: PolicyKind
  readonly fillRate: number | null
  readonly leadTimeDays: number
  readonly leadTimeDeviationDays: number
  readonly reviewDays: number
  readonly dailyDemand: number | null
  readonly orderWeekdays: readonly number[]
  readonly supplierId: string | null
  readonly version: number
}
export const reorderPolicyTable = new EntitySchema<ReorderPolicyRow>({
  name: 'ReorderPolicy',
  columns: {
    sku: { type: 'text', primary: true },
    locationId: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    reorderPoint: { type: 'bigint' },
    orderQuantity: { type: 'bigint' },
    basis: { type: 'text' },
    fillRate: { type: 'double precision', nullable: true },
    leadTimeDays: { type: 'double precision' },
    leadTimeDeviationDays: { type: 'double precision' },
    reviewDays: { type: 'int' },
    dailyDemand: { type: 'double precision', nullable: true },
    safetyStock: { type: 'bigint', nullable: true },
    minimumOrder: { type: 'bigint' },
    orderMultiple: { type: 'bigint' },
    orderWeekdays: { type: 'int', array: true },
    supplierId: { type: 'uuid', nullable: true },
    version: { type: 'int' },
  },
  checks: [
    { name: 'reorder_policy_kind_check', expression: `kind IN ('REORDER_QUANTITY', 'ORDER_UP_TO')` },
    { name: 'reorder_policy_reorder_point_check', expression: 'reorder_point >= 0' },
    { name: 'reorder_policy_order_quantity_check', expression: 'order_quantity > 0' },
  ],
  foreignKeys: [
    { name: 'reorder_policy_sku_fkey', target: 'Variant', columnNames: ['sku'], referencedColumnNames: ['sku'] },
    { name: 'reorder_policy_location_id_fkey', target: 'Location', columnNames: ['locationId'], referencedColumnNames: ['id'] },
  ],
})
