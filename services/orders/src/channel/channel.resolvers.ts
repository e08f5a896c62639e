import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { ChannelResolvers, MutationResolvers, OrderResolvers, QueryResolvers } from '../generated.js'
import { present } from '../order/order.loaders.js'
import { allChannels } from './channel.reads.js'
import { setChannelExpiry } from './set-channel-expiry.js'

const Query: Pick<QueryResolvers, 'channels'> = {
  channels: (_, __, { viewer, database, size }) => {
    authorizeField(viewer, 'channels')
    return size.count(allChannels(database))
  },
}

const Mutation: Pick<MutationResolvers, 'setChannelExpiry'> = {
  setChannelExpiry: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'setChannelExpiry')
    return answerUserErrors(async () => ({ channel: await loaders.channel.load(await setChannelExpiry(database, input)) }))
  },
}

const Order: OrderResolvers = {
  channel: ({ channelId }, _, { loaders }) => present(loaders.channel.load(channelId)),
}

const Channel: ChannelResolvers = {
  currencyCode: ({ currency }) => currency,
}

export const channels = { Query, Mutation, Order, Channel }
