import { z } from 'zod'
import { noAddressOf } from '../channel/no-address.js'
import type { ToldAddress, ToldCampaign, ToldCharge, ToldFulfillment, ToldLine, ToldOrder, ToldRefund } from '../channel/told.js'
import { amountText, campaignOf, deletedOrder, idText, isExact, minorOf, shaped, sum, text } from './check-amounts.js'
import { unreadable, type Read } from './read.js'

const instant = z.iso.datetime({ offset: true }).transform((given) => new Date(given).toISOString())
const money = z.object({ amount: amountText, currency_code: z.string().length(3) })
/** The same amount in the shop's currency and in that which the customer saw. */
const moneySet = z.object({ shop_money: money, presentment_money: money.optional() })
/** A plain amount is in the shop's currency. */
const priced = { price: amountText, price_set: moneySet.nullish() }
const allocation = z.object({ amount: amountText, amount_set: moneySet.nullish() })
const taxLine = z.object({ ...priced, rate: z.number().min(0).max(1).nullish() })

const address = z.object({
  ...{ name: text, first_name: text, last_name: text, company: text, phone: text },
  ...{ address1: text, address2: text, zip: text, city: text, province: text, country_code: text },
})
const lineItem = z.object({
  ...{ id: idText, sku: text, title: text, name: text, ...priced },
  quantity: z.number().int().nonnegative(),
  /** Less what was taken off by edits and refunds. */
  current_quantity: z.number().int().nonnegative().nullish(),
  discount_allocations: z.array(allocation).default([]),
  tax_lines: z.array(taxLine).default([]),
  duties: z.array(z.object({ shop_money: money.nullish(), presentment_money: money.nullish() })).nullish(),
})
const shippingLine = z.object({
  ...{ title: text, ...priced },
  discount_allocations: z.array(allocation).default([]),
  tax_lines: z.array(taxLine).default([]),
})
const transaction = z.object({ kind: z.string(), status: z.string(), amount: amountText, currency: z.string().nullish() })
const refund = z.object({
  ...{ id: idText, order_id: idText.nullish(), created_at: instant, note: text },
  transactions: z.array(transaction).default([]),
})
const fulfillment = z.object({
  ...{ id: idText, order_id: idText.nullish(), status: text, created_at: instant, updated_at: instant.nullish() },
  tracking_number: text,
  tracking_numbers: z.array(z.string()).default([]),
  line_items: z.array(z.object({ id: idText, quantity: z.number().int().nonnegative() })).default([]),
})
const order = z.object({
  ...{ id: idText, created_at: instant, updated_at: instant, cancelled_at: instant.nullish(), cancel_reason: text },
  ...{ currency: z.string().length(3), taxes_included: z.boolean(), test: z.boolean().nullish(), financial_status: text },
  ...{ email: text, contact_email: text, landing_site: text, source_name: text, phone: text },
  ...{ total_price: amountText, total_price_set: moneySet.nullish() },
  total_tip_received: amountText.nullish(),
  original_total_duties_set: moneySet.nullish(),
  customer: z.object({ first_name: text, last_name: text, email: text }).nullish(),
  shipping_address: address.nullish(),
  billing_address: address.nullish(),
  line_items: z.array(lineItem),
  shipping_lines: z.array(shippingLine).default([]),
  refunds: z.array(refund).default([]),
  fulfillments: z.array(fulfillment).default([]),
  payment_gateway_names: z.array(z.string()).default([]),
  discount_codes: z.array(z.object({ code: z.string() })).default([]),
})
/** customers/redact, of what Shopify has apps do by law. */
const redaction = z.object({ orders_to_redact: z.array(idText) })
const changes = z.array(z.object({ id: idText, delta: z.number().int() })).default([])
const edit = z.object({
  order_edit: z.object({
    ...{ id: idText.nullish(), order_id: idText, created_at: instant, committed_at: instant.nullish() },
    line_items: z.object({ additions: changes, removals: changes }).default({ additions: [], removals: [] }),
  }),
})

type Allocated = z.output<typeof allocation>
type Priced = Pick<z.output<typeof taxLine>, 'price' | 'price_set'>
type TaxLine = z.output<typeof taxLine>

