import { answerUserErrors, BadUserInput, connectionOf, countOf, isId, moneyOf, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField, isAllowed } from '../access.js'
import type { Context } from '../context.js'
import type {
  MutationResolvers,
  PurchaseOrderConnectionResolvers,
  PurchaseOrderLineResolvers,
  PurchaseOrderResolvers,
  PurchaseReceiptLineResolvers,
  PurchaseReceiptResolvers,
  QueryResolvers,
} from '../generated.js'
import { cancelPurchaseOrder, placePurchaseOrder, updatePurchaseOrder } from './change-purchase-order.js'
import { createPurchaseOrder } from './create-purchase-order.js'
import { allowedActions, dueOf, receivableOf, totalOf } from './purchase-order.js'
import { countPurchaseOrders, pageOfPurchaseOrders, purchaseOrderByNumber } from './purchase.reads.js'
import type { PurchaseOrderRow } from './purchase.table.js'
import { receivePurchaseOrder } from './receive-purchase-order.js'

const Query: Pick<QueryResolvers, 'purchaseOrder' | 'purchaseOrders'> = {
  purchaseOrder: async (_, { id, number }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'purchaseOrders')
    if ((id == null) === (number == null)) throw new BadUserInput('Give id or number', 'id')
    if (number != null) return purchaseOrderByNumber(database, number)
    return id != null && isId(id) ? loaders.purchaseOrder.load(id) : null
  },
  purchaseOrders: async (_, { statuses, supplierCode, locationId, sku, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'purchaseOrders')
    const page = pageOf(args, { cursor: ['id'] })
    const filter = { statuses: statuses ?? null, supplierCode: supplierCode ?? null, locationId: locationId ?? null, sku: sku ?? null }
    return connectionOf(
      await pageOfPurchaseOrders(database, filter, page),
      page,
      ({ id }) => [id],
      () => countPurchaseOrders(database, filter),
    )
  },
}

/** A payload of the purchase order as it is after `work`, which answers its id. */
const changed = (work: Promise<string>, { loaders }: Pick<Context, 'loaders'>): Promise<{ purchaseOrder: PurchaseOrderRow | null }> =>
  work.then(async (id) => ({ purchaseOrder: await loaders.purchaseOrder.load(id.toLowerCase()) }))

const Mutation: Pick<
  MutationResolvers,
  'createPurchaseOrder' | 'placePurchaseOrder' | 'updatePurchaseOrder' | 'receivePurchaseOrder' | 'cancelPurchaseOrder'
> = {
  createPurchaseOrder: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'createPurchaseOrder')
    return answerUserErrors(() => changed(createPurchaseOrder(database, viewer, input), { loaders }))
  },
  placePurchaseOrder: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'placePurchaseOrder')
    return answerUserErrors(() => changed(placePurchaseOrder(database, input), { loaders }))
  },
  updatePurchaseOrder: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'updatePurchaseOrder')
    return answerUserErrors(() => changed(updatePurchaseOrder(database, input), { loaders }))
  },
  receivePurchaseOrder: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'receivePurchaseOrder')
    return answerUserErrors(() => changed(receivePurchaseOrder(database, viewer, input), { loaders }))
  },
  cancelPurchaseOrder: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'cancelPurchaseOrder')
    return answerUserErrors(() => changed(cancelPurchaseOrder(database, input), { loaders }))
  },
}

/** What does an action: who may not do that is not offered it. */
const MUTATION = {
  PLACE: 'placePurchaseOrder',
  UPDATE: 'updatePurchaseOrder',
  RECEIVE: 'receivePurchaseOrder',
  CANCEL: 'cancelPurchaseOrder',
} as const

const PurchaseOrder: PurchaseOrderResolvers = {
  currencyCode: ({ currency }) => currency,
  supplier: async ({ supplierId }, _, { loaders }) => {
    const supplier = await loaders.supplier.load(supplierId)
    if (!supplier) throw new NotFound('There is no such supplier')
    return supplier
  },
  location: async ({ locationId }, _, { loaders }) => {
    const location = await loaders.location.load(locationId)
    if (!location) throw new NotFound('There is no such location')
    return location
  },
  lines: ({ id }, _, { loaders }) => loaders.purchaseOrderLines.load(id),
  receipts: ({ id }, _, { loaders }) => loaders.purchaseReceipts.load(id),
  total: async ({ id, currency }, _, { loaders }) => moneyOf(totalOf(await loaders.purchaseOrderLines.load(id)), currency),
  expectedOn: async ({ id }, _, { loaders }) => {
    const due = (await loaders.purchaseOrderLines.load(id)).filter((line) => dueOf(line) > 0)
    return due
      .flatMap(({ expectedOn }) => expectedOn ?? [])
      .toSorted()
      .at(-1)
  },
  allowedActions: ({ status }, _, { viewer }) => allowedActions(status).filter((action) => isAllowed(viewer, MUTATION[action])),
}

const PurchaseOrderLine: PurchaseOrderLineResolvers = {
  variant: async ({ sku }, _, { loaders }) => {
    const variant = await loaders.variant.load(sku)
    if (!variant) throw new NotFound(`There is no variant ${sku}`)
    return variant
  },
  outstanding: (line) => (line.status === 'DRAFT' ? 0 : dueOf(line)),
  receivable: (line) => (allowedActions(line.status).includes('RECEIVE') ? receivableOf(line, line.overReceiptTolerance) : 0),
  unitCost: ({ unitCost, currency }) => moneyOf(unitCost, currency),
}

const PurchaseReceipt: PurchaseReceiptResolvers = { lines: ({ lines }) => [...lines] }

const PurchaseReceiptLine: PurchaseReceiptLineResolvers = {
  over: ({ received, expected }) => Math.max(0, received - expected),
}

const PurchaseOrderConnection: PurchaseOrderConnectionResolvers = { totalCount: countOf }

export const purchaseOrders = {
  ...{ Query, Mutation, PurchaseOrder, PurchaseOrderLine },
  ...{ PurchaseReceipt, PurchaseReceiptLine, PurchaseOrderConnection },
}
