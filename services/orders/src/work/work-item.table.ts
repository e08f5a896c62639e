import { propertiesBut, selectList } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import type { WorkItemKind } from './work-item.js'

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
}
export const workItemTable = new EntitySchema<WorkItemRow & { readonly resolvedAt: Date | null }>({
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
    resolvedAt: { type: 'timestamptz', nullable: true },
  },
  indices: [{ name: 'work_item_open', columns: ['reference'], unique: true, where: 'resolved_at IS NULL', synchronize: false }],
})
export const WORK_ITEM_COLUMNS = selectList(workItemTable, propertiesBut(workItemTable, 'resolvedAt'))
