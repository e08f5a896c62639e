import { connectionOf, isId, NotFound, pageOf, signedLink } from '@kade/service-kit'
import { canSee, POLICY, scopeOf } from '../application/access.js'
import { amountsOf, cancellationOf, lineAmounts, shippingAmounts } from '../domain/amounts.js'
import { canCancel, cancellableUnits } from '../domain/order.js'
import { countersOf, placesOf } from '../domain/quantities.js'
import type { LineRow, OrderRow } from '../persistence/rows.js'
import type { Context } from './context.js'
import type { Resolvers } from './generated.js'
import { money } from './shapes.js'

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
      const mayCancel = viewer.roles.some((role) => (POLICY.cancelOrder as readonly string[]).includes(role))
      return mayCancel && canCancel({ status: order.status, lines: (await loaders.lines.load(order.id)).map(asLine) }) ? ['CANCEL'] : []
    },
    channel: ({ channelId }, _, { loaders }) => present(loaders.channel.load(channelId)),
    customer: ({ customerId }, _, { loaders }) => present(loaders.customer.load(customerId)),
    lines: ({ id }, _, { loaders }) => loaders.lines.load(id),
    holds: ({ id }, _, { loaders }) => loaders.holds.load(id),
    subtotal: ({ subtotal, currency }) => money(subtotal, currency),
    discountTotal: ({ discountTotal, currency }) => money(discountTotal, currency),
    shippingTotal: ({ shippingTotal, currency }) => money(shippingTotal, currency),
    taxTotal: ({ taxTotal, currency }) => money(taxTotal, currency),
    total: ({ total, currency }) => money(total, currency),
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
    timeline: async ({ id, version }, { first, after }, { loaders }) => {
      const page = pageOf({ first, after }, { cursor: ['instant', 'number'] })
      return connectionOf(await loaders.timeline(id, page), page, ({ at, sequence }) => [at.toISOString(), sequence], version)
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
    unitPrice: async ({ unitPrice, orderId }, _, context) => money(unitPrice, await currencyOf(orderId, context)),
    total: async ({ total, orderId }, _, context) => money(total, await currencyOf(orderId, context)),
    quantities: (line) => ({ ...placesOf(asLine(line)), returned: 0, refunded: 0 }),
    amounts: async (line, _, { loaders }) => {
      const order = await present(loaders.order.load(line.orderId))
      return { ...lineAmounts(order, asLine(line)), currency: order.currency }
    },
    cancellableUnits: (line) => cancellableUnits(asLine(line)),
  },
  Amounts: {
    ordered: ({ ordered, currency }) => money(ordered, currency),
    cancelled: ({ cancelled, currency }) => money(cancelled, currency),
    outstanding: ({ outstanding, currency }) => money(outstanding, currency),
    captured: ({ captured, currency }) => money(captured, currency),
    refunded: ({ refunded, currency }) => money(refunded, currency),
  },
  OrderCancellation: {
    amount: ({ amount, currency }) => money(amount, currency),
    remaining: ({ remaining, currency }) => money(remaining, currency),
  },
  Channel: { currencyCode: ({ currency }) => currency },
  Customer: {
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      const customer = isId(id) ? await loaders.customer.load(id) : null
      const mine = viewer.roles.includes('CUSTOMER') && viewer.claims.customerId === id
      if (!customer || !(mine || viewer.roles.some((role) => ['SUPPORT', 'WAREHOUSE', 'ADMIN'].includes(role))))
        throw new NotFound('There is no such customer')
      return customer
    },
    orders: async ({ id }, args, { viewer, loaders }) => {
      const page = pageOf(args, { cursor: ['instant', 'id'] })
      const scope = scopeOf(viewer)
      const rows = await loaders.ordersOfCustomer(id, scope, page)
      // Counted by reading on: a customer's list is short, and the count is asked for seldom.
      return connectionOf(
        rows,
        page,
        cursorOfOrder,
        async () => (await loaders.ordersOfCustomer(id, scope, { limit: 10_000, backwards: false, cursor: null })).length,
      )
    },
  },
  Payment: {
    status: ({ order }) => order.paymentStatus,
    authorized: ({ authorized, order }) => money(authorized, order.currency),
    captured: ({ captured, order }) => money(captured, order.currency),
    refunded: ({ refunded, order }) => money(refunded, order.currency),
    voided: ({ voided, order }) => money(voided, order.currency),
  },
  Invoice: {
    shipment: ({ shipmentId }) => (shipmentId === null ? null : { __typename: 'Shipment', id: shipmentId }),
    lines: async ({ id, order }, _, { loaders }) =>
      (await loaders.invoiceLines.load(id)).map((line) => ({ ...line, currency: order.currency })),
    shippingTotal: ({ shippingTotal, order }) => (shippingTotal === null ? null : money(shippingTotal, order.currency)),
    taxTotal: ({ taxTotal, order }) => (taxTotal === null ? null : money(taxTotal, order.currency)),
    total: ({ total, order }) => money(total, order.currency),
    url: ({ id }, _, { fileLinks }) =>
      signedLink({ ...fileLinks, path: `/files/orders/invoices/${id}.pdf`, expiresAt: new Date(Date.now() + LINK_LIVES_MS) }),
  },
  InvoiceLine: {
    unitPrice: ({ unitPrice, currency }) => money(unitPrice, currency),
    total: ({ total, currency }) => money(total, currency),
    taxTotal: ({ taxTotal, currency }) => money(taxTotal, currency),
  },
  OrderConnection: { totalCount: countOf },
  WorkItemConnection: { totalCount: countOf },
  OrderEventConnection: {
    totalCount: countOf,
  },
}

const cursorOfOrder = ({ placedAt, id }: OrderRow): [string, string] => [placedAt.toISOString(), id]

async function countOf({ totalCount }: { readonly totalCount: number | (() => Promise<number>) }): Promise<number> {
  return typeof totalCount === 'number' ? totalCount : totalCount()
}

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
