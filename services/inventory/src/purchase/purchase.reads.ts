import {
  aligned,
  grouped,
  isId,
  jsonRow,
  ONE_TOO_MANY,
  propertiesBut,
  reading,
  selectList,
  type Connection,
  type Page,
  type Queryable,
} from '@kade/service-kit'
import type { PurchaseOrderStatus, ReceiptLine } from './purchase-order.js'
import {
  purchaseOrderLineTable,
  purchaseOrderTable,
  purchaseReceiptLineTable,
  purchaseReceiptTable,
  type PurchaseOrderLineRow,
  type PurchaseOrderRow,
  type PurchaseReceiptRow,
} from './purchase.table.js'

export type PurchaseOrderPage = Connection<PurchaseOrderRow>
export type PurchaseOrderPageEdge = PurchaseOrderPage['edges'][number]

/** A line with what it must know of its order at hand. */
export interface PurchaseOrderLineParent
  extends PurchaseOrderLineRow, Pick<PurchaseOrderRow, 'currency' | 'status' | 'overReceiptTolerance'> {}
export interface PurchaseReceiptParent extends PurchaseReceiptRow {
  readonly lines: readonly ReceiptLine[]
}
export interface PurchaseOrderFilter {
  readonly statuses: readonly PurchaseOrderStatus[] | null
  readonly supplierCode: string | null
  readonly locationId: string | null
  readonly sku: string | null
}

const COLUMNS = selectList(purchaseOrderTable, propertiesBut(purchaseOrderTable, 'idempotencyKey'), 'o')

export const purchaseOrdersById = (db: Queryable, ids: readonly string[]): Promise<(PurchaseOrderRow | null)[]> =>
  aligned(db.query<PurchaseOrderRow>(`SELECT ${COLUMNS} FROM purchase_order AS o WHERE id = ANY($1::uuid[])`, [ids]), ids)

export async function purchaseOrderByNumber(db: Queryable, number: string): Promise<PurchaseOrderRow | null> {
  const [row] = await db.query<PurchaseOrderRow>(`SELECT ${COLUMNS} FROM purchase_order AS o WHERE number = $1`, [number.toUpperCase()])
  return row ?? null
}

const MATCHES = `($1::text[] IS NULL OR o.status = ANY($1))
  AND ($2::text IS NULL OR o.supplier_id = (SELECT id FROM supplier WHERE code = $2))
  AND ($3::uuid IS NULL OR o.location_id = $3)
  AND ($4::text IS NULL OR EXISTS (SELECT FROM purchase_order_line AS l WHERE l.purchase_order_id = o.id AND l.sku = $4))`
const matching = ({ statuses, supplierCode, locationId, sku }: PurchaseOrderFilter): unknown[] => [statuses, supplierCode, locationId, sku]
/** What is no id names no location. */
const isPossible = ({ locationId }: PurchaseOrderFilter): boolean => locationId === null || isId(locationId)

/** A page of purchase orders, newest first: their ids grow with the time. One row more than the limit where there are more. */
export async function pageOfPurchaseOrders(db: Queryable, filter: PurchaseOrderFilter, page: Page): Promise<PurchaseOrderRow[]> {
  if (!isPossible(filter)) return []
  const [compare, direction] = reading(page, false)
  return db.query<PurchaseOrderRow>(
    `SELECT ${COLUMNS} FROM purchase_order AS o WHERE ${MATCHES} AND ($5::uuid IS NULL OR o.id ${compare} $5) ORDER BY o.id ${direction} LIMIT $6`,
    [...matching(filter), page.cursor?.[0] ?? null, page.limit + 1],
  )
}

export async function countPurchaseOrders(db: Queryable, filter: PurchaseOrderFilter): Promise<number> {
  if (!isPossible(filter)) return 0
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count FROM purchase_order AS o WHERE ${MATCHES}`, matching(filter))
  return row?.count ?? 0
}

export const linesOfPurchaseOrders = (db: Queryable, ids: readonly string[]): Promise<PurchaseOrderLineParent[][]> =>
  grouped(
    db.query<PurchaseOrderLineParent>(
      `SELECT ${selectList(purchaseOrderLineTable, undefined, 'l')}, o.currency, o.status, o.over_receipt_tolerance AS "overReceiptTolerance"
       FROM purchase_order_line AS l JOIN purchase_order AS o ON o.id = l.purchase_order_id
       WHERE l.purchase_order_id = ANY($1::uuid[]) ORDER BY l.purchase_order_id, l.position ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ purchaseOrderId }) => purchaseOrderId,
  )

const RECEIPT_LINES = `(SELECT json_agg(${jsonRow(purchaseReceiptLineTable, propertiesBut(purchaseReceiptLineTable, 'receiptId'), 'l')} ORDER BY l.position)
  FROM purchase_receipt_line AS l WHERE l.receipt_id = r.id)`

/** The newest first. */
export const receiptsOfPurchaseOrders = (db: Queryable, ids: readonly string[]): Promise<PurchaseReceiptParent[][]> =>
  grouped(
    db.query<PurchaseReceiptParent>(
      `SELECT ${selectList(purchaseReceiptTable, undefined, 'r')}, ${RECEIPT_LINES} AS lines FROM purchase_receipt AS r
       WHERE r.purchase_order_id = ANY($1::uuid[]) ORDER BY r.purchase_order_id, r.id DESC ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ purchaseOrderId }) => purchaseOrderId,
  )
