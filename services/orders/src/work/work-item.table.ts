import type { WorkItemKind } from './work-item.js'

export interface WorkItemRow {
  readonly id: string
  readonly kind: WorkItemKind
  readonly subject: string
  readonly error: string
  readonly orderId: string | null
  readonly reference: string
  readonly attempts: number
  readonly since: Date
}
export const WORK_ITEM_COLUMNS = 'id, kind, subject, error, order_id AS "orderId", reference, attempts, since'
