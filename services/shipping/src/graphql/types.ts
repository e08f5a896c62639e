import { countOf, isId, listPageOf, moneyOf, NotFound, signedLink } from '@kade/service-kit'
import { authorizeField, canSee, seesCosts } from '../application/access.js'
import { allowedActions } from '../domain/fulfillment-order.js'
import { delayOf } from '../domain/tracking.js'
import type { PackageRow } from '../persistence/rows.js'
import type { Resolvers } from './generated.js'
import { visibleShipment } from './visible-shipment.js'

const LINK_LIVES_MS = 3_600_000

export const types: Omit<Resolvers, 'Query' | 'Mutation'> = {
  Order: {
    __resolveReference: ({ id }) => ({ id }),
    fulfillmentOrders: async ({ id }, args, { viewer, loaders }, info) => {
      authorizeField(viewer, 'fulfillmentOrders')
      const page = listPageOf(args, info)
      return isId(id) ? loaders.fulfillmentOrders.page(id, page) : []
    },
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
    lines: ({ id }, args, { loaders }, info) => loaders.lines.page(id, listPageOf(args, info)),
    packages: ({ id }, args, { loaders }, info) => loaders.packages.page(id, listPageOf(args, info)),
  },
  Package: {
    weightGrams: ({ grams }) => grams,
    dimensionsMm: ({ sides: [length, width, height] }: PackageRow) => ({ length, width, height }),
    lines: ({ lines }, _, { size }) => {
      size.add(lines.length)
      return [...lines]
    },
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
    cost: ({ cost, currency }, _, { viewer }) => moneyOf(seesCosts(viewer) ? cost : 0, currency),
    packages: ({ fulfillmentOrderId }, args, { loaders }, info) => loaders.packages.page(fulfillmentOrderId, listPageOf(args, info)),
    events: ({ id }, args, { loaders }, info) => loaders.events.page(id, listPageOf(args, info)),
    estimatedDelivery: ({ estimatedFrom, estimatedTo }) => (estimatedFrom && estimatedTo ? { from: estimatedFrom, to: estimatedTo } : null),
    delay: (shipment) => {
      const delay = delayOf(shipment)
      const { promisedDeliveryDate: promisedDate, estimatedTo: expectedBy } = shipment
      return delay && { ...delay, promisedDate, expectedBy, since: shipment.delayedSince ?? shipment.shippedAt }
    },
  },
  FulfillmentOrderConnection: { totalCount: countOf },
}
