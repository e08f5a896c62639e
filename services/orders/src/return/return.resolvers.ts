import { isId, moneyOf } from '@kade/service-kit'
import { canSee, mayReturn } from '../access.js'
import type { Context } from '../context.js'
import type { OrderAction, OrderResolvers, ReturnResolvers } from '../generated.js'
import { asLine } from '../order/order.loaders.js'
import type { OrderRow } from '../order/order.table.js'
import { placesOf } from '../order/places.js'
import type { OrderReturn, ReturnParent } from './settle-units.js'

/** What is kept of a return, and its order, for who may see that. */
async function known({ id }: ReturnParent, { viewer, loaders }: Context): Promise<{ back: OrderReturn; order: OrderRow } | null> {
  const back = isId(id) ? await loaders.orderReturn.load(id) : null
  const order = back && (await loaders.order.load(back.orderId))
  return back && order && canSee(viewer, order) ? { back, order } : null
}

async function refundsOf(parent: ReturnParent, context: Context) {
  const found = await known(parent, context)
  if (!found) return []
  const { id, currency } = found.order
  const refunds = await context.loaders.refunds.load(id)
  return refunds.filter(({ returnId }) => returnId === parent.id).map((refund) => ({ ...refund, currency }))
}

const Return: ReturnResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  refund: async (parent, _, context) => (await refundsOf(parent, context)).at(-1) ?? null,
  refunds: (parent, _, context) => refundsOf(parent, context),
  owed: async (parent, _, context) => {
    const found = await known(parent, context)
    return found && found.back.settledUnits > 0 ? moneyOf(found.back.due, found.order.currency) : null
  },
  exchangeOrders: async (parent, _, context) => {
    if (!(await known(parent, context))) return []
    const exchanges = await context.loaders.exchangesOfReturn.load(parent.id)
    const orders = await Promise.all(exchanges.map(({ exchangeOrderId }) => context.loaders.order.load(exchangeOrderId)))
    return orders.flatMap((order) => (order && canSee(context.viewer, order) ? [order] : []))
  },
}

const Order: Pick<OrderResolvers, 'exchangeOf'> = {
  exchangeOf: async ({ id }, _, { loaders }) => {
    const exchange = await loaders.exchangeOfOrder.load(id)
    return exchange && { id: exchange.returnId }
  },
}

/** Whoever may write about an order may ask for what arrived of it to come back. */
async function allowedActions(order: OrderRow, { viewer, loaders }: Context): Promise<OrderAction[]> {
  if (!mayReturn(viewer, order)) return []
  const lines = (await loaders.lines.load(order.id)).map(asLine)
  return lines.some((line) => placesOf(line).delivered > line.counters.returned) ? ['REQUEST_RETURN'] : []
}

export const returns = { Return, Order, allowedActions }
