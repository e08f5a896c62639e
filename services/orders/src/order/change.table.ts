import { identity } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import { ofAnOrder } from './order.table.js'
import type { Patch } from './undo.js'

/** One change of an order. */
export interface ChangeRow {
  readonly id: number
  readonly orderId: string
  readonly changedAt: Date
  /** What makes the order what it was before. */
  readonly undo: Patch
  /** The order's after it; null of changes of before it was kept. */
  readonly version: number | null
}
export const changeTable = new EntitySchema<ChangeRow>({
  name: 'OrderChange',
  columns: {
    id: { type: 'bigint', primary: true, ...identity },
    orderId: { type: 'uuid' },
    changedAt: { type: 'timestamptz', default: () => 'clock_timestamp()' },
    undo: { type: 'jsonb' },
    version: { type: 'int', nullable: true },
  },
  indices: [{ name: 'order_change_order', columns: ['orderId', 'id'] }],
  foreignKeys: [ofAnOrder('order_change')],
})
