import { ONE_TOO_MANY, type Queryable } from '@kade/service-kit'
import { aligned } from '../order/grouping.js'
import type { ChannelRow } from './channel.table.js'

export const channelsById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<ChannelRow>('SELECT id, code, name, kind, currency FROM channel WHERE id = ANY($1::uuid[])', [ids]), ids)

export const allChannels = (db: Queryable) =>
  db.query<ChannelRow>(`SELECT id, code, name, kind, currency FROM channel ORDER BY code ${ONE_TOO_MANY}`)
