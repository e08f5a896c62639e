import type { Address, OrderFulfillmentStatus, OrderStatus, PaymentStatus, TimelineEntry } from '@kade/events'
import type { LineCounters } from '../domain/quantities.js'

export interface ChannelRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: 'WEBSHOP' | 'MARKETPLACE' | 'STORE' | 'PHONE' | 'SOCIAL' | 'B2B'
  readonly currency: string
}
export interface CustomerRow {
  readonly id: string
  readonly email: string
  readonly name: string
}
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
export const LINE_COLUMNS = `id, order_id AS "orderId", sku, title, unit_price AS "unitPrice", total, quantity, counters, promised_delivery_date AS "promisedDeliveryDate"`

export interface PaymentRow {
  readonly id: string
  readonly orderId: string
  readonly provider: string
  readonly reference: string
  readonly authorized: number
  readonly captured: number
  readonly refunded: number
  readonly voided: number
  readonly failureReason: string | null
  readonly createdAt: Date
}
export interface InvoiceRow {
  readonly id: string
  readonly orderId: string
  readonly number: string
  readonly total: number
  readonly issuedAt: Date
  readonly shipmentId: string | null
  /** These two are null when they were not kept at the time. */
  readonly shippingTotal: number | null
  readonly taxTotal: number | null
}
export interface InvoiceLineRow {
  readonly invoiceId: string
  readonly orderLineId: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: number
  readonly total: number
  readonly taxTotal: number
}
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
export interface WorkItemRow {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly error: string
  readonly orderId: string | null
  readonly reference: string
  readonly attempts: number
  readonly since: Date
}
export const WORK_ITEM_COLUMNS = 'id, kind, subject, error, order_id AS "orderId", reference, attempts, since'
