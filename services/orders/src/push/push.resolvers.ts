import { answerUserErrors, isId, UserErrors } from '@kade/service-kit'
import { authorizeField, canSee } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, QueryResolvers } from '../generated.js'
import { register, subscribe, unsubscribe } from './keep-targets.js'

/** Who may look at an order may be told of it. @throws UserErrors */
async function seen({ viewer, loaders }: Context, orderId: string): Promise<void> {
  const order = isId(orderId) ? await loaders.order.load(orderId) : null
  if (!order || !canSee(viewer, order)) throw UserErrors.of('NOT_FOUND', 'There is no such order', 'input', 'orderId')
}

const Query: Pick<QueryResolvers, 'pushOptions'> = {
  pushOptions: (_, __, { push: { connected, webKey } }) => ({ platforms: [...connected], webKey }),
}

const Mutation: Pick<MutationResolvers, 'subscribeToPush' | 'registerDevice' | 'unsubscribeFromPush'> = {
  subscribeToPush: (_, { input }, context) => {
    authorizeField(context.viewer, 'push')
    return answerUserErrors(async () => {
      await seen(context, input.orderId)
      await subscribe(context.database, input, context.push.connected, context.reachable)
      return { isSubscribed: true }
    })
  },
  registerDevice: (_, { input }, context) => {
    authorizeField(context.viewer, 'push')
    return answerUserErrors(async () => {
      await seen(context, input.orderId)
      await register(context.database, input, context.push.connected)
      return { isSubscribed: true }
    })
  },
  unsubscribeFromPush: (_, { input }, context) => {
    authorizeField(context.viewer, 'push')
    return answerUserErrors(async () => {
      await seen(context, input.orderId)
      await unsubscribe(context.database, input.orderId, input.address)
      return { isSubscribed: false }
    })
  },
}

export const pushes = { Query, Mutation }
