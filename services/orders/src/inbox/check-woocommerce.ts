import { z } from 'zod'
import { noAddressOf } from '../channel/no-address.js'
import type { ToldAddress, ToldCampaign, ToldCharge, ToldFulfillment, ToldLine } from '../channel/told.js'
import { amountText, campaignOf, deletedOrder, idText, minorOf, shaped, text } from './check-amounts.js'
import { unreadable, type Read } from './read.js'

/** Times of the shop's zone have no name in the body: those of `_gmt` alone are moments, and say no zone either. */
const gmt = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
  .transform((given) => new Date(`${given}Z`).toISOString())
const taxed = { total: amountText, total_tax: amountText.default('0') }
const address = z.object({
  ...{ first_name: text, last_name: text, company: text, phone: text, email: text },
  ...{ address_1: text, address_2: text, postcode: text, city: text, state: text, country: text },
})
const order = z.object({
  ...{ id: idText, number: idText.nullish(), status: z.string(), currency: z.string().length(3) },
  ...{ date_created_gmt: gmt, date_modified_gmt: gmt, date_paid_gmt: gmt.nullish() },
  total: amountText,
  ...{ billing: address, shipping: address.nullish(), payment_method: text, payment_method_title: text },
  line_items: z.array(
    z.object({
      ...{ id: idText, sku: text, name: text, quantity: z.number().int(), ...taxed },
      ...{ subtotal: amountText.nullish(), subtotal_tax: amountText.nullish() },
      taxes: z.array(z.object({ id: idText, total: text })).default([]),
    }),
  ),
  shipping_lines: z.array(z.object({ method_title: text, ...taxed })).default([]),
  fee_lines: z.array(z.object({ name: text, ...taxed })).default([]),
  tax_lines: z.array(z.object({ rate_id: idText, rate_percent: z.number().min(0).max(100).nullish() })).default([]),
  coupon_lines: z.array(z.object({ code: z.string() })).default([]),
  refunds: z.array(z.object({ id: idText, reason: text, total: amountText })).default([]),
  meta_data: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
})

/** What WooCommerce says, by the body alone: the topic is not signed. `currency`: that of the channel. */
export function checkWooCommerce(body: Readonly<Record<string, unknown>>, currency: string, topic: string): Read {
  if (topic !== '' && !/^(order|action)\./.test(topic)) return unreadable('It is not about an order: is its topic meant for this address?')
  if ('line_items' in body && 'status' in body) return shaped(order, body, 'order', (given) => readOrder(given, currency))
  return deletedOrder(body) ?? unreadable('It is no order: is its topic meant for this address?')
}

