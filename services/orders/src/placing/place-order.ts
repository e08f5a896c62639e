import { randomBytes } from 'node:crypto'
import { orderPlaced, type OrderEventBase } from '@kade/events'
import { newId, requestHashOf, UserErrors, type Database, type UserErrorDetail, type Viewer } from '@kade/service-kit'
import { orderNumber } from '../order/order-number.js'
import { priceOrder, type OrderTotals, type PricedLine } from './pricing.js'
import { noUnits } from '../order/places.js'
import { insertOrder, readForPlacing, type Offer, type PlacedLine } from './placing.store.js'
import type { LineRow, OrderRow } from '../order/order.table.js'
import { checkPlaceOrder, type CheckedOrder, type PlaceOrderInput } from './check-order.js'
import { customerOf, placerOf, type Placer } from './check-rights.js'

export interface PlacedOrder {
  readonly order: OrderRow
  /** Null when the key, or the channel's number, had been used before: the first order is answered again. */
  readonly lines: readonly LineRow[] | null
  /** Nobody's account: whoever placed it needs a token to see it again. */
  readonly isGuests: boolean
}

const MAX_TOTAL = Number.MAX_SAFE_INTEGER / 4

/** Somebody else may be first with the key, the channel's number or the e-mail address: the second try finds what they stored. */
const TRIES = 5

/**
 * Stores an order, PENDING: everything slow happens behind it. Two statements: what is known of the channel, the SKUs, the customer and the
 * key; then the order with everything that belongs to it.
 * @throws UserErrors naming each wrong field; IDEMPOTENCY_CONFLICT when the key, or the channel's own number, was used with another input.
 */
export async function placeOrder(database: Database, viewer: Viewer, input: PlaceOrderInput): Promise<PlacedOrder> {
  const checked = checkPlaceOrder(input)
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const placed = await tryToPlace(database, viewer, checked)
    if (placed) return placed
  }
  throw new Error(`The order could not be stored in ${TRIES} tries`)
}

/** Null when something was taken between reading and storing. */
async function tryToPlace(database: Database, viewer: Viewer, checked: CheckedOrder): Promise<PlacedOrder | null> {
  const requestHash = hashOf(checked, viewer)
  const skus = [...new Set(checked.lines.map(({ sku }) => sku))]
  const accountId = accountNamed(checked, viewer)
  const offer = await readForPlacing(database, { ...checked, accountId }, skus)
  const placer = placerOf(viewer, checked, offer.account)
  const isGuests = placer.role === 'GUEST'
  if (offer.existing) return { order: again(offer.existing, checked, viewer), lines: null, isGuests }

  const { channel, lines } = priced(checked, offer)
  const totals = priceOrder(lines, placer.role === 'CHANNEL' ? { ...channel, shippingFee: 0 } : channel)
  if (totals.total > MAX_TOTAL) throw UserErrors.of('OUT_OF_RANGE', 'The total is beyond what can be paid', 'input', 'lines')
  const order = newOrder(checked, offer, channel, totals, placer)
  const rows = lines.map((line, index): PlacedLine => ({ ...line, id: newId(), total: totals.lineTotals[index] ?? 0 }))
  const base = firstEntry(order, new Date(), viewer, placer)
  const isStored = await insertOrder(database, {
    order,
    taxBps: channel.taxBps,
    requestHash,
    idempotencyKey: checked.idempotencyKey,
    customer: {
      isKnown: placer.customerId === null ? offer.contactId !== null : offer.account.isKnown,
      contactOf: placer.customerId === null ? order.channel : null,
      signsIn: placer.role === 'CUSTOMER',
    },
    payment: checked.payment,
    lines: rows,
    entry: base.timeline,
    event: orderPlaced.draft(order.id, { ...base, ...placedData(order, rows) }),
  })
  return isStored ? { order, lines: rows.map((line) => toLineRow(order.id, line)), isGuests } : null
}

/** The account that the order may go to: the signed-in customer's, or the one that the input names. */
const accountNamed = ({ customerId }: CheckedOrder, viewer: Viewer): string | null => customerId ?? customerOf(viewer)

/** A channel that lost our answer may ask under a new key: its own number tells that the order is the same. */
function again({ order, requestHash, idempotencyKey }: NonNullable<Offer['existing']>, checked: CheckedOrder, viewer: Viewer): OrderRow {
  if (hashOf({ ...checked, idempotencyKey }, viewer) === requestHash) return order
  if (idempotencyKey === checked.idempotencyKey)
    throw UserErrors.of(
      'IDEMPOTENCY_CONFLICT',
      'This key was used for another order: take a new key for a new order',
      'input',
      'idempotencyKey',
    )
  throw UserErrors.of(
    'IDEMPOTENCY_CONFLICT',
    `The channel's order ${order.channelOrderId} is our ${order.number}, which was placed with another content: cancel it, or give a new order its own number`,
    'input',
    'channelOrderId',
  ).with({ orderNumber: order.number })
}

type PricedChannel = NonNullable<Offer['channel']>

