import { channelOpened } from '@kade/events'
import { appendToOutbox, type Database } from '@kade/service-kit'
import { takeUnannounced } from './channel.store.js'

/** Announces channels that are new since the last start to the other services: a report must know a channel before its first order. */
export const announceChannels = (database: Database): Promise<void> =>
  database.transaction(async (tx) => {
    const opened = await takeUnannounced(tx)
    await appendToOutbox(
      tx,
      opened.map((channel) => channelOpened.draft(channel.channelId, channel)),
    )
  })