/** What Shopify says, by the body alone: the topic is not signed. `currency`: that of the channel. */
export function checkShopify(body: Readonly<Record<string, unknown>>, currency: string): Read {
  if ('orders_to_redact' in body)
    return shaped(redaction, body, 'request to forget a customer', ({ orders_to_redact: orderIds }) => ({
      kind: 'REDACT',
      channelOrderId: null,
      orderIds,
    }))
  if ('order_edit' in body) return shaped(edit, body, 'edit of an order', readEdit)
  if ('financial_status' in body || ('line_items' in body && 'total_price' in body))
    return shaped(order, body, 'order', (given) => readOrder(given, currency))
  if ('refund_line_items' in body || ('order_id' in body && 'transactions' in body))
    return shaped(refund, body, 'refund', (given) =>
      given.order_id
        ? {
            kind: 'NEWS',
            channelOrderId: given.order_id,
            news: { kind: 'REFUND', at: given.created_at, refund: readRefund(given, currency) },
          }
        : unreadable('It is a refund of no order'),
    )
  if ('order_id' in body && 'line_items' in body)
    return shaped(fulfillment, body, 'fulfillment', (given) => {
      const told = readFulfillment(given)
      return given.order_id
        ? { kind: 'NEWS', channelOrderId: given.order_id, news: { kind: 'FULFILLMENT', at: told.updatedAt, fulfillment: told } }
        : unreadable('It is a fulfillment of no order')
    })
  if ('shop_domain' in body)
    return unreadable(
      'Shopify passes on what a customer, or the shop, asks: to be told what is kept of it, or to be erased. Answer within 30 days',
    )
  return (
    deletedOrder(body) ?? unreadable('It is neither an order, an edit, a refund nor a fulfillment: is its topic meant for this address?')
  )
}

function readOrder(given: z.output<typeof order>, currency: string): Read {
  const { id, updated_at: updatedAt, taxes_included: isTaxIncluded, shipping_address: shipTo, billing_address: billTo } = given
  if (given.test) return { kind: 'IGNORED', channelOrderId: id, reason: 'It is a test order of the shop' }
  if (!isExact(id)) return unreadable('Its id is larger than a number of JSON holds')
  const seen = given.total_price_set?.presentment_money?.currency_code
  if (given.currency !== currency && seen !== currency)
    return unreadable(
      `It is in ${given.currency}${seen && seen !== given.currency ? ` and ${seen}` : ''}, and its channel sells in ${currency}`,
      id,
    )
  const place = shipTo ?? billTo
  if (!place) return unreadable('It has no address', id)
  // Of the two amounts, the one in the currency of the channel.
  const amountIn = (plain: string, set: z.output<typeof moneySet> | null | undefined): number => {
    const all = [set?.shop_money, set?.presentment_money, { amount: plain, currency_code: given.currency }]
    const found = all.find((each) => each?.currency_code === currency)
    if (!found) throw new RangeError(`an amount is not in ${currency}`)
    return minorOf(found.amount, currency)
  }
  const priceOf = ({ price, price_set: set }: Priced): number => amountIn(price, set)
  const takenOff = (all: readonly Allocated[]): number => sum(all.map(({ amount, amount_set: set }) => amountIn(amount, set)))
  const taxOf = (all: readonly Priced[]): number => sum(all.map(priceOf))
  const chargeOf = (kind: ToldCharge['kind'], title: string, total: number, tax = 0): ToldCharge[] =>
    total === 0 ? [] : [{ kind, title, total, tax }]
  try {
    const lines = given.line_items.map((line): ToldLine => {
      const [discount, tax] = [takenOff(line.discount_allocations), taxOf(line.tax_lines)]
      const total = priceOf(line) * line.quantity - discount + (isTaxIncluded ? 0 : tax)
      return {
        ...{ id: line.id, sku: line.sku ?? '', title: line.title ?? line.name ?? '', quantity: line.quantity },
        ...{
          current: Math.min(line.quantity, line.current_quantity ?? line.quantity),
          total,
          discount,
          tax,
          taxBps: rateOf(line.tax_lines),
        },
      }
    })
    const shipping = given.shipping_lines.flatMap((line) => {
      const tax = taxOf(line.tax_lines)
      return chargeOf(
        'SHIPPING',
        line.title ?? 'Shipping',
        priceOf(line) - takenOff(line.discount_allocations) + (isTaxIncluded ? 0 : tax),
        tax,
      )
    })
    const duties = given.original_total_duties_set
    return {
      kind: 'NEWS',
      channelOrderId: id,
      news: {
        kind: 'ORDER',
        at: updatedAt,
        order: {
          ...{ updatedAt, placedAt: given.created_at, currency },
          email: given.email ?? given.contact_email ?? given.customer?.email ?? noAddressOf(id),
          name: nameIn(place) ?? nameIn(given.customer) ?? 'Customer',
          utm: campaignIn(given.landing_site),
          shippingAddress: addressOf(place),
          billingAddress: billTo ? addressOf(billTo) : null,
          payment: PAYMENT[given.financial_status ?? ''] ?? 'UNPAID',
          tenders: given.payment_gateway_names,
          cancelled: given.cancelled_at ? { at: given.cancelled_at, reason: given.cancel_reason } : null,
          lines,
          charges: [
            ...shipping,
            ...chargeOf('DUTY', 'Duties', duties ? amountIn(duties.shop_money.amount, duties) : 0),
            ...chargeOf(
              'TIP',
              'Tip',
              given.total_tip_received && given.currency === currency ? minorOf(given.total_tip_received, currency) : 0,
            ),
          ],
          discountCodes: given.discount_codes.map(({ code }) => code),
          total: amountIn(given.total_price, given.total_price_set),
          ...otherTotalIn(given, currency),
          refunds: given.refunds.map((each) => readRefund(each, currency)),
          fulfillments: given.fulfillments.map(readFulfillment),
        },
      },
    }
  } catch (error) {
    if (error instanceof RangeError) return unreadable(`It cannot be read: ${error.message}`, id)
    throw error
  }
}

