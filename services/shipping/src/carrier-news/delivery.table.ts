import { propertiesBut, selectList } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import type { DeliveryState } from './delivery.js'

/** A webhook as it came. */
export interface DeliveryRow {
  readonly id: string
  /** Who sent it, as its door is called. */
  readonly peer: string
  /** What the sender calls this kind of news; empty before the body is read. */
  readonly topic: string
  /** Null before the body is read, and where it names none. */
  readonly trackingNumber: string | null
  readonly state: DeliveryState
  readonly reason: string | null
  readonly receivedAt: Date
  readonly handledAt: Date | null
  readonly replays: number
}
export interface StoredDelivery extends DeliveryRow {
  /** One delivery each: what the sender calls it, and its body. */
  readonly dedupeKey: string
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}
export const deliveryTable = new EntitySchema<StoredDelivery>({
  name: 'CarrierDelivery',
  columns: {
    id: { type: 'uuid', primary: true },
    peer: { type: 'text' },
    topic: { type: 'text', default: '' },
    trackingNumber: { type: 'text', nullable: true },
    state: { type: 'text', default: 'RECEIVED' },
    reason: { type: 'text', nullable: true },
    receivedAt: { type: 'timestamptz', default: () => 'now()' },
    handledAt: { type: 'timestamptz', nullable: true },
    replays: { type: 'int', default: 0 },
    dedupeKey: { type: 'text' },
    body: { type: 'bytea' },
    headers: { type: 'jsonb' },
  },
  uniques: [{ name: 'carrier_delivery_once', columns: ['peer', 'dedupeKey'] }],
  indices: [
    { name: 'carrier_delivery_listed', columns: ['receivedAt', 'id'] },
    { name: 'carrier_delivery_of_parcel', columns: ['trackingNumber'] },
    { name: 'carrier_delivery_unread', columns: ['receivedAt'], where: "state = 'RECEIVED'", synchronize: false },
  ],
})
export const DELIVERY_COLUMNS = selectList(deliveryTable, propertiesBut(deliveryTable, 'dedupeKey', 'body', 'headers'))
