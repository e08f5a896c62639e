import type { TrackingStatus } from '@kade/events'
import { EntitySchema } from 'typeorm'
import { ofAFulfillmentOrder } from '../fulfillment-order/fulfillment-order.table.js'
import type { Trouble } from './status-table.js'
import type { TrackedShipment } from './tracking.js'

export interface ShipmentRow extends TrackedShipment {
  readonly id: string
  readonly fulfillmentOrderId: string
  readonly orderId: string
  readonly carrier: string
  readonly service: string
  readonly trackingNumber: string
  /** Minor units. */
  readonly cost: number
  readonly currency: string
  /** The window that was told last, by which it is judged whether news is worth telling. */
  readonly toldFrom: Date | null
  readonly toldTo: Date | null
  /** The delay that was told last; null: none, or that it is over. */
  readonly toldDelay: string | null
  /** When it is to be looked at again: when it comes, and whether it is late; null: never, it has ended. */
  readonly assessAt: Date | null
  /** When its carrier was asked last; null: not yet. */
  readonly askedAt: Date | null
  /** The first window by own history; null: there was none. */
  readonly firstFrom: Date | null
  readonly firstTo: Date | null
}
export const shipmentTable = new EntitySchema<ShipmentRow>({
  name: 'Shipment',
  columns: {
    id: { type: 'uuid', primary: true },
    fulfillmentOrderId: { type: 'uuid' },
    orderId: { type: 'uuid' },
    carrier: { type: 'text' },
    service: { type: 'text' },
    trackingNumber: { type: 'text' },
    status: { type: 'text' },
    statusAt: { type: 'timestamptz', nullable: true },
    statusHeardAt: { type: 'timestamptz', nullable: true },
    cost: { type: 'bigint' },
    currency: { type: 'text' },
    estimatedFrom: { type: 'timestamptz', nullable: true },
    estimatedTo: { type: 'timestamptz', nullable: true },
    delayedSince: { type: 'timestamptz', nullable: true },
    promisedDeliveryDate: { type: 'date', nullable: true },
    shippedAt: { type: 'timestamptz' },
    deliveredAt: { type: 'timestamptz', nullable: true },
    returnedAt: { type: 'timestamptz', nullable: true },
    quotedFrom: { type: 'timestamptz', nullable: true },
    quotedTo: { type: 'timestamptz', nullable: true },
    estimateBasis: { type: 'text', default: 'CARRIER' },
    trouble: { type: 'text', nullable: true },
    quietSince: { type: 'timestamptz', nullable: true },
    toldFrom: { type: 'timestamptz', nullable: true },
    toldTo: { type: 'timestamptz', nullable: true },
    toldDelay: { type: 'text', nullable: true },
    assessAt: { type: 'timestamptz', nullable: true, default: () => 'now()' },
    askedAt: { type: 'timestamptz', nullable: true },
    firstFrom: { type: 'timestamptz', nullable: true },
    firstTo: { type: 'timestamptz', nullable: true },
  },
  uniques: [
    { name: 'shipment_fulfillment_order_id_key', columns: ['fulfillmentOrderId'] },
    { name: 'shipment_tracking_number_key', columns: ['trackingNumber'] },
  ],
  indices: [
    { name: 'shipment_order', columns: ['orderId'] },
    { name: 'shipment_shipped', columns: ['shippedAt'] },
    { name: 'shipment_to_assess', columns: ['assessAt'], where: 'assess_at IS NOT NULL', synchronize: false },
  ],
  foreignKeys: [ofAFulfillmentOrder('shipment')],
})

export interface TrackingEventRow {
  readonly id: string
  readonly shipmentId: string
  readonly orderId: string
  /** Counts up with the order's tracking, without a gap: the cursor of `trackingUpdates`. */
  readonly sequence: number
  readonly status: TrackingStatus
  readonly description: string
  readonly location: string | null
  readonly countryCode: string | null
  readonly at: Date
  /** The shipment's, after this. */
  readonly shipmentStatus: TrackingStatus
}
/** Who told it: we ourselves, a person, or the carrier, by webhook or when it was asked. */
export type ScanSource = 'OWN' | 'HAND' | 'WEBHOOK' | 'POLL'

/** With what the carrier said, as it said it. */
export interface ScanRow extends TrackingEventRow {
  readonly receivedAt: Date
  readonly source: ScanSource
  /** Of the table of steps; null of what was reported by its status alone. */
  readonly step: string | null
  readonly trouble: Trouble | null
  /** The carrier's own; null where it has none, and of what was reported by hand. */
  readonly code: string | null
  /** As the carrier wrote it; null of what was reported by hand. */
  readonly localTime: string | null
  /** False: it had no offset, and the place no zone of its own. */
  readonly isTimeCertain: boolean
  /** As the carrier told it with this scan; null when it did not. */
  readonly estimatedDelivery: Date | null
}
/** As it is written: with the report's key and content, or what was scanned, so that it counts once; null of what we tell ourselves. */
export interface TrackingEntry extends ScanRow {
  readonly idempotencyKey: string | null
  readonly requestHash: string | null
  readonly scanHash: string | null
}
export const trackingEventTable = new EntitySchema<TrackingEntry>({
  name: 'TrackingEvent',
  columns: {
    id: { type: 'uuid', primary: true },
    shipmentId: { type: 'uuid' },
    orderId: { type: 'uuid' },
    sequence: { type: 'int' },
    status: { type: 'text' },
    description: { type: 'text' },
    location: { type: 'text', nullable: true },
    countryCode: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
    shipmentStatus: { type: 'text' },
    idempotencyKey: { type: 'text', nullable: true },
    requestHash: { type: 'text', nullable: true },
    receivedAt: { type: 'timestamptz', default: () => 'now()' },
    source: { type: 'text', default: 'HAND' },
    step: { type: 'text', nullable: true },
    trouble: { type: 'text', nullable: true },
    code: { type: 'text', nullable: true },
    localTime: { type: 'text', nullable: true },
    isTimeCertain: { type: 'boolean', default: true },
    estimatedDelivery: { type: 'timestamptz', nullable: true },
    scanHash: { type: 'text', nullable: true },
  },
  uniques: [
    { name: 'tracking_event_idempotency_key_key', columns: ['idempotencyKey'] },
    { name: 'tracking_event_order_id_sequence_key', columns: ['orderId', 'sequence'] },
  ],
  indices: [
    { name: 'tracking_event_shipment', columns: ['shipmentId', 'at'], synchronize: false }, // the newest first
    { name: 'tracking_event_scan', columns: ['shipmentId', 'scanHash'], unique: true, where: 'scan_hash IS NOT NULL', synchronize: false },
  ],
  foreignKeys: [
    { name: 'tracking_event_shipment_id_fkey', target: 'Shipment', columnNames: ['shipmentId'], referencedColumnNames: ['id'] },
  ],
})

export const trackingSequenceTable = new EntitySchema<{ readonly orderId: string; readonly last: number }>({
  name: 'TrackingSequence',
  columns: { orderId: { type: 'uuid', primary: true }, last: { type: 'int' } },
})
