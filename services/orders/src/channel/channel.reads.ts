import { aligned, grouped, ONE_TOO_MANY, type Queryable } from '@kade/service-kit'
import { CHANNEL_COLUMNS, type ChannelRow } from './channel.table.js'
import { LEGAL_ENTITY_COLUMNS, type LegalEntityRow } from './legal-entity.table.js'

export const channelsById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<ChannelRow>(`SELECT ${CHANNEL_COLUMNS} FROM channel WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const allChannels = (db: Queryable) => db.query<ChannelRow>(`SELECT ${CHANNEL_COLUMNS} FROM channel ORDER BY code ${ONE_TOO_MANY}`)

export const channelsOfLegalEntities = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<ChannelRow & { readonly legalEntityId: string }>(
      `SELECT ${CHANNEL_COLUMNS}, legal_entity_id AS "legalEntityId" FROM channel WHERE legal_entity_id = ANY($1::uuid[]) ORDER BY code ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ legalEntityId }) => legalEntityId,
  )

export const allLegalEntities = (db: Queryable) =>
  db.query<LegalEntityRow>(`SELECT ${LEGAL_ENTITY_COLUMNS} FROM legal_entity ORDER BY code ${ONE_TOO_MANY}`)
