import { jsonRow, selectList, type Queryable } from '@kade/service-kit'
import type { ToldCustoms } from '@kade/events'
import type { Dispatch } from '../consignment/consignment.js'
import { dispatchLocationTable } from '../consignment/dispatch-location.table.js'
import { channelTable } from '../channel/channel.table.js'
import { ORDER_COLUMNS, orderTable, type OrderRow } from '../order/order.table.js'
import type { DiscountOffer } from '../discount/discount.js'
import type { TaxClass } from '../order/tax.js'
import { discountTable, toDiscount, type DiscountRow } from '../discount/discount.table.js'
import { taxedAs } from '../tax/tax-area.js'
import { taxRateTable } from '../tax/tax-rate.table.js'
import type { DatedRate } from '../tax/tax-table.js'
import { catalogueTable } from './catalogue.table.js'
import type { PricingRules } from './pricing.js'

export interface Offer {
  readonly channel: ({ readonly id: string; readonly code: string; readonly currency: string } & PricingRules) | null
  readonly variants: ReadonlyMap<
    string,
    {
      readonly title: string
      readonly price: number
      readonly currency: string
      readonly taxClass: TaxClass
      readonly customs: ToldCustoms | null
    }
  >
  /** From where orders are sent. */
  readonly dispatch: readonly Dispatch[]
  /** What the channel's price lists say of these SKUs at the moment of the order. */
  readonly prices: ReadonlyMap<string, { readonly price: number; readonly isNet: boolean }>
  /** Of the channel's country and of the one where the goods go. */
  readonly taxRates: readonly DatedRate[]
  /** Those of the codes that were given, and of campaigns. */
  readonly discounts: readonly DiscountOffer[]
  /** What the key, or else the channel's own number, was used for before. */
  readonly existing: { readonly order: OrderRow; readonly requestHash: string; readonly idempotencyKey: string } | null
  /** The account named by its id. */
  readonly account: { readonly isKnown: boolean; readonly hasOrderedHere: boolean; readonly isErased: boolean }
  /** Whom the channel knows by this e-mail address, without an account. */
  readonly contactId: string | null
  /** What staff counts the account to; where none is named, whom the channel knows by this e-mail address. */
  readonly customerGroup: string | null
  readonly nextNumber: number
}

const CHANNEL_RULES = ['taxBps', 'shippingFee', 'freeShippingFrom', 'establishment', 'usesOss', 'iossLimit'] as const
/** What is offered: $1 channel, $2 SKUs, $3 the moment, $4 codes, $5 the country where the goods go. */
const OFFERED = `
  (SELECT ${jsonRow(channelTable, ['id', 'code', 'currency', ...CHANNEL_RULES])} FROM channel WHERE code = $1) AS channel,
  (SELECT json_agg(${jsonRow(catalogueTable, ['sku', 'title', 'price', 'currency', 'taxClass', 'customs'])}) FROM catalogue WHERE sku = ANY($2) AND active) AS variants,
  (SELECT json_agg(listed) FROM (
     SELECT DISTINCT ON (p.sku) p.sku, p.price, NOT l.includes_tax AS "isNet"
     FROM channel AS c JOIN price_list AS l ON l.channel = c.code AND l.currency = c.currency JOIN list_price AS p ON p.list_code = l.code
     WHERE c.code = $1 AND p.sku = ANY($2) AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3) ORDER BY p.sku, l.valid_from DESC, l.code) AS listed) AS prices,
  (SELECT json_agg(${jsonRow(taxRateTable, undefined, 'r')}) FROM channel AS c JOIN tax_rate AS r ON r.country_code IN (c.establishment, $5)
     WHERE c.code = $1 AND c.establishment IS NOT NULL) AS "taxRates",
  (SELECT json_agg(${jsonRow(discountTable)}) FROM discount WHERE code = ANY($4) OR (code IS NULL AND is_active)) AS discounts,
  (SELECT json_agg(${jsonRow(dispatchLocationTable, ['code', 'countryCode', 'postalCode'])}) FROM dispatch_location WHERE active) AS dispatch`

