import { answerUserErrors, moneyOf } from '@kade/service-kit'
import { authorizeField, mayCancel } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, OrderAction, OrderCancellationResolvers, OrderResolvers } from '../generated.js'
import { cancellationOf } from '../order/amounts.js'
import type { OrderRow } from '../order/order.table.js'
import { asLine, whole } from '../order/order.loaders.js'
import { canCancel } from '../order/order.js'
import { cancelOrder } from './cancel-order.js'

const Mutation: Pick<MutationResolvers, 'cancelOrder'> = {
  cancelOrder: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'cancelOrder')
    return answerUserErrors(async () => {
      await cancelOrder(database, viewer, input)
      return { order: await loaders.order.load(input.orderId), accessToken: null }
    })
  },
}

const Order: OrderResolvers = {
  cancellation: async (order, _, { loaders }) => {
    const cancellation = cancellationOf(await whole(order, loaders))
    return cancellation && { ...cancellation, currency: order.currency }
  },
}

async function allowedActions(order: OrderRow, { viewer, loaders }: Context): Promise<OrderAction[]> {
  if (!mayCancel(viewer, order)) return []
  return canCancel({ status: order.status, lines: (await loaders.lines.load(order.id)).map(asLine) }) ? ['CANCEL'] : []
}

const OrderCancellation: OrderCancellationResolvers = {
  amount: ({ amount, currency }) => moneyOf(amount, currency),
  remaining: ({ remaining, currency }) => moneyOf(remaining, currency),
}

export const cancellations = { Mutation, Order, OrderCancellation, allowedActions }
