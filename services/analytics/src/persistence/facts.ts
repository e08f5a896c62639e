import type { channelOpened, DataOf, orderPlaced } from '@kade/events'
import type { Queryable } from '@kade/service-kit'
import type { Milestone } from '../domain/milestones.js'

/** Every table of facts: what a rebuild reads again. */
export const FACTS = [
  'order_fact',
  'order_line_fact',
  'rejected_order',
  'cancelled_units',
  'refused_cancellation',
  'milestone_fact',
] as const

/** Stands where an order has no region or campaign, so that sales by it still add up. */
const NONE = '(none)'

export async function addChannels(tx: Queryable, channels: readonly DataOf<typeof channelOpened>[]): Promise<void> {
  await tx.query('INSERT INTO channel (code, currency) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING', [
    channels.map(({ code }) => code),
    channels.map(({ currency }) => currency),
  ])
}

export async function addOrders(tx: Queryable, orders: readonly DataOf<typeof orderPlaced>[]): Promise<void> {
  const facts = orders.map(({ orderId, placedAt, channel, shippingAddress, campaign, currency }) => ({
    order_id: orderId,
    placed_at: placedAt,
    channel,
    country: shippingAddress.countryCode,
    region: shippingAddress.region ?? NONE,
    campaign: campaign ?? NONE,
    currency,
  }))
  const lines = orders.flatMap(({ orderId, lines: ofOrder }) =>
    ofOrder.map(({ orderLineId, sku, quantity, unitPrice }, position) => ({
      order_line_id: orderLineId,
      order_id: orderId,
      position,
      sku,
      units: quantity,
      unit_price: unitPrice,
    })),
  )
  await tx.query(
    `WITH known AS (
       INSERT INTO order_fact (order_id, placed_at, channel, country, region, campaign, currency)
       SELECT * FROM json_to_recordset($1::json) AS o (order_id uuid, placed_at timestamptz, channel text, country text, region text, campaign text, currency text) ON CONFLICT DO NOTHING
     )
     INSERT INTO order_line_fact (order_line_id, order_id, position, sku, units, unit_price)
     SELECT * FROM json_to_recordset($2::json) AS l (order_line_id uuid, order_id uuid, position int, sku text, units int, unit_price bigint) ON CONFLICT DO NOTHING`,
    [JSON.stringify(facts), JSON.stringify(lines)],
  )
}

export async function addMilestones(
  tx: Queryable,
  milestone: Milestone,
  passed: readonly { readonly orderId: string; readonly at: Date }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO milestone_fact (order_id, milestone, at) SELECT order_id, $1, max(at) FROM unnest($2::uuid[], $3::timestamptz[]) AS m (order_id, at) GROUP BY order_id ORDER BY order_id
     ON CONFLICT (order_id, milestone) DO UPDATE SET at = greatest(milestone_fact.at, excluded.at)`,
    [milestone, passed.map(({ orderId }) => orderId), passed.map(({ at }) => at)],
  )
}

export async function addRejected(tx: Queryable, orderIds: readonly string[]): Promise<void> {
  await tx.query('INSERT INTO rejected_order (order_id) SELECT * FROM unnest($1::uuid[]) ON CONFLICT DO NOTHING', [orderIds])
}

/** Units that one event tells of. */
interface ToldUnits {
  readonly eventId: string
  readonly orderId: string
  readonly quantity: number
}

export async function addCancelledUnits(tx: Queryable, lines: readonly (ToldUnits & { readonly orderLineId: string })[]): Promise<void> {
  await tx.query(
    `INSERT INTO cancelled_units (event_id, order_line_id, order_id, units)
     SELECT event_id, order_line_id, order_id, sum(units) FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::int[]) AS c (event_id, order_line_id, order_id, units)
     GROUP BY event_id, order_line_id, order_id ON CONFLICT DO NOTHING`,
    [
      lines.map(({ eventId }) => eventId),
      lines.map(({ orderLineId }) => orderLineId),
      lines.map(({ orderId }) => orderId),
      lines.map(({ quantity }) => quantity),
    ],
  )
}

/** Cancellations that came too late: these units count again. */
export async function addRefusedCancellations(tx: Queryable, lines: readonly (ToldUnits & { readonly sku: string })[]): Promise<void> {
  await tx.query(
    `INSERT INTO refused_cancellation (event_id, order_id, sku, units)
     SELECT event_id, order_id, sku, sum(units) FROM unnest($1::text[], $2::uuid[], $3::text[], $4::int[]) AS r (event_id, order_id, sku, units)
     GROUP BY event_id, order_id, sku ON CONFLICT DO NOTHING`,
    [
      lines.map(({ eventId }) => eventId),
      lines.map(({ orderId }) => orderId),
      lines.map(({ sku }) => sku),
      lines.map(({ quantity }) => quantity),
    ],
  )
}
