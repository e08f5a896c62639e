import type { DataOf, channelOpened } from '@kade/events'
import type { Transaction } from '@kade/service-kit'

/** Channels that no other service has heard of: each is answered once. */
export const takeUnannounced = (tx: Transaction): Promise<DataOf<typeof channelOpened>[]> =>
  tx.query('UPDATE channel SET is_told = true WHERE NOT is_told RETURNING id AS "channelId", code, name, kind, currency')
