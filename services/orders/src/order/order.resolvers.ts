import {
  BadUserInput,
  connectionOf,
  countOf,
  isId,
  listPageOf,
  moneyOf,
  NotFound,
  notOfThisList,
  pageOf,
  type Database,
  type Reach,
} from '@kade/service-kit'
import { authorizeField, canSee, reachFor } from '../access.js'
import { allChannels } from '../channel/channel.reads.js'
import type { Context } from '../context.js'
import { isCustomer } from '../customer/customer.reads.js'
import type { AmountsResolvers, OrderLineResolvers, OrderResolvers, QueryOrderArgs, QueryResolvers } from '../generated.js'
import { amountsOf, lineAmounts, shippingAmounts } from './amounts.js'
import { toOrderNumber } from './order-number.js'
import { countOrders, orderByNumber, pageOfOrders, SORTINGS, timelineAfter, type OrderFilter } from './order.reads.js'
import { asLine, present, whole } from './order.loaders.js'
import type { EventRow, LineParent, LineRow, OrderRow } from './order.table.js'
import { cancellableUnits } from './order.js'
import { taxContained } from './tax.js'
import { placesOf } from './places.js'

/** The order that a viewer asks for. @throws BadUserInput, NotFound */
export async function findOrder({ id, number }: Pick<QueryOrderArgs, 'id' | 'number'>, context: Context): Promise<OrderRow> {
  authorizeField(context.viewer, 'order')
  if ((id == null) === (number == null)) throw new BadUserInput('Give the id or the number of the order', 'id')
  return visible(context, id != null ? await byId(context, id) : await orderByNumber(context.database, toOrderNumber(number ?? '')))
}

const Query: Pick<QueryResolvers, 'orders' | '_guestOrder' | '_orderUpdates'> = {
  orders: async (_, { filter, sort, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'orders')
    const sorting = SORTINGS[sort ?? 'NEWEST']
    const page = pageOf(args, { cursor: sorting.cursor })
    const reach = reachFor(viewer, 'orders')
    const wanted = await checkFilter(database, reach, filter ?? {})
    return connectionOf(
      await pageOfOrders(database, reach, wanted, page, sorting),
      page,
      (order) => [sorting.keyOf(order), order.id],
      () => countOrders(database, reach, wanted),
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
    const entriesAfter = async (sequence: number) =>
      (await timelineAfter(context.database, orderId, sequence, Math.min(limit, 500))).filter((event) => event.sequence <= order.version)
    const events = await entriesAfter(after ?? order.version - 1)
    const latest = events.at(-1) ?? (await entriesAfter(order.version - 1))[0]
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

/** What cannot be, or is not there, is an error: an empty list would look like an answer. @throws BadUserInput */
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

const Order: OrderResolvers = {
  __resolveReference: async ({ id }, context) => {
    const order = isId(id) ? await context.loaders.order.load(id) : null
    if (!order || !canSee(context.viewer, order)) throw new NotFound('There is no such order')
    return order
  },
  lines: async ({ id, currency }, args, { loaders }, info) => {
    const page = listPageOf(args, info)
    if (page.after !== null && (await loaders.line.load(page.after))?.orderId !== id) throw notOfThisList()
    const lines = await (page.limit === null && page.after === null ? loaders.lines.load(id) : loaders.linesPage(id, page))
    return lines.map((line) => inCurrency(line, currency))
  },
  lineCount: ({ id }, _, { loaders }) => loaders.lineCount.load(id),
  subtotal: ({ subtotal, currency }) => moneyOf(subtotal, currency),
  discountTotal: ({ discountTotal, currency }) => moneyOf(discountTotal, currency),
  discounts: ({ discounts, currency }) => discounts.map((discount) => ({ ...discount, currency })),
  shippingTotal: ({ shippingTotal, currency }) => moneyOf(shippingTotal, currency),
  taxTotal: ({ taxTotal, currency }) => moneyOf(taxTotal, currency),
  total: ({ total, currency }) => moneyOf(total, currency),
  amounts: async (order, _, { loaders }) => ({ ...amountsOf(await whole(order, loaders)), currency: order.currency }),
  shippingAmounts: async (order, _, { loaders }) => ({ ...shippingAmounts(await whole(order, loaders)), currency: order.currency }),
  promisedDeliveryDate: async ({ id }, _, { loaders }) =>
    latest((await loaders.lines.load(id)).map(({ promisedDeliveryDate }) => promisedDeliveryDate)),
  timeline: async ({ id, version }, args, { loaders }) => {
    const page = pageOf(args, { cursor: ['instant', 'number'] })
    return connectionOf(await loaders.timeline(id, page), page, ({ exactly, sequence }) => [exactly, sequence], version)
  },
}

const OrderLine: OrderLineResolvers = {
  __resolveReference: async ({ id }, context) => {
    const line = isId(id) ? await context.loaders.line.load(id) : null
    const order = line ? await context.loaders.order.load(line.orderId) : null
    if (!line || !order || !canSee(context.viewer, order)) throw new NotFound('There is no such order line')
    return inCurrency(line, order.currency)
  },
  variant: ({ sku }) => ({ __typename: 'ProductVariant', sku }),
  unitPrice: ({ unitPrice, currency }) => moneyOf(unitPrice, currency),
  discountTotal: ({ discountTotal, currency }) => moneyOf(discountTotal, currency),
  total: ({ total, currency }) => moneyOf(total, currency),
  taxTotal: ({ total, taxBps, currency }) => (taxBps === null ? null : moneyOf(taxContained(total, taxBps), currency)),
  quantities: (line) => {
    const { returned, returnRefunded } = asLine(line).counters
    return { ...placesOf(asLine(line)), returned, refunded: returnRefunded }
  },
  amounts: async (line, _, { loaders }) => {
    const order = await present(loaders.order.load(line.orderId))
    return { ...lineAmounts(order, asLine(line)), currency: order.currency }
  },
  cancellableUnits: (line) => cancellableUnits(asLine(line)),
}

const Amounts: AmountsResolvers = {
  ordered: ({ ordered, currency }) => moneyOf(ordered, currency),
  cancelled: ({ cancelled, currency }) => moneyOf(cancelled, currency),
  outstanding: ({ outstanding, currency }) => moneyOf(outstanding, currency),
  captured: ({ captured, currency }) => moneyOf(captured, currency),
  refunded: ({ refunded, currency }) => moneyOf(refunded, currency),
}

const inCurrency = (line: LineRow, currency: string): LineParent => ({ ...line, currency })

const latest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((last, date) => (last === null || (date !== null && date > last) ? date : last), null)

export const orders = {
  Query,
  Order,
  OrderLine,
  Amounts,
  OrderConnection: { totalCount: countOf },
  OrderEventConnection: { totalCount: countOf },
}
