import { assignments, jsonRow, propertiesBut, recordset, selectList, type BatchLock, type Transaction } from '@kade/service-kit'
import { resolveWorkItems } from '../work/work-item.store.js'
import { fulfillmentStatusOf, isHeld, paymentStatusOf, type Order, type OrderLine } from './order.js'
import { IS_CLAIMED, lineTable, orderTable, type SagaRow, type StoredLine, type StoredOrder } from './order.table.js'
import { renewsFirst } from './authorizations.js'
import { paymentTable } from './payment.table.js'
import { countersOf, type LineCounters } from './places.js'
import { taxRate } from './tax.js'

const LOCKED = [
  ...([
    'id',
    'number',
    'channel',
    'customerId',
    'email',
    'currency',
    'shippingAddress',
    'vatId',
    'deliverBy',
    'version',
    'status',
  ] as const),
  ...(['subtotal', 'discountTotal', 'shippingTotal', 'taxTotal', 'taxBps', 'total', 'releasedUnits', 'amendment', 'givesBack'] as const),
]
const PAYMENT = propertiesBut(paymentTable, 'id', 'orderId', 'reference', 'createdAt', 'renewAt')
const READ = `SELECT ${selectList(orderTable, LOCKED, 'o')}, ${IS_CLAIMED}, shipping_address->>'countryCode' AS "countryCode", open_holds AS holds,
    is_confirmed OR status IN ('CONFIRMED', 'COMPLETED') AS "isConfirmed", s.state AS saga,
    ${jsonRow(paymentTable, PAYMENT, 'p')} AS payment
  FROM orders AS o JOIN saga AS s ON s.order_id = o.id JOIN payment AS p ON p.order_id = o.id
  WHERE o.id = ANY($1::uuid[]) ORDER BY o.id`
const LOCKED_LINE = [
  'id',
  'orderId',
  'sku',
  'title',
  'quantity',
  'unitPrice',
  'total',
  'taxClass',
  'taxBps',
  'taxCategory',
  'counters',
  'promisedDeliveryDate',
] as const
const LINES = `SELECT ${selectList(lineTable, [...LOCKED_LINE])} FROM order_line WHERE order_id = ANY($1::uuid[]) ORDER BY order_id, position`

interface LockedRow
  extends Pick<StoredOrder, (typeof LOCKED)[number]>, Pick<Order, 'isClaimed' | 'countryCode' | 'payment' | 'holds' | 'isConfirmed'> {
  readonly saga: SagaRow['state']
}
interface LockedLine extends Omit<Pick<StoredLine, (typeof LOCKED_LINE)[number]>, 'counters'> {
  readonly counters: Partial<LineCounters>
}

/**
 * Locks these orders, always in the order of their ids, and reads them whole: two statements for any number. Those that do not exist are
 * missing. Saga and payment are locked too: who has waited for a lock reads anew only the rows that it locks, and would write an old payment back.
 */
export const lockOrders = (tx: Transaction, ids: readonly string[]): Promise<Map<string, Order>> => wholeOrders(tx, ids, ' FOR UPDATE')

/** Reads them alike without locking them: what is read is of one moment where the transaction is. */
export const readOrders = (tx: Transaction, ids: readonly string[]): Promise<Map<string, Order>> => wholeOrders(tx, ids, '')

async function wholeOrders(tx: Transaction, ids: readonly string[], lock: '' | ' FOR UPDATE'): Promise<Map<string, Order>> {
  const rows = await tx.query<LockedRow>(`${READ}${lock}`, [ids])
  const lines = await tx.query<LockedLine>(LINES, [rows.map(({ id }) => id)])
  const rateOf = new Map(rows.map(({ id, taxBps }) => [id, taxBps]))
  const linesOf = new Map<string, OrderLine[]>(rows.map(({ id }) => [id, []]))
  for (const { orderId, taxClass, counters, ...line } of lines) {
    const taxBps = line.taxBps ?? taxRate(taxClass, rateOf.get(orderId) ?? 0)
    linesOf.get(orderId)?.push({ ...line, taxBps, counters: countersOf(counters) })
  }
  return new Map(
    rows.map(({ saga, ...row }) => [row.id, { ...row, lines: linesOf.get(row.id) ?? [], saga: { state: saga, deadlineInSeconds: null } }]),
  )
}

