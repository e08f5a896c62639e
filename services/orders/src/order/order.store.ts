import type { BatchLock, Transaction } from '@kade/service-kit'
import type { Order, OrderLine, Payment } from './order.js'
import { taxRate, type TaxClass } from './tax.js'
import { countersOf, type LineCounters } from './places.js'
import { fulfillmentStatusOf, paymentStatusOf } from './order.js'
import { resolveWorkItems } from '../work/work-item.store.js'

interface LockedRow {
  readonly id: string
  readonly number: string
  readonly channel: string
  readonly customerId: string
  readonly isClaimed: boolean
  readonly currency: string
  readonly countryCode: string
  readonly deliverBy: string | null
  readonly version: number
  readonly status: Order['status']
  readonly shippingTotal: number
  readonly taxBps: number
  readonly total: number
  readonly releasedUnits: number
  readonly saga: Order['saga']['state']
  readonly payment: Payment
}
interface LockedLine {
  readonly id: string
  readonly orderId: string
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: number
  readonly taxClass: TaxClass
  readonly counters: Partial<LineCounters>
  readonly promisedDeliveryDate: string | null
}

/**
 * Locks these orders, always in the order of their ids, and reads them whole: two statements for any number. Those that do not exist are
 * missing. Saga and payment are locked too: who has waited for a lock reads anew only the rows that it locks, and would write an old payment back.
 */
export async function lockOrders(tx: Transaction, ids: readonly string[]): Promise<Map<string, Order>> {
  const rows = await tx.query<LockedRow>(
    `SELECT o.id, number, channel, customer_id AS "customerId", claimed_at IS NOT NULL AS "isClaimed", currency, shipping_address->>'countryCode' AS "countryCode", deliver_by AS "deliverBy", version, o.status,
            shipping_total AS "shippingTotal", tax_bps AS "taxBps", total, released_units AS "releasedUnits", s.state AS saga,
            json_build_object('authorization', authorization_state, 'inReview', in_review, 'authorized', authorized, 'captureRequested', capture_requested, 'captured', captured,
                              'voidRequested', void_requested, 'voided', voided, 'refunded', refunded, 'failureReason', failure_reason) AS payment
     FROM orders AS o JOIN saga AS s ON s.order_id = o.id JOIN payment AS p ON p.order_id = o.id
     WHERE o.id = ANY($1::uuid[]) ORDER BY o.id FOR UPDATE`,
    [ids],
  )
  const lines = await tx.query<LockedLine>(
    `SELECT id, order_id AS "orderId", sku, quantity, unit_price AS "unitPrice", tax_class AS "taxClass", counters, promised_delivery_date AS "promisedDeliveryDate"
     FROM order_line WHERE order_id = ANY($1::uuid[]) ORDER BY order_id, position`,
    [rows.map(({ id }) => id)],
  )
  const rateOf = new Map(rows.map(({ id, taxBps }) => [id, taxBps]))
  const linesOf = new Map<string, OrderLine[]>(rows.map(({ id }) => [id, []]))
  for (const { orderId, taxClass, counters, ...line } of lines) {
    const taxBps = taxRate(taxClass, rateOf.get(orderId) ?? 0)
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

/**
 * Writes changed orders: one statement for the orders, their sagas, payments and the work that is `done` (its references), one for the lines
 * that changed.
 */
export async function saveOrders(tx: Transaction, changed: readonly ChangedOrder[], done: readonly string[] = []): Promise<void> {
  if (changed.length === 0) return resolveWorkItems(tx, done)
  const orders = changed.map(({ before, after }) => ({
    id: after.id,
    version: after.version,
    status: after.status,
    fulfillment_status: fulfillmentStatusOf(after),
    payment_status: paymentStatusOf(after),
    released_units: after.releasedUnits,
    has_hold: after.payment.inReview,
    saga: after.saga.state,
    saga_moved: before.saga !== after.saga,
    deadline_in: after.saga.deadlineInSeconds,
    authorization_state: after.payment.authorization,
    in_review: after.payment.inReview,
    authorized: after.payment.authorized,
    capture_requested: after.payment.captureRequested,
    captured: after.payment.captured,
    void_requested: after.payment.voidRequested,
    voided: after.payment.voided,
    failure_reason: after.payment.failureReason,
  }))
  await tx.query(
    `WITH changed AS (
       SELECT * FROM json_to_recordset($1::json) AS c (id uuid, version int, status text, fulfillment_status text, payment_status text, released_units int, has_hold boolean, saga text, saga_moved boolean,
         deadline_in int, authorization_state text, in_review boolean, authorized bigint, capture_requested bigint, captured bigint, void_requested bigint, voided bigint, failure_reason text)
     ), saved AS (
       UPDATE orders AS o SET version = c.version, status = c.status, fulfillment_status = c.fulfillment_status, payment_status = c.payment_status, released_units = c.released_units, has_hold = c.has_hold
       FROM changed AS c WHERE o.id = c.id
     ), moved AS (
       UPDATE saga AS s SET state = c.saga, deadline = now() + make_interval(secs => c.deadline_in) FROM changed AS c WHERE s.order_id = c.id AND c.saga_moved
     ), answered AS (
       UPDATE work_item SET resolved_at = now() WHERE reference = ANY($2) AND resolved_at IS NULL
     )
     UPDATE payment AS p SET authorization_state = c.authorization_state, in_review = c.in_review, authorized = c.authorized, capture_requested = c.capture_requested, captured = c.captured,
       void_requested = c.void_requested, voided = c.voided, failure_reason = c.failure_reason
     FROM changed AS c WHERE p.order_id = c.id`,
    [JSON.stringify(orders), done],
  )
  const lines = changed.flatMap(({ before, after }) => after.lines.filter((line, index) => line !== before.lines[index]))
  if (lines.length === 0) return
  await tx.query(
    `UPDATE order_line AS l SET counters = c.counters, promised_delivery_date = c.promised
     FROM unnest($1::uuid[], $2::jsonb[], $3::date[]) AS c (id, counters, promised) WHERE l.id = c.id`,
    [
      lines.map(({ id }) => id),
      lines.map(({ counters }) => JSON.stringify(counters)),
      lines.map(({ promisedDeliveryDate }) => promisedDeliveryDate),
    ],
  )
}
