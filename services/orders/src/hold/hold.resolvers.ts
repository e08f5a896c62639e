import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, OrderResolvers } from '../generated.js'
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

export const holds = { Mutation, Order }
