import type { CodegenConfig } from '@graphql-codegen/cli'
import { print } from 'graphql'
import { loadTypeDefs } from './packages/graph-schema/src/type-defs.js'
import web from './web/codegen.js'

const scalars = { DateTime: { input: 'Date', output: 'Date' }, Date: 'string', Decimal: 'string', JSON: 'unknown', _Any: 'unknown' }

/** Resolver types of a subgraph. Mappers name what a resolver is handed as its parent; `avoidOptionals` makes a missing root resolver a compile error. */
const subgraph = (name: string, mappers: Readonly<Record<string, string>>): NonNullable<CodegenConfig['generates']> => ({
  [`services/${name}/src/generated.ts`]: {
    schema: print(loadTypeDefs(new URL(`services/${name}/schema/`, import.meta.url))),
    plugins: [{ add: { content: '/* eslint-disable */' } }, 'typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      scalars,
      contextType: './context.js#Context',
      mappers,
      maybeValue: 'T | null | undefined',
      inputMaybeValue: 'T | null | undefined',
      resolversNonOptionalTypename: false,
      avoidOptionals: { query: true, mutation: true },
      emitLegacyCommonJSImports: false,
      importExtension: '',
    },
  },
})

const config: CodegenConfig = {
  ignoreNoDocuments: true,
  generates: {
    ...subgraph('orders', {
      Order: './order/order.table.js#OrderRow',
      OrderLine: './order/order.table.js#LineParent',
      Customer: './customer/customer.reads.js#CustomerParent',
      Channel: './channel/channel.table.js#ChannelRow',
      Payment: './payment/payment.reads.js#PaymentParent',
      Invoice: './invoice/invoice.reads.js#InvoiceParent',
      InvoiceLine: './invoice/invoice.reads.js#InvoiceLineParent',
      Amounts: './order/amounts.js#AmountsIn',
      OrderCancellation: './order/amounts.js#CancellationIn',
      OrderHold: './order/order.table.js#HoldRow',
      OrderEvent: './order/order.table.js#EventRow',
      WorkItem: './work/work-item.table.js#WorkItemRow',
      OrderConnection: './order/order.reads.js#OrderPage',
      OrderEdge: './order/order.reads.js#OrderPageEdge',
      OrderEventConnection: './order/order.reads.js#TimelinePage',
      WorkItemConnection: './work/work-item.reads.js#WorkItemPage',
    }),
    ...subgraph('inventory', {
      ProductVariant: './catalogue/variant.table.js#VariantRow',
      BundlePart: './stockroom/units.js#Need',
      ProductVariantConnection: './catalogue/variant.reads.js#VariantPage',
      ProductVariantEdge: './catalogue/variant.reads.js#VariantPageEdge',
      Location: './location/location.table.js#LocationRow',
      Bin: './stockroom/bin.table.js#BinRow',
      BinContent: './bin/bin.reads.js#BinContentParent',
      BinConnection: './bin/bin.reads.js#BinPage',
      BinEdge: './bin/bin.reads.js#BinPageEdge',
      CountSheet: './count/count.table.js#CountSheetRow',
      CountLine: './count/count.reads.js#CountLineParent',
      CountSheetConnection: './count/count.reads.js#CountSheetPage',
      CountSheetEdge: './count/count.reads.js#CountSheetPageEdge',
      StockLevel: './stockroom/stockroom.table.js#StockLevelRow',
      StockLevelConnection: './stockroom/level-list.reads.js#LevelPage',
      StockLevelEdge: './stockroom/level-list.reads.js#LevelPageEdge',
      StockMovement: './stockroom/stockroom.table.js#MovementRow',
      StockMovementConnection: './stockroom/stockroom.reads.js#MovementPage',
      StockMovementEdge: './stockroom/stockroom.reads.js#MovementPageEdge',
      ChannelStock: './channel-feed/channel-feed.reads.js#ListedStock',
      ChannelStockConnection: './channel-feed/channel-feed.reads.js#ChannelStockPage',
      ChannelStockEdge: './channel-feed/channel-feed.reads.js#ChannelStockPageEdge',
      ReorderPolicy: './replenishment/reorder-policy.table.js#ReorderPolicyRow',
      ReplenishmentProposal: './replenishment/reorder-policy.reads.js#DuePolicy',
      ReplenishmentProposalConnection: './replenishment/reorder-policy.reads.js#ProposalPage',
      ReplenishmentProposalEdge: './replenishment/reorder-policy.reads.js#ProposalPageEdge',
      Supplier: './supplier/supplier.table.js#SupplierRow',
      SupplierItem: './supplier/supplier.reads.js#SupplierItemParent',
      SupplierConnection: './supplier/supplier.reads.js#SupplierPage',
      SupplierEdge: './supplier/supplier.reads.js#SupplierPageEdge',
      PurchaseOrder: './purchase/purchase.table.js#PurchaseOrderRow',
      PurchaseOrderLine: './purchase/purchase.reads.js#PurchaseOrderLineParent',
      PurchaseReceipt: './purchase/purchase.reads.js#PurchaseReceiptParent',
      PurchaseReceiptLine: './purchase/purchase-order.js#ReceiptLine',
      PurchaseOrderConnection: './purchase/purchase.reads.js#PurchaseOrderPage',
      PurchaseOrderEdge: './purchase/purchase.reads.js#PurchaseOrderPageEdge',
    }),
    ...subgraph('shipping', {
      Order: './reference/reference.table.js#OrderParent',
      FulfillmentOrder: './fulfillment-order/fulfillment-order.table.js#FulfillmentOrderRow',
      FulfillmentLine: './fulfillment-order/fulfillment-order.table.js#FulfillmentLineRow',
      Package: './fulfillment-order/fulfillment-order.table.js#PackageRow',
      Shipment: './shipment/shipment.table.js#ShipmentRow',
      TrackingEvent: './shipment/shipment.table.js#TrackingEventRow',
      FulfillmentOrderConnection: './fulfillment-order/fulfillment-order.reads.js#FulfillmentOrderPage',
      FulfillmentOrderEdge: './fulfillment-order/fulfillment-order.reads.js#FulfillmentOrderPageEdge',
    }),
    ...subgraph('analytics', {}),
    ...Object.fromEntries(Object.entries(web.generates).map(([file, output]) => [file, { ...output, schema: web.schema }])),
  },
}
export default config
