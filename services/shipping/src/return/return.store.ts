import type { DataOf, orderAmended, orderPlaced } from '@kade/events'
import { columnNames, insertRows, recordset, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { USUAL, type Policy } from './policy.js'
import type { ReturnUnit } from './return-decision.js'
import {
  orderLineRefTable,
  returnLineTable,
  returnPolicyTable,
  returnReceiptTable,
  returnTable,
  returnUnitTable,
  type OrderLineRefRow,
  type ReturnLineRow,
  type ReturnReceiptRow,
  type ReturnRow,
  type StoredReturn,
} from './return.table.js'
import type { Return } from './return.js'
import { returnableLines, type DeliveredUnits, type OrderedLine, type ReturnableLine } from './returnable.js'

const RETURN = selectList(returnTable)
const LINES = `SELECT ${selectList(returnLineTable)} FROM return_line WHERE return_id = ANY($1::uuid[]) ORDER BY return_id, position`

/** The return of a key, and of whom: what was asked for twice is made once. */
export const returnOfKey = async (tx: Queryable, opener: string, idempotencyKey: string): Promise<StoredReturn | undefined> =>
  (
    await tx.query<StoredReturn>(`SELECT ${RETURN} FROM return_request WHERE opener = $1 AND idempotency_key = $2`, [
      opener,
      idempotencyKey,
    ])
  )[0]

/** Whose order a return is of, before anything is locked: orders are locked first. */
export const orderOfReturn = async (tx: Queryable, id: string): Promise<{ readonly orderId: string | null } | undefined> =>
  (await tx.query<{ orderId: string | null }>('SELECT order_id AS "orderId" FROM return_request WHERE id = $1', [id]))[0]

/** Whatever is asked of the returns of an order waits for what was asked before. */
export const lockOrderRef = (tx: Transaction, orderId: string): Promise<unknown> =>
  tx.query('SELECT FROM order_ref WHERE order_id = $1 FOR UPDATE', [orderId])

/** Holds the key until the transaction ends: who comes with it meanwhile waits, and finds what it was used for. */
export const lockReturnKey = (tx: Queryable, key: string): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('return:' || $1, 0))`, [key])

/** The returns whose labels have these numbers. */
export const labelledReturns = (
  tx: Queryable,
  numbers: readonly string[],
): Promise<{ readonly id: string; readonly trackingNumber: string }[]> =>
  tx.query('SELECT id, tracking_number AS "trackingNumber" FROM return_request WHERE tracking_number = ANY($1::text[])', [numbers])

/** Locked, in the order of their ids. */
export async function lockReturns(tx: Transaction, ids: readonly string[]): Promise<Return[]> {
  const rows = await tx.query<ReturnRow>(`SELECT ${RETURN} FROM return_request WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [ids])
  const lines = await tx.query<ReturnLineRow>(LINES, [rows.map(({ id }) => id)])
  return rows.map((row) => toReturn(row, lines))
}

function toReturn(row: ReturnRow, lines: readonly ReturnLineRow[]): Return {
  const own = lines.filter(({ returnId }) => returnId === row.id)
  return { ...row, lines: own.map(({ returnId: _, position: __, ...line }) => line) }
}

export async function nextReturnSerial(tx: Queryable): Promise<number> {
  const [row] = await tx.query<{ serial: number }>(`SELECT nextval('return_serial') AS serial`)
  if (!row) throw new Error('A SELECT without FROM has one row')
  return row.serial
}

export const unitsOfReturn = (tx: Queryable, returnId: string): Promise<ReturnUnit[]> =>
  tx.query(`SELECT ${selectList(returnUnitTable)} FROM return_unit WHERE return_id = $1 ORDER BY id`, [returnId])

export const receiptOfKey = async (tx: Queryable, key: string): Promise<ReturnReceiptRow | undefined> =>
  (await tx.query<ReturnReceiptRow>(`SELECT ${selectList(returnReceiptTable)} FROM return_receipt WHERE idempotency_key = $1`, [key]))[0]

export const keepReceipt = (tx: Queryable, receipt: ReturnReceiptRow): Promise<unknown> =>
  tx.query(insertRows(returnReceiptTable), [JSON.stringify([receipt])])

/** The policy of a channel; what holds where it has none. */
export async function policyOfChannel(db: Queryable, channel: string): Promise<Policy> {
  const [policy] = await db.query<Policy>(`SELECT ${selectList(returnPolicyTable)} FROM return_policy WHERE channel = $1`, [channel])
  return policy ?? { channel, ...USUAL }
}

