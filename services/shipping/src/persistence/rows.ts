import type { Address, TrackingStatus } from '@kade/events'
import type { FulfillmentStatus } from '../domain/fulfillment-order.js'

export interface OrderRefRow {
  readonly id: string
  readonly number: string
  readonly channel: string
  readonly customerId: string
  readonly address: Address
}
export const ORDER_REF_COLUMNS = 'order_id AS id, number, channel, customer_id AS "customerId", address'

export interface FulfillmentOrderRow {
  readonly id: string
  readonly allocationId: string
  readonly orderId: string
  readonly locationId: string
  readonly status: FulfillmentStatus
  readonly sourcing: string
  readonly shipBy: Date
  readonly promisedDeliveryDate: string | null
}
export const FULFILLMENT_COLUMNS =
  'id, allocation_id AS "allocationId", order_id AS "orderId", location_id AS "locationId", status, sourcing, ship_by AS "shipBy", promised_delivery_date AS "promisedDeliveryDate"'

export interface FulfillmentLineRow {
  readonly id: string
  readonly fulfillmentOrderId: string
  readonly sku: string
  readonly quantity: number
  readonly picked: number
  readonly bin: string | null
}
export const LINE_COLUMNS = 'id, fulfillment_order_id AS "fulfillmentOrderId", sku, quantity, picked, bin'

export interface PackageRow {
  readonly id: string
  readonly fulfillmentOrderId: string
  readonly box: string
  readonly grams: number
  readonly sides: readonly [number, number, number]
  readonly sscc: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}
export const PACKAGE_COLUMNS = 'id, fulfillment_order_id AS "fulfillmentOrderId", box, grams, sides, sscc, lines'

export interface ShipmentRow {
  readonly id: string
  readonly fulfillmentOrderId: string
  readonly orderId: string
  readonly carrier: string
  readonly service: string
  readonly trackingNumber: string
  readonly status: TrackingStatus
  readonly statusAt: Date | null
  readonly statusHeardAt: Date | null
  readonly cost: number
  readonly currency: string
  readonly estimatedFrom: Date | null
  readonly estimatedTo: Date | null
  readonly delayedSince: Date | null
  readonly promisedDeliveryDate: string | null
  readonly shippedAt: Date
  readonly deliveredAt: Date | null
  readonly returnedAt: Date | null
}
export const SHIPMENT_COLUMNS = `id, fulfillment_order_id AS "fulfillmentOrderId", order_id AS "orderId", carrier, service, tracking_number AS "trackingNumber", status, status_at AS "statusAt", status_heard_at AS "statusHeardAt", cost, currency,
  estimated_from AS "estimatedFrom", estimated_to AS "estimatedTo", delayed_since AS "delayedSince", promised_delivery_date AS "promisedDeliveryDate", shipped_at AS "shippedAt", delivered_at AS "deliveredAt", returned_at AS "returnedAt"`

export interface TrackingEventRow {
  readonly id: string
  readonly shipmentId: string
  readonly orderId: string
  readonly sequence: number
  readonly status: TrackingStatus
  readonly description: string
  readonly location: string | null
  readonly countryCode: string | null
  readonly at: Date
  readonly shipmentStatus: TrackingStatus
}
export const TRACKING_COLUMNS =
  'id, shipment_id AS "shipmentId", order_id AS "orderId", sequence, status, description, location, country_code AS "countryCode", at, shipment_status AS "shipmentStatus"'

export interface VariantRefRow {
  readonly sku: string
  readonly title: string
  readonly grams: number | null
  readonly sides: readonly [number, number, number] | null
}
export interface LocationRefRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly address: Address
}
