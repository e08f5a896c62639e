import { propertiesBut, selectList } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import type { Platform } from '../channel/connection.js'
import type { DeliveryState } from './delivery.js'

/** A webhook as it came. What is shown of it is read from the body, which is signed; the headers are not. */
export interface DeliveryRow {
  readonly id: string
  readonly channel: string
  readonly platform: Platform
  readonly topic: string
  /** Null where the body names none. */
  readonly channelOrderId: string | null
  readonly state: DeliveryState
  /** Why it waits, was left alone or cannot be applied. */
  readonly reason: string | null
  /** The source's own time of what it tells. */
  readonly occurredAt: Date | null
  readonly receivedAt: Date
  readonly handledAt: Date | null
  readonly replays: number
}
export interface StoredDelivery extends DeliveryRow {
  /** One delivery each: what the platform calls it, and its body. */
  readonly dedupeKey: string
  /** Null once it is sealed, or the customer is erased. */
  readonly body: Buffer | null
  /** With the key of its order, from when that is placed on. */
  readonly sealedBody: Buffer | null
  readonly headers: Readonly<Record<string, string>>
}
export const deliveryTable = new EntitySchema<StoredDelivery>({
  name: 'ChannelDelivery',
  columns: {
    id: { type: 'uuid', primary: true },
    channel: { type: 'text' },
    platform: { type: 'text' },
    topic: { type: 'text' },
    channelOrderId: { type: 'text', nullable: true },
    state: { type: 'text', default: 'RECEIVED' },
    reason: { type: 'text', nullable: true },
    occurredAt: { type: 'timestamptz', nullable: true },
    receivedAt: { type: 'timestamptz', default: () => 'now()' },
    handledAt: { type: 'timestamptz', nullable: true },
    replays: { type: 'int', default: 0 },
    dedupeKey: { type: 'text' },
    body: { type: 'bytea', nullable: true },
    sealedBody: { type: 'bytea', nullable: true },
    headers: { type: 'jsonb' },
  },
  uniques: [{ name: 'channel_delivery_once', columns: ['channel', 'dedupeKey'] }],
  indices: [
    { name: 'channel_delivery_listed', columns: ['receivedAt', 'id'] },
    { name: 'channel_delivery_of_order', columns: ['channel', 'channelOrderId'] },
    { name: 'channel_delivery_clear', columns: ['channel', 'channelOrderId'], where: 'body IS NOT NULL', synchronize: false }, // and are read
    { name: 'channel_delivery_unread', columns: ['receivedAt'], where: "state = 'RECEIVED'", synchronize: false },
  ],
})
export const DELIVERY_COLUMNS = selectList(deliveryTable, propertiesBut(deliveryTable, 'dedupeKey', 'body', 'sealedBody', 'headers'))