export const savePolicy = (db: Queryable, policy: Policy): Promise<unknown> => db.query(SAVE_POLICY, [JSON.stringify([policy])])
const SAVE_POLICY = `${insertRows(returnPolicyTable)} ON CONFLICT (channel) DO UPDATE SET (${columnNames(returnPolicyTable)}) = ROW (${columnNames(returnPolicyTable).replace(/\w+/g, 'excluded.$&')})`

export async function copyPlacedLines(tx: Transaction, orders: readonly DataOf<typeof orderPlaced>[]): Promise<void> {
  const rows = orders.flatMap(({ orderId, lines }) =>
    lines.map(({ orderLineId, sku, title, quantity, total }, position): OrderLineRefRow => ({
      orderLineId,
      orderId,
      position,
      sku,
      title,
      quantity,
      total,
    })),
  )
  await tx.query(`${insertRows(orderLineRefTable)} ON CONFLICT DO NOTHING`, [JSON.stringify(rows)])
}

/** Lines as they are after an amendment: new ones go behind those that were there. */
export async function copyAmendedLines(tx: Transaction, orders: readonly DataOf<typeof orderAmended>[]): Promise<void> {
  for (const { orderId, lines } of orders)
    await tx.query(AMEND, [
      JSON.stringify(
        lines.map(({ orderLineId, sku, title, quantity, total }, position) => ({
          orderLineId,
          orderId,
          position,
          sku,
          title,
          quantity,
          total,
        })),
      ),
      orderId,
    ])
}
const AMEND = `INSERT INTO order_line_ref (order_line_id, order_id, position, sku, title, quantity, total)
  SELECT "orderLineId", "orderId", 1 + position + coalesce((SELECT max(position) FROM order_line_ref WHERE order_id = $2), 0), sku, title, quantity, total
  FROM ${recordset(orderLineRefTable)} ON CONFLICT (order_line_id) DO UPDATE SET quantity = excluded.quantity, total = excluded.total`

const ORDERED = `SELECT o.order_id AS "orderId", o.order_line_id AS "orderLineId", o.sku, o.title, o.quantity, o.total, coalesce(r.units, 0)::int AS "inReturns"
  FROM order_line_ref AS o LEFT JOIN LATERAL (
    SELECT sum(CASE WHEN q.request IN ('REJECTED', 'CANCELLED') THEN 0 WHEN q.goods = 'RECEIVED' THEN l.received ELSE greatest(l.quantity, l.received) END) AS units
    FROM return_line AS l JOIN return_request AS q ON q.id = l.return_id WHERE l.order_line_id = o.order_line_id) AS r ON true
  WHERE o.order_id = ANY($1::uuid[]) ORDER BY o.order_id, o.position`
const DELIVERED = `SELECT s.order_id AS "orderId", l.sku, sum(l.quantity)::int AS quantity, max(s.delivered_at) AS "deliveredAt"
  FROM shipment AS s JOIN fulfillment_line AS l ON l.fulfillment_order_id = s.fulfillment_order_id
  WHERE s.order_id = ANY($1::uuid[]) AND s.delivered_at IS NOT NULL AND l.quantity > 0 GROUP BY s.order_id, l.sku`

/** What of each order may still come back, in the order of the ids: two statements, however many they are. */
export async function returnableOf(db: Queryable, orderIds: readonly string[]): Promise<ReturnableLine[][]> {
  const ordered = await db.query<OrderedLine & { readonly orderId: string }>(ORDERED, [orderIds])
  const delivered = await db.query<DeliveredUnits & { readonly orderId: string }>(DELIVERED, [orderIds])
  return orderIds.map((id) =>
    returnableLines(
      ordered.filter(({ orderId }) => orderId === id),
      delivered.filter(({ orderId }) => orderId === id),
    ),
  )
}

/** Where the last parcel of the order that arrived came from: there it goes back. Null: none has. */
export async function sentFrom(tx: Queryable, orderId: string): Promise<string | null> {
  const [row] = await tx.query<{ locationId: string }>(
    `SELECT f.location_id AS "locationId" FROM shipment AS s JOIN fulfillment_order AS f ON f.id = s.fulfillment_order_id
     WHERE s.order_id = $1 ORDER BY s.delivered_at DESC NULLS LAST, s.id DESC LIMIT 1`,
    [orderId],
  )
  return row?.locationId ?? null
}

/** Of these SKUs, those that the catalogue knows. */
export async function knownSkus(tx: Queryable, skus: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ sku: string }>('SELECT sku FROM variant_ref WHERE sku = ANY($1::text[])', [skus])
  return new Set(rows.map(({ sku }) => sku))
}
