import type { Address, OrderFulfillmentStatus, OrderStatus, PaymentStatus, TimelineEntry } from '@kade/events'
import type { LineCounters } from './places.js'

export interface OrderRow {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: OrderStatus
  readonly fulfillmentStatus: OrderFulfillmentStatus
  readonly paymentStatus: PaymentStatus
  readonly channelId: string
  readonly channel: string
  readonly channelOrderId: string | null
  readonly customerId: string
  /** A guest's once, in its owner's account now. */
  readonly isClaimed: boolean
  readonly email: string
  /** The name that this order was placed with. */
  readonly customerName: string
  readonly campaign: string | null
  readonly currency: string
  readonly subtotal: number
  readonly discountTotal: number
  readonly shippingTotal: number
  readonly taxTotal: number
  readonly total: number
  readonly shippingAddress: Address
  readonly billingAddress: Address
  readonly placedAt: Date
  readonly deliverBy: string | null
}
export const ORDER_COLUMNS = `id, number, version, status, fulfillment_status AS "fulfillmentStatus", payment_status AS "paymentStatus", channel_id AS "channelId", channel,
  channel_order_id AS "channelOrderId", customer_id AS "customerId", claimed_at IS NOT NULL AS "isClaimed", email, coalesce(customer_name, shipping_address->>'name') AS "customerName", campaign, currency, subtotal, discount_total AS "discountTotal", shipping_total AS "shippingTotal",
  tax_total AS "taxTotal", total, shipping_address AS "shippingAddress", billing_address AS "billingAddress", placed_at AS "placedAt", deliver_by AS "deliverBy"`

export interface LineRow {
  readonly id: string
  readonly orderId: string
  readonly sku: string
  readonly title: string
  readonly unitPrice: number
  readonly total: number
  readonly quantity: number
  readonly counters: LineCounters
  readonly promisedDeliveryDate: string | null
}
/** With its order's currency at hand: a page of lines asks for no order again, and waits for nothing. */
export interface LineParent extends LineRow {
  readonly currency: string
}
export const LINE_COLUMNS = `id, order_id AS "orderId", sku, title, unit_price AS "unitPrice", total, quantity, counters, promised_delivery_date AS "promisedDeliveryDate"`

export interface HoldRow {
  readonly id: string
  readonly orderId: string
  readonly reason: 'PAYMENT_REVIEW'
  readonly note: string | null
  readonly placedBy: string
  readonly placedAt: Date
  readonly releasedAt: Date | null
  readonly releasedBy: string | null
}
export interface EventRow extends Omit<TimelineEntry, 'at'> {
  readonly orderId: string
  readonly at: Date
}