/** Holds the orders that a batch is about, without reading them. Another member may have events of the same orders, from other topics. */
export const lockBatch: BatchLock = async (tx, events: readonly { readonly data: { readonly orderId?: string } }[]) => {
  const ids = [...new Set(events.flatMap(({ data }) => data.orderId ?? []))]
  if (ids.length === 0) return
  await tx.query(
    'SELECT FROM orders AS o JOIN saga AS s ON s.order_id = o.id JOIN payment AS p ON p.order_id = o.id WHERE o.id = ANY($1::uuid[]) ORDER BY o.id FOR UPDATE',
    [ids],
  )
}

/** An order after a decision, and what it was before: only what changed is written. */
export interface ChangedOrder {
  readonly before: Order
  readonly after: Order
}

const SAVED = ['version', 'status', 'fulfillmentStatus', 'paymentStatus', 'releasedUnits', 'hasHold', 'openHolds', 'isConfirmed'] as const
const PAID = propertiesBut(paymentTable, 'id', 'orderId', 'provider', 'token', 'reference', 'createdAt')
const SAVE = `WITH saved AS (
    UPDATE orders AS o SET ${assignments(orderTable, SAVED, 'c')} FROM ${recordset(orderTable, ['id', ...SAVED], { alias: 'c' })} WHERE o.id = c.id
  ), moved AS (
    UPDATE saga AS s SET state = c.state, deadline = now() + make_interval(secs => c."deadlineInSeconds")
    FROM json_to_recordset($2::json) AS c ("orderId" uuid, state text, "deadlineInSeconds" int) WHERE s.order_id = c."orderId"
  ), answered AS (
    UPDATE work_item SET resolved_at = now() WHERE reference = ANY($4) AND resolved_at IS NULL
  )
  UPDATE payment AS p SET ${assignments(paymentTable, PAID, 'c')}
  FROM ${recordset(paymentTable, ['orderId', ...PAID], { parameter: 3, alias: 'c' })} WHERE p.order_id = c."orderId"`

const MOVED_LINE = ['counters', 'promisedDeliveryDate'] as const
const SAVE_LINES = `UPDATE order_line AS l SET ${assignments(lineTable, MOVED_LINE, 'c')}
  FROM ${recordset(lineTable, ['id', ...MOVED_LINE], { alias: 'c' })} WHERE l.id = c.id`

/**
 * Writes changed orders: one statement for the orders, their sagas, payments and the work that is `done` (its references), one for the lines
 * that changed.
 */
export async function saveOrders(tx: Transaction, changed: readonly ChangedOrder[], done: readonly string[] = []): Promise<void> {
  if (changed.length === 0) return resolveWorkItems(tx, done)
  const after = changed.map((change) => change.after)
  const orders = after.map((order) => ({
    ...{ id: order.id, version: order.version, status: order.status, releasedUnits: order.releasedUnits },
    ...{ fulfillmentStatus: fulfillmentStatusOf(order), paymentStatus: paymentStatusOf(order), hasHold: isHeld(order) },
    ...{ openHolds: order.holds, isConfirmed: order.isConfirmed },
  }))
  const sagas = changed
    .filter(({ before, after: { saga } }) => before.saga !== saga)
    .map(({ after: { id, saga } }) => ({ orderId: id, ...saga }))
  const payments = after.map(({ id, payment }) => ({ orderId: id, ...payment, renewAt: renewsFirst(payment) }))
  await tx.query(SAVE, [JSON.stringify(orders), JSON.stringify(sagas), JSON.stringify(payments), done])
  const lines = changed.flatMap(({ before, after: { lines: now } }) => now.filter((line, index) => line !== before.lines[index]))
  if (lines.length > 0) await tx.query(SAVE_LINES, [JSON.stringify(lines)])
}
