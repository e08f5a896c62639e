import type { DraftEvent } from '@kade/events'
import type { LabelPurchaseRow } from '../carrier/label-purchase.table.js'
import type { ShipmentRow, TrackingEntry } from '../shipment/shipment.table.js'
import type { FulfillmentOrder } from './fulfillment-order.js'
import type { FulfillmentOrderRow, NewLine, PackageRow } from './fulfillment-order.table.js'

export type NewFulfillmentOrder = FulfillmentOrderRow & { readonly lines: readonly NewLine[] }
/** Of a fulfillment order that an event opens: nobody has done anything to it yet. */
export const UNTOUCHED = {
  ...{ scheduledFor: null, holdReason: null, madeByKey: null },
  ...{ packingStartedAt: null, handedOverAt: null, labelVoidedAt: null, overdueSince: null },
}

/** The packages of a fulfillment order from now on; none when it is opened to be packed anew. */
export interface Packed {
  readonly fulfillmentOrderId: string
  readonly packages: readonly Omit<PackageRow, 'fulfillmentOrderId'>[]
}

/** What a rule decides: plain data, carried out as a whole (carry-out.ts). Rows are as they are from now on. */
export interface Decision {
  /** Fulfillment orders that begin; one whose allocation has one already is left as it is. */
  readonly opened: readonly NewFulfillmentOrder[]
  /** Fulfillment orders that are there and change. */
  readonly fulfillmentOrders: readonly FulfillmentOrder[]
  readonly packed: readonly Packed[]
  /** Shipments that begin. */
  readonly shipped: readonly ShipmentRow[]
  /** Shipments that are there and change. */
  readonly shipments: readonly ShipmentRow[]
  /** Shipments that are there and leave by another label. */
  readonly labelledAnew: readonly ShipmentRow[]
  readonly tracking: readonly TrackingEntry[]
  /** Labels that begin or change. */
  readonly labels: readonly LabelPurchaseRow[]
  readonly events: readonly DraftEvent[]
}
export const NOTHING: Decision = {
  ...{ opened: [], fulfillmentOrders: [], packed: [], shipped: [], shipments: [], labelledAnew: [], tracking: [], labels: [], events: [] },
}

/** What a rule is given besides the state: the moment, ids for what it makes, and who asks. */
export interface Deciding {
  readonly now: Date
  readonly newId: () => string
  /** The viewer's subject; `system` when an event asks. */
  readonly actor: string
}
