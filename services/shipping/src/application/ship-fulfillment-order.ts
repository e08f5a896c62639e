import { printable, Unprintable } from '@kade/documents'
import { shipmentShipped, shipmentTracked, type Address } from '@kade/events'
import { appendToOutbox, newId, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import type { CarrierProvider, Rate } from '../carriers/carrier-provider.js'
import { chooseRate } from '../domain/choose-rate.js'
import { moveTo } from '../domain/fulfillment-order.js'
import { trackingNumber } from '../domain/gs1.js'
import { delayOf } from '../domain/tracking.js'
import { saveFulfillmentOrders } from '../persistence/fulfillment-store.js'
import { listsOf } from '../persistence/lists.js'
import { orderRefsById, readLocationRef } from '../persistence/references.js'
import { appendTracking, insertShipment, nextTrackingSerial } from '../persistence/tracking-store.js'
import { onLocked, unitsOf } from './locked.js'

export interface ShipFulfillmentOrder {
  readonly fulfillmentOrderId: string
  readonly carrier?: string | null
  readonly service?: string | null
}

/** Chooses the rate, makes the shipment with its tracking number, and tells it. Answers the shipment's id. @throws UserErrors */
export async function shipFulfillmentOrder(
  database: Database,
  carriers: readonly CarrierProvider[],
  viewer: Viewer,
  command: ShipFulfillmentOrder,
): Promise<string> {
  return onLocked(database, command.fulfillmentOrderId, async (tx, order) => {
    const after = moveTo(order, 'SHIPPED')
    const [reference] = await orderRefsById(tx, [order.orderId])
    const location = await readLocationRef(tx, order.locationId)
    if (!reference || !location)
      throw UserErrors.of(
        'ILLEGAL_TRANSITION',
        'The address of this order is not known here yet: try again in a moment',
        'input',
        'fulfillmentOrderId',
      ).with({ status: order.status })
    await checkPrintable([reference.address, location.address])
    const [packages = []] = await listsOf(tx, 'packages', [order.id])
    const shippedAt = new Date()
    const { carrier, rate } = choose(carriers, command, order.promisedDeliveryDate, {
      fromCountry: location.address.countryCode,
      toCountry: reference.address.countryCode,
      packages: packages.map(({ grams }) => grams),
      shippedAt,
    })
    const shipment = {
      id: newId(),
      fulfillmentOrderId: order.id,
      orderId: order.orderId,
      carrier: carrier.name,
      service: rate.service,
      trackingNumber: trackingNumber(await nextTrackingSerial(tx), location.address.countryCode),
      status: 'PRE_TRANSIT' as const,
      cost: rate.cost,
      currency: rate.currency,
      estimatedFrom: rate.estimatedFrom,
      estimatedTo: rate.estimatedTo,
      promisedDeliveryDate: order.promisedDeliveryDate,
      shippedAt,
    }
    const isLate = delayOf(shipment) !== null
    await saveFulfillmentOrders(tx, [after])
    await insertShipment(tx, { ...shipment, delayedSince: isLate ? shippedAt : null })
    const event = await appendTracking(tx, shipment, {
      status: 'PRE_TRANSIT',
      description: 'Handed to the carrier',
      location: location.address.city,
      countryCode: location.address.countryCode,
      at: shippedAt,
      shipmentStatus: 'PRE_TRANSIT',
      idempotencyKey: null,
      requestHash: null,
    })
    const estimatedDelivery = { from: rate.estimatedFrom.toISOString(), to: rate.estimatedTo.toISOString() }
    const { orderId, allocationId, locationId } = order
    await appendToOutbox(tx, [
      shipmentShipped.draft(orderId, {
        orderId,
        fulfillmentOrderId: order.id,
        allocationId,
        locationId,
        shipmentId: shipment.id,
        carrier: shipment.carrier,
        service: shipment.service,
        trackingNumber: shipment.trackingNumber,
        lines: unitsOf(order),
        packages: Math.max(1, packages.length),
        cost: rate.cost,
        currency: rate.currency,
        shippedAt: shippedAt.toISOString(),
        promisedDeliveryDate: order.promisedDeliveryDate,
        estimatedDelivery,
        actor: viewer.subject,
      }),
      shipmentTracked.draft(orderId, {
        orderId,
        shipmentId: shipment.id,
        trackingNumber: shipment.trackingNumber,
        sequence: event.sequence,
        channel: reference.channel,
        customerId: reference.customerId,
        event: {
          id: event.id,
          status: event.status,
          description: event.description,
          location: event.location,
          countryCode: event.countryCode,
          at: event.at.toISOString(),
        },
        status: 'PRE_TRANSIT',
        estimatedDelivery,
        delayed: isLate,
      }),
    ])
    return shipment.id
  })
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

function choose(
  carriers: readonly CarrierProvider[],
  { carrier: wantedCarrier, service }: ShipFulfillmentOrder,
  promise: string | null,
  request: Parameters<CarrierProvider['rates']>[0],
): { carrier: CarrierProvider; rate: Rate } {
  const candidates =
    wantedCarrier == null ? carriers : carriers.filter(({ code, name }) => code === wantedCarrier || name === wantedCarrier)
  if (candidates.length === 0)
    throw UserErrors.of(
      'NOT_FOUND',
      `There is no carrier ${wantedCarrier}: take one of ${carriers.map(({ code }) => code).join(', ')}`,
      'input',
      'carrier',
    ).with({ known: carriers.map(({ code }) => code).join(', ') })
  const offers = candidates.flatMap((carrier) => carrier.rates(request).map((rate) => ({ carrier, rate })))
  const wanted = service == null ? offers : offers.filter(({ rate }) => rate.service === service)
  const rates = wanted.map(({ rate }) => rate)
  const chosen = chooseRate(rates, promise)
  const offer = wanted.find(({ rate }) => rate === chosen)
  if (offer) return offer
  if (offers.length > 0)
    throw UserErrors.of(
      'NOT_FOUND',
      `There is no service ${service}: take one of ${offers.map(({ rate }) => rate.service).join(', ')}`,
      'input',
      'service',
    ).with({ known: offers.map(({ rate }) => rate.service).join(', ') })
  throw UserErrors.of('NOT_SERVICEABLE', `No carrier takes these packages to ${request.toCountry}`, 'input', 'fulfillmentOrderId').with({
    countryCode: request.toCountry,
  })
}
