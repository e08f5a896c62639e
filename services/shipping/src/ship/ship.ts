import { fulfillmentLabelBought, shipmentShipped, type Address } from '@kade/events'
import { chosenOf } from '../carrier/label-purchase.js'
import type { LabelPurchaseRow } from '../carrier/label-purchase.table.js'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import { factsOf, moveTo, unitsOf, type FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import type { ShipmentRow, TrackingEntry } from '../shipment/shipment.table.js'
import { tracked, type NewLabel, type Owner } from '../shipment/tracked.js'
import { atHandOver, ownScan } from '../shipment/at-hand-over.js'
import { delayOf } from '../shipment/delay.js'

/** How a fulfillment order leaves. */
export interface HandOver {
  /** As it is bought. */
  readonly label: LabelPurchaseRow
  readonly from: Address
  readonly packages: number
  readonly owner: Owner
  /** The next of this order's tracking. */
  readonly sequence: number
}

/** A shipment begins, late already when the rate cannot keep the promise. @throws IllegalTransition */
export function ship(order: FulfillmentOrder, handOver: HandOver, deciding: Deciding): Decision {
  const { now, newId, actor } = deciding
  const { id: fulfillmentOrderId, orderId, allocationId, locationId, promisedDeliveryDate } = order
  const shipment: ShipmentRow = {
    ...{ id: newId(), fulfillmentOrderId, orderId, promisedDeliveryDate, shippedAt: now },
    ...onItsWay(order, handOver, now),
  }
  const { carrier, service, trackingNumber, cost, currency, estimatedFrom, estimatedTo } = shipment
  const shipped = shipmentShipped.draft(orderId, {
    ...{ orderId, fulfillmentOrderId, allocationId, locationId, shipmentId: shipment.id },
    ...{ carrier, service, trackingNumber, cost, currency, promisedDeliveryDate, actor },
    lines: unitsOf(order),
    packages: Math.max(1, handOver.packages),
    shippedAt: now.toISOString(),
    estimatedDelivery: estimatedFrom && estimatedTo ? { from: estimatedFrom.toISOString(), to: estimatedTo.toISOString() } : null,
  })
  const { tracking, events, ...left } = labelled(order, shipment, handOver, deciding)
  return { ...left, fulfillmentOrders: [moveTo(order, 'SHIPPED')], shipped: [shipment], tracking, events: [shipped, ...events] }
}

/** Its label was given up before it left: it goes by another one. */
export function shipAnew(order: FulfillmentOrder, before: ShipmentRow, handOver: HandOver, deciding: Deciding): Decision {
  const shipment = { ...before, ...onItsWay(order, handOver, deciding.now) }
  const newLabel = { replaces: before.trackingNumber, carrier: shipment.carrier, actor: deciding.actor }
  return {
    ...labelled(order, shipment, handOver, deciding, { newLabel }),
    ...{ fulfillmentOrders: [{ ...order, labelVoidedAt: null }], labelledAnew: [shipment] },
  }
}

/** What a shipment has of its label, before anything is heard of it. */
function onItsWay({ promisedDeliveryDate }: FulfillmentOrder, { label }: HandOver, now: Date) {
  const { carrier, service, cost, currency, from, to } = chosenOf(label)
  if (label.trackingNumber === null) throw new Error('A label that is bought has a tracking number')
  const status = 'PRE_TRANSIT' as const
  const leaving = atHandOver(now, new Date(from), new Date(to))
  const isLate = delayOf({ ...leaving, status, promisedDeliveryDate }) !== null
  return {
    ...{ carrier, service, cost: label.paid ?? cost, currency, trackingNumber: label.trackingNumber, status },
    ...{ ...leaving, delayedSince: isLate ? now : null },
  }
}

function labelled(
  order: FulfillmentOrder,
  shipment: ShipmentRow,
  handOver: HandOver,
  { now, newId, actor }: Deciding,
  newLabel: NewLabel = {},
): Decision {
  const { from, owner, label, sequence } = handOver
  const { orderId } = order
  const { id: shipmentId, carrier, service, trackingNumber, cost, currency, status } = shipment
  const entry: TrackingEntry = {
    ...{ id: newId(), shipmentId, orderId, sequence, status, shipmentStatus: status },
    ...{ description: 'Handed to the carrier', location: from.city, countryCode: from.countryCode, at: now },
    ...ownScan(now),
  }
  const bought = fulfillmentLabelBought.draft(orderId, {
    ...factsOf(order, { now, actor }),
    ...{ shipmentId, carrier, service, trackingNumber, cost, currency },
  })
  return { ...NOTHING, tracking: [entry], labels: [label], events: [tracked(shipment, entry, owner, newLabel), bought] }
}
