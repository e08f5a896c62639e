import type { Address } from '@kade/events'
import { sagaAfter } from '../order/advance.js'
import { moveMoney, withAnother } from '../order/authorizations.js'
import { EXCHANGE } from '../order/capabilities.js'
import type { OrderConsignment } from '../consignment/consignment.js'
import { changed, decided, type Deciding, type Note } from '../order/decision.js'
import type { NewLine, NewOrder, Placement } from '../order/new-order.js'
import { fulfillmentStatusOf, paymentStatusOf, type Order, type OrderLine, type Payment } from '../order/order.js'
import { placedData } from '../order/order.events.js'
import type { OrderRow } from '../order/order.table.js'
import { noUnits } from '../order/places.js'
import { PLACED } from '../order/saga.js'
import type { Attribution } from '../order/pricing-facts.js'
import { actorOf, type Placer } from './placer.js'
import type { OrderTotals, PricedLine, PricingRules } from './pricing.js'

/** What is ordered, at the prices of today. */
export interface Offered {
  readonly channel: { readonly id: string; readonly code: string; readonly currency: string } & PricingRules
  readonly lines: readonly (PricedLine & { readonly title: string })[]
}

export interface PlaceCommand extends Offered {
  readonly number: string
  readonly checked: Pick<OrderRow, 'channelOrderId' | 'email' | 'campaign' | 'shippingAddress'> & {
    readonly name: string
    readonly attribution?: Attribution | null | undefined
    readonly billingAddress?: Address | null | undefined
    readonly placedAt?: Date | null | undefined
    readonly deliverBy?: string | null | undefined
    readonly payment: {
      readonly provider?: string | null | undefined
      readonly token: string
      readonly voucher?: Voucher | null | undefined
    }
    readonly idempotencyKey: string
  }
  readonly totals: OrderTotals
  /** The buyer's VAT id; null: a consumer. */
  readonly vatId: string | null
  /** On which terms it crosses a border, if it does. */
  readonly consignment: OrderConsignment
  /** Discounts that are taken by so many orders only: their keys. */
  readonly redeemed: readonly string[]
  /** What the order is counted to when the customer names no campaign. */
  readonly campaign: string | null
  readonly placer: Placer
  /** Who asked. */
  readonly subject: string
  /** What is known of the customer. */
  readonly known: {
    readonly account: { readonly isKnown: boolean }
    readonly contactId: string | null
    readonly customerGroup: string | null
  }
  readonly requestHash: string
  /** What it is placed in exchange for, and what of the worth of that pays for it. */
  readonly exchange?: { readonly id: string; readonly amount: number; readonly returnNumber: string } | undefined
}

/** What pays before the means of payment does. */
export interface Voucher {
  readonly provider: string
  /** Of store credit none is needed: it is the customer's. */
  readonly token?: string | null | undefined
  /** So much, in minor units; what it holds unless given. */
  readonly amount?: { readonly amount: number } | null | undefined
}

/** The first transition of an order: from nothing to PENDING, waiting for its stock. */
export function place(command: PlaceCommand, deciding: Deciding): Placement {
  const { checked, placer, known, requestHash, channel, number, totals } = command
  const { newId } = deciding
  const lines = totals.lines.map(({ unitPrice, discountTotal, total, tax }, index): NewLine => {
    const { sku, title, quantity, taxClass } = command.lines[index] ?? unpriced()
    return { id: newId(), sku, title, quantity, unitPrice, discountTotal, total, taxClass, taxBps: tax.bps, taxCategory: tax.category }
  })
  const fresh = newOrder(command, lines, { id: newId(), customerId: placer.customerId ?? known.contactId ?? newId() })
  const order: Order = { ...fresh, saga: sagaAfter(fresh, PLACED) }
  const row = rowOf({ ...order, version: 1 }, command, deciding.now)
  const note = placedNote(row, lines, actorOf(placer, command.subject), command.exchange)
  const decision = decided(order, changed(order, { notes: [note] }), deciding)
  const placed: NewOrder = {
    row,
    lines,
    customer: {
      isKnown: placer.customerId === null ? known.contactId !== null : known.account.isKnown,
      contactOf: placer.customerId === null ? channel.code : null,
      signsIn: placer.role === 'CUSTOMER',
    },
    payment: {
      id: newId(),
      provider: order.payment.provider,
      token: order.payment.token,
      more: order.payment.more,
      reference: `pay_${number}`,
    },
    redeemed: command.redeemed,
    requestHash,
    idempotencyKey: checked.idempotencyKey,
  }
  return { ...decision, placed }
}

