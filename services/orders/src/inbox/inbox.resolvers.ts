import { answerUserErrors, connectionOf, countOf, isId, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { ChannelDeliveryConnectionResolvers, ChannelDeliveryResolvers, MutationResolvers, QueryResolvers } from '../generated.js'
import { countDeliveries, deliveryById, pageOfDeliveries } from './delivery.reads.js'
import { replayDelivery } from './retry-delivery.js'

const Query: Pick<QueryResolvers, 'channelDeliveries' | 'channelDelivery'> = {
  channelDeliveries: async (_, { filter, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'channelDeliveries')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    const wanted = filter ?? {}
    return connectionOf(
      await pageOfDeliveries(database, wanted, page),
      page,
      ({ exactly, id }) => [exactly, id],
      () => countDeliveries(database, wanted),
    )
  },
  channelDelivery: async (_, { id }, { viewer, database }) => {
    authorizeField(viewer, 'channelDeliveries')
    const delivery = isId(id) ? await deliveryById(database, id) : null
    if (!delivery) throw new NotFound('There is no such delivery')
    return delivery
  },
}

const Mutation: Pick<MutationResolvers, 'replayChannelDelivery'> = {
  replayChannelDelivery: (_, { input }, { viewer, database, wakeInbox, reopenDelivery }) => {
    authorizeField(viewer, 'replayChannelDelivery')
    return answerUserErrors(async () => ({
      delivery: await replayDelivery(database, input.deliveryId, { wake: wakeInbox, reopen: reopenDelivery }),
    }))
  },
}

const ChannelDelivery: ChannelDeliveryResolvers = {
  body: async ({ id }, _, { loaders }) =>
    (await loaders.deliveryContent.load(id))?.body?.toString() ?? (await loaders.sealedDelivery.load(id))?.toString() ?? null,
  headers: async ({ id }, _, { loaders }) =>
    Object.entries((await loaders.deliveryContent.load(id))?.headers ?? {}).map(([name, value]) => ({ name, value })),
  order: ({ id }, _, { loaders }) => loaders.orderOfDelivery.load(id),
}

const ChannelDeliveryConnection: ChannelDeliveryConnectionResolvers = { totalCount: countOf }

export const inbox = { Query, Mutation, ChannelDelivery, ChannelDeliveryConnection }
