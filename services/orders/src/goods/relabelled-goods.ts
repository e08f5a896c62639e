import type { DataOf, shipmentTracked } from '@kade/events'
import { changed, decided, progressed, unchanged, type Deciding, type Decision } from '../order/decision.js'
import type { Order } from '../order/order.js'

/** A parcel goes by another label than its customer was told of: it is followed, and found, by its new number. */
export function noteNewLabel(order: Order, tracked: DataOf<typeof shipmentTracked>, deciding: Deciding): Decision {
  const { shipmentId, trackingNumber, newLabel } = tracked
  if (!newLabel) return unchanged(order)
  const { replaces, carrier, actor } = newLabel
  const message = `Goes by ${carrier}, ${trackingNumber}, instead of ${replaces}`
  const note = progressed('RELABELLED', message, { shipmentId, trackingNumber, replaces }, actor)
  return decided(order, changed(order, { notes: [note] }), deciding)
}
