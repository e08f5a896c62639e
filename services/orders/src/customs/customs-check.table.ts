import type { Missing } from '@kade/customs'
import type { SkuQuantity } from '@kade/events'
import { EntitySchema } from 'typeorm'

/** Goods of an order that cross a border together, as customs look at them. */
export interface CustomsCheckRow {
  readonly allocationId: string
  readonly orderId: string
  readonly locationId: string
  readonly lines: readonly SkuQuantity[]
  /** What customs would not let them pass for; empty once they have it. */
  readonly missing: readonly Missing[]
}
export const customsCheckTable = new EntitySchema<CustomsCheckRow>({
  name: 'CustomsCheck',
  columns: {
    allocationId: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    locationId: { type: 'uuid' },
    lines: { type: 'jsonb' },
    missing: { type: 'jsonb' },
  },
  foreignKeys: [{ name: 'customs_check_order_id_fkey', target: 'StoredOrder', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'customs_check_order', columns: ['orderId'] },
    { name: 'customs_check_open', columns: ['orderId'], where: `missing <> '[]'`, synchronize: false },
  ],
})
