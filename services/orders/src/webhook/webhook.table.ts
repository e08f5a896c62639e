import { EntitySchema } from 'typeorm'
import type { NoticeKind } from '../order/notice.js'
import { ofAnOrder } from '../order/order.table.js'

/** Where a shop is told of its orders. */
export interface WebhookRow {
  readonly id: string
  readonly channelId: string
  readonly url: string
  readonly kinds: NoticeKind[]
  readonly isActive: boolean
}
export interface StoredWebhook extends WebhookRow {
  /** The newest first; what is sent is signed with all of them. */
  readonly secrets: string[]
}
export const webhookTable = new EntitySchema<StoredWebhook>({
  name: 'Webhook',
  columns: {
    id: { type: 'uuid', primary: true },
    channelId: { type: 'uuid' },
    url: { type: 'text' },
    kinds: { type: 'text', array: true },
    secrets: { type: 'text', array: true },
    isActive: { type: 'boolean', default: true },
  },
  uniques: [{ name: 'webhook_channel_id_url_key', columns: ['channelId', 'url'] }],
  foreignKeys: [{ name: 'webhook_channel_id_fkey', target: 'Channel', columnNames: ['channelId'], referencedColumnNames: ['id'] }],
})

/** What was asked for under a key: what it made or changed, and a secret by its hash alone. */
export interface WebhookKeyRow {
  /** Whose key it is. */
  readonly keeper: string
  readonly idempotencyKey: string
  readonly requestHash: string
  readonly resultId: string | null
  readonly secretHash: string | null
  readonly madeAt: Date
}
export const webhookKeyTable = new EntitySchema<WebhookKeyRow>({
  name: 'WebhookKey',
  columns: {
    keeper: { type: 'text', primary: true },
    idempotencyKey: { type: 'text', primary: true },
    requestHash: { type: 'text' },
    resultId: { type: 'uuid', nullable: true },
    secretHash: { type: 'text', nullable: true },
    madeAt: { type: 'timestamptz', default: () => 'now()' },
  },
})

export interface WebhookDeliveryRow {
  readonly id: string
  readonly orderId: string
  readonly kind: NoticeKind
  readonly state: 'DUE' | 'DELIVERED' | 'FAILED'
  readonly attempts: number
  readonly error: string | null
  readonly madeAt: Date
  readonly deliveredAt: Date | null
}
export interface StoredDelivery extends WebhookDeliveryRow {
  readonly webhookId: string
  readonly data: Readonly<Record<string, unknown>> | null
  readonly at: Date
  readonly nextAttemptAt: Date
}
export const webhookDeliveryTable = new EntitySchema<StoredDelivery>({
  name: 'WebhookDelivery',
  columns: {
    id: { type: 'uuid', primary: true },
    webhookId: { type: 'uuid' },
    orderId: { type: 'uuid' },
    kind: { type: 'text' },
    data: { type: 'jsonb', nullable: true },
    at: { type: 'timestamptz' },
    state: { type: 'text', default: 'DUE' },
    attempts: { type: 'int', default: 0 },
    nextAttemptAt: { type: 'timestamptz', default: () => 'now()' },
    error: { type: 'text', nullable: true },
    madeAt: { type: 'timestamptz', default: () => 'clock_timestamp()' },
    deliveredAt: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'webhook_delivery_made', columns: ['webhookId', 'madeAt', 'id'] },
    { name: 'webhook_delivery_due', columns: ['nextAttemptAt'], synchronize: false }, // of those that are due
  ],
  foreignKeys: [
    ofAnOrder('webhook_delivery'),
    { name: 'webhook_delivery_webhook_id_fkey', target: 'Webhook', columnNames: ['webhookId'], referencedColumnNames: ['id'] },
  ],
})
