import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers } from '../generated.js'
import { levelsOf } from '../stockroom/stockroom.resolvers.js'
import { adjustStock } from './adjust-stock.js'

export const adjusting: Pick<MutationResolvers, 'adjustStock'> = {
  adjustStock: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'adjustStock')
    return answerUserErrors(async () => ({ stock: await levelsOf(await adjustStock(database, viewer, input), { loaders }) }))
  },
}
