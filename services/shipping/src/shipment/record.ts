import { shipmentDelivered, shipmentStranded, type DraftEvent } from '@kade/events'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import type { Units } from '../fulfillment-order/fulfillment-order.js'
import type { ScanRow, ShipmentRow, TrackingEntry } from './shipment.table.js'
import { tracked, type Owner } from './tracked.js'
import { afterAll, daysLate, inSequence, newlyStranded, strandedAt, type Report, type Stranding } from './tracking.js'

/** What a carrier tells, as it was heard. */
export interface HeardReport
  extends Report, Pick<TrackingEntry, 'description' | 'location' | 'countryCode' | 'source' | 'step' | 'code' | 'localTime'> {
  readonly isTimeCertain: boolean
  /** Of what is reported by hand. */
  readonly idempotencyKey: string | null
  readonly requestHash: string | null
  /** Of what a carrier scanned. */
  readonly scanHash: string | null
}
/** What a shipment holds: other services act on it when it has arrived, or will not. */
export interface Contents {
  readonly allocationId: string
  readonly locationId: string
  readonly lines: readonly Units[]
}
/** A shipment that is locked, with what the decision on new reports needs. */
export interface Parcel {
  readonly shipment: ShipmentRow
  /** What was reported of it before. */
  readonly history: readonly Pick<ScanRow, keyof Report>[]
  readonly owner: Owner
  /** Null when the reports have no outcome. */
  readonly contents: Contents | null
  /** The first new number of the order's tracking. */
  readonly sequence: number
}

/** Adds reports to the tracking. The order hears of each, and of an outcome with what the parcel holds. */
export function record(reports: readonly HeardReport[], parcel: Parcel, { now, newId }: Deciding): Decision {
  const { shipment, history, owner, contents } = parcel
  const { id: shipmentId, orderId } = shipment
  const known: Pick<ScanRow, keyof Report>[] = [...history]
  let after = afterAll(shipment, known)
  const tracking: TrackingEntry[] = []
  const events: DraftEvent[] = []
  for (const report of inSequence(reports)) {
    known.push(report)
    after = afterAll(shipment, known)
    const sequence = parcel.sequence + tracking.length
    const entry: TrackingEntry = { ...report, id: newId(), shipmentId, orderId, sequence, shipmentStatus: after.status }
    tracking.push(entry)
    events.push(tracked(after, entry, owner))
  }
  const hasEnded = after.status === 'DELIVERED' || after.returnedAt !== null
  const outcome = outcomeOf(parcel, reports)
  return {
    ...NOTHING,
    shipments: [{ ...after, assessAt: hasEnded ? null : now }],
    tracking,
    events: [...events, ...(outcome ? [outcomeEvent(outcome, shipment, after, contents)] : [])],
  }
}

export type Outcome = { readonly deliveredAt: Date } | { readonly stranded: Stranding }

/** That a parcel has arrived, or will not come by itself, when reports are the first to say so; null mostly. */
export function outcomeOf({ shipment, history }: Pick<Parcel, 'shipment' | 'history'>, reports: readonly Report[]): Outcome | null {
  const after = afterAll(shipment, [...history, ...reports])
  const stranded = newlyStranded(shipment, after)
  if (stranded) return { stranded }
  return after.deliveredAt && !shipment.deliveredAt ? { deliveredAt: after.deliveredAt } : null
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
