import type { Queryable } from '@kade/service-kit'
import type { ChannelOrderRow } from '../../channel/channel-order.table.js'

/** What the shop said last of the money of an order; null where nothing was told by webhook. */
export const toldPayment = async (db: Queryable, channel: string, channelOrderId: string): Promise<ChannelOrderRow['payment']> =>
  (
    await db.query<Pick<ChannelOrderRow, 'payment'>>('SELECT payment FROM channel_order WHERE channel = $1 AND channel_order_id = $2', [
      channel,
      channelOrderId,
    ])
  )[0]?.payment ?? null
