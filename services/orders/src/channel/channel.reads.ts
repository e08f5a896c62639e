import { aligned, ONE_TOO_MANY, type Queryable } from '@kade/service-kit'
import { CHANNEL_COLUMNS, type ChannelRow } from './channel.table.js'

export const channelsById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<ChannelRow>(`SELECT ${CHANNEL_COLUMNS} FROM channel WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const allChannels = (db: Queryable) => db.query<ChannelRow>(`SELECT ${CHANNEL_COLUMNS} FROM channel ORDER BY code ${ONE_TOO_MANY}`)
