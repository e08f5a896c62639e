import { arranging } from './arrange/arrange.resolvers.js'
import { carrierNews } from './carrier-news/carrier-news.resolvers.js'
import { customs } from './customs/customs.resolvers.js'
import { epcis } from './epcis/epcis.resolvers.js'
import { fulfillmentOrders } from './fulfillment-order/fulfillment-order.resolvers.js'
import type { Resolvers } from './generated.js'
import { labels } from './label/label.resolvers.js'
import { manifests } from './manifest/manifest.resolvers.js'
import { packing, planning, slips } from './pack/pack.resolvers.js'
import { performance } from './performance/performance.resolvers.js'
import { picking } from './pick/pick.resolvers.js'
import { returns } from './return/return.resolvers.js'
import { quoting, shipping } from './ship/ship.resolvers.js'
import { shipments } from './shipment/shipment.resolvers.js'
import { waves } from './wave/wave.resolvers.js'
import { solving } from './solve/solve.resolvers.js'
import { tracking } from './track/track.resolvers.js'

export const resolvers: Resolvers = {
  Query: {
    ...fulfillmentOrders.Query,
    ...arranging.Query,
    ...waves.Query,
    ...planning,
    ...shipments.Query,
    ...returns.Query,
    ...carrierNews.Query,
    ...manifests.Query,
    ...performance,
  },
  Mutation: {
    ...arranging.Mutation,
    ...waves.Mutation,
    ...picking,
    ...packing,
    ...shipping,
    ...tracking,
    ...returns.Mutation,
    ...carrierNews.Mutation,
    ...solving.Mutation,
    ...manifests.Mutation,
  },
  Order: { ...fulfillmentOrders.Order, ...shipments.Order, ...epcis.Order, ...returns.Order },
  FulfillmentOrder: {
    ...fulfillmentOrders.FulfillmentOrder,
    ...slips,
    ...quoting.FulfillmentOrder,
    ...customs.FulfillmentOrder,
    ...waves.FulfillmentOrder,
  },
  FulfillmentLine: fulfillmentOrders.FulfillmentLine,
  PickStop: waves.PickStop,
  Wave: waves.Wave,
  WaveBatch: waves.WaveBatch,
  WaveConnection: waves.WaveConnection,
  FulfillmentOrderConnection: fulfillmentOrders.FulfillmentOrderConnection,
  Package: fulfillmentOrders.Package,
  PlannedPackage: fulfillmentOrders.PlannedPackage,
  PackedBlock: fulfillmentOrders.PackedBlock,
  Return: returns.Return,
  ReturnLine: returns.ReturnLine,
  ReturnUnits: returns.ReturnUnits,
  ReturnConnection: returns.ReturnConnection,
  ReturnPolicy: returns.ReturnPolicy,
  Shipment: {
    ...shipments.Shipment,
    ...labels.Shipment,
    ...quoting.Shipment,
    ...manifests.Shipment,
    ...solving.Shipment,
    ...customs.Shipment,
  },
  Manifest: manifests.Manifest,
  ManifestConnection: manifests.ManifestConnection,
  CarrierScan: shipments.CarrierScan,
  CarrierDelivery: carrierNews.CarrierDelivery,
  CarrierDeliveryConnection: carrierNews.CarrierDeliveryConnection,
  UnknownTrackingConnection: carrierNews.UnknownTrackingConnection,
}
