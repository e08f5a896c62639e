import { fulfillmentOrders } from './fulfillment-order/fulfillment-order.resolvers.js'
import type { Resolvers } from './generated.js'
import { labels } from './label/label.resolvers.js'
import { packing } from './pack/pack.resolvers.js'
import { picking } from './pick/pick.resolvers.js'
import { shipping } from './ship/ship.resolvers.js'
import { shipments } from './shipment/shipment.resolvers.js'
import { tracking } from './track/track.resolvers.js'

export const resolvers: Resolvers = {
  Query: { ...fulfillmentOrders.Query, ...shipments.Query },
  Mutation: { ...picking, ...packing, ...shipping, ...tracking },
  Order: { ...fulfillmentOrders.Order, ...shipments.Order },
  FulfillmentOrder: fulfillmentOrders.FulfillmentOrder,
  FulfillmentOrderConnection: fulfillmentOrders.FulfillmentOrderConnection,
  Package: fulfillmentOrders.Package,
  PackedBlock: fulfillmentOrders.PackedBlock,
  Shipment: { ...shipments.Shipment, ...labels.Shipment },
}
