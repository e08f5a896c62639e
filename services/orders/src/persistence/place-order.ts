import type { TimelineEntry } from '@kade/events'
import type { Queryable, Transaction } from '@kade/service-kit'
import type { PricingRules, TaxClass } from '../domain/pricing.js'
import { noUnits } from '../domain/quantities.js'
import { ORDER_COLUMNS, type OrderRow } from './rows.js'

export interface Offer {
  readonly channel: ({ readonly id: string; readonly code: string; readonly currency: string } & PricingRules) | null
  readonly variants: ReadonlyMap<
    string,
    { readonly title: string; readonly price: number; readonly currency: string; readonly taxClass: TaxClass }
  >
  readonly existing: { readonly order: OrderRow; readonly requestHash: string } | null
  readonly nextNumber: number
}

/** All that placing needs to know, in one statement. */
export async function readForPlacing(
  database: Queryable,
  channel: string,
  idempotencyKey: string,
  skus: readonly string[],
): Promise<Offer> {
  const [row] = await database.query<{
    channel: Offer['channel']
    variants: { sku: string; title: string; price: number; currency: string; taxClass: TaxClass }[] | null
    existing: (Omit<OrderRow, 'placedAt'> & { placedAt: string; requestHash: string }) | null
    nextNumber: number
  }>(
    `SELECT
       (SELECT json_build_object('id', id, 'code', code, 'currency', currency, 'taxBps', tax_bps, 'shippingFee', shipping_fee, 'freeShippingFrom', free_shipping_from) FROM channel WHERE code = $1) AS channel,
       (SELECT json_agg(json_build_object('sku', sku, 'title', title, 'price', price, 'currency', currency, 'taxClass', tax_class)) FROM catalogue WHERE sku = ANY($3) AND active) AS variants,
       (SELECT row_to_json(found) FROM (SELECT ${ORDER_COLUMNS}, request_hash AS "requestHash" FROM orders WHERE channel_id = (SELECT id FROM channel WHERE code = $1) AND idempotency_key = $2) AS found) AS existing,
       CASE WHEN cardinality($3) > 0 THEN nextval('order_number') ELSE 0 END AS "nextNumber"`,
    [channel, idempotencyKey, skus],
  )
  if (!row) throw new Error('A statement without a FROM answers one row')
  const { existing, variants, nextNumber } = row
  return {
    channel: row.channel,
    variants: new Map((variants ?? []).map(({ sku, ...variant }) => [sku, variant])),
    existing: existing && { order: { ...existing, placedAt: new Date(existing.placedAt) }, requestHash: existing.requestHash },
    nextNumber,
  }
}

export interface OrderToInsert {
  readonly order: OrderRow
  readonly requestHash: string
  readonly idempotencyKey: string
  readonly customerName: string
  readonly payment: { readonly provider?: string | null; readonly token: string }
}

/** The order with its customer, payment and saga. Answers the customer's id, or null when the key is taken. Waits for a simultaneous order of the same key. */
export async function insertOrder(
  tx: Transaction,
  { order, requestHash, idempotencyKey, customerName, payment }: OrderToInsert,
): Promise<string | null> {
  const [row] = await tx.query<{ customerId: string }>(
    `WITH buyer AS (
       INSERT INTO customer (id, email, name) VALUES ($1, $2, $3) ON CONFLICT (email) DO UPDATE SET name = customer.name RETURNING id
     ), placed AS (
       INSERT INTO orders (id, number, version, status, fulfillment_status, payment_status, channel_id, channel, channel_order_id, customer_id, email, campaign, currency,
         subtotal, discount_total, shipping_total, tax_total, total, shipping_address, billing_address, placed_at, deliver_by, idempotency_key, request_hash)
       SELECT $4, $5, 1, 'PENDING', 'UNFULFILLED', 'PENDING', $6, $7, $8, buyer.id, $2, $9, $10, $11, $12, $13, $14, $15, $16::jsonb, $17::jsonb, $18, $19, $20, $21 FROM buyer
       ON CONFLICT (channel_id, idempotency_key) DO NOTHING RETURNING id, customer_id
     ), waiting AS (
       INSERT INTO saga (order_id, state, deadline) SELECT id, 'AWAITING_STOCK', now() + interval '10 minutes' FROM placed
     ), paying AS (
       INSERT INTO payment (id, order_id, provider, token, reference) SELECT gen_random_uuid(), id, $22, $23, 'pay_' || $5 FROM placed
     )
     SELECT customer_id AS "customerId" FROM placed`,
    [
      order.customerId,
      order.email,
      customerName,
      order.id,
      order.number,
      order.channelId,
      order.channel,
      order.channelOrderId,
      order.campaign,
      order.currency,
      order.subtotal,
      order.discountTotal,
      order.shippingTotal,
      order.taxTotal,
      order.total,
      JSON.stringify(order.shippingAddress),
      JSON.stringify(order.billingAddress),
      order.placedAt,
      order.deliverBy,
      idempotencyKey,
      requestHash,
      payment.provider ?? 'test',
      payment.token,
    ],
  )
  return row?.customerId ?? null
}

export interface PlacedLine {
  readonly id: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: number
  readonly total: number
}

export async function insertLinesAndEvent(
  tx: Transaction,
  orderId: string,
  lines: readonly PlacedLine[],
  entry: TimelineEntry,
): Promise<void> {
  await tx.query(
    `WITH stored AS (
       INSERT INTO order_line (id, order_id, position, sku, title, unit_price, total, quantity, counters)
       SELECT id, $1, n, sku, title, unit_price, total, quantity, $8::jsonb
       FROM unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::int[]) WITH ORDINALITY AS l (id, sku, title, unit_price, total, quantity, n)
     )
     INSERT INTO order_event (order_id, sequence, id, type, at, actor, message) VALUES ($1, 1, $9, $10, $11, $12, $13)`,
    [
      orderId,
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
    ],
  )
}
