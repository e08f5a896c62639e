import { answerUserErrors, BadUserInput, connectionOf, isId, NotFound, pageOf, signedLink } from '@kade/service-kit'
import { authorizeField, canSee } from '../application/access.js'
import { recordTrackingEvent } from '../application/record-tracking-event.js'
import { shipFulfillmentOrder } from '../application/ship-fulfillment-order.js'
import { pack, recordPick, startPicking } from '../application/work-fulfillment-order.js'
import { allowedActions } from '../domain/fulfillment-order.js'
import { delayOf } from '../domain/tracking.js'
import {
  countFulfillmentOrders,
  latestTracking,
  pageOfFulfillmentOrders,
  shipmentByTrackingNumber,
  trackingAfter,
} from '../persistence/queries.js'
import type { PackageRow, ShipmentRow, TrackingEventRow } from '../persistence/rows.js'
import type { Context } from './context.js'
import type { Resolvers, UserError } from './generated.js'
import { money } from './shapes.js'

const LINK_LIVES_MS = 3_600_000

type WithErrors<Payload> = Payload & { userErrors: UserError[] }
const answer = <Payload extends object>(work: () => Promise<Payload>) => answerUserErrors(work) as Promise<WithErrors<Payload>>

export const resolvers: Resolvers = {
  Query: {
    fulfillmentOrders: async (_, { status, locationId, ...args }, { viewer, database }) => {
      authorizeField(viewer, 'fulfillmentOrders')
      const page = pageOf(args)
      const filter = { status, locationId: locationId == null || isId(locationId) ? locationId : '00000000-0000-0000-0000-000000000000' }
      return connectionOf(
        await pageOfFulfillmentOrders(database, filter, page),
        page,
        ({ shipBy, id }) => [shipBy.toISOString(), id],
        () => countFulfillmentOrders(database, filter),
      )
    },
    shipment: async (_, { id, trackingNumber }, context) => {
      authorizeField(context.viewer, 'shipment')
      if ((id == null) === (trackingNumber == null)) throw new BadUserInput('Give the id or the tracking number of the shipment', 'id')
      if (id != null) return visibleShipment(context, isId(id) ? await context.loaders.shipment.load(id) : null)
      return visibleShipment(
        context,
        (await shipmentByTrackingNumber(context.database, (trackingNumber ?? '').trim().toUpperCase())) ?? null,
      )
    },
    _trackingUpdates: async (_, { orderId, after, limit }, { viewer, database, loaders }) => {
      const order = isId(orderId) ? await loaders.orderRef.load(orderId) : null
      if (!order || !canSee(viewer, order)) return null
      const latest = await latestTracking(database, orderId)
      const missed = after == null ? [] : await trackingAfter(database, orderId, after, Math.min(limit, 500))
      return { latest: latest && update(latest), after: missed.map(update) }
    },
  },
  Mutation: {
    startPicking: (_, { input }, context) => {
      authorizeField(context.viewer, 'startPicking')
      return answer(async () => {
        await startPicking(context.database, context.viewer, input.fulfillmentOrderId)
        return changed(context, input.fulfillmentOrderId)
      })
    },
    recordPick: (_, { input }, context) => {
      authorizeField(context.viewer, 'recordPick')
      return answer(async () => {
        await recordPick(context.database, context.viewer, input.fulfillmentOrderId, input.lines)
        return changed(context, input.fulfillmentOrderId)
      })
    },
    packFulfillmentOrder: (_, { input }, context) => {
      authorizeField(context.viewer, 'packFulfillmentOrder')
      return answer(async () => {
        await pack(context.database, context.viewer, input.fulfillmentOrderId, input.packages ?? null)
        return changed(context, input.fulfillmentOrderId)
      })
    },
    shipFulfillmentOrder: (_, { input }, { viewer, database, loaders, carriers }) => {
      authorizeField(viewer, 'shipFulfillmentOrder')
      return answer(async () => ({ shipment: await loaders.shipment.load(await shipFulfillmentOrder(database, carriers, viewer, input)) }))
    },
    recordTrackingEvent: (_, { input }, { viewer, database, loaders }) => {
      authorizeField(viewer, 'recordTrackingEvent')
      return answer(async () => ({ shipment: await loaders.shipment.load(await recordTrackingEvent(database, input)) }))
    },
  },
  Order: {
    __resolveReference: ({ id }) => ({ id }),
    fulfillmentOrders: ({ id }, _, { viewer, loaders }) => {
      authorizeField(viewer, 'fulfillmentOrders')
      return isId(id) ? loaders.fulfillmentOrders.load(id) : []
    },
    shipments: async ({ id }, _, { viewer, loaders }) => {
      authorizeField(viewer, 'shipment')
      if (!isId(id)) throw new NotFound('There is no such order')
      const [order, shipments] = await Promise.all([loaders.orderRef.load(id), loaders.shipments.load(id)])
      if (shipments.length > 0 && !canSee(viewer, order)) throw new NotFound('There is no such order')
      return shipments
    },
  },
  FulfillmentOrder: {
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      authorizeField(viewer, 'fulfillmentOrders')
      const order = isId(id) ? await loaders.fulfillmentOrder.load(id) : null
      if (!order) throw new NotFound('There is no such fulfillment order')
      return order
    },
    order: ({ orderId }) => ({ id: orderId }),
    location: ({ locationId }) => ({ id: locationId }),
    allowedActions: ({ status }) => [...allowedActions(status)],
    lines: ({ id }, _, { loaders }) => loaders.lines.load(id),
    packages: ({ id }, _, { loaders }) => loaders.packages.load(id),
  },
  Package: {
    weightGrams: ({ grams }) => grams,
    dimensionsMm: ({ sides: [length, width, height] }: PackageRow) => ({ length, width, height }),
    lines: ({ lines }) => [...lines],
  },
  Shipment: {
    __resolveReference: async ({ id }, context) => visibleShipment(context, isId(id) ? await context.loaders.shipment.load(id) : null),
    order: ({ orderId }) => ({ id: orderId }),
    trackingUrl: ({ carrier, trackingNumber }, _, { carriers }) =>
      carriers.find(({ name }) => name === carrier)?.trackingUrl(trackingNumber) ?? '',
    labelUrl: ({ id }, { format }, { fileLinks }) =>
      signedLink({
        ...fileLinks,
        path: `/files/shipping/labels/${id}.${format === 'ZPL' ? 'zpl' : 'pdf'}`,
        expiresAt: new Date(Date.now() + LINK_LIVES_MS),
      }),
    cost: ({ cost, currency }) => money(cost, currency),
    packages: ({ fulfillmentOrderId }, _, { loaders }) => loaders.packages.load(fulfillmentOrderId),
    events: ({ id }, _, { loaders }) => loaders.events.load(id),
    estimatedDelivery: ({ estimatedFrom, estimatedTo }) => (estimatedFrom && estimatedTo ? { from: estimatedFrom, to: estimatedTo } : null),
    delay: (shipment) => {
      const delay = delayOf(shipment)
      return delay && { ...delay, since: shipment.delayedSince ?? shipment.shippedAt }
    },
  },
  FulfillmentOrderConnection: { totalCount: async ({ totalCount }) => (typeof totalCount === 'number' ? totalCount : totalCount()) },
}

const changed = async ({ loaders }: Context, id: string) => ({ fulfillmentOrder: await loaders.fulfillmentOrder.load(id) })

const update = (event: TrackingEventRow) => ({
  sequence: event.sequence,
  event,
  shipmentId: event.shipmentId,
  status: event.shipmentStatus,
})

/** @throws NotFound for a shipment of somebody else as for one that is not there. */
async function visibleShipment({ viewer, loaders }: Context, shipment: ShipmentRow | null): Promise<ShipmentRow> {
  if (!shipment || !canSee(viewer, await loaders.orderRef.load(shipment.orderId))) throw new NotFound('There is no such shipment')
  return shipment
}
