import { BadUserInput, connectionOf, isId, pageOf } from '@kade/service-kit'
import { authorizeField, canSee } from '../application/access.js'
import {
  countFulfillmentOrders,
  latestTracking,
  pageOfFulfillmentOrders,
  shipmentByTrackingNumber,
  trackingAfter,
} from '../persistence/queries.js'
import type { TrackingEventRow } from '../persistence/rows.js'
import { readLocationRef } from '../persistence/references.js'
import type { QueryResolvers } from './generated.js'
import { visibleShipment } from './visible-shipment.js'

const MOST_UPDATES = 500

export const queries: QueryResolvers = {
  fulfillmentOrders: async (_, { status, locationId, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'fulfillmentOrders')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    if (locationId != null && !isId(locationId)) throw new BadUserInput('locationId is no id of a location', 'locationId')
    if (locationId != null && !(await readLocationRef(database, locationId)))
      throw new BadUserInput('There is no such location: ask for `locations`', 'locationId')
    const filter = { status, locationId }
    return connectionOf(
      await pageOfFulfillmentOrders(database, filter, page),
      page,
      ({ exactly, id }) => [exactly, id],
      () => countFulfillmentOrders(database, filter),
    )
  },
  shipment: async (_, { id, trackingNumber }, context) => {
    authorizeField(context.viewer, 'shipment')
    if ((id == null) === (trackingNumber == null)) throw new BadUserInput('Give the id or the tracking number of the shipment', 'id')
    if (id != null) return visibleShipment(context, isId(id) ? await context.loaders.shipment.load(id) : null)
    const wanted = (trackingNumber ?? '').trim().toUpperCase()
    return visibleShipment(context, wanted.includes('\0') ? null : await shipmentByTrackingNumber(context.database, wanted))
  },
  _trackingUpdates: async (_, { orderId, after, limit }, { viewer, database, loaders }) => {
    if (limit < 1) throw new BadUserInput(`limit is ${limit}: it is 1 to ${MOST_UPDATES}`, 'limit')
    const order = isId(orderId) ? await loaders.orderRef.load(orderId) : null
    if (!order || !canSee(viewer, order)) return null
    const latest = await latestTracking(database, orderId)
    const missed = after == null ? [] : await trackingAfter(database, orderId, after, Math.min(limit, MOST_UPDATES))
    return { latest: latest && update(latest), after: missed.map(update) }
  },
}

const update = (event: TrackingEventRow) => ({
  sequence: event.sequence,
  event,
  shipmentId: event.shipmentId,
  status: event.shipmentStatus,
})
