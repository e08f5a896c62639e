import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { LegalEntityResolvers, MutationResolvers, QueryResolvers } from '../generated.js'
import { allLegalEntities } from './channel.reads.js'
import { saveLegalEntity } from './keep-legal-entities.js'

const Query: Pick<QueryResolvers, 'legalEntities'> = {
  legalEntities: (_, __, { viewer, database, size }) => {
    authorizeField(viewer, 'legalEntities')
    return size.count(allLegalEntities(database))
  },
}

const Mutation: Pick<MutationResolvers, 'saveLegalEntity'> = {
  saveLegalEntity: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'saveLegalEntity')
    return answerUserErrors(async () => ({ legalEntity: await saveLegalEntity(database, { ...input }) }))
  },
}

const LegalEntity: LegalEntityResolvers = {
  channels: ({ id }, _, { loaders }) => loaders.channelsOfLegalEntity.load(id),
}

export const legalEntities = { Query, Mutation, LegalEntity }
