import { grouped, ONE_TOO_MANY, selectList, type Queryable } from '@kade/service-kit'
import type { OrderRow } from '../order/order.table.js'
import { paymentTable, type PaymentRow } from '../order/payment.table.js'

/** A payment speaks of money in its order's currency. */
export interface PaymentParent extends PaymentRow {
  readonly order: OrderRow
}

export const paymentsOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<PaymentRow>(
      `SELECT ${selectList(paymentTable)} FROM payment WHERE order_id = ANY($1::uuid[]) ORDER BY created_at, id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )
