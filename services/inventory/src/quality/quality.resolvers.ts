import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers } from '../generated.js'
import { levelsOf } from '../stockroom/stockroom.resolvers.js'
import { moveStock } from './move-stock.js'

export const changingQuality: Pick<MutationResolvers, 'moveStock'> = {
  moveStock: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'moveStock')
    return answerUserErrors(async () => ({ stock: await levelsOf(await moveStock(database, viewer, input), { loaders }) }))
  },
}
