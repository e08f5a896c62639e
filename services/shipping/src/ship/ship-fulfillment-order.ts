import { printable, Unprintable } from '@kade/documents'
import type { Address } from '@kade/events'
import { UserErrors, type Database, type Viewer } from '@kade/service-kit'
import type { CarrierProvider } from '../carrier/carrier-provider.js'
import { changeFulfillmentOrder } from '../fulfillment-order/change-fulfillment-order.js'
import { moveTo } from '../fulfillment-order/fulfillment-order.js'
import { listsOf } from '../fulfillment-order/lists.reads.js'
import { orderRefsById, readLocationRef } from '../reference/reference.store.js'
import { nextSequence, nextTrackingSerial } from '../shipment/shipment.store.js'
import { chooseOffer, offersOf, quotesOf, requestOf } from './check-offers.js'
import { ship } from './ship.js'

export interface ShipFulfillmentOrder {
  readonly fulfillmentOrderId: string
  readonly carrier?: string | null
  readonly service?: string | null
}

export interface Shipping {
  readonly database: Database
  readonly carriers: readonly CarrierProvider[]
  readonly viewer: Viewer
  /** Opens the address of an order that came sealed. */
  readonly openAddress: (orderId: string) => Promise<void>
}

/** Chooses the rate, makes the shipment with its tracking number, and tells it. Answers the shipment's id. @throws UserErrors */
export const shipFulfillmentOrder = (shipping: Shipping, command: ShipFulfillmentOrder): Promise<string> =>
  handOver(shipping, command).catch(async (error: unknown) => {
    if (!(error instanceof AddressSealed)) throw error
    await shipping.openAddress(error.orderId).catch(() => undefined) // orders does not answer: whoever ships is told to try again
    return handOver(shipping, command).catch((again: unknown) => {
      throw again instanceof AddressSealed ? addressUnknown(again.status) : again
    })
  })

class AddressSealed extends Error {
  override readonly name = 'AddressSealed'
  constructor(
    readonly orderId: string,
    readonly status: string,
  ) {
    super('The address of this order is not opened yet')
  }
}

const addressUnknown = (status: string): UserErrors =>
  UserErrors.of(
    'ILLEGAL_TRANSITION',
    'The address of this order is not known here yet: try again in a moment',
    'input',
    'fulfillmentOrderId',
  ).with({ status })

async function handOver({ database, carriers, viewer }: Shipping, command: ShipFulfillmentOrder): Promise<string> {
  const { shipped } = await changeFulfillmentOrder(database, viewer, command.fulfillmentOrderId, async (order, deciding, tx) => {
    moveTo(order, 'SHIPPED') // refused before anything is looked up
    const [owner] = await orderRefsById(tx, [order.orderId])
    const location = await readLocationRef(tx, order.locationId)
    if (owner?.sealed) throw new AddressSealed(order.orderId, order.status)
    if (!owner || !location) throw addressUnknown(order.status)
    const { address: from } = location
    await checkPrintable([owner.address, from])
    const [packages = []] = await listsOf(tx, 'packages', [order.id])
    const { promisedDeliveryDate: promise } = order
    const toCountry = owner.address.countryCode
    const offers = offersOf(carriers, requestOf(packages, from.countryCode, toCountry, deciding.now))
    const chosen = chooseOffer(carriers, offers, command, promise, toCountry)
    const serial = await nextTrackingSerial(tx)
    const sequence = await nextSequence(tx, order.orderId)
    const quotes = quotesOf(offers, promise, chosen.rate)
    return ship(order, { ...chosen, quotes, from, packages: packages.length, owner, serial, sequence }, deciding)
  })
  const [shipment] = shipped
  if (!shipment) throw new Error('What is shipped has a shipment')
  return shipment.id
}

/** A parcel whose label cannot be read is not delivered: it does not leave. */
async function checkPrintable(addresses: readonly Address[]): Promise<void> {
  try {
    await printable(addresses.flatMap((address) => Object.values(address).filter((text) => text != null)))
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error
    throw UserErrors.of('INVALID', `The label cannot be printed: ${error.message}`, 'input', 'fulfillmentOrderId').with({
      fault: 'UNPRINTABLE',
    })
  }
}
