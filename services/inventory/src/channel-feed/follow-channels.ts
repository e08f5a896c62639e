import type { channelOpened, DataOf } from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { addChannels } from './channel-feed.store.js'

/** A channel that has opened has a feed of its own. */
export const followChannels = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof channelOpened>>[]): Promise<void> =>
  addChannels(
    tx,
    events.map(({ data }) => data.code),
  )