function newOrder(
  { number, checked, channel, totals, vatId, exchange }: PlaceCommand,
  lines: readonly NewLine[],
  { id, customerId }: Pick<Order, 'id' | 'customerId'>,
): Order {
  return {
    id,
    number,
    version: 0,
    status: 'PENDING',
    channel: channel.code,
    customerId,
    email: checked.email,
    isClaimed: false,
    currency: channel.currency,
    countryCode: checked.shippingAddress.countryCode,
    shippingAddress: checked.shippingAddress,
    vatId,
    deliverBy: checked.deliverBy ?? null,
    subtotal: totals.subtotal,
    discountTotal: totals.discountTotal,
    shippingTotal: totals.shippingTotal,
    taxTotal: totals.taxTotal,
    taxBps: totals.shippingTax.bps,
    total: totals.total,
    lines: lines.map(({ id: lineId, sku, title, quantity, unitPrice, total, taxBps, taxCategory }): OrderLine => ({
      ...{ id: lineId, sku, title, quantity, unitPrice, total, taxBps, taxCategory },
      ...{ counters: noUnits, promisedDeliveryDate: null },
    })),
    payment: paidByExchange(newPayment(checked.payment, customerId), exchange),
    saga: { state: PLACED.next, deadlineInSeconds: null },
    ...{ releasedUnits: 0, holds: [], isConfirmed: false, amendment: null, givesBack: false },
  }
}

function newPayment({ provider = 'test', token, voucher }: PlaceCommand['checked']['payment'], customerId: string): Payment {
  // The store credit is that of the account, whatever the token says.
  const tokenOf = (of: string, given: string | null | undefined): string => (of === 'store-credit' ? customerId : (given ?? ''))
  const payment: Payment = {
    ...{ provider: provider ?? 'test', token: tokenOf(provider ?? 'test', token) },
    ...{ authorization: 'NONE', inReview: false, failureReason: null, providerReference: null, expiresAt: null },
    ...{ authorized: 0, captureRequested: 0, captured: 0, voidRequested: 0, voided: 0, refunded: 0 },
    ...{ asked: 0, refundRequested: 0, unsent: 0, exchanged: 0, more: [], nextAction: null, credited: {}, split: [], disputes: [] },
  }
  if (!voucher) return payment
  const first = { provider: voucher.provider, token: tokenOf(voucher.provider, voucher.token), most: voucher.amount?.amount ?? null }
  return withAnother(payment, { ...first, state: 'NONE' }).payment
}

/** What came back was paid long ago: nobody is asked to set it aside. */
function paidByExchange(payment: Payment, exchange: PlaceCommand['exchange']): Payment {
  if (!exchange || exchange.amount === 0) return payment
  const tender = { provider: EXCHANGE, token: exchange.id, state: 'AUTHORIZED', most: exchange.amount } as const
  const { payment: both, part } = withAnother(payment, tender)
  return moveMoney(both, part, { authorized: exchange.amount }, { providerReference: exchange.id })
}

function rowOf(order: Order, { checked, channel, totals, vatId, campaign, consignment, known }: PlaceCommand, now: Date): OrderRow {
  const { id, number, version, status, customerId, isClaimed, currency, deliverBy } = order
  return {
    ...{ id, number, version, status, fulfillmentStatus: fulfillmentStatusOf(order), paymentStatus: paymentStatusOf(order) },
    ...{ channelId: channel.id, channel: channel.code, channelOrderId: checked.channelOrderId },
    ...{ customerId, isClaimed, customerName: checked.name, email: checked.email, campaign: checked.campaign ?? campaign },
    currency,
    subtotal: totals.subtotal,
    discountTotal: totals.discountTotal,
    shippingTotal: totals.shippingTotal,
    taxTotal: totals.taxTotal,
    total: totals.total,
    shippingAddress: checked.shippingAddress,
    billingAddress: checked.billingAddress ?? checked.shippingAddress,
    placedAt: checked.placedAt ?? now,
    deliverBy,
    ...{ vatId, taxScheme: totals.taxScheme, shippingTaxCategory: totals.shippingTax.category },
    ...{ discounts: totals.discounts, attribution: checked.attribution ?? null, consignment, customerGroup: known.customerGroup },
  }
}

function unpriced(): never {
  throw new Error('A line was priced that was not ordered')
}

const placedNote = (row: OrderRow, lines: readonly NewLine[], actor: string, exchange: PlaceCommand['exchange']): Note => ({
  type: 'PLACED',
  message: exchange ? `Placed in exchange for what came back by return ${exchange.returnNumber}` : `Placed through ${row.channel}`,
  actor,
  data: null,
  event: { kind: 'placed', data: placedData(row, lines) },
})
