import { fulfillmentLabelBought, shipmentShipped, type Address } from '@kade/events'
import type { KeptQuote } from '../carrier/label-purchase.table.js'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import { factsOf, moveTo, unitsOf, type FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import type { ShipmentRow, TrackingEntry } from '../shipment/shipment.table.js'
import { tracked, type Owner } from '../shipment/tracked.js'
import { atHandOver, ownScan } from '../shipment/at-hand-over.js'
import { delayOf } from '../shipment/delay.js'
import type { Chosen } from './check-offers.js'

/** How a fulfillment order leaves. */
export interface HandOver extends Chosen {
  /** All that was asked, with what was chosen. */
  readonly quotes: readonly KeptQuote[]
  readonly from: Address
  readonly packages: number
  readonly owner: Owner
  /** The next of all tracking numbers, and of this order's tracking. */
  readonly serial: number
  readonly sequence: number
}

/** A shipment begins, late already when the rate cannot keep the promise. @throws IllegalTransition */
export function ship(order: FulfillmentOrder, handOver: HandOver, { now, newId, actor }: Deciding): Decision {
  const { rate, reason, quotes, from, packages, owner } = handOver
  const carrier = handOver.carrier.name
  const { id: fulfillmentOrderId, orderId, allocationId, locationId, promisedDeliveryDate } = order
  const { service, cost, currency, estimatedFrom, estimatedTo } = rate
  const status = 'PRE_TRANSIT'
  const leaving = atHandOver(now, estimatedFrom, estimatedTo)
  const isLate = delayOf({ ...leaving, status, promisedDeliveryDate }) !== null
  const shipment: ShipmentRow = {
    id: newId(),
    ...{ fulfillmentOrderId, orderId, carrier, service, status, cost, currency, promisedDeliveryDate },
    trackingNumber: handOver.carrier.numberOf(handOver.serial, from.countryCode),
    shippedAt: now,
    delayedSince: isLate ? now : null,
    ...leaving,
  }
  const entry: TrackingEntry = {
    id: newId(),
    shipmentId: shipment.id,
    ...{ orderId, sequence: handOver.sequence, status, shipmentStatus: status },
    ...{ description: 'Handed to the carrier', location: from.city, countryCode: from.countryCode, at: now },
    ...ownScan(now),
  }
  const shipped = shipmentShipped.draft(orderId, {
    ...{ orderId, fulfillmentOrderId, allocationId, locationId, shipmentId: shipment.id },
    ...{ carrier, service, trackingNumber: shipment.trackingNumber, cost, currency, promisedDeliveryDate, actor },
    lines: unitsOf(order),
    packages: Math.max(1, packages),
    shippedAt: now.toISOString(),
    estimatedDelivery: { from: estimatedFrom.toISOString(), to: estimatedTo.toISOString() },
  })
  const bought = fulfillmentLabelBought.draft(orderId, {
    ...factsOf(order, { now, actor }),
    ...{ shipmentId: shipment.id, carrier, service, trackingNumber: shipment.trackingNumber, cost, currency },
  })
  return {
    ...NOTHING,
    fulfillmentOrders: [moveTo(order, 'SHIPPED')],
    shipped: [shipment],
    tracking: [entry],
    labels: [{ id: newId(), fulfillmentOrderId, carrier: handOver.carrier.code, reason, quotes, boughtAt: now }],
    events: [shipped, tracked(shipment, entry, owner), bought],
  }
}
