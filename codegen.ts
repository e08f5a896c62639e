import type { CodegenConfig } from '@graphql-codegen/cli'
import { print } from 'graphql'
import { loadTypeDefs } from './packages/service-kit/src/graph/type-defs.js'
import web from './web/codegen.js'

const scalars = { DateTime: { input: 'Date', output: 'Date' }, Date: 'string', Decimal: 'string', JSON: 'unknown', _Any: 'unknown' }

/** Resolver types of a subgraph. Mappers name what a resolver is handed as its parent; `avoidOptionals` makes a missing root resolver a compile error. */
const subgraph = (
  name: string,
  mappers: Readonly<Record<string, string>>,
  file = 'graphql/generated.ts',
): NonNullable<CodegenConfig['generates']> => ({
  [`services/${name}/src/${file}`]: {
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

const rows = '../persistence/rows.js'
const config: CodegenConfig = {
  ignoreNoDocuments: true,
  generates: {
    ...subgraph(
      'orders',
      {
        Order: './order/order.table.js#OrderRow',
        OrderLine: './order/order.table.js#LineRow',
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
      },
      'generated.ts',
    ),
    ...subgraph(
      'inventory',
      {
        ProductVariant: './catalogue/variant.table.js#VariantRow',
        ProductVariantConnection: './catalogue/variant.reads.js#VariantPage',
        ProductVariantEdge: './catalogue/variant.reads.js#VariantPageEdge',
        Location: './location/location.table.js#LocationRow',
        StockLevel: './stockroom/stockroom.table.js#StockLevelRow',
        StockMovement: './stockroom/stockroom.table.js#MovementRow',
        StockMovementConnection: './stockroom/stockroom.reads.js#MovementPage',
        StockMovementEdge: './stockroom/stockroom.reads.js#MovementPageEdge',
      },
      'generated.ts',
    ),
    ...subgraph('shipping', {
      Order: './shapes.js#OrderParent',
      FulfillmentOrder: `${rows}#FulfillmentOrderRow`,
      FulfillmentLine: `${rows}#FulfillmentLineRow`,
      Package: `${rows}#PackageRow`,
      Shipment: `${rows}#ShipmentRow`,
      TrackingEvent: `${rows}#TrackingEventRow`,
      FulfillmentOrderConnection: './shapes.js#FulfillmentOrderPage',
      FulfillmentOrderEdge: './shapes.js#FulfillmentOrderPageEdge',
    }),
    ...subgraph('analytics', {}, 'generated.ts'),
    ...Object.fromEntries(Object.entries(web.generates).map(([file, output]) => [file, { ...output, schema: web.schema }])),
  },
}
export default config
