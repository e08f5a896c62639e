import { EntitySchema } from 'typeorm'
import { ofAnOrder } from '../order/order.table.js'
import type { Given } from './feedback.js'

/** `comment` says who wrote it, if the customer likes: it is kept here and nowhere else. */
export interface FeedbackRow extends Given {
  readonly id: string
  readonly orderId: string
  /** Null: of the order as a whole. */
  readonly sku: string | null
  readonly changedAt: Date | null
}
export const feedbackTable = new EntitySchema<FeedbackRow>({
  name: 'Feedback',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    sku: { type: 'text', nullable: true },
    rating: { type: 'int' },
    comment: { type: 'text', nullable: true },
    submittedAt: { type: 'timestamptz' },
    changedAt: { type: 'timestamptz', nullable: true },
  },
  uniques: [{ name: 'feedback_once', columns: ['orderId', 'sku'] }],
  checks: [{ name: 'feedback_rating', expression: 'rating BETWEEN 1 AND 5' }],
  foreignKeys: [ofAnOrder('feedback')],
})
