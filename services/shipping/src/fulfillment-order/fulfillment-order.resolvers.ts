import { voidShareOf } from '@kade/packing'
import { BadUserInput, connectionOf, countOf, isId, listPageOf, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField, canDoToFulfillmentOrder } from '../access.js'
import type { Context } from '../context.js'
import type { OrderResolvers, PlannedPackageResolvers, QueryResolvers, Resolvers } from '../generated.js'
import { forget } from '../loaders.js'
import { readLocationRef } from '../reference/reference.store.js'
import { allowedActions } from './allowed-actions.js'
import { isOverdue } from './fulfillment-order.js'
import { countFulfillmentOrders, pageOfFulfillmentOrders } from './fulfillment-order.reads.js'
import type { FulfillmentOrderRow } from './fulfillment-order.table.js'

interface FulfillmentOrdersResolvers extends Required<
  Pick<Resolvers, 'FulfillmentOrder' | 'FulfillmentLine' | 'FulfillmentOrderConnection' | 'Package' | 'PlannedPackage' | 'PackedBlock'>
> {
  readonly Query: Pick<QueryResolvers, 'fulfillmentOrders' | 'fulfillmentOrder'>
  readonly Order: Pick<OrderResolvers, '__resolveReference' | 'fulfillmentOrders'>
}
const asPacked: Pick<PlannedPackageResolvers, 'weightGrams' | 'dimensionsMm' | 'lines' | 'blocks' | 'voidShare'> = {
  weightGrams: ({ grams }) => grams,
  dimensionsMm: ({ sides: [length, width, height] }) => ({ length, width, height }),
  lines: ({ lines }, _, { size }) => {
    size.add(lines.length)
    return [...lines]
  },
  blocks: ({ blocks }, _, { size }) => {
    size.add(blocks.length)
    return [...blocks]
  },
  voidShare: (box) => voidShareOf(box),
}

export const fulfillmentOrders: FulfillmentOrdersResolvers = {
  Query: {
    fulfillmentOrder: (_, { id }, { viewer, loaders }) => {
      authorizeField(viewer, 'fulfillmentOrders')
      return isId(id) ? loaders.fulfillmentOrder.load(id) : null
    },
    fulfillmentOrders: async (_, { status, locationId, overdue, ...args }, { viewer, database }) => {
      authorizeField(viewer, 'fulfillmentOrders')
      const page = pageOf(args, { cursor: ['instant', 'id'] })
      if (locationId != null && !isId(locationId)) throw new BadUserInput('locationId is no id of a location', 'locationId')
      if (locationId != null && !(await readLocationRef(database, locationId)))
        throw new BadUserInput('There is no such location: ask for `locations`', 'locationId')
      const filter = { status, locationId, overdue, now: new Date() }
      return connectionOf(
        await pageOfFulfillmentOrders(database, filter, page),
        page,
        ({ exactly, id }) => [exactly, id],
        () => countFulfillmentOrders(database, filter),
      )
    },
  },
  Order: {
    __resolveReference: ({ id }) => ({ id }),
    fulfillmentOrders: async ({ id }, args, { viewer, loaders }, info) => {
      authorizeField(viewer, 'fulfillmentOrders')
      const page = listPageOf(args, info)
      return isId(id) ? loaders.fulfillmentOrders.page(id, page) : []
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
    allowedActions: async (order, _, { loaders, viewer }) => {
      const ofOrder = await loaders.orderRef.load(order.orderId)
      return allowedActions(order, new Date(), ofOrder?.isHeld).filter((action) => canDoToFulfillmentOrder(viewer, action))
    },
    isOverdue: (order) => isOverdue(order, new Date()),
    lines: ({ id }, args, { loaders }, info) => loaders.lines.page(id, listPageOf(args, info)),
    packages: ({ id }, args, { loaders }, info) => loaders.packages.page(id, listPageOf(args, info)),
  },
  FulfillmentLine: { variant: ({ sku }) => ({ __typename: 'ProductVariant', sku }) },
  Package: asPacked,
  PlannedPackage: asPacked,
  PackedBlock: {
    x: ({ at: [x] }) => x,
    y: ({ at: [, y] }) => y,
    z: ({ at: [, , z] }) => z,
    unit: ({ sides: [length, width, height] }) => ({ length, width, height }),
    along: ({ counts: [along] }) => along,
    across: ({ counts: [, across] }) => across,
    up: ({ counts: [, , up] }) => up,
  },
  FulfillmentOrderConnection: { totalCount: countOf },
}

/** A mutation's answer, where what it wrote is at hand. */
export function writtenFulfillmentOrder({ loaders, size }: Context, row: FulfillmentOrderRow) {
  forget(loaders)
  size.add(1)
  loaders.fulfillmentOrder.prime(row.id, row)
  return { fulfillmentOrder: row }
}

/** A mutation's answer: the fulfillment order after the change. */
export async function changedFulfillmentOrder({ loaders }: Context, id: string) {
  forget(loaders)
  return { fulfillmentOrder: await loaders.fulfillmentOrder.load(id) }
}
