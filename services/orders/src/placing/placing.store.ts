import type { TimelineEntry } from '@kade/events'
import { outboxArrays, outboxInsert, type EventDraft, type Queryable } from '@kade/service-kit'
import type { TaxClass } from '../order/tax.js'
import type { PricingRules } from './pricing.js'
import { noUnits } from '../order/places.js'
import { ORDER_COLUMNS, type OrderRow } from '../order/order.table.js'

export interface Offer {
  readonly channel: ({ readonly id: string; readonly code: string; readonly currency: string } & PricingRules) | null
  readonly variants: ReadonlyMap<
    string,
    { readonly title: string; readonly price: number; readonly currency: string; readonly taxClass: TaxClass }
  >
  /** What the key, or else the channel's own number, was used for before. */
  readonly existing: { readonly order: OrderRow; readonly requestHash: string; readonly idempotencyKey: string } | null
  /** The account named by its id. */
  readonly account: { readonly isKnown: boolean; readonly hasOrderedHere: boolean }
  /** Whom the channel knows by this e-mail address, without an account. */
  readonly contactId: string | null
  readonly nextNumber: number
}

const EXISTING_COLUMNS = `${ORDER_COLUMNS}, request_hash AS "requestHash", idempotency_key AS "idempotencyKey"`

/** All that placing needs to know, in one statement. */
export async function readForPlacing(
  database: Queryable,
  {
    channel,
    idempotencyKey,
    email,
    accountId,
    channelOrderId,
  }: Pick<OrderRow, 'channel' | 'email' | 'channelOrderId'> & { idempotencyKey: string; accountId: string | null },
  skus: readonly string[],
): Promise<Offer> {
  const [row] = await database.query<{
    channel: Offer['channel']
    variants: { sku: string; title: string; price: number; currency: string; taxClass: TaxClass }[] | null
    existing: (Omit<OrderRow, 'placedAt'> & { placedAt: string; requestHash: string; idempotencyKey: string }) | null
    account: Offer['account']
    contactId: string | null
    nextNumber: number
  }>(
    `SELECT
       (SELECT json_build_object('id', id, 'code', code, 'currency', currency, 'taxBps', tax_bps, 'shippingFee', shipping_fee, 'freeShippingFrom', free_shipping_from) FROM channel WHERE code = $1) AS channel,
       (SELECT json_agg(json_build_object('sku', sku, 'title', title, 'price', price, 'currency', currency, 'taxClass', tax_class)) FROM catalogue WHERE sku = ANY($3) AND active) AS variants,
       (SELECT row_to_json(found) FROM (
          (SELECT ${EXISTING_COLUMNS} FROM orders WHERE channel_id = (SELECT id FROM channel WHERE code = $1) AND idempotency_key = $2)
          UNION ALL
          (SELECT ${EXISTING_COLUMNS} FROM orders WHERE channel_id = (SELECT id FROM channel WHERE code = $1) AND channel_order_id = $6 AND NOT is_repeated)
          LIMIT 1) AS found) AS existing,
       json_build_object('isKnown', EXISTS (SELECT FROM customer WHERE id = $5), 'hasOrderedHere', EXISTS (SELECT FROM orders WHERE customer_id = $5 AND channel = $1)) AS account,
       (SELECT id FROM customer WHERE channel = $1 AND email = $4) AS "contactId",
       nextval('order_number') AS "nextNumber"`,
    [channel, idempotencyKey, skus, email, accountId, channelOrderId],
  )
  if (!row) throw new Error('A statement without a FROM answers one row')
  const { existing, variants, account, contactId, nextNumber } = row
  return {
    channel: row.channel,
    variants: new Map((variants ?? []).map(({ sku, ...variant }) => [sku, variant])),
    existing: existing && {
      order: { ...existing, placedAt: new Date(existing.placedAt) },
      requestHash: existing.requestHash,
      idempotencyKey: existing.idempotencyKey,
    },
    account,
    contactId,
    nextNumber,
  }
}

