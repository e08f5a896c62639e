export type WorkItemKind = 'PAYMENT' | 'STOCK_RESERVATION' | 'STOCK_RELEASE' | 'DEAD_LETTER' | 'DELIVERY'
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
