import { columnNames, recordset, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { feedbackTable, type FeedbackRow } from './feedback.table.js'

const COLUMNS = selectList(feedbackTable)

/** What was said of it before, if anything; its order is held. */
export const findFeedback = async (tx: Transaction, orderId: string, sku: string | null): Promise<FeedbackRow | null> =>
  (await tx.query<FeedbackRow>(`SELECT ${COLUMNS} FROM feedback WHERE order_id = $1 AND sku IS NOT DISTINCT FROM $2`, [orderId, sku]))[0] ??
  null

/** Who has said how the order was is not asked it by e-mail. */
export const withdrawQuestion = async (tx: Transaction, orderId: string): Promise<void> =>
  void (await tx.query(`UPDATE message SET state = 'UNSENT' WHERE order_id = $1 AND kind = 'ORDER_COMPLETED' AND state = 'DUE'`, [orderId]))

/** New, or in the place of what was said before. */
export async function saveFeedback(tx: Queryable, feedback: FeedbackRow): Promise<void> {
  await tx.query(
    `INSERT INTO feedback (${columnNames(feedbackTable)}) SELECT * FROM ${recordset(feedbackTable)}
     ON CONFLICT (id) DO UPDATE SET rating = excluded.rating, comment = excluded.comment, changed_at = excluded.changed_at`,
    [JSON.stringify([feedback])],
  )
}
