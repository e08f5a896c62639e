import type { Queryable } from '@kade/service-kit'
import type { ChannelOrderRow } from '../../channel/channel-order.table.js'
import type { Told } from '../../channel/told.js'

/** What the shop said of the money of an order, and what was given back of it here, in minor units; null where nothing was told by webhook. */
export const toldRefunds = async (
  db: Queryable,
  channel: string,
  channelOrderId: string,
  orderId: string,
): Promise<{ readonly told: Pick<Told, 'order' | 'refunds'>; readonly booked: number } | null> =>
  (
    await db.query<{ told: Told; booked: number }>(
      `SELECT told, (SELECT coalesce(sum(refunded), 0)::bigint FROM payment WHERE order_id = $3) AS booked
       FROM channel_order WHERE channel = $1 AND channel_order_id = $2`,
      [channel, channelOrderId, orderId],
    )
  )[0] ?? null

/** What the shop said last of the money of an order; null where nothing was told by webhook. */
export const toldPayment = async (db: Queryable, channel: string, channelOrderId: string): Promise<ChannelOrderRow['payment']> =>
  (
    await db.query<Pick<ChannelOrderRow, 'payment'>>('SELECT payment FROM channel_order WHERE channel = $1 AND channel_order_id = $2', [
      channel,
      channelOrderId,
    ])
  )[0]?.payment ?? null
