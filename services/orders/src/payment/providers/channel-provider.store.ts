import type { Queryable } from '@kade/service-kit'
import type { ChannelOrderRow } from '../../channel/channel-order.table.js'

/** Whether the shop said that it gave back this much more than was booked; null where nothing was told by webhook. */
export const isToldRefund = async (
  db: Queryable,
  channel: string,
  channelOrderId: string,
  orderId: string,
  amount: number,
): Promise<boolean | null> =>
  (
    await db.query<{ told: boolean }>(
      // As wantedOf (channel/told.ts) adds it up.
      `SELECT (SELECT coalesce(sum((value->>'amount')::bigint), 0) FROM jsonb_each(told->'refunds'))
           + coalesce((SELECT round(sum((value->'other'->>'amount')::numeric) * (told->'order'->>'total')::numeric / nullif((told->'order'->'otherTotal'->>'amount')::numeric, 0))
               FROM jsonb_each(told->'refunds') WHERE value->'other'->>'currency' = told->'order'->'otherTotal'->>'currency'), 0)
         >= $4 + (SELECT coalesce(sum(refunded), 0) FROM payment WHERE order_id = $3) AS told
       FROM channel_order WHERE channel = $1 AND channel_order_id = $2`,
      [channel, channelOrderId, orderId, amount],
    )
  )[0]?.told ?? null

/** What the shop said last of the money of an order; null where nothing was told by webhook. */
export const toldPayment = async (db: Queryable, channel: string, channelOrderId: string): Promise<ChannelOrderRow['payment']> =>
  (
    await db.query<Pick<ChannelOrderRow, 'payment'>>('SELECT payment FROM channel_order WHERE channel = $1 AND channel_order_id = $2', [
      channel,
      channelOrderId,
    ])
  )[0]?.payment ?? null
