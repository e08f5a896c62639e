import type { DataOf, orderPlaced } from '@kade/events'
import type { Transaction } from '@kade/service-kit'
import type { Milestone } from '../domain/milestones.js'

export async function addOrders(tx: Transaction, orders: readonly DataOf<typeof orderPlaced>[]): Promise<void> {
  const facts = orders.map(({ orderId, placedAt, channel, shippingAddress, campaign, currency }) => ({
    order_id: orderId,
    placed_at: placedAt,
    channel,
    country: shippingAddress.countryCode,
    region: shippingAddress.region ?? '(none)',
    campaign: campaign ?? '(none)',
    currency,
  }))
  const lines = orders.flatMap(({ orderId, lines: ofOrder }) =>
    ofOrder.map(({ orderLineId, sku, quantity, unitPrice }) => ({
      order_line_id: orderLineId,
      order_id: orderId,
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
     INSERT INTO order_line_fact (order_line_id, order_id, sku, units, unit_price)
     SELECT * FROM json_to_recordset($2::json) AS l (order_line_id uuid, order_id uuid, sku text, units int, unit_price bigint) ON CONFLICT DO NOTHING`,
    [JSON.stringify(facts), JSON.stringify(lines)],
  )
}

export async function addMilestones(
  tx: Transaction,
  milestone: Milestone,
  passed: readonly { readonly orderId: string; readonly at: Date }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO milestone_fact (order_id, milestone, at) SELECT order_id, $1, max(at) FROM unnest($2::uuid[], $3::timestamptz[]) AS m (order_id, at) GROUP BY order_id
     ON CONFLICT (order_id, milestone) DO UPDATE SET at = greatest(milestone_fact.at, excluded.at)`,
    [milestone, passed.map(({ orderId }) => orderId), passed.map(({ at }) => at)],
  )
}

export async function addRejected(tx: Transaction, orderIds: readonly string[]): Promise<void> {
  await tx.query('INSERT INTO rejected_order (order_id) SELECT * FROM unnest($1::uuid[]) ON CONFLICT DO NOTHING', [orderIds])
}

export async function addCancelledUnits(
  tx: Transaction,
  lines: readonly { readonly orderId: string; readonly orderLineId: string; readonly quantity: number }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO cancelled_units (order_line_id, order_id, units) SELECT line, orders, sum(units) FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS c (line, orders, units) GROUP BY line, orders
     ON CONFLICT (order_line_id) DO UPDATE SET units = cancelled_units.units + excluded.units`,
    [lines.map(({ orderLineId }) => orderLineId), lines.map(({ orderId }) => orderId), lines.map(({ quantity }) => quantity)],
  )
}

/** A cancellation that came too late: the units count again. Told per SKU; an order's lines of one SKU have one price list, so any of them will do. */
export async function uncancelUnits(
  tx: Transaction,
  lines: readonly { readonly orderId: string; readonly sku: string; readonly quantity: number }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO cancelled_units (order_line_id, order_id, units)
     SELECT (SELECT order_line_id FROM order_line_fact AS l WHERE l.order_id = c.order_id AND l.sku = c.sku ORDER BY order_line_id LIMIT 1), order_id, -sum(units)
     FROM unnest($1::uuid[], $2::text[], $3::int[]) AS c (order_id, sku, units) GROUP BY order_id, sku
     ON CONFLICT (order_line_id) DO UPDATE SET units = cancelled_units.units + excluded.units`,
    [lines.map(({ orderId }) => orderId), lines.map(({ sku }) => sku), lines.map(({ quantity }) => quantity)],
  )
}
