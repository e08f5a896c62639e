import { isId, UserErrors, type Queryable, type Transaction, type Viewer } from '@kade/service-kit'
import { bought, carrierOf, intend } from '../carrier/label-purchase.js'
import { claimLabel, lockLiveLabel } from '../carrier/label-purchase.store.js'
import type { LabelPurchaseRow } from '../carrier/label-purchase.table.js'
import { changeFulfillmentOrder } from '../fulfillment-order/change-fulfillment-order.js'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import { moveTo, type FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import { fulfillmentOrdersById } from '../fulfillment-order/fulfillment-order.reads.js'
import { shipmentsById, shipmentsOf } from '../shipment/shipment.reads.js'
import type { ShipmentRow } from '../shipment/shipment.table.js'
import { nextNumbers } from '../shipment/shipment.store.js'
import { AddressSealed, addressUnknown, checkConsignment, type ToBeCarried } from './check-consignment.js'
import {
  askDesks,
  carrierUnavailable,
  chooseOffer,
  isCalled,
  NOBODY_ASKED,
  ownOffers,
  quotesOf,
  sorted,
  type Chosen,
} from './check-offers.js'
import { readConsignment } from './consignment.reads.js'
import { applyLabel, settleLabel, type LabelDesks } from './reconcile-label.js'

export interface ShipFulfillmentOrder {
  readonly fulfillmentOrderId: string
  readonly carrier?: string | null
  readonly service?: string | null
}

export interface Shipping extends LabelDesks {
  readonly viewer: Viewer
  /** Opens the address of an order that came sealed. */
  readonly openAddress: (orderId: string) => Promise<void>
}

/**
 * Chooses the rate, buys the label, makes the shipment, and tells it. A label that is sold over the network is kept before its carrier is asked, which
 * is asked outside of any transaction. Answers the shipment. @throws UserErrors
 */
export const shipFulfillmentOrder = (shipping: Shipping, command: ShipFulfillmentOrder): Promise<ShipmentRow> =>
  leave(shipping, command).catch(async (error: unknown) => {
    if (!(error instanceof AddressSealed)) throw error
    await shipping.openAddress(error.orderId).catch(() => undefined) // orders does not answer: whoever ships is told to try again
    return leave(shipping, command).catch((again: unknown) => {
      throw again instanceof AddressSealed ? addressUnknown(again.status) : again
    })
  })

async function leave(shipping: Shipping, command: ShipFulfillmentOrder): Promise<ShipmentRow> {
  const { database, viewer, carriers } = shipping
  const { fulfillmentOrderId } = command
  const heard = await hear(shipping, command)
  const waiting: { label: LabelPurchaseRow | null } = { label: null }
  const { labels, shipped, labelledAnew } = await changeFulfillmentOrder(
    database,
    viewer,
    fulfillmentOrderId,
    async (order, deciding, tx) => {
      checkShippable(order) // refused before anything is looked up
      const known = await readConsignment(tx, order)
      if (known.hasLabel) waiting.label = await lockLiveLabel(tx, order.id)
      if (waiting.label) return NOTHING
      const carried = await checkConsignment(known, order, deciding.now)
      if (heard.packageIds && !areSame(heard.packageIds, carried.packages)) throw packedAnew(order)
      const { promisedDeliveryDate: promise } = order
      const offers = sorted([...ownOffers(carriers, carried.consignment), ...heard.offers])
      const chosen = chooseOffer(carriers, { offers, silent: heard.silent }, command, promise, carried.consignment.toCountry)
      return leaveBy(tx, order, carried, { ...chosen, quotes: quotesOf(offers, promise, chosen.rate) }, deciding)
    },
  )
  const label = waiting.label ?? labels.find(({ state }) => state === 'BUYING')
  if (label) await buyNow(shipping, label, waiting.label !== null)
  const [shipment] = label ? await bySoldLabel(database, fulfillmentOrderId) : [...shipped, ...labelledAnew]
  if (!shipment) throw new Error('What has shipped has a shipment')
  return shipment
}

async function bySoldLabel(db: Queryable, fulfillmentOrderId: string): Promise<(ShipmentRow | null)[]> {
  const left = await shipmentsOf(db, [fulfillmentOrderId])
  return shipmentsById(
    db,
    left.map(({ id }) => id),
  )
}

/** What carriers that sell over the network ask for it: nobody is made to wait for them meanwhile. */
async function hear({ database, carriers, timeoutMs }: Shipping, { fulfillmentOrderId, carrier }: ShipFulfillmentOrder) {
  const desks = carriers.filter((each) => each.desk !== null && (carrier == null || isCalled(each, carrier)))
  const [order] = desks.length > 0 && isId(fulfillmentOrderId) ? await fulfillmentOrdersById(database, [fulfillmentOrderId]) : []
  if (order?.status !== 'PACKED' && !order?.labelVoidedAt) return NOBODY_ASKED
  const { consignment, packages } = await checkConsignment(await readConsignment(database, order), order, new Date())
  return { ...(await askDesks(desks, consignment, timeoutMs)), packageIds: packages.map(({ id }) => id) }
}

/** @throws IllegalTransition for what is not packed, and for what has its label. */
function checkShippable(order: FulfillmentOrder): void {
  if (order.labelVoidedAt === null) moveTo(order, 'SHIPPED')
}

const packedAnew = ({ status }: FulfillmentOrder): UserErrors =>
  UserErrors.of('ILLEGAL_TRANSITION', 'It was packed otherwise meanwhile: ship it once more', 'input', 'fulfillmentOrderId').with({
    status,
  })

type Taken = Chosen & Pick<LabelPurchaseRow, 'quotes'>

/** With a number of our roll it leaves at once; else its carrier is to be asked. */
async function leaveBy(
  tx: Transaction,
  order: FulfillmentOrder,
  carried: ToBeCarried,
  { carrier, rate, reason, quotes }: Taken,
  deciding: Deciding,
): Promise<Decision> {
  const packageIds = carried.packages.map(({ id }) => id)
  const label = intend(deciding.newId(), { fulfillmentOrderId: order.id, carrier, reason, quotes, packageIds }, deciding)
  if (carrier.desk) return { ...NOTHING, labels: [label] }
  const { serial, sequence } = await nextNumbers(tx, order.orderId)
  const trackingNumber = carrier.numberOf(serial, carried.consignment.fromCountry)
  const sold = bought(label, { trackingNumber, paid: rate.cost }, deciding.now)
  return applyLabel(tx, order, carried, { label: sold, sequence }, deciding)
}

/** @throws UserErrors CARRIER_UNAVAILABLE, NOT_SERVICEABLE, ILLEGAL_TRANSITION unless it left. */
async function buyNow(shipping: Shipping, label: LabelPurchaseRow, isAgain: boolean): Promise<void> {
  const carrier = carrierOf(label)
  const isMine = !isAgain || (await claimLabel(shipping.database, label.id))
  const { state, failure } = isMine ? await settleLabel(shipping, label, { isAgain, isWatched: true }) : label
  const field = ['input', 'fulfillmentOrderId']
  if (state === 'BOUGHT') return
  if (state === 'BUYING')
    throw carrierUnavailable(carrier, 'it is asked again by itself whether the label is bought, and no other is bought')
  if (state === 'REFUSED')
    throw UserErrors.of('NOT_SERVICEABLE', `${carrier.name} does not sell this label: ${failure}`, ...field).with({ carrier: carrier.code })
  throw UserErrors.of('ILLEGAL_TRANSITION', 'It was packed otherwise, or held, while its label was bought, which is given back', ...field)
}

const areSame = (ids: readonly string[], rows: readonly { readonly id: string }[]): boolean =>
  ids.length === rows.length && rows.every(({ id }) => ids.includes(id))
