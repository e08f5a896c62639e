import { insertRows, columnNames, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { labelPurchaseTable, type LabelPurchaseRow } from './label-purchase.table.js'

const COLUMNS = selectList(labelPurchaseTable)
const CHANGEABLE = [
  ...([
    'state',
    'boughtAt',
    'trackingNumber',
    'paid',
    'tries',
    'nextTryAt',
    'failure',
    'voidReason',
    'voidedAt',
    'refund',
    'manifestId',
    'labelUrl',
  ] as const),
]
/** Of labels that begin or change. */
export const SAVE_LABELS = `${insertRows(labelPurchaseTable)}
  ON CONFLICT (id) DO UPDATE SET (${columnNames(labelPurchaseTable, CHANGEABLE)}) = ROW (${columnNames(labelPurchaseTable, CHANGEABLE).replace(/\w+/g, 'excluded.$&')})`

/** The labels of fulfillment orders that count: those that are bought, or are being bought. Held until the commit. */
export const lockLiveLabels = (tx: Transaction, fulfillmentOrderIds: readonly string[]): Promise<LabelPurchaseRow[]> =>
  tx.query<LabelPurchaseRow>(
    `SELECT ${COLUMNS} FROM label_purchase WHERE fulfillment_order_id = ANY($1::uuid[]) AND state IN ('BUYING', 'BOUGHT') ORDER BY id FOR UPDATE`,
    [fulfillmentOrderIds],
  )

export const lockLiveLabel = async (tx: Transaction, fulfillmentOrderId: string): Promise<LabelPurchaseRow | null> =>
  (await lockLiveLabels(tx, [fulfillmentOrderId]))[0] ?? null

export async function lockLabel(tx: Transaction, id: string): Promise<LabelPurchaseRow> {
  const [label] = await tx.query<LabelPurchaseRow>(`SELECT ${COLUMNS} FROM label_purchase WHERE id = $1 FOR UPDATE`, [id])
  if (!label) throw new Error('A label that is asked for is kept')
  return label
}

/** Labels whose carrier is to be asked again; another process that looks takes others, for a minute. */
export const claimDueLabels = (db: Queryable, limit: number): Promise<LabelPurchaseRow[]> =>
  db.query<LabelPurchaseRow>(
    `UPDATE label_purchase SET next_try_at = now() + interval '1 minute', failure = NULL WHERE id = ANY(ARRAY(
       SELECT id FROM label_purchase WHERE next_try_at <= now() ORDER BY next_try_at LIMIT $1 FOR UPDATE SKIP LOCKED)) RETURNING ${COLUMNS}`,
    [limit],
  )

/** Whoever gets it asks the carrier, alone for a minute: nobody else does who is not told that it failed. */
export const claimLabel = async (db: Queryable, id: string): Promise<boolean> => {
  const rows = await db.query(
    `UPDATE label_purchase SET next_try_at = now() + interval '1 minute', failure = NULL
     WHERE id = $1 AND state = 'BUYING' AND (failure IS NOT NULL OR next_try_at IS NULL OR next_try_at <= now()) RETURNING id`,
    [id],
  )
  return rows.length > 0
}

/** Those of them that wait for their carrier are asked for at once. */
export const askAtOnce = (tx: Transaction, ids: readonly string[]): Promise<unknown> =>
  tx.query(`UPDATE label_purchase SET tries = 0, next_try_at = now() WHERE id = ANY($1::uuid[]) AND state IN ('BUYING', 'VOIDING')`, [ids])
