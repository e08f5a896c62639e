import { BadUserInput, connectionOf, isId, NotFound, pageOf, type Database, type Reach } from '@kade/service-kit'
import { authorizeField, canSee, reachFor } from '../application/access.js'
import {
  allChannels,
  countOrders,
  countWorkItems,
  isCustomer,
  orderByNumber,
  pageOfOrders,
  pageOfWorkItems,
  timelineAfter,
  type OrderFilter,
} from '../persistence/queries.js'
import { toOrderNumber } from '../domain/order-number.js'
import type { EventRow, OrderRow } from '../persistence/rows.js'
import type { Context } from './context.js'
import type { QueryResolvers } from './generated.js'

export const queries: QueryResolvers = {
  order: async (_, { id, number }, context) => {
    authorizeField(context.viewer, 'order')
    if ((id == null) === (number == null)) throw new BadUserInput('Give the id or the number of the order', 'id')
    return visible(context, id != null ? await byId(context, id) : await orderByNumber(context.database, toOrderNumber(number ?? '')))
  },
  orders: async (_, { filter, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'orders')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    const reach = reachFor(viewer, 'orders')
    const wanted = await checkFilter(database, reach, filter ?? {})
    return connectionOf(
      await pageOfOrders(database, reach, wanted, page),
      page,
      ({ placedAt, id }) => [placedAt.toISOString(), id],
      () => countOrders(database, reach, wanted),
    )
  },
  channels: (_, __, { viewer, database, size }) => {
    authorizeField(viewer, 'channels')
    return size.count(allChannels(database))
  },
  workItems: async (_, args, { viewer, database }) => {
    authorizeField(viewer, 'workItems')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    return connectionOf(
      await pageOfWorkItems(database, page),
      page,
      ({ exactly, id }) => [exactly, id],
      () => countWorkItems(database),
    )
  },
  _guestOrder: async (_, { orderId }, context) => {
    const order = await byId(context, orderId)
    return order && canSee(context.viewer, order) ? { endedAt: await context.loaders.end.load(order.id) } : null
  },
  _orderUpdates: async (_, { orderId, after, limit }, context) => {
    const order = await byId(context, orderId)
    if (!order || !canSee(context.viewer, order)) return null
    // Up to the order as it was read: with a later cursor, this state would be kept, and the update that tells of the later one passed over.
    const behind = async (sequence: number) =>
      (await timelineAfter(context.database, orderId, sequence, Math.min(limit, 500))).filter((event) => event.sequence <= order.version)
    const events = await behind(after ?? order.version - 1)
    const latest = events.at(-1) ?? (await behind(order.version - 1))[0]
    if (!latest) throw new NotFound('The order has no timeline')
    return { latest: update(order, latest), after: after == null ? [] : events.map((event) => update(order, event)) }
  },
}

const byId = ({ loaders }: Context, id: string): Promise<OrderRow | null> => (isId(id) ? loaders.order.load(id) : Promise.resolve(null))

/** @throws NotFound for an order of somebody else as for one that is not there. */
function visible({ viewer }: Context, order: OrderRow | null | undefined): OrderRow {
  if (!order || !canSee(viewer, order)) throw new NotFound('There is no such order')
  return order
}

const update = ({ version, status, fulfillmentStatus, paymentStatus }: OrderRow, event: EventRow) => ({
  sequence: event.sequence,
  event,
  version,
  status,
  fulfillmentStatus,
  paymentStatus,
})

/** What cannot be, or is not there, is told: an empty list would look like an answer. @throws BadUserInput */
async function checkFilter(database: Database, reach: Reach, filter: OrderFilter): Promise<OrderFilter> {
  const { customerId, channel } = filter
  if (filter.placedFrom && filter.placedTo && filter.placedFrom > filter.placedTo)
    throw new BadUserInput('placedTo lies before placedFrom', 'filter.placedTo')
  if (customerId != null && !isId(customerId)) throw new BadUserInput('customerId is no id of a customer', 'filter.customerId')
  // Others than staff find nothing of a customer who is not theirs, whether there is one or not.
  if (customerId != null && reach.everything && !(await isCustomer(database, customerId)))
    throw new BadUserInput('There is no such customer', 'filter.customerId')
  if (channel != null && !(await allChannels(database)).some(({ code }) => code === channel))
    throw new BadUserInput('There is no such channel: ask for `channels`', 'filter.channel')
  return filter
}
