import { channelOpened, type DataOf } from '@kade/events'
import { appendToOutbox, type Database } from '@kade/service-kit'

/** Tells the other services of channels that are new since the last start: a report must know one before its first order. */
export const tellChannels = (database: Database): Promise<void> =>
  database.transaction(async (tx) => {
    const opened = await tx.query<DataOf<typeof channelOpened>>(
      'UPDATE channel SET is_told = true WHERE NOT is_told RETURNING id AS "channelId", code, name, kind, currency',
    )
    await appendToOutbox(
      tx,
      opened.map((channel) => channelOpened.draft(channel.channelId, channel)),
    )
  })
