import { shipmentDelivered, shipmentStranded, type DraftEvent } from '@kade/events'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import type { Units } from '../fulfillment-order/fulfillment-order.js'
import type { ShipmentRow, TrackingEntry } from '../shipment/shipment.table.js'
import { tracked, type Owner } from '../shipment/tracked.js'
import { afterReport, daysLate, newlyStranded, strandedAt, type Report, type Stranding } from '../shipment/tracking.js'

/** What a carrier tells, as it was heard. */
export interface HeardReport extends Report {
  readonly idempotencyKey: string
  readonly requestHash: string
  readonly description: string
  readonly location: string | null
  readonly countryCode: string | null
}
/** What a shipment holds: other services act on it when it has arrived, or will not. */
export interface Contents {
  readonly allocationId: string
  readonly locationId: string
  readonly lines: readonly Units[]
}
/** A shipment that is locked, with what a report's decision needs. */
export interface Parcel {
  readonly shipment: ShipmentRow
  readonly owner: Owner
  /** Null when the report has no outcome. */
  readonly contents: Contents | null
  /** The next number of the order's tracking. */
  readonly sequence: number
}

/** Adds a report to the tracking. The order hears of each, and of an outcome with what the parcel holds. */
export function record(report: HeardReport, { shipment, owner, contents, sequence }: Parcel, { newId }: Deciding): Decision {
  const { status, description, location, countryCode, at, idempotencyKey, requestHash } = report
  const { id: shipmentId, orderId } = shipment
  const after = afterReport(shipment, report)
  const entry: TrackingEntry = {
    id: newId(),
    ...{ shipmentId, orderId, sequence, status, description, location, countryCode, at, shipmentStatus: after.status },
    ...{ idempotencyKey, requestHash },
  }
  const outcome = outcomeOf(shipment, report)
  return {
    ...NOTHING,
    shipments: [after],
    tracking: [entry],
    events: [tracked(after, entry, owner), ...(outcome ? [outcomeEvent(outcome, shipment, after, contents)] : [])],
  }
}

export type Outcome = { readonly deliveredAt: Date } | { readonly stranded: Stranding }

/** That a parcel has arrived, or will not come by itself, when a report is the first to say so; null mostly. */
export function outcomeOf(before: ShipmentRow, report: Report): Outcome | null {
  const after = afterReport(before, report)
  const stranded = newlyStranded(before, after)
  if (stranded) return { stranded }
  return after.deliveredAt && !before.deliveredAt ? { deliveredAt: after.deliveredAt } : null
}

function outcomeEvent(outcome: Outcome, before: ShipmentRow, after: ShipmentRow, contents: Contents | null): DraftEvent {
  const { id: shipmentId, orderId, fulfillmentOrderId, trackingNumber, promisedDeliveryDate, returnedAt } = after
  if (!contents) throw new Error(`What shipment ${shipmentId} holds must be known to tell its outcome`)
  const { allocationId, locationId } = contents
  const facts = { orderId, fulfillmentOrderId, allocationId, locationId, lines: [...contents.lines], shipmentId }
  if ('deliveredAt' in outcome) {
    const { deliveredAt } = outcome
    return shipmentDelivered.draft(orderId, {
      ...facts,
      deliveredAt: deliveredAt.toISOString(),
      daysLate: daysLate(deliveredAt, promisedDeliveryDate),
    })
  }
  return shipmentStranded.draft(orderId, {
    ...facts,
    trackingNumber,
    status: outcome.stranded,
    at: strandedAt(after).toISOString(),
    returnedAt: returnedAt?.toISOString() ?? null,
    wasDelivered: before.status === 'DELIVERED',
  })
}
