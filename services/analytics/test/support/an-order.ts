import {
  fulfillmentCancellationRefused,
  fulfillmentPacked,
  fulfillmentPicked,
  orderCancelled,
  orderClaimed,
  orderConfirmed,
  orderFeedbackGiven,
  orderPlaced,
  orderProgressed,
  orderRejected,
  orderReturnSettled,
  shipmentDelivered,
  shipmentShipped,
  stockAllocated,
  stockAmendmentAnswered,
  stockBackordered,
  stockRejected,
  type OrderStatus,
  type SkuQuantity,
} from '@kade/events'
import { newId } from '@kade/service-kit'

export interface LineOfOrder {
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: number
  /** What is taken off all units; nothing unless told. */
  readonly discountTotal?: number
  /** Of the tax in its price; not told unless given. */
  readonly taxBps?: number
}
export interface GivenOrder {
  readonly placedAt?: string
  /** When it was captured; as placed unless told. */
  readonly capturedAt?: string
  readonly channel?: string
  readonly country?: string
  readonly region?: string | null
  readonly campaign?: string | null
  readonly currency?: string
  readonly lines?: readonly LineOfOrder[]
  readonly customerId?: string
  readonly customerGroup?: string
}

/** An order of two mugs at 12.50 pounds, and the events that others tell of it. */
export function anOrder(given: GivenOrder = {}) {
  const { placedAt = '2026-11-23T09:00:00.000Z', channel = 'web', country = 'GB', region = null, campaign = null, currency = 'GBP' } = given
  const orderId = newId()
  const lines = (given.lines ?? [{ sku: 'MUG', quantity: 2, unitPrice: 1_250 }]).map((line) => ({ ...line, orderLineId: newId() }))
  const units: SkuQuantity[] = lines.map(({ sku, quantity }) => ({ sku, quantity }))
  let version = 0
  const base = (type: string, at: string, status: OrderStatus = 'PENDING') => {
    version += 1
    return {
      orderId,
      orderNumber: 'K-100000017',
      channel,
      customerId: given.customerId ?? '0190a8b2-0000-7000-8000-000000000001',
      version,
      status,
      fulfillmentStatus: 'UNFULFILLED' as const,
      paymentStatus: 'PENDING' as const,
      timeline: { sequence: version, id: newId(), type, at, actor: 'system', message: `${type}.`, data: null },
    }
  }
  const quantities = lines.map(({ orderLineId, sku, quantity }) => ({ orderLineId, sku, quantity }))
  const work = { orderId, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId() }
  const total = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
  return {
    orderId,
    lines,
    placed: () =>
      orderPlaced.draft(orderId, {
        ...base('PLACED', given.capturedAt ?? placedAt),
        placedAt,
        currency,
        campaign,
        ...(given.customerGroup ? { customerGroup: given.customerGroup } : {}),
        lines: lines.map((line) => ({ ...line, title: line.sku, total: line.quantity * line.unitPrice - (line.discountTotal ?? 0) })),
        shippingAddress: {
          name: 'Ada Lovelace',
          company: null,
          line1: '12 St James Square',
          line2: null,
          postalCode: 'SW1Y 4JH',
          city: 'London',
          region,
          countryCode: country,
          phone: null,
        },
        deliverBy: null,
        subtotal: total,
        discountTotal: 0,
        shippingTotal: 499,
        taxTotal: 0,
        total: total + 499,
      }),
    confirmed: (at = placedAt) =>
      orderConfirmed.draft(orderId, { ...base('CONFIRMED', at), lines: quantities, countryCode: country, deliverBy: null }),
    /** Anything else of its timeline. */
    progressed: (type: string, at: string, status: OrderStatus = 'CONFIRMED') =>
      orderProgressed.draft(orderId, { ...base(type, at, status), cancellationPendingUnits: 0 }),
    rejected: (at = placedAt, reason: 'OUT_OF_STOCK' | 'PAYMENT_DECLINED' = 'OUT_OF_STOCK') =>
      orderRejected.draft(orderId, { ...base('REJECTED', at), reason, lines: quantities }),
    /** Units of its lines, by the line's place in the order; all of them unless told. */
    cancelled: (quantityOf: Readonly<Record<number, number>> = Object.fromEntries(lines.map(({ quantity }, place) => [place, quantity]))) =>
      orderCancelled.draft(orderId, {
        ...base('CANCELLED', placedAt),
        lines: quantities.flatMap((line, place) => (quantityOf[place] ? [{ ...line, quantity: quantityOf[place] }] : [])),
        reason: 'changed my mind',
        complete: false,
      }),
    /** Given back, in minor units. */
    refunded: (amount: number) =>
      orderReturnSettled.draft(orderId, {
        ...base('RETURN_SETTLED', placedAt),
        ...{ returnId: newId(), settledUnits: 1, amount, currency, exchangeOrderId: null },
      }),
    /** Taken into another account. */
    claimed: (customerId: string) => orderClaimed.draft(orderId, { ...base('CLAIMED', placedAt), customerId }),
    /** How it was found, or one of its products; `feedbackId` is of one that is changed. */
    rated: (rating: number, sku: string | null = null, feedbackId = newId()) =>
      orderFeedbackGiven.draft(orderId, {
        ...base('FEEDBACK_GIVEN', placedAt),
        ...{ feedbackId, sku, rating, previousRating: null, hasComment: false },
      }),
    cancellationRefused: (...refused: SkuQuantity[]) =>
      fulfillmentCancellationRefused.draft(orderId, { orderId, lines: refused, reason: 'left already', at: placedAt }),
    /** Units of each line that wait for stock. */
    backordered: (units = lines.map(({ quantity }) => quantity)) =>
      stockBackordered.draft(orderId, {
        orderId,
        lines: lines.map(({ sku, quantity }, place) => ({
          ...{ sku, reserved: quantity - (units[place] ?? 0), backordered: units[place] ?? 0 },
          ...{ promisedShipDate: null, promisedDeliveryDate: null },
        })),
      }),
    /** As so many units of each line were there. */
    refusedForStock: (...available: number[]) =>
      stockRejected.draft(orderId, {
        orderId,
        lines: lines.flatMap(({ sku, quantity: requested }, place) =>
          (available[place] ?? 0) < requested ? [{ sku, requested, available: available[place] ?? 0 }] : [],
        ),
      }),
    /** More units of its first line were asked for, and are not there. */
    amendmentRefused: (requested: number) =>
      stockAmendmentAnswered.draft(orderId, {
        ...{ orderId, amendmentId: newId(), outcome: 'REFUSED', lines: [] },
        short: [{ sku: lines[0]?.sku ?? '', requested, available: 0 }],
      }),
    /** Its moment is the event's own. `fromBackorder` units of each line had been waiting. */
    allocated: (fromBackorder: readonly number[] = []) =>
      stockAllocated.draft(orderId, {
        orderId,
        allocationId: work.allocationId,
        locationId: work.locationId,
        locationCode: 'LTN',
        lines: units.map((line, place) => ({ ...line, fromBackorder: fromBackorder[place] ?? 0, bin: null })),
        sourcing: 'Luton has all of it',
        shipBy: placedAt,
        promisedDeliveryDate: '2026-12-01',
      }),
    picked: (at: string) => fulfillmentPicked.draft(orderId, { ...work, lines: units, at, actor: 'anna' }),
    packed: (at: string) => fulfillmentPacked.draft(orderId, { ...work, lines: units, at, actor: 'anna', packages: 1 }),
    shipped: (shippedAt: string) =>
      shipmentShipped.draft(orderId, {
        ...work,
        shipmentId: newId(),
        carrier: 'kade-express',
        service: 'STANDARD',
        trackingNumber: 'KX1',
        lines: units,
        packages: 1,
        cost: 395,
        currency,
        shippedAt,
        promisedDeliveryDate: null,
        estimatedDelivery: null,
        actor: 'anna',
      }),
    delivered: (deliveredAt: string) =>
      shipmentDelivered.draft(orderId, { ...work, shipmentId: newId(), lines: units, deliveredAt, daysLate: null }),
  }
}
export type AnOrder = ReturnType<typeof anOrder>
