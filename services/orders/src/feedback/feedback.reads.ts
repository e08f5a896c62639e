import { grouped, ONE_TOO_MANY, selectList, type Queryable } from '@kade/service-kit'
import { feedbackTable, type FeedbackRow } from './feedback.table.js'

/** What was said of these orders and their products. */
export const feedbackOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<FeedbackRow>(
      `SELECT ${selectList(feedbackTable)} FROM feedback WHERE order_id = ANY($1::uuid[]) ORDER BY submitted_at, id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )
