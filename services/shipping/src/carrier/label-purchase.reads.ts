import { grouped, selectList, type Queryable } from '@kade/service-kit'
import { labelPurchaseTable, type LabelPurchaseRow } from './label-purchase.table.js'

/** As many labels of one fulfillment order are shown. */
const MOST_SHOWN = 20

/** The labels of each fulfillment order, the newest first, in the order of their ids. */
export const labelsOf = (db: Queryable, fulfillmentOrderIds: readonly string[]): Promise<LabelPurchaseRow[][]> =>
  grouped(
    db.query<LabelPurchaseRow>(
      `SELECT l.* FROM unnest($1::uuid[]) AS o (id) CROSS JOIN LATERAL (
       SELECT ${selectList(labelPurchaseTable)} FROM label_purchase WHERE fulfillment_order_id = o.id ORDER BY asked_at DESC, id DESC LIMIT ${MOST_SHOWN}) AS l`,
      [fulfillmentOrderIds],
    ),
    fulfillmentOrderIds,
    ({ fulfillmentOrderId }) => fulfillmentOrderId,
  )
