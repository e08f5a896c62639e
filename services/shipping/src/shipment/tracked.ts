import { shipmentTracked, type DataOf, type DraftEvent } from '@kade/events'
import type { ShipmentRow, TrackingEntry } from './shipment.table.js'

/** Whose the order of a shipment is; null while shipping has not heard of the order. */
export type Owner = { readonly channel: string; readonly customerId: string } | null

/** That it goes by another label than before. */
export type NewLabel = Pick<DataOf<typeof shipmentTracked>, 'newLabel'>

/** Tells a step of a shipment's tracking, with what the shipment is after it. */
export function tracked(shipment: ShipmentRow, entry: TrackingEntry, owner: Owner, newLabel: NewLabel = {}): DraftEvent {
  const { id: shipmentId, orderId, trackingNumber, estimatedFrom, estimatedTo } = shipment
  const { id, status, description, location, countryCode, at } = entry
  return shipmentTracked.draft(orderId, {
    orderId,
    shipmentId,
    trackingNumber,
    sequence: entry.sequence,
    channel: owner?.channel ?? null,
    customerId: owner?.customerId ?? null,
    event: { id, status, description, location, countryCode, at: at.toISOString() },
    status: shipment.status,
    estimatedDelivery: estimatedFrom && estimatedTo ? { from: estimatedFrom.toISOString(), to: estimatedTo.toISOString() } : null,
    delayed: shipment.delayedSince !== null,
    ...newLabel,
  })
}
