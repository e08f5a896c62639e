import { EntitySchema } from 'typeorm'

/** A parcel of an order of the channel's. */
export interface TrackingContent {
  readonly trackingNumber: string
  readonly carrier: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  /** Numbers that it had before, the first one first. Missing while it has its first. */
  readonly replaces?: readonly string[]
}
/** Units that the channel may sell. */
export interface StockContent {
  readonly sku: string
  readonly available: number
}

/** Something that a channel is to be told. */
export interface MessageRow {
  readonly id: string
  readonly channel: string
  readonly kind: 'TRACKING' | 'STOCK'
  /** What it is about: a channel has one message for each. */
  readonly key: string
  readonly orderId: string | null
  readonly channelOrderId: string | null
  readonly content: TrackingContent | StockContent
  /** Counts up with what there is to be told. */
  readonly version: number
  /** The last that was told. */
  readonly sentVersion: number
  readonly attempts: number
  /** Null: it was told, or waits for a person. */
  readonly nextAttemptAt: Date | null
  readonly error: string | null
  readonly sentAt: Date | null
}
export const channelMessageTable = new EntitySchema<MessageRow>({
  name: 'ChannelMessage',
  columns: {
    id: { type: 'uuid', primary: true },
    channel: { type: 'text' },
    kind: { type: 'text' },
    key: { type: 'text' },
    orderId: { type: 'uuid', nullable: true },
    channelOrderId: { type: 'text', nullable: true },
    content: { type: 'jsonb' },
    version: { type: 'int' },
    sentVersion: { type: 'int', default: 0 },
    attempts: { type: 'int', default: 0 },
    nextAttemptAt: { type: 'timestamptz', nullable: true },
    error: { type: 'text', nullable: true },
    sentAt: { type: 'timestamptz', nullable: true },
  },
  uniques: [{ name: 'channel_message_once', columns: ['channel', 'key'] }],
  indices: [{ name: 'channel_message_due', columns: ['nextAttemptAt'], where: 'next_attempt_at IS NOT NULL', synchronize: false }],
})
