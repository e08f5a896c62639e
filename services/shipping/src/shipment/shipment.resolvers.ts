import { BadUserInput, isId, listPageOf, moneyOf, NotFound } from '@kade/service-kit'
import { authorizeField, canSee, seesCosts } from '../access.js'
import type { Context } from '../context.js'
import type { CarrierScanResolvers, OrderResolvers, QueryResolvers, ShipmentResolvers } from '../generated.js'
import { forget } from '../loaders.js'
import { latestTracking, shipmentByTrackingNumber, trackingAfter } from './shipment.reads.js'
import type { ShipmentRow, TrackingEventRow } from './shipment.table.js'
import { delayOf } from './delay.js'

const MOST_UPDATES = 500

interface ShipmentsResolvers {
  readonly Query: Pick<QueryResolvers, 'shipment' | '_trackingUpdates'>
  readonly Order: Pick<OrderResolvers, 'shipments'>
  readonly Shipment: Omit<ShipmentResolvers, 'labelUrl' | 'delayResolutions' | 'consignment' | 'customsDocuments'>
  readonly CarrierScan: CarrierScanResolvers
}
export const shipments: ShipmentsResolvers = {
  Query: {
    shipment: async (_, { id, trackingNumber }, context) => {
      authorizeField(context.viewer, 'shipment')
      if ((id == null) === (trackingNumber == null)) throw new BadUserInput('Give the id or the tracking number of the shipment', 'id')
      if (id != null) return visible(context, isId(id) ? await context.loaders.shipment.load(id) : null)
      const wanted = (trackingNumber ?? '').trim().toUpperCase()
      return visible(context, wanted.includes('\0') ? null : await shipmentByTrackingNumber(context.database, wanted))
    },
    _trackingUpdates: async (_, { orderId, after, limit }, { viewer, database, loaders }) => {
      if (limit < 1) throw new BadUserInput(`limit is ${limit}: it is 1 to ${MOST_UPDATES}`, 'limit')
      const order = isId(orderId) ? await loaders.orderRef.load(orderId) : null
      if (!order || !canSee(viewer, order)) return null
      const latest = await latestTracking(database, orderId)
      const missed = after == null ? [] : await trackingAfter(database, orderId, after, Math.min(limit, MOST_UPDATES))
      return { latest: latest && update(latest), after: missed.map(update) }
    },
  },
  Order: {
    shipments: async ({ id }, args, { viewer, loaders }, info) => {
      authorizeField(viewer, 'shipment')
      const page = listPageOf(args, info)
      if (!isId(id)) throw new NotFound('There is no such order')
      const order = await loaders.orderRef.load(id)
      // An order that was placed a moment ago is not known here yet, and has no shipments.
      if (!order) return []
      if (!canSee(viewer, order)) throw new NotFound('There is no such order')
      return loaders.shipments.page(id, page)
    },
  },
  Shipment: {
    __resolveReference: async ({ id }, context) => visible(context, isId(id) ? await context.loaders.shipment.load(id) : null),
    order: ({ orderId }) => ({ id: orderId }),
    trackingUrl: ({ carrier, trackingNumber }, _, { carriers }) =>
      carriers.find(({ name }) => name === carrier)?.trackingUrl(trackingNumber) ?? '',
    cost: ({ cost, currency }, _, { viewer }) => moneyOf(seesCosts(viewer) ? cost : 0, currency),
    packages: ({ fulfillmentOrderId }, args, { loaders }, info) => loaders.packages.page(fulfillmentOrderId, listPageOf(args, info)),
    events: ({ id }, args, { loaders }, info) => loaders.events.page(id, listPageOf(args, info)),
    scans: async ({ id }, args, { viewer, loaders }, info) => {
      const page = listPageOf(args, info)
      return seesCosts(viewer) ? loaders.events.page(id, page) : []
    },
    estimatedDelivery: ({ estimatedFrom, estimatedTo }) => (estimatedFrom && estimatedTo ? { from: estimatedFrom, to: estimatedTo } : null),
    delay: (shipment) => {
      const delay = delayOf(shipment)
      const { promisedDeliveryDate: promisedDate, estimatedTo: expectedBy } = shipment
      return delay && { ...delay, promisedDate, expectedBy, since: shipment.delayedSince ?? shipment.shippedAt }
    },
  },
  CarrierScan: { event: (scan) => scan },
}

/** A mutation's answer, where what it wrote is at hand. */
export function writtenShipment({ loaders, size }: Context, shipment: ShipmentRow) {
  forget(loaders)
  size.add(1)
  loaders.shipment.prime(shipment.id, shipment)
  return { shipment }
}

/** A mutation's answer: the shipment after the change. */
export async function changedShipment({ loaders }: Context, id: string) {
  forget(loaders)
  return { shipment: await loaders.shipment.load(id) }
}

/** @throws NotFound for a shipment of somebody else as for one that is not there. */
async function visible({ viewer, loaders }: Context, shipment: ShipmentRow | null): Promise<ShipmentRow> {
  if (!shipment || !canSee(viewer, await loaders.orderRef.load(shipment.orderId))) throw new NotFound('There is no such shipment')
  return shipment
}

const update = (event: TrackingEventRow) => ({
  sequence: event.sequence,
  event,
  shipmentId: event.shipmentId,
  status: event.shipmentStatus,
})
