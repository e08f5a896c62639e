import { selectList } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import type { Payload, WorkItemKind } from './work-item.js'

export interface WorkItemRow {
  readonly id: string
  readonly kind: WorkItemKind
  readonly subject: string
  readonly error: string
  readonly orderId: string | null
  /** There is one open item for each. */
  readonly reference: string
  readonly attempts: number
  readonly since: Date
  /** Null of items of before it was kept. */
  readonly payload: Payload | null
  readonly assignee: string | null
  readonly resolvedAt: Date | null
  /** Null: it closed by itself, or before that was kept. */
  readonly resolvedBy: string | null
  /** What the person wrote who resolved it; null where nobody did. */
  readonly resolution: string | null
}
export const workItemTable = new EntitySchema<WorkItemRow>({
  name: 'WorkItem',
  columns: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    subject: { type: 'text' },
    error: { type: 'text' },
    orderId: { type: 'uuid', nullable: true },
    reference: { type: 'text' },
    attempts: { type: 'int' },
    since: { type: 'timestamptz', default: () => 'now()' },
    payload: { type: 'jsonb', nullable: true },
    assignee: { type: 'text', nullable: true },
    resolvedAt: { type: 'timestamptz', nullable: true },
    resolvedBy: { type: 'text', nullable: true },
    resolution: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'work_item_open', columns: ['reference'], unique: true, where: 'resolved_at IS NULL', synchronize: false },
    { name: 'work_item_listed', columns: ['since', 'id'] },
    { name: 'work_item_reference', columns: ['reference', 'since'] },
    { name: 'work_item_order', columns: ['orderId'], where: 'order_id IS NOT NULL', synchronize: false },
  ],
})
export const WORK_ITEM_COLUMNS = selectList(workItemTable)
