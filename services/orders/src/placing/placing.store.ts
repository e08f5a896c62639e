import { jsonRow, selectList, type Queryable } from '@kade/service-kit'
import { channelTable } from '../channel/channel.table.js'
import { ORDER_COLUMNS, orderTable, type OrderRow } from '../order/order.table.js'
import type { TaxClass } from '../order/tax.js'
import { catalogueTable } from './catalogue.table.js'
import type { PricingRules } from './pricing.js'

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

const EXISTING_COLUMNS = `${ORDER_COLUMNS}, ${selectList(orderTable, ['requestHash', 'idempotencyKey'])}`

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
       (SELECT ${jsonRow(channelTable, ['id', 'code', 'currency', 'taxBps', 'shippingFee', 'freeShippingFrom'])} FROM channel WHERE code = $1) AS channel,
       (SELECT json_agg(${jsonRow(catalogueTable, ['sku', 'title', 'price', 'currency', 'taxClass'])}) FROM catalogue WHERE sku = ANY($3) AND active) AS variants,
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