interface OfferedRow {
  readonly channel: Offer['channel']
  readonly variants:
    readonly { sku: string; title: string; price: number; currency: string; taxClass: TaxClass; customs: ToldCustoms | null }[] | null
  readonly prices: readonly { sku: string; price: number; isNet: boolean }[] | null
  readonly taxRates: readonly DatedRate[] | null
  readonly discounts: readonly DiscountRow[] | null
  readonly dispatch: readonly Dispatch[] | null
}
/** What is asked for. */
export interface Wanted {
  readonly channel: string
  readonly skus: readonly string[]
  readonly now: Date
  readonly codes: readonly string[]
  readonly countryCode: string
}
/** What prices depend on. */
export type PriceOffer = Pick<Offer, 'channel' | 'variants' | 'prices' | 'taxRates' | 'discounts' | 'dispatch'>

const parametersOf = ({ channel, skus, now, codes, countryCode }: Wanted): unknown[] => [channel, skus, now, codes, taxedAs(countryCode)]

const toOffer = ({ channel, variants, prices, taxRates, discounts, dispatch }: OfferedRow): PriceOffer => ({
  channel,
  variants: bySku(variants ?? []),
  prices: bySku(prices ?? []),
  taxRates: taxRates ?? [],
  discounts: (discounts ?? []).map(toDiscount),
  dispatch: dispatch ?? [],
})
const bySku = <Row extends { readonly sku: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.sku, row]))

/** What prices depend on, in one statement. */
export async function readPrices(database: Queryable, wanted: Wanted): Promise<PriceOffer> {
  const [row] = await database.query<OfferedRow>(`SELECT ${OFFERED}`, parametersOf(wanted))
  if (!row) throw new Error('A statement without a FROM answers one row')
  return toOffer(row)
}

const EXISTING_COLUMNS = `${ORDER_COLUMNS}, ${selectList(orderTable, ['requestHash', 'idempotencyKey'])}`

/** The fence keeps the planner from reading all orders of the channel, for a guest too. */
const ORDERED_HERE = 'EXISTS (SELECT FROM (SELECT channel FROM orders WHERE customer_id = $8 OFFSET 0) AS theirs WHERE channel = $1)'

/** All that placing needs to know, in one statement. */
export async function readForPlacing(
  database: Queryable,
  {
    idempotencyKey,
    email,
    accountId,
    channelOrderId,
  }: Pick<OrderRow, 'email' | 'channelOrderId'> & { idempotencyKey: string; accountId: string | null },
  wanted: Wanted,
): Promise<Offer> {
  const [row] = await database.query<
    OfferedRow & {
      existing: (Omit<OrderRow, 'placedAt'> & { placedAt: string; requestHash: string; idempotencyKey: string }) | null
      account: Offer['account']
      contactId: string | null
      customerGroup: string | null
      nextNumber: number
    }
  >(
    `SELECT ${OFFERED},
       (SELECT row_to_json(found) FROM (
          (SELECT ${EXISTING_COLUMNS} FROM orders WHERE channel_id = (SELECT id FROM channel WHERE code = $1) AND idempotency_key = $6)
          UNION ALL
          (SELECT ${EXISTING_COLUMNS} FROM orders WHERE channel_id = (SELECT id FROM channel WHERE code = $1) AND channel_order_id = $9 AND NOT is_repeated)
          LIMIT 1) AS found) AS existing,
       json_build_object('isKnown', EXISTS (SELECT FROM customer WHERE id = $8), 'isErased', EXISTS (SELECT FROM customer WHERE id = $8 AND erased_at IS NOT NULL), 'hasOrderedHere', ${ORDERED_HERE}) AS account,
       (SELECT id FROM customer WHERE channel = $1 AND email = $7) AS "contactId",
       (SELECT customer_group FROM customer WHERE CASE WHEN $8::uuid IS NULL THEN channel = $1 AND email = $7 ELSE id = $8 END) AS "customerGroup",
       nextval('order_number') AS "nextNumber"`,
    [...parametersOf(wanted), idempotencyKey, email, accountId, channelOrderId],
  )
  if (!row) throw new Error('A statement without a FROM answers one row')
  const { existing, account, contactId, customerGroup, nextNumber } = row
  return {
    ...toOffer(row),
    existing: existing && {
      order: { ...existing, placedAt: new Date(existing.placedAt) },
      requestHash: existing.requestHash,
      idempotencyKey: existing.idempotencyKey,
    },
    account,
    contactId,
    customerGroup,
    nextNumber,
  }
}
