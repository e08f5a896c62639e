import type { WebhookKind } from './webhook.table.js'

const AN_ID = '00000000-0000-7000-8000-000000000001'
const A_DAY = '2026-12-09'
const NOON = `${A_DAY}T12:00:00.000Z`
const UNITS = [{ sku: 'SAMPLE', quantity: 1 }]
const LINES = [{ orderLineId: AN_ID, sku: 'SAMPLE', quantity: 1 }]
const TOTALS = { currency: 'EUR', deliverBy: null, subtotal: 1_250, discountTotal: 0, shippingTotal: 495, taxTotal: 303, total: 1_745 }
const STANDS = { version: 2, status: 'CONFIRMED', fulfillmentStatus: 'UNFULFILLED', paymentStatus: 'AUTHORIZED', sequence: 2 }
const PARCEL = { shipmentId: AN_ID, trackingNumber: 'KX0000000000' }
const RETURN = { returnId: AN_ID, returnNumber: 'R-00000000-SAMPLE' }
const RETURNED = { ...RETURN, resolution: 'REFUND', lines: [{ ...LINES[0], reason: 'UNWANTED', received: 0, accepted: 0 }] }
const HOLD = { holdId: AN_ID, reason: 'MANUAL' }

/** What a delivery of each kind says beside its order: as the true ones do, of nothing that there is. */
const SAMPLES: Readonly<Record<WebhookKind, Readonly<Record<string, unknown>> | null>> = {
  ORDER_PLACED: { ...STANDS, status: 'PENDING', change: 'PLACED', placedAt: NOON, ...TOTALS, lines: [{ ...LINES[0], unitPrice: 1_250, total: 1_250 }] },
  ORDER_CONFIRMED: null,
  ORDER_REJECTED: { ...STANDS, status: 'REJECTED', change: 'REJECTED', reason: 'OUT_OF_STOCK', lines: LINES },
  ORDER_PROGRESSED: { ...STANDS, change: 'PICKING_STARTED', cancellationPendingUnits: 0 },
  ORDER_AMENDED: { ...STANDS, change: 'AMENDED', amendmentId: AN_ID, ...TOTALS, lines: [{ ...LINES[0], added: 1, removed: 0, unitPrice: 1_250, total: 1_250 }] },
  ORDER_AMENDMENT_REFUSED: { ...STANDS, change: 'AMENDMENT_REFUSED', amendmentId: AN_ID, code: 'OUT_OF_STOCK', lines: LINES },
  ORDER_HELD: { ...STANDS, status: 'ON_HOLD', change: 'HELD', ...HOLD },
  ORDER_HOLD_RELEASED: { ...STANDS, change: 'HOLD_RELEASED', ...HOLD },
  ORDER_CLAIMED: { ...STANDS, change: 'CLAIMED' },
  ORDER_RETURN_SETTLED: { ...STANDS, change: 'RETURN_SETTLED', returnId: AN_ID, settledUnits: 1, amount: 1_250, currency: 'EUR', exchangeOrderId: null },
  ORDER_CONSIGNMENT_CHANGED: { ...STANDS, change: 'CONSIGNMENT_CHANGED' },
  ORDER_FEEDBACK_GIVEN: { ...STANDS, change: 'FEEDBACK', feedbackId: AN_ID, sku: null, rating: 5, previousRating: null },
  ORDER_ERASED: { ...STANDS, change: 'CUSTOMER_ERASED' },
  ORDER_SHIPPED: { ...PARCEL, carrier: 'kade-test', lines: UNITS },
  TRACKING_CHANGED: { ...PARCEL, replaces: 'KX0000000001' },
  ORDER_DELAYED: { ...PARCEL, code: 'LATE', promisedDate: A_DAY, expectedDay: A_DAY },
  ORDER_DELIVERED: { ...PARCEL, lines: UNITS },
  ORDER_CANCELLED: { lines: UNITS },
  ORDER_REFUNDED: { amount: 1_250 },
  ORDER_COMPLETED: null,
  PAYMENT_TO_CONFIRM: null,
  SHIPMENT_TRACKED: {
    ...PARCEL,
    ...{ sequence: 1, status: 'OUT_FOR_DELIVERY', estimatedDelivery: null, delayed: false },
    event: { id: AN_ID, status: 'OUT_FOR_DELIVERY', countryCode: 'NL', at: NOON },
  },
  SHIPMENT_STRANDED: { ...PARCEL, lines: UNITS, status: 'RETURN_TO_SENDER', returnedAt: null, wasDelivered: false },
  SHIPMENT_DELAY_RESOLVED: { ...PARCEL, code: 'ADDRESS_PROBLEM', kind: 'NEW_ADDRESS', lines: UNITS },
  RETURN_REQUESTED: RETURNED,
  RETURN_APPROVED: RETURN,
  RETURN_REJECTED: RETURN,
  RETURN_RECEIVED: { ...RETURN, lines: UNITS },
  RETURN_CANCELLED: RETURNED,
  RETURN_CLOSED: RETURNED,
  STOCK_CHANNEL_CHANGED: { sku: 'SAMPLE', available: 7, version: 3 },
  VARIANT_CHANGED: { sku: 'SAMPLE', title: 'A sample', price: 1_250, currency: 'EUR', outOfStockPolicy: 'DENY', active: true, version: 3 },
} // prettier-ignore

export const sampleOf = (kind: WebhookKind): Readonly<Record<string, unknown>> | null => SAMPLES[kind]

/** Of what is about no order. */
export const isOfOrder = (kind: WebhookKind): boolean => kind !== 'STOCK_CHANNEL_CHANGED' && kind !== 'VARIANT_CHANGED'
