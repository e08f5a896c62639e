import { EntitySchema } from 'typeorm'
import type { NoticeKind } from '../order/notice.js'
import { ofAnOrder } from '../order/order.table.js'
import type { EventKind } from '../order/public-event.js'

/** What a shop may be told of. */
export type WebhookKind = NoticeKind | EventKind

/** Where a shop is told of its orders. */
export interface WebhookRow {
  readonly id: string
  readonly channelId: string
  readonly url: string
  readonly kinds: WebhookKind[]
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
  /** How many deliveries were made due; null of what was no replay of many. */
  readonly resultCount: number | null
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
    resultCount: { type: 'int', nullable: true },
    madeAt: { type: 'timestamptz', default: () => 'now()' },
  },
})

export interface WebhookDeliveryRow {
  readonly id: string
  /** Null: it is about no order. */
  readonly orderId: string | null
  readonly kind: WebhookKind
  readonly state: 'DUE' | 'DELIVERED' | 'FAILED'
  readonly attempts: number
  readonly error: string | null
  readonly madeAt: Date
  readonly deliveredAt: Date | null
  /** When it is tried next, while it is due. */
  readonly nextAttemptAt: Date
  /** Of the last try that was answered. */
  readonly answerStatus: number | null
  readonly answeredInMs: number | null
}
export interface StoredDelivery extends WebhookDeliveryRow {
  readonly webhookId: string
  readonly data: Readonly<Record<string, unknown>> | null
  readonly at: Date
}
export const webhookDeliveryTable = new EntitySchema<StoredDelivery>({
  name: 'WebhookDelivery',
  columns: {
    id: { type: 'uuid', primary: true },
    webhookId: { type: 'uuid' },
    orderId: { type: 'uuid', nullable: true },
    kind: { type: 'text' },
    data: { type: 'jsonb', nullable: true },
    at: { type: 'timestamptz' },
    state: { type: 'text', default: 'DUE' },
    attempts: { type: 'int', default: 0 },
    nextAttemptAt: { type: 'timestamptz', default: () => 'now()' },
    error: { type: 'text', nullable: true },
    madeAt: { type: 'timestamptz', default: () => 'clock_timestamp()' },
    deliveredAt: { type: 'timestamptz', nullable: true },
    answerStatus: { type: 'int', nullable: true },
    answeredInMs: { type: 'int', nullable: true },
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