export interface PlacedLine {
  readonly id: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: number
  readonly taxClass: TaxClass
  readonly total: number
}
export interface OrderToInsert {
  readonly order: OrderRow
  /** The channel's tax, of today. */
  readonly taxBps: number
  readonly requestHash: string
  readonly idempotencyKey: string
  readonly customer: {
    readonly isKnown: boolean
    /** The channel that knows it by its e-mail address alone; null for an account. */
    readonly contactOf: string | null
    /** From here on an account, if it was a contact: who orders with its e-mail address later is somebody else. */
    readonly signsIn: boolean
  }
  readonly payment: { readonly provider?: string | null | undefined; readonly token: string }
  readonly lines: readonly PlacedLine[]
  readonly entry: TimelineEntry
  readonly event: EventDraft
}

const INSERT = `
  WITH buyer AS (
    INSERT INTO customer (id, email, name, channel) SELECT $1, $2, $3, $39 WHERE NOT $4::boolean ON CONFLICT DO NOTHING RETURNING id
  ), signed_in AS (
    UPDATE customer SET channel = NULL, is_merged = false WHERE id = $1 AND $4 AND $40::boolean AND (channel IS NOT NULL OR is_merged)
  ), placed AS (
    INSERT INTO orders (id, number, version, status, fulfillment_status, payment_status, channel_id, channel, channel_order_id, customer_id, email, customer_name, campaign, currency,
      subtotal, discount_total, shipping_total, tax_total, total, shipping_address, billing_address, placed_at, deliver_by, idempotency_key, request_hash, tax_bps)
    SELECT $5, $6, 1, 'PENDING', 'UNFULFILLED', 'PENDING', $7, $8, $9, $1, $2, $3, $10, $11, $12, $13, $14, $15, $16, $17::jsonb, $18::jsonb, $19, $20, $21, $22, $37
    WHERE $4 OR EXISTS (SELECT FROM buyer)
    ON CONFLICT DO NOTHING RETURNING id
  ), waiting AS (
    INSERT INTO saga (order_id, state, deadline) SELECT id, 'AWAITING_STOCK', now() + interval '10 minutes' FROM placed
  ), paying AS (
    INSERT INTO payment (id, order_id, provider, token, reference) SELECT gen_random_uuid(), id, $23, $24, 'pay_' || $6 FROM placed
  ), stored AS (
    INSERT INTO order_line (id, order_id, position, sku, title, unit_price, total, quantity, tax_class, counters)
    SELECT l.id, placed.id, n, sku, title, unit_price, total, quantity, tax_class, $31::jsonb
    FROM placed, unnest($25::uuid[], $26::text[], $27::text[], $28::bigint[], $29::bigint[], $30::int[], $38::text[]) WITH ORDINALITY AS l (id, sku, title, unit_price, total, quantity, tax_class, n)
  ), noted AS (
    INSERT INTO order_event (order_id, sequence, id, type, at, actor, message) SELECT id, 1, $32, $33, $34, $35, $36 FROM placed
  ), told AS (
    ${outboxInsert(41, 'WHERE EXISTS (SELECT FROM placed)')}
  )
  SELECT FROM placed`

/**
 * The order with its customer, payment, saga, lines, first timeline entry and event: one statement, which is one transaction. False, and
 * nothing of the order is stored, when the key, the channel's number, or a new customer's id or e-mail address, was taken meanwhile: who had it is there to be read now.
 */
export async function insertOrder(
  database: Queryable,
  { order, taxBps, customer, payment, lines, entry, event, ...key }: OrderToInsert,
): Promise<boolean> {
  const placed = await database.query(INSERT, [
    order.customerId,
    order.email,
    order.customerName,
    customer.isKnown,
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
    key.idempotencyKey,
    key.requestHash,
    payment.provider ?? 'test',
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
    taxBps,
    lines.map(({ taxClass }) => taxClass),
    customer.contactOf,
    customer.signsIn,
    ...outboxArrays([event]),
  ])
  return placed.length > 0
}
