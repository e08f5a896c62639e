import type { TrackingStatus } from '@kade/events'
import { EntitySchema } from 'typeorm'
import { ofAFulfillmentOrder } from '../fulfillment-order/fulfillment-order.table.js'
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
  },
  uniques: [
    { name: 'shipment_fulfillment_order_id_key', columns: ['fulfillmentOrderId'] },
    { name: 'shipment_tracking_number_key', columns: ['trackingNumber'] },
  ],
  indices: [{ name: 'shipment_order', columns: ['orderId'] }],
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
/** As it is written: with the report's key and content, so that it counts once; null of what we tell ourselves. */
export interface TrackingEntry extends TrackingEventRow {
  readonly idempotencyKey: string | null
  readonly requestHash: string | null
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
  },
  uniques: [
    { name: 'tracking_event_idempotency_key_key', columns: ['idempotencyKey'] },
    { name: 'tracking_event_order_id_sequence_key', columns: ['orderId', 'sequence'] },
  ],
  indices: [{ name: 'tracking_event_shipment', columns: ['shipmentId', 'at'], synchronize: false }], // the newest first
  foreignKeys: [
    { name: 'tracking_event_shipment_id_fkey', target: 'Shipment', columnNames: ['shipmentId'], referencedColumnNames: ['id'] },
  ],
})

export const trackingSequenceTable = new EntitySchema<{ readonly orderId: string; readonly last: number }>({
  name: 'TrackingSequence',
  columns: { orderId: { type: 'uuid', primary: true }, last: { type: 'int' } },
})
