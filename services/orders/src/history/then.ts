import { fulfillmentStatusOf, paymentStatusOf } from '../order/order.js'
import type { LineRow, OrderRow } from '../order/order.table.js'
import type { Remembered } from '../order/past.js'

/** An order as it was, to be shown in place of what it is. */
export function shownThen(now: OrderRow, then: Remembered, at: Date): OrderRow {
  const { version, status, subtotal, discountTotal, shippingTotal, taxTotal, total, shippingAddress, deliverBy } = then
  const order: OrderRow = {
    ...now,
    ...{ version, status, subtotal, discountTotal, shippingTotal, taxTotal, total, shippingAddress, deliverBy },
    ...{ fulfillmentStatus: fulfillmentStatusOf(then), paymentStatus: paymentStatusOf(then) },
  }
  const lines = then.lines.filter(({ quantity }) => quantity > 0).map((line) => lineThen(line, now.id))
  return { ...order, past: { at, order, lines, payment: then.payment, amendment: then.amendment } }
}

function lineThen(
  { id, sku, title, quantity, unitPrice, total, taxBps, taxCategory, counters, promisedDeliveryDate }: Remembered['lines'][number],
  orderId: string,
): LineRow {
  const discountTotal = Math.max(0, unitPrice * quantity - total)
  return { id, orderId, sku, title, quantity, unitPrice, discountTotal, total, taxBps, taxCategory, counters, promisedDeliveryDate }
}
