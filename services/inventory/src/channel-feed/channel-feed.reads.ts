import { exactInstant, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import { channelStockTable, type ChannelStockRow } from './channel-feed.table.js'

/** `changedAt` is the moment to the microsecond, for cursors. */
export type ListedStock = ChannelStockRow & { readonly changedAt: string }
export type ChannelStockPage = Connection<ListedStock>
export type ChannelStockPageEdge = ChannelStockPage['edges'][number]

export async function isChannel(db: Queryable, code: string): Promise<boolean> {
  return (await db.query('SELECT FROM feed_channel WHERE code = $1', [code])).length > 0
}

const OF_CHANNEL = 'FROM channel_stock WHERE channel = $1 AND ($2::timestamptz IS NULL OR updated_at >= $2)'

/**
 * A page of a channel's stock in the order of its changes, of which one is committed before the next begins: what changes while pages are read comes
 * again, at the end.
 */
export function pageOfChannelStock(db: Queryable, channel: string, updatedAfter: Date | null, page: Page): Promise<ListedStock[]> {
  const [compare, direction] = reading(page)
  return db.query<ListedStock>(
    `SELECT ${selectList(channelStockTable)}, ${exactInstant('updated_at')} AS "changedAt" ${OF_CHANNEL}
     AND ($3::timestamptz IS NULL OR (updated_at, position) ${compare} ($3, $4)) ORDER BY updated_at ${direction}, position ${direction} LIMIT $5`,
    [channel, updatedAfter, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countChannelStock(db: Queryable, channel: string, updatedAfter: Date | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count ${OF_CHANNEL}`, [channel, updatedAfter])
  return row?.count ?? 0
}