function priced(
  { lines, payment, deliverBy, placedAt }: CheckedOrder,
  { channel, variants }: Offer,
): { channel: PricedChannel; lines: (PricedLine & { title: string })[] } {
  const errors: UserErrorDetail[] = []
  if (!channel) errors.push({ code: 'NOT_FOUND', message: 'There is no such channel: ask for `channels`', field: ['input', 'channel'] })
  if ((payment.provider ?? 'test') !== 'test')
    errors.push({
      code: 'INVALID',
      message: `There is no payment provider ${payment.provider}`,
      field: ['input', 'payment', 'provider'],
      parameters: { fault: 'PAYMENT_PROVIDER' },
    })
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  if (deliverBy && deliverBy < today)
    errors.push({ code: 'OUT_OF_RANGE', message: 'deliverBy has passed', field: ['input', 'deliverBy'], parameters: { least: today } })
  if (placedAt && placedAt.getTime() > now.getTime() + 60_000)
    errors.push({
      code: 'OUT_OF_RANGE',
      message: 'placedAt lies in the future',
      field: ['input', 'placedAt'],
      parameters: { most: now.toISOString() },
    })
  const result = lines.map(({ sku, quantity, unitPrice }, index) => {
    const field = (...rest: string[]) => ['input', 'lines', String(index), ...rest]
    const variant = variants.get(sku)
    if (!variant)
      errors.push({ code: 'NOT_FOUND', message: `There is no variant ${sku} for sale`, field: field('sku'), parameters: { sku } })
    if (channel && unitPrice && unitPrice.currency !== channel.currency) {
      errors.push({
        code: 'INVALID',
        message: `This channel sells in ${channel.currency}, not in ${unitPrice.currency}`,
        field: field('unitPrice', 'currencyCode'),
        parameters: { fault: 'OTHER_CURRENCY', currencyCode: channel.currency },
      })
    } else if (channel && !unitPrice && variant && variant.currency !== channel.currency) {
      errors.push({
        code: 'INVALID',
        message: `${sku} has no price in ${channel.currency}`,
        field: field('sku'),
        parameters: { fault: 'NO_PRICE', sku, currencyCode: channel.currency },
      })
    }
    return {
      sku,
      quantity,
      title: variant?.title ?? '',
      unitPrice: unitPrice?.amount ?? variant?.price ?? 0,
      taxClass: variant?.taxClass ?? 'STANDARD',
    }
  })
  if (!channel || errors.length > 0) throw new UserErrors(errors)
  return { channel, lines: result }
}

function newOrder(checked: CheckedOrder, offer: Offer, channel: PricedChannel, totals: OrderTotals, placer: Placer): OrderRow {
  return {
    id: newId(),
    number: orderNumber(offer.nextNumber, randomBytes(6)),
    version: 1,
    status: 'PENDING',
    fulfillmentStatus: 'UNFULFILLED',
    paymentStatus: 'PENDING',
    channelId: channel.id,
    channel: channel.code,
    channelOrderId: checked.channelOrderId,
    customerId: placer.customerId ?? offer.contactId ?? newId(),
    isClaimed: false,
    customerName: checked.name,
    email: checked.email,
    campaign: checked.campaign,
    currency: channel.currency,
    subtotal: totals.subtotal,
    discountTotal: totals.discountTotal,
    shippingTotal: totals.shippingTotal,
    taxTotal: totals.taxTotal,
    total: totals.total,
    shippingAddress: checked.shippingAddress,
    billingAddress: checked.billingAddress ?? checked.shippingAddress,
    placedAt: checked.placedAt ?? new Date(),
    deliverBy: checked.deliverBy ?? null,
  }
}

function firstEntry(order: OrderRow, at: Date, { subject }: Viewer, { role }: Placer): OrderEventBase {
  const actor = role === 'CUSTOMER' || role === 'GUEST' ? 'customer' : subject
  return {
    orderId: order.id,
    orderNumber: order.number,
    channel: order.channel,
    customerId: order.customerId,
    version: 1,
    status: order.status,
    fulfillmentStatus: order.fulfillmentStatus,
    paymentStatus: order.paymentStatus,
    timeline: {
      sequence: 1,
      id: newId(),
      type: 'PLACED',
      at: at.toISOString(),
      actor,
      message: `Placed through ${order.channel}`,
      data: null,
    },
  }
}

const placedData = (order: OrderRow, lines: readonly PlacedLine[]) => ({
  placedAt: order.placedAt.toISOString(),
  currency: order.currency,
  campaign: order.campaign,
  lines: lines.map(({ id, sku, title, quantity, unitPrice, total }) => ({ orderLineId: id, sku, title, quantity, unitPrice, total })),
  shippingAddress: order.shippingAddress,
  deliverBy: order.deliverBy,
  subtotal: order.subtotal,
  discountTotal: order.discountTotal,
  shippingTotal: order.shippingTotal,
  taxTotal: order.taxTotal,
  total: order.total,
})

const toLineRow = (orderId: string, { id, sku, title, unitPrice, total, quantity }: PlacedLine): LineRow => ({
  id,
  orderId,
  sku,
  title,
  unitPrice,
  total,
  quantity,
  counters: noUnits,
  promisedDeliveryDate: null,
})

/** Equal for the same order by the same kind of caller, whatever the order of its fields. */
const hashOf = (order: CheckedOrder, { roles, claims }: Viewer): string =>
  requestHashOf([order, [...roles].sort(), claims.customerId ?? null])
