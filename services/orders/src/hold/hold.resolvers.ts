import { answerUserErrors } from '@kade/service-kit'
import { authorizeField, mayHold } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, OrderAction, OrderResolvers } from '../generated.js'
import { canHold } from '../order/order.js'
import type { OrderRow } from '../order/order.table.js'
import { holdOrder, releaseOrder } from './hold-order.js'

const answer = (orderId: string, { loaders }: Context, change: () => Promise<void>) =>
  answerUserErrors(async () => {
    await change()
    return { order: await loaders.order.load(orderId), accessToken: null }
  })

const Mutation: Pick<MutationResolvers, 'holdOrder' | 'releaseHold'> = {
  holdOrder: (_, { input }, context) => {
    authorizeField(context.viewer, 'holdOrder')
    return answer(input.orderId, context, () => holdOrder(context.database, context.viewer, input))
  },
  releaseHold: (_, { input }, context) => {
    authorizeField(context.viewer, 'releaseHold')
    return answer(input.orderId, context, () => releaseOrder(context.database, context.viewer, input))
  },
}

const Order: OrderResolvers = {
  holds: ({ id }, _, { loaders }) => loaders.holds.load(id),
}

async function allowedActions(order: OrderRow, { viewer, loaders }: Context): Promise<OrderAction[]> {
  if (!mayHold(viewer)) return []
  const holds = order.status === 'ON_HOLD' ? await loaders.holds.load(order.id) : []
  const isReleasable = holds.some(({ reason, releasedAt }) => releasedAt === null && reason !== 'PAYMENT_REVIEW')
  return [...(canHold(order) ? (['HOLD'] as const) : []), ...(isReleasable ? (['RELEASE_HOLD'] as const) : [])]
}

export const holds = { Mutation, Order, allowedActions }
