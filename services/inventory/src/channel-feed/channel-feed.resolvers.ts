import { asInt, connectionOf, countOf, NotFound, pageOf, reachOf } from '@kade/service-kit'
import { authorizeField, POLICY } from '../access.js'
import type { ChannelStockConnectionResolvers, ChannelStockResolvers, QueryResolvers } from '../generated.js'
import { countChannelStock, isChannel, pageOfChannelStock } from './channel-feed.reads.js'

const Query: Pick<QueryResolvers, 'channelStock'> = {
  channelStock: async (_, { channel, updatedAfter = null, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'channelStock')
    const page = pageOf(args, { cursor: ['instant', 'number'] })
    const reach = reachOf(viewer, POLICY.channelStock)
    // Not yours means not found.
    if (!(reach.everything || reach.channel === channel) || !(await isChannel(database, channel)))
      throw new NotFound('There is no such channel')
    return connectionOf(
      await pageOfChannelStock(database, channel, updatedAfter, page),
      page,
      ({ changedAt, position }) => [changedAt, position],
      () => countChannelStock(database, channel, updatedAfter),
    )
  },
}

const ChannelStock: ChannelStockResolvers = { available: ({ available }) => asInt(available) }

const ChannelStockConnection: ChannelStockConnectionResolvers = { totalCount: countOf }

export const channelFeed = { Query, ChannelStock, ChannelStockConnection }
