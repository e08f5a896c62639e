import { authorizeField } from '../access.js'
import type { ChannelResolvers, OrderResolvers, QueryResolvers } from '../generated.js'
import { present } from '../order/order.loaders.js'
import { allChannels } from './channel.reads.js'

const Query: Pick<QueryResolvers, 'channels'> = {
  channels: (_, __, { viewer, database, size }) => {
    authorizeField(viewer, 'channels')
    return size.count(allChannels(database))
  },
}

const Order: OrderResolvers = {
  channel: ({ channelId }, _, { loaders }) => present(loaders.channel.load(channelId)),
}

const Channel: ChannelResolvers = { currencyCode: ({ currency }) => currency }

export const channels = { Query, Order, Channel }
