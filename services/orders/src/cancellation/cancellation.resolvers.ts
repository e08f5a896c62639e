import { answerUserErrors, moneyOf } from '@kade/service-kit'
import { authorizeField, mayCancel, mayHold } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, OrderAction, OrderCancellationResolvers, OrderResolvers } from '../generated.js'
import { cancellationOf } from '../order/amounts.js'
import { asLine, whole } from '../order/order.loaders.js'
import type { OrderRow } from '../order/order.table.js'
import { canCancel, canHold } from '../order/order.js'
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
  const actions: OrderAction[] = []
  if (mayCancel(viewer, order) && canCancel({ status: order.status, lines: (await loaders.lines.load(order.id)).map(asLine) }))
    actions.push('CANCEL')
  if (!mayHold(viewer)) return actions
  if (canHold(order)) actions.push('HOLD')
  const holds = order.status === 'ON_HOLD' ? await loaders.holds.load(order.id) : []
  const active = holds.filter(({ reason, releasedAt }) => releasedAt === null && reason !== 'PAYMENT_REVIEW')
  if (active.length > 0) actions.push('RELEASE_HOLD')
  return actions
}

const OrderCancellation: OrderCancellationResolvers = {
  amount: ({ amount, currency }) => moneyOf(amount, currency),
  remaining: ({ remaining, currency }) => moneyOf(remaining, currency),
}

export const cancellations = { Mutation, Order, OrderCancellation, allowedActions }
