import { channelOpened } from '@kade/events'
import type { Database } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import { takeUnannounced } from './channel.store.js'

/** Announces channels that are new since the last start to the other services: a report must know a channel before its first order. */
export const announceChannels = (database: Database): Promise<void> =>
  database.transaction(async (tx) => {
    const opened = await takeUnannounced(tx)
    await carryOut(tx, [aside({ events: opened.map((channel) => channelOpened.draft(channel.channelId, channel)) })])
  })
