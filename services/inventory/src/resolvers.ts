import { adjusting } from './adjust/adjust.resolvers.js'
import { offering } from './availability/availability.resolvers.js'
import { backorders } from './backorder/backorder.resolvers.js'
import { bins } from './bin/bin.resolvers.js'
import { variants } from './catalogue/variant.resolvers.js'
import { channelPolicies } from './channel-policy/channel-policy.resolvers.js'
import { counts } from './count/count.resolvers.js'
import { channelFeed } from './channel-feed/channel-feed.resolvers.js'
import { files } from './files/files.resolvers.js'
import type { Resolvers } from './generated.js'
import { holdings } from './holding/holding.resolvers.js'
import { locations } from './location/location.resolvers.js'
import { createPurchaseOrder } from './purchase/create-purchase-order.js'
import { purchaseOrders } from './purchase/purchase.resolvers.js'
import { changingQuality } from './quality/quality.resolvers.js'
import { receiving } from './receive/receive.resolvers.js'
import { replenishment, suggesting } from './replenishment/replenishment.resolvers.js'
import { levelList } from './stockroom/level-list.resolvers.js'
import { sourcing } from './sourcing/sourcing.resolvers.js'
import { stock } from './stockroom/stockroom.resolvers.js'
import { transfers } from './transfer/transfer.resolvers.js'
import { suppliers } from './supplier/supplier.resolvers.js'

export const resolvers: Resolvers = {
  Query: {
    ...{ ...variants.Query, ...locations.Query, ...bins.Query, ...counts.Query, ...replenishment.Query, ...levelList.Query },
    ...{
      ...suppliers.Query,
      ...purchaseOrders.Query,
      ...transfers.Query,
      ...channelFeed.Query,
      ...backorders.Query,
      ...holdings.Query,
      ...sourcing.Query,
      ...files.Query,
    },
  },
  Mutation: {
    ...{ ...receiving, ...adjusting, ...changingQuality, ...bins.Mutation, ...counts.Mutation, ...variants.Mutation },
    ...{
      ...locations.Mutation,
      ...suppliers.Mutation,
      ...purchaseOrders.Mutation,
      ...transfers.Mutation,
      ...replenishment.Mutation,
      ...channelPolicies.Mutation,
      ...suggesting(createPurchaseOrder),
      ...files.Mutation,
    },
  },
  ProductVariant: { ...variants.ProductVariant, ...offering.ProductVariant, ...stock.ProductVariant, ...channelPolicies.ProductVariant },
  BundlePart: variants.BundlePart,
  ChannelPolicy: channelPolicies.ChannelPolicy,
  Backorder: backorders.Backorder,
  BackorderConnection: backorders.BackorderConnection,
  Holding: holdings.Holding,
  HoldingConnection: holdings.HoldingConnection,
  ProductVariantConnection: variants.ProductVariantConnection,
  Location: locations.Location,
  Availability: offering.Availability,
  AddedUnits: offering.AddedUnits,
  AddedStock: offering.AddedStock,
  Bin: bins.Bin,
  BinConnection: bins.BinConnection,
  BinContent: bins.BinContent,
  CountSheet: counts.CountSheet,
  CountSheetConnection: counts.CountSheetConnection,
  CountLine: counts.CountLine,
  StockLevel: { ...stock.StockLevel, ...bins.StockLevel, ...replenishment.StockLevel },
  StockLevelConnection: levelList.StockLevelConnection,
  StockMovement: stock.StockMovement,
  StockMovementConnection: stock.StockMovementConnection,
  ImportJob: files.ImportJob,
  ChannelStock: channelFeed.ChannelStock,
  ChannelStockConnection: channelFeed.ChannelStockConnection,
  ReorderPolicy: replenishment.ReorderPolicy,
  ReplenishmentProposal: replenishment.ReplenishmentProposal,
  ReplenishmentProposalConnection: replenishment.ReplenishmentProposalConnection,
  Transfer: transfers.Transfer,
  TransferLine: transfers.TransferLine,
  TransferConnection: transfers.TransferConnection,
  Supplier: suppliers.Supplier,
  SupplierItem: suppliers.SupplierItem,
  SupplierConnection: suppliers.SupplierConnection,
  PurchaseOrder: purchaseOrders.PurchaseOrder,
  PurchaseOrderLine: purchaseOrders.PurchaseOrderLine,
  PurchaseReceipt: purchaseOrders.PurchaseReceipt,
  PurchaseReceiptLine: purchaseOrders.PurchaseReceiptLine,
  PurchaseOrderConnection: purchaseOrders.PurchaseOrderConnection,
}
