import { grouped, ONE_TOO_MANY, propertiesBut, selectList, type Queryable } from '@kade/service-kit'
import type { Authorization } from '../order/order.js'
import type { OrderRow } from '../order/order.table.js'
import { paymentTable, refundTable, type PaymentRow, type RefundRow } from '../order/payment.table.js'

/** A payment speaks of money in its order's currency. */
export interface PaymentParent extends PaymentRow {
  readonly order: OrderRow
}

/** One authorization of an order, as it is shown. */
export interface ShownPayment extends PaymentParent {
  readonly part: Authorization
}

/** Money that was given back, or is to be. */
export interface ShownRefund extends RefundRow {
  readonly reference: string
  readonly status: 'PENDING' | 'DONE' | 'FAILED'
}

/** What became of a refund is told by what was asked of the providers for it. */
export const refundsOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<ShownRefund>(
      `SELECT ${selectList(refundTable, propertiesBut(refundTable, 'key', 'idempotencyKey', 'requestHash'), 'r')}, r.key AS reference,
         (SELECT CASE WHEN bool_and(t.status = 'DONE') THEN 'DONE' WHEN bool_or(t.status = 'FAILED') THEN 'FAILED' ELSE 'PENDING' END
            FROM payment_task AS t WHERE t.refund_key = r.key) AS status
       FROM refund AS r WHERE r.order_id = ANY($1::uuid[]) ORDER BY r.created_at, r.id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )

export const paymentsOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<PaymentRow>(
      `SELECT ${selectList(paymentTable)} FROM payment WHERE order_id = ANY($1::uuid[]) ORDER BY created_at, id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )

/** With its order's currency at hand. */
export interface ShownRefundIn extends ShownRefund {
  readonly currency: string
}
