import {
  assignments,
  columnNames,
  insertRows,
  isId,
  jsonRow,
  recordset,
  selectList,
  type Queryable,
  type Transaction,
} from '@kade/service-kit'
import type { PurchaseOrder, PurchaseOrderLine, ReceiptLine } from './purchase-order.js'
import {
  purchaseOrderLineTable,
  purchaseOrderTable,
  purchaseReceiptLineTable,
  purchaseReceiptTable,
  type PurchaseReceiptRow,
  type StoredPurchaseOrder,
} from './purchase.table.js'

const LINES = `(SELECT json_agg(${jsonRow(
  purchaseOrderLineTable,
  ['id', 'position', 'sku', 'ordered', 'received', 'damaged', 'cancelled', 'unitCost', 'expectedOn', 'presumedOn'],
  'l',
)} ORDER BY l.position) FROM purchase_order_line AS l WHERE l.purchase_order_id = o.id)`
const HEAD = selectList(
  purchaseOrderTable,
  ['id', 'number', 'supplierId', 'locationId', 'currency', 'status', 'overReceiptTolerance', 'orderedOn', 'version'],
  'o',
)

/** A purchase order with its lines, locked before any SKU is; null when there is none. Whoever waited for it reads its lines as they then are. */
export async function lockPurchaseOrder(tx: Transaction, id: string): Promise<PurchaseOrder | null> {
  if (!isId(id)) return null
  const locked = await tx.query('SELECT FROM purchase_order WHERE id = $1 FOR NO KEY UPDATE', [id])
  if (locked.length === 0) return null
  const [order] = await tx.query<PurchaseOrder>(
    `SELECT ${HEAD}, s.code AS "supplierCode", p.code AS "locationCode", ${LINES} AS lines
     FROM purchase_order AS o JOIN supplier AS s ON s.id = o.supplier_id JOIN location AS p ON p.id = o.location_id WHERE o.id = $1`,
    [id],
  )
  return order ?? null
}

type New = Pick<StoredPurchaseOrder, 'createdAt' | 'createdBy' | 'idempotencyKey'>

export async function insertPurchaseOrder(tx: Transaction, { lines, ...order }: PurchaseOrder, made: New): Promise<void> {
  await tx.query(insertRows(purchaseOrderTable), [JSON.stringify([{ ...order, ...made }])])
  await tx.query(insertRows(purchaseOrderLineTable), [JSON.stringify(lines.map((line) => ({ ...line, purchaseOrderId: order.id })))])
}

const CHANGED_HEAD = ['status', 'overReceiptTolerance', 'orderedOn', 'version'] as const
const CHANGED_LINE = [
  'ordered',
  'received',
  'damaged',
  'cancelled',
  'unitCost',
  'expectedOn',
  'presumedOn',
] satisfies (keyof PurchaseOrderLine)[]

export async function updatePurchaseOrder(tx: Transaction, order: PurchaseOrder): Promise<void> {
  await tx.query(
    `UPDATE purchase_order AS o SET ${assignments(purchaseOrderTable, CHANGED_HEAD, 'given')} FROM ${recordset(purchaseOrderTable, ['id', ...CHANGED_HEAD])} WHERE o.id = given.id`,
    [JSON.stringify([order])],
  )
  await tx.query(
    `UPDATE purchase_order_line AS l SET ${assignments(purchaseOrderLineTable, CHANGED_LINE, 'given')} FROM ${recordset(purchaseOrderLineTable, ['id', ...CHANGED_LINE])} WHERE l.id = given.id`,
    [JSON.stringify(order.lines)],
  )
}

/** Whether the delivery was received before: false when it was. The purchase order is locked. */
export async function insertReceipt(tx: Transaction, receipt: PurchaseReceiptRow, lines: readonly ReceiptLine[]): Promise<boolean> {
  const made = await tx.query(
    `INSERT INTO purchase_receipt (${columnNames(purchaseReceiptTable)}) SELECT * FROM ${recordset(purchaseReceiptTable)} ON CONFLICT (purchase_order_id, delivery_reference) DO NOTHING RETURNING 1`,
    [JSON.stringify([receipt])],
  )
  if (made.length === 0) return false
  await tx.query(insertRows(purchaseReceiptLineTable), [JSON.stringify(lines.map((line) => ({ ...line, receiptId: receipt.id })))])
  return true
}

/** The purchase order that a key made. */
export async function idOfKey(db: Queryable, idempotencyKey: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>('SELECT id FROM purchase_order WHERE idempotency_key = $1', [idempotencyKey])
  return row?.id ?? null
}
