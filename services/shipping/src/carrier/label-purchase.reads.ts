import { aligned, selectList, type Queryable } from '@kade/service-kit'
import { labelPurchaseTable, type LabelPurchaseRow } from './label-purchase.table.js'

/** The label of each fulfillment order, in the order of their ids; null of one from before that was kept, and before it ships. */
export const labelsOf = (db: Queryable, fulfillmentOrderIds: readonly string[]): Promise<(LabelPurchaseRow | null)[]> =>
  aligned(
    db.query<LabelPurchaseRow>(
      `SELECT ${selectList(labelPurchaseTable)} FROM label_purchase WHERE fulfillment_order_id = ANY($1::uuid[])`,
      [fulfillmentOrderIds],
    ),
    fulfillmentOrderIds,
    ({ fulfillmentOrderId }) => fulfillmentOrderId,
  )
