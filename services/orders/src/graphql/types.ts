import {
  connectionOf,
  countOf,
  isId,
  listPageOf,
  moneyOf,
  NotFound,
  notOfThisList,
  pageOf,
  signedLink,
  type Viewer,
} from '@kade/service-kit'
import { canSee, knowsCustomer, knowsCustomerOf, mayCancel, reachFor } from '../application/access.js'
import { amountsOf, cancellationOf, lineAmounts, shippingAmounts } from '../domain/amounts.js'
import { canCancel, cancellableUnits } from '../domain/order.js'
import { countersOf, placesOf } from '../domain/quantities.js'
import type { CustomerRow, LineRow, OrderRow } from '../persistence/rows.js'
import type { Context } from './context.js'
import type { Resolvers } from './generated.js'
import type { CustomerParent } from './shapes.js'

const LINK_LIVES_MS = 3_600_000

/** What an order's and its neighbours' fields answer. Each field that reads goes through a loader. */
export const types: Omit<Resolvers, 'Query' | 'Mutation'> = {
  Order: {
    __resolveReference: async ({ id }, context) => {
      const order = isId(id) ? await context.loaders.order.load(id) : null
      if (!order || !canSee(context.viewer, order)) throw new NotFound('There is no such order')
      return order
    },
    allowedActions: async (order, _, { viewer, loaders }) => {
      if (!mayCancel(viewer, order)) return []
      return canCancel({ status: order.status, lines: (await loaders.lines.load(order.id)).map(asLine) }) ? ['CANCEL'] : []
    },
    trackingLink: async ({ id }, _, { loaders, guestToken, fileLinks }) => {
      const { accessToken } = await guestToken(id, await loaders.end.load(id), 'LINK')
      return `${fileLinks.baseUrl}/track#token=${accessToken}`
    },
    channel: ({ channelId }, _, { loaders }) => present(loaders.channel.load(channelId)),
    customer: (order, _, { viewer, loaders }) =>
      knowsCustomer(viewer, order.customerId) ? kept(present(loaders.customer.load(order.customerId))) : asOrdered(order, viewer),
    lines: async ({ id }, args, { loaders }, info) => {
      const page = listPageOf(args, info)
      if (page.after !== null && (await loaders.line.load(page.after))?.orderId !== id) throw notOfThisList()
      return page.limit === null && page.after === null ? loaders.lines.load(id) : loaders.linesPage(id, page)
    },
    lineCount: ({ id }, _, { loaders }) => loaders.lineCount.load(id),
    holds: ({ id }, _, { loaders }) => loaders.holds.load(id),
    subtotal: ({ subtotal, currency }) => moneyOf(subtotal, currency),
    discountTotal: ({ discountTotal, currency }) => moneyOf(discountTotal, currency),
    shippingTotal: ({ shippingTotal, currency }) => moneyOf(shippingTotal, currency),
    taxTotal: ({ taxTotal, currency }) => moneyOf(taxTotal, currency),
    total: ({ total, currency }) => moneyOf(total, currency),
    amounts: async (order, _, { loaders }) => ({ ...amountsOf(await whole(order, loaders)), currency: order.currency }),
    shippingAmounts: async (order, _, { loaders }) => ({ ...shippingAmounts(await whole(order, loaders)), currency: order.currency }),
    cancellation: async (order, _, { loaders }) => {
      const cancellation = cancellationOf(await whole(order, loaders))
      return cancellation && { ...cancellation, currency: order.currency }
    },
    payments: async (order, _, { loaders }) => (await loaders.payments.load(order.id)).map((payment) => ({ ...payment, order })),
    refunds: () => [],
    invoices: async (order, _, { loaders }) => (await loaders.invoices.load(order.id)).map((invoice) => ({ ...invoice, order })),
    promisedDeliveryDate: async ({ id }, _, { loaders }) =>
      latest((await loaders.lines.load(id)).map(({ promisedDeliveryDate }) => promisedDeliveryDate)),
    timeline: async ({ id, version }, args, { loaders }) => {
      const page = pageOf(args, { cursor: ['instant', 'number'] })
      return connectionOf(await loaders.timeline(id, page), page, ({ exactly, sequence }) => [exactly, sequence], version)
    },
  },
  OrderLine: {
    __resolveReference: async ({ id }, context) => {
      const line = isId(id) ? await context.loaders.line.load(id) : null
      const order = line ? await context.loaders.order.load(line.orderId) : null
      if (!line || !order || !canSee(context.viewer, order)) throw new NotFound('There is no such order line')
      return line
    },
    variant: ({ sku }) => ({ __typename: 'ProductVariant', sku }),
    unitPrice: async ({ unitPrice, orderId }, _, context) => moneyOf(unitPrice, await currencyOf(orderId, context)),
    total: async ({ total, orderId }, _, context) => moneyOf(total, await currencyOf(orderId, context)),
    quantities: (line) => ({ ...placesOf(asLine(line)), returned: 0, refunded: 0 }),
    amounts: async (line, _, { loaders }) => {
      const order = await present(loaders.order.load(line.orderId))
      return { ...lineAmounts(order, asLine(line)), currency: order.currency }
    },
    cancellableUnits: (line) => cancellableUnits(asLine(line)),
  },
  Amounts: {
    ordered: ({ ordered, currency }) => moneyOf(ordered, currency),
    cancelled: ({ cancelled, currency }) => moneyOf(cancelled, currency),
    outstanding: ({ outstanding, currency }) => moneyOf(outstanding, currency),
    captured: ({ captured, currency }) => moneyOf(captured, currency),
    refunded: ({ refunded, currency }) => moneyOf(refunded, currency),
  },
  OrderCancellation: {
    amount: ({ amount, currency }) => moneyOf(amount, currency),
    remaining: ({ remaining, currency }) => moneyOf(remaining, currency),
  },
  Channel: { currencyCode: ({ currency }) => currency },
  Customer: {
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      const customer = isId(id) && knowsCustomer(viewer, id) ? await loaders.customer.load(id) : null
      if (!customer) throw new NotFound('There is no such customer')
      return { ...customer, customerId: id }
    },
    orders: async ({ customerId }, args, { viewer, loaders }) => {
      const page = pageOf(args, { cursor: ['instant', 'id'] })
      const reach = reachFor(viewer, 'orders')
      const rows = await loaders.ordersOfCustomer(customerId, reach, page)
      return connectionOf(rows, page, cursorOfOrder, () => loaders.countOfCustomer(customerId, reach))
    },
  },
  Payment: {
    status: ({ order }) => order.paymentStatus,
    authorized: ({ authorized, order }) => moneyOf(authorized, order.currency),
    captured: ({ captured, order }) => moneyOf(captured, order.currency),
    refunded: ({ refunded, order }) => moneyOf(refunded, order.currency),
    voided: ({ voided, order }) => moneyOf(voided, order.currency),
  },
  Invoice: {
    shipment: ({ shipmentId }) => (shipmentId === null ? null : { __typename: 'Shipment', id: shipmentId }),
    lines: async ({ id, order }, _, { loaders }) =>
      (await loaders.invoiceLines.load(id)).map((line) => ({ ...line, currency: order.currency })),
    shippingTotal: ({ shippingTotal, order }) => (shippingTotal === null ? null : moneyOf(shippingTotal, order.currency)),
    taxTotal: ({ taxTotal, order }) => (taxTotal === null ? null : moneyOf(taxTotal, order.currency)),
    total: ({ total, order }) => moneyOf(total, order.currency),
    url: ({ id }, _, { fileLinks }) =>
      signedLink({ ...fileLinks, path: `/files/orders/invoices/${id}.pdf`, expiresAt: new Date(Date.now() + LINK_LIVES_MS) }),
  },
  InvoiceLine: {
    unitPrice: ({ unitPrice, currency }) => moneyOf(unitPrice, currency),
    total: ({ total, currency }) => moneyOf(total, currency),
    taxTotal: ({ taxTotal, currency }) => moneyOf(taxTotal, currency),
  },
  OrderConnection: { totalCount: countOf },
  WorkItemConnection: { totalCount: countOf },
  OrderEventConnection: {
    totalCount: countOf,
  },
}