function readOrder(given: z.output<typeof order>, currency: string): Read {
  const { id, status, billing, date_modified_gmt: updatedAt } = given
  if (status === 'checkout-draft' || status === 'auto-draft')
    return { kind: 'IGNORED', channelOrderId: id, reason: 'It is a draft: the customer has not ordered yet' }
  if (given.currency !== currency) return unreadable(`It is in ${given.currency}, and its channel sells in ${currency}`, id)
  const place = given.shipping?.address_1 ? given.shipping : billing
  if (!place.address_1) return unreadable('It has no address', id)
  const amount = (plain: string): number => minorOf(plain, currency)
  /** A total of WooCommerce never contains its tax, whatever the prices do. */
  const gross = ({ total, total_tax: tax }: { readonly total: string; readonly total_tax: string }): number => amount(total) + amount(tax)
  const charge = (kind: ToldCharge['kind'], title: string, of: { readonly total: string; readonly total_tax: string }): ToldCharge[] =>
    gross(of) === 0 ? [] : [{ kind, title, total: gross(of), tax: amount(of.total_tax) }]
  const percents = new Map(given.tax_lines.map(({ rate_id: rate, rate_percent: percent }) => [rate, percent]))
  /** Several taxes of one line add up; null where a rate is not told. */
  const rateOf = (taxes: readonly { readonly id: string; readonly total: string | null }[]): number | null => {
    const rates = taxes.filter(({ total }) => total !== null).map(({ id: rate }) => percents.get(rate))
    return rates.length > 0 && rates.every((rate) => rate != null)
      ? Math.round(rates.reduce((all, rate) => all + (rate ?? 0) * 100, 0))
      : null
  }
  const isCancelled = status === 'cancelled' || status === 'trash'
  return {
    kind: 'NEWS',
    channelOrderId: id,
    news: {
      kind: 'ORDER',
      at: updatedAt,
      order: {
        ...{ updatedAt, placedAt: given.date_created_gmt, currency },
        email: billing.email ?? noAddressOf(id),
        name: nameIn(billing) ?? nameIn(place) ?? 'Customer',
        utm: campaignIn(given.meta_data),
        shippingAddress: addressOf(place, billing.phone),
        billingAddress: billing.address_1 ? addressOf(billing, null) : null,
        payment: status === 'failed' ? 'VOIDED' : given.date_paid_gmt || PAID.has(status) ? 'PAID' : 'UNPAID',
        tenders: given.payment_method ? [given.payment_method] : [],
        cancelled: isCancelled ? { at: updatedAt, reason: null } : null,
        lines: given.line_items.map((line): ToldLine => {
          const [total, tax, quantity] = [gross(line), amount(line.total_tax), Math.max(0, line.quantity)]
          const full = line.subtotal ? amount(line.subtotal) + amount(line.subtotal_tax ?? '0') : total
          return {
            id: line.id,
            sku: line.sku ?? '',
            title: line.name ?? '',
            quantity,
            current: quantity,
            total,
            discount: full - total,
            tax,
            taxBps: rateOf(line.taxes),
          }
        }),
        charges: [
          ...given.shipping_lines.flatMap((line) => charge('SHIPPING', line.method_title ?? 'Shipping', line)),
          ...given.fee_lines.flatMap((line) => charge('FEE', line.name ?? 'Fee', line)),
        ],
        discountCodes: given.coupon_lines.map(({ code }) => code),
        total: amount(given.total),
        // A refund is a negative amount, without its moment.
        refunds: given.refunds.map((refund) => ({
          id: refund.id,
          at: null,
          amount: Math.abs(amount(refund.total)),
          reason: refund.reason,
        })),
        fulfillments: status === 'completed' ? [completedAt(given)] : [],
      },
    },
  }
}

/** WooCommerce knows of no parcels: an order that is completed has left. We complete ours when the last parcel has. */
const completedAt = ({ date_modified_gmt: updatedAt, line_items: lines }: z.output<typeof order>): ToldFulfillment => ({
  ...{ id: 'completed', updatedAt, isCancelled: false, trackingNumbers: [] },
  lines: lines.map(({ id, quantity }) => ({ id, quantity: Math.max(0, quantity) })),
})

/** Cash on delivery is taken by whoever delivers: such an order is processed without having been paid. */
const PAID = new Set(['processing', 'completed', 'refunded'])

type Address = z.output<typeof address>
const nameIn = ({ first_name: first, last_name: last }: Address): string | null => [first, last].filter(Boolean).join(' ') || null
const addressOf = (given: Address, phone: string | null): ToldAddress => ({
  ...{ name: nameIn(given) ?? given.company ?? 'Customer', company: given.company, line1: given.address_1 ?? '', line2: given.address_2 },
  ...{ postalCode: given.postcode, city: given.city ?? '', region: given.state, countryCode: given.country ?? '' },
  phone: given.phone ?? phone,
})

/** Where WooCommerce attributes orders, since version 8.5. */
function campaignIn(meta: readonly { readonly key: string; readonly value?: unknown }[]): ToldCampaign {
  const markOf = (name: string): unknown => meta.find(({ key }) => key === `_wc_order_attribution_${name}`)?.value
  return campaignOf(markOf, markOf('session_entry'))
}
