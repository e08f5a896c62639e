import { outboxArrays, outboxInsert, type Queryable } from '@kade/service-kit'
import type { Placement } from './new-order.js'
import { noUnits } from './places.js'

const INSERT = `
  WITH buyer AS (
    INSERT INTO customer (id, email, name, channel) SELECT $1, $2, $3, $39 WHERE NOT $4::boolean ON CONFLICT DO NOTHING RETURNING id
  ), signed_in AS (
    UPDATE customer SET channel = NULL, is_merged = false WHERE id = $1 AND $4 AND $40::boolean AND (channel IS NOT NULL OR is_merged)
  ), placed AS (
    INSERT INTO orders (id, number, version, status, fulfillment_status, payment_status, channel_id, channel, channel_order_id, customer_id, email, customer_name, campaign, currency,
      subtotal, discount_total, shipping_total, tax_total, total, shipping_address, billing_address, placed_at, deliver_by, idempotency_key, request_hash, tax_bps)
    SELECT $5, $6, $41, $42, $43, $44, $7, $8, $9, $1, $2, $3, $10, $11, $12, $13, $14, $15, $16, $17::jsonb, $18::jsonb, $19, $20, $21, $22, $37
    WHERE $4 OR EXISTS (SELECT FROM buyer)
    ON CONFLICT DO NOTHING RETURNING id
  ), waiting AS (
    INSERT INTO saga (order_id, state, deadline) SELECT id, $45, now() + make_interval(secs => $46) FROM placed
  ), paying AS (
    INSERT INTO payment (id, order_id, provider, token, reference, authorization_state) SELECT $47::uuid, id, $23, $24, $48, $49 FROM placed
  ), stored AS (
    INSERT INTO order_line (id, order_id, position, sku, title, unit_price, total, quantity, tax_class, counters)
    SELECT l.id, placed.id, n, sku, title, unit_price, total, quantity, tax_class, $31::jsonb
    FROM placed, unnest($25::uuid[], $26::text[], $27::text[], $28::bigint[], $29::bigint[], $30::int[], $38::text[]) WITH ORDINALITY AS l (id, sku, title, unit_price, total, quantity, tax_class, n)
  ), noted AS (
    INSERT INTO order_event (order_id, sequence, id, type, at, actor, message) SELECT id, $50, $32, $33, $34, $35, $36 FROM placed
  ), published AS (
    ${outboxInsert(51, 'WHERE EXISTS (SELECT FROM placed)')}
  )
  SELECT FROM placed`

/**
 * The order with its customer, payment, saga, lines, first timeline entry and event: one statement, which is one transaction. False, and
 * nothing of the order is stored, when the key, the channel's number, or a new customer's id or e-mail address, was taken meanwhile: who had it is there to be read now.
 */
export async function insertOrder(
  database: Queryable,
  { state, entries, events, placed: { row, lines, customer, payment, ...key } }: Placement,
): Promise<boolean> {
  const [entry] = entries
  if (!entry) throw new Error('An order begins with an entry in its timeline')
  const placed = await database.query(INSERT, [
    row.customerId,
    row.email,
    row.customerName,
    customer.isKnown,
    row.id,
    row.number,
    row.channelId,
    row.channel,
    row.channelOrderId,
    row.campaign,
    row.currency,
    row.subtotal,
    row.discountTotal,
    row.shippingTotal,
    row.taxTotal,
    row.total,
    JSON.stringify(row.shippingAddress),
    JSON.stringify(row.billingAddress),
    row.placedAt,
    row.deliverBy,
    key.idempotencyKey,
    key.requestHash,
    payment.provider,
    payment.token,
    lines.map(({ id }) => id),
    lines.map(({ sku }) => sku),
    lines.map(({ title }) => title),
    lines.map(({ unitPrice }) => unitPrice),
    lines.map(({ total }) => total),
    lines.map(({ quantity }) => quantity),
    JSON.stringify(noUnits),
    entry.id,
    entry.type,
    entry.at,
    entry.actor,
    entry.message,
    state.taxBps,
    lines.map(({ taxClass }) => taxClass),
    customer.contactOf,
    customer.signsIn,
    row.version,
    row.status,
    row.fulfillmentStatus,
    row.paymentStatus,
    state.saga.state,
    state.saga.deadlineInSeconds,
    payment.id,
    payment.reference,
    state.payment.authorization,
    entry.sequence,
    ...outboxArrays(events),
  ])
  return placed.length > 0
}