const kept = async (customer: Promise<CustomerRow>): Promise<CustomerParent> => ({ ...(await customer), customerId: (await customer).id })

/** To a guest the customer is the order's own: the id of it is told to nobody who might meet it again in another order. */
const asOrdered = (order: OrderRow, viewer: Viewer): CustomerParent => ({
  id: knowsCustomerOf(viewer, order) ? order.customerId : order.id,
  email: order.email,
  name: order.customerName,
  customerId: order.customerId,
})

const cursorOfOrder = ({ placedAt, id }: OrderRow): [string, string] => [placedAt.toISOString(), id]

async function present<Row>(row: Promise<Row | null>): Promise<Row> {
  const found = await row
  if (found === null) throw new Error('A row that another refers to is not there')
  return found
}

const asLine = ({ quantity, unitPrice, counters }: LineRow) => ({ quantity, unitPrice, counters: countersOf(counters) })

const whole = async (order: OrderRow, { lines, payments }: Context['loaders']) => {
  const [line, [payment]] = await Promise.all([lines.load(order.id), payments.load(order.id)])
  return { ...order, lines: line.map(asLine), payment: { captured: payment?.captured ?? 0, refunded: payment?.refunded ?? 0 } }
}

const currencyOf = async (orderId: string, { loaders }: Context): Promise<string> => (await present(loaders.order.load(orderId))).currency

const latest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((last, date) => (last === null || (date !== null && date > last) ? date : last), null)