/** What it cost in the other currency, if the shop tells of two. */
function otherTotalIn({ total_price_set: set }: z.output<typeof order>, currency: string): Pick<ToldOrder, 'otherTotal'> {
  const other = [set?.shop_money, set?.presentment_money].find((each) => each && each.currency_code !== currency)
  return other ? { otherTotal: { amount: minorOf(other.amount, other.currency_code), currency: other.currency_code } } : {}
}

/** PENDING, AUTHORIZED: the shop holds the money, or waits for it; it is charged by the shop. */
const PAYMENT: Readonly<Record<string, 'UNPAID' | 'PAID' | 'VOIDED'>> = {
  authorized: 'PAID',
  partially_paid: 'UNPAID',
  paid: 'PAID',
  partially_refunded: 'PAID',
  refunded: 'PAID',
  voided: 'VOIDED',
  expired: 'VOIDED',
}

/** What a customer is given back is in the currency in which it was paid, which need not be the channel's. */
function readRefund({ id, created_at: at, note, transactions }: z.output<typeof refund>, currency: string): ToldRefund {
  const amounts = new Map<string, number>([[currency, 0]])
  for (const { kind, status, amount, currency: of } of transactions)
    if (kind === 'refund' && status === 'success') {
      const key = of ?? currency
      amounts.set(key, (amounts.get(key) ?? 0) + minorOf(amount, key))
    }
  const others = [...amounts].flatMap(([of, amount]) => (of === currency ? [] : { amount, currency: of }))
  return { id, at, reason: note, amount: amounts.get(currency) ?? 0, ...(others.length > 0 && { others }) }
}

const readFulfillment = (given: z.output<typeof fulfillment>): ToldFulfillment => ({
  id: given.id,
  updatedAt: given.updated_at ?? given.created_at,
  isCancelled: given.status !== null && given.status !== 'success' && given.status !== 'open' && given.status !== 'pending',
  trackingNumbers: [...new Set([...given.tracking_numbers, ...(given.tracking_number ? [given.tracking_number] : [])])],
  lines: given.line_items,
})

function readEdit({
  order_edit: { id, order_id: orderId, created_at: created, committed_at: committed, line_items: items },
}: z.output<typeof edit>): Read {
  const at = committed ?? created
  const changed = [
    ...items.additions.map((change) => ({ lineId: change.id, units: change.delta })),
    ...items.removals.map((change) => ({ lineId: change.id, units: -Math.abs(change.delta) })),
  ]
  return { kind: 'NEWS', channelOrderId: orderId, news: { kind: 'EDIT', at, edit: { id: id ?? at, at, changes: changed } } }
}

const nameIn = (given: { first_name: string | null; last_name: string | null; name?: string | null } | null | undefined): string | null =>
  given?.name ?? ([given?.first_name, given?.last_name].filter(Boolean).join(' ') || null)

const addressOf = (given: z.output<typeof address>): ToldAddress => ({
  ...{ name: nameIn(given) ?? given.company ?? 'Customer', company: given.company, line1: given.address1 ?? '', line2: given.address2 },
  ...{ postalCode: given.zip, city: given.city ?? '', region: given.province, countryCode: given.country_code ?? '', phone: given.phone },
})

/** Several taxes of one line add up; null where a rate is not told. */
const rateOf = (all: readonly TaxLine[]): number | null =>
  all.length > 0 && all.every(({ rate }) => rate != null) ? Math.round(sum(all.map(({ rate }) => (rate ?? 0) * 10_000))) : null

/** The page by which the customer came has its marks behind it. */
function campaignIn(landingSite: string | null): ToldCampaign {
  const [page, marks] = landingSite?.split('?') ?? []
  return campaignOf((name) => new URLSearchParams(marks).get(name), page)
}
