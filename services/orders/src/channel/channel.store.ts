import type { DataOf, channelOpened } from '@kade/events'
import type { Queryable, Transaction } from '@kade/service-kit'

/** Channels that no other service has heard of: each is answered once. */
export const takeUnannounced = (tx: Transaction): Promise<DataOf<typeof channelOpened>[]> =>
  tx.query('UPDATE channel SET is_told = true WHERE NOT is_told RETURNING id AS "channelId", code, name, kind, currency')

/** The channel's id; undefined where there is none of this code. Null: its orders wait for their payment as long as that takes. */
export const saveUnpaidMinutes = async (db: Queryable, code: string, minutes: number | null): Promise<string | undefined> =>
  (await db.query<{ id: string }>('UPDATE channel SET unpaid_minutes = $2 WHERE code = $1 RETURNING id', [code, minutes]))[0]?.id
