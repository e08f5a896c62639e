import { randomBytes } from 'node:crypto'
import { newId, type Database, type Viewer } from '@kade/service-kit'
import { termsOf } from '../consignment/consignment.js'
import { carryOutPlacement } from '../order/carry-out.js'
import type { NewOrder } from '../order/new-order.js'
import { orderNumber } from '../order/order-number.js'
import type { LineRow, OrderRow } from '../order/order.table.js'
import { noUnits } from '../order/places.js'
import { checkOffer, checkTotal } from './check-offer.js'
import { checkPlaceOrder, type CheckedOrder, type PlaceOrderInput } from './check-order.js'
import { hashOf, placedBefore } from './check-repeated.js'
import { customerOf, placerOf } from './check-rights.js'
import { importOf, withImport } from './import-cost.js'
import { place } from './place.js'
import { readForPlacing } from './placing.store.js'
import { priceOrder, rulesFor } from './pricing.js'

export interface PlacedOrder {
  readonly order: OrderRow
  /** Null when the key, or the channel's number, had been used before: the first order is answered again. */
  readonly lines: readonly LineRow[] | null
  /** Nobody's account: whoever placed it needs a token to see it again. */
  readonly isGuests: boolean
}

/** Somebody else may be first with the key, the channel's number or the e-mail address: the second try finds what they stored. */
const TRIES = 5

/**
 * Stores an order, PENDING; everything slow happens later. Two statements: what is known of the channel, the SKUs, the customer and the
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
  // The account that the order may go to: the one that the input names, or the signed-in customer's.
  const accountId = checked.customerId ?? customerOf(viewer)
  const skus = [...new Set(checked.lines.map(({ sku }) => sku))]
  const now = new Date()
  const codes = checked.discountCodes ?? []
  const { channel: channelCode, shippingAddress } = checked
  const pricedAt = checked.placedAt ?? now
  const wanted = { channel: channelCode, skus, codes, now: pricedAt, countryCode: shippingAddress.countryCode }
  const offer = await readForPlacing(database, { ...checked, accountId }, wanted)
  const placer = placerOf(viewer, checked, offer.account)
  const isGuests = placer.role === 'GUEST'
  if (offer.existing) return { order: placedBefore(offer.existing, checked, viewer), lines: null, isGuests }

  const basket = {
    ...{ lines: checked.lines, discountCodes: codes, vatId: checked.vatId ?? null, shippingTotal: checked.shippingTotal ?? null },
    ...{ isPriced: placer.role === 'CHANNEL', now: pricedAt },
  }
  const { channel, lines, discounts, taxTable, vatId } = checkOffer(checked, basket, offer, now)
  const taxation = { destination: shippingAddress, businessOf: vatId?.countryCode ?? null, taxTable, discounts }
  const priced = priceOrder(lines, rulesFor(placer.role, channel, basket.shippingTotal?.amount ?? null), taxation)
  const terms = termsOf(checked.consignment ?? null, vatId?.value ?? null)
  const reckoned = importOf(
    { totals: priced, lines, terms, destination: shippingAddress, currency: channel.currency, now: pricedAt },
    offer,
  )
  // A channel that places its own orders has collected what it meant to.
  const importCost = reckoned && (basket.isPriced ? { ...reckoned, collected: 0 } : reckoned)
  const totals = withImport(priced, importCost)
  checkTotal(totals.total)
  const number = orderNumber(offer.nextNumber, randomBytes(6))
  const taken = {
    redeemed: discounts.filter(({ usageLimit }) => usageLimit !== null).map(({ key }) => key),
    campaign: discounts.find(({ campaign }) => campaign !== null)?.campaign ?? null,
  }
  const consignment = { ...terms, importCost }
  const order = {
    number,
    checked,
    channel,
    lines,
    totals,
    consignment,
    ...taken,
    vatId: vatId?.value ?? null,
    requestHash: hashOf(checked, viewer),
  }
  const placement = place({ ...order, placer, subject: viewer.subject, known: offer }, { now, newId })
  const isStored = await carryOutPlacement(database, placement)
  return isStored ? { order: placement.placed.row, lines: lineRows(placement.placed), isGuests } : null
}

const lineRows = ({ row, lines }: NewOrder): LineRow[] =>
  lines.map(({ taxClass: _, ...line }) => ({
    ...{ ...line, orderId: row.id },
    ...{ counters: noUnits, promisedDeliveryDate: null },
  }))
