import { identity } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'

export const feedChannelTable = new EntitySchema<{ readonly code: string }>({
  name: 'FeedChannel',
  columns: { code: { type: 'text', primary: true } },
})

/** SKUs to compare with the next look, a row for each time. */
export const feedTouchedTable = new EntitySchema<{ readonly id: number; readonly sku: string }>({
  name: 'FeedTouched',
  columns: { id: { type: 'bigint', primary: true, ...identity }, sku: { type: 'text' } },
})

export interface ChannelStockRow {
  readonly channel: string
  readonly sku: string
  /** Units that the channel may sell. */
  readonly available: number
  /** Counts up with each change of the number. */
  readonly version: number
  readonly position: number
  readonly updatedAt: Date
}
export const channelStockTable = new EntitySchema<ChannelStockRow>({
  name: 'ChannelStock',
  columns: {
    channel: { type: 'text', primary: true },
    sku: { type: 'text', primary: true },
    available: { type: 'bigint' },
    version: { type: 'int' },
    position: { type: 'bigint' },
    updatedAt: { type: 'timestamptz' },
  },
  checks: [{ name: 'channel_stock_available_check', expression: 'available >= 0' }],
  foreignKeys: [{ name: 'channel_stock_channel_fkey', target: 'FeedChannel', columnNames: ['channel'], referencedColumnNames: ['code'] }],
  indices: [{ name: 'channel_stock_page', columns: ['channel', 'updatedAt', 'position'] }],
})

/** How far the feed is. */
export interface ChannelFeedRow {
  readonly id: boolean
  readonly ledgerPosition: number
  readonly markPosition: number
  readonly markTransaction: number
  readonly feedPosition: number
  readonly updatedAt: Date
  readonly sweptTo: string | null
  readonly sweptAt: Date | null
}
export const channelFeedTable = new EntitySchema<ChannelFeedRow>({
  name: 'ChannelFeed',
  columns: {
    id: { type: 'boolean', primary: true, default: true },
    ledgerPosition: { type: 'bigint' },
    markPosition: { type: 'bigint' },
    markTransaction: { type: 'bigint' },
    feedPosition: { type: 'bigint', default: 0 },
    updatedAt: { type: 'timestamptz', default: () => 'now()' },
    sweptTo: { type: 'text', nullable: true },
    sweptAt: { type: 'timestamptz', nullable: true },
  },
  checks: [{ name: 'channel_feed_id_check', expression: 'id' }],
})
