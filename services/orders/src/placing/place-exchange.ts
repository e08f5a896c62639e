import { randomBytes } from 'node:crypto'
import { newId, requestHashOf, UserErrors, type Transaction } from '@kade/service-kit'
import { termsOf } from '../consignment/consignment.js'
import { carryOutPlacementIn } from '../order/carry-out.js'
import { orderNumber } from '../order/order-number.js'
import type { Order } from '../order/order.js'
import { ordersById } from '../order/order.reads.js'
import { chargeable } from '../order/secure.js'
import { checkBasket } from './check-offer.js'
import type { CheckedLine } from './check-order.js'
import { importOf } from './import-cost.js'
import { place } from './place.js'
import { readForPlacing } from './placing.store.js'
import { priceOrder } from './pricing.js'

/** Goods that are to be sent for goods that came back. */
export interface WantedExchange {
  readonly id: string
  /** By which it is placed once. */
  readonly key: string
  readonly returnNumber: string
  /** What came back is worth, in minor units. */
  readonly worth: number
  readonly lines: readonly WantedLine[]
}
export interface WantedLine {
  readonly sku: string
  readonly quantity: number
  /** What its units cost when they were bought, where the same is wanted again; null: as they are sold today. */
  readonly amount: number | null
  readonly taxBps: number
}

/** The order that was placed, and what of the worth pays for it; or why there is none. */
export type ExchangePlaced =
  { readonly orderId: string; readonly number: string; readonly paid: number } | { readonly fault: string; readonly reason: string }

/**
 * Places an order for goods that came back: to the same address, without shipping. The same goods cost what they did, others what they cost today. What came
 * back pays first, the customer's means of payment the rest.
 */
export async function placeExchange(tx: Transaction, order: Order, wanted: WantedExchange): Promise<ExchangePlaced> {
  const [row] = await ordersById(tx, [order.id])
  if (!row) throw new Error(`There is no order ${order.id}`)
  const now = new Date()
  const { channel, shippingAddress, vatId, customerId, email } = row
  const skus = [...new Set(wanted.lines.map(({ sku }) => sku))]
  const offer = await readForPlacing(
    tx,
    { idempotencyKey: wanted.key, email, accountId: customerId, channelOrderId: null },
    { channel, skus, now, codes: [], countryCode: shippingAddress.countryCode },
  )
  const basket = {
    lines: wanted.lines.map((line) => toLine(line, row.currency)),
    discountCodes: [],
    vatId,
    shippingTotal: null,
    isPriced: true,
    now,
  }
  const offered = checked(() => checkBasket(basket, offer))
  if ('fault' in offered) return offered
  const rules = { ...offered.channel, shippingFee: 0 }
  const taxation = {
    destination: shippingAddress,
    businessOf: offered.vatId?.countryCode ?? null,
    taxTable: offered.taxTable,
    discounts: [],
  }
  const totals = priceOrder(offered.lines, rules, taxation)
  const means = chargeable(order.payment)
  if (totals.total > wanted.worth && means.provider === 'channel')
    return { fault: 'CHANNEL_PAID', reason: `what the shop took cannot be raised by ${totals.total - wanted.worth} ${row.currency}` }
  const paid = Math.min(wanted.worth, totals.total)
  const terms = termsOf(row.consignment, vatId)
  const cost = importOf({ totals, lines: offered.lines, terms, destination: shippingAddress, currency: row.currency, now }, offer)
  const placement = place(
    {
      ...{ number: orderNumber(offer.nextNumber, randomBytes(6)), channel: offered.channel, lines: offered.lines, totals },
      checked: {
        ...{ channelOrderId: null, email, campaign: null, shippingAddress, billingAddress: row.billingAddress, name: row.customerName },
        payment: { provider: means.provider, token: means.token },
        idempotencyKey: wanted.key,
      },
      exchange: { id: wanted.id, amount: paid, returnNumber: wanted.returnNumber },
      // The shop bears what importing costs, as it does the shipping.
      ...{ vatId, consignment: { ...terms, importCost: cost && { ...cost, collected: 0 } }, redeemed: [], campaign: null },
      ...{ placer: { role: 'SUPPORT', customerId }, subject: 'system' },
      known: { account: { isKnown: true }, contactId: null, customerGroup: row.customerGroup },
      requestHash: requestHashOf([wanted.key]),
    },
    { now, newId },
  )
  await carryOutPlacementIn(tx, placement)
  return { orderId: placement.placed.row.id, number: placement.placed.row.number, paid }
}

/** So many units at their amount together: what is no whole price a unit is taken off as a discount. */
function toLine({ sku, quantity, amount, taxBps }: WantedLine, currency: string): CheckedLine {
  if (amount === null) return { sku, quantity, unitPrice: null }
  const unitPrice = Math.ceil(amount / quantity)
  const discountTotal = { amount: unitPrice * quantity - amount, currency }
  return { sku, quantity, unitPrice: { amount: unitPrice, currency }, taxBps, ...(discountTotal.amount > 0 ? { discountTotal } : {}) }
}

function checked<Value extends object>(offer: () => Value): Value | { readonly fault: string; readonly reason: string } {
  try {
    return offer()
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error
    const [first] = error.errors
    return { fault: String(first?.parameters?.fault ?? first?.code), reason: first?.message ?? error.message }
  }
}
