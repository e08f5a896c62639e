import { EntitySchema } from 'typeorm'
import { ofAnOrder } from '../order/order.table.js'

export type PushPlatform = 'WEB' | 'APNS' | 'FCM'

/** A browser or a phone that is told of an order. */
export interface PushTargetRow {
  readonly id: string
  readonly orderId: string
  readonly platform: PushPlatform
  /** The address of a browser's push service, or the token of a device. */
  readonly address: string
  /** By which a browser reads what it is sent; null of devices. */
  readonly keys: { readonly p256dh: string; readonly auth: string } | null
  readonly madeAt: Date
}
export const pushTargetTable = new EntitySchema<PushTargetRow>({
  name: 'PushTarget',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    platform: { type: 'text' },
    address: { type: 'text' },
    keys: { type: 'jsonb', nullable: true },
    madeAt: { type: 'timestamptz', default: () => 'now()' },
  },
  uniques: [{ name: 'push_target_order_id_address_key', columns: ['orderId', 'address'] }],
  foreignKeys: [ofAnOrder('push_target')],
})

export type PushedEvent = 'OUT_FOR_DELIVERY' | 'DELIVERED'

/** Something that one of them is told, once for each key. It goes with its target. */
export interface PushMessageRow {
  readonly id: string
  readonly targetId: string
  readonly key: string
  readonly event: PushedEvent
  readonly state: 'DUE' | 'SENT' | 'FAILED'
  readonly attempts: number
  readonly nextAttemptAt: Date
  readonly error: string | null
}
export const pushMessageTable = new EntitySchema<PushMessageRow>({
  name: 'PushMessage',
  columns: {
    id: { type: 'uuid', primary: true },
    targetId: { type: 'uuid' },
    key: { type: 'text' },
    event: { type: 'text' },
    state: { type: 'text', default: 'DUE' },
    attempts: { type: 'int', default: 0 },
    nextAttemptAt: { type: 'timestamptz', default: () => 'now()' },
    error: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'push_message_target_id_key_key', columns: ['targetId', 'key'] }],
  indices: [{ name: 'push_message_due', columns: ['nextAttemptAt'], synchronize: false }], // of those that are due
  foreignKeys: [
    {
      ...{ name: 'push_message_target_id_fkey', target: 'PushTarget', columnNames: ['targetId'], referencedColumnNames: ['id'] },
      onDelete: 'CASCADE',
    },
  ],
})
