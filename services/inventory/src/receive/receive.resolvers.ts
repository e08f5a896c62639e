import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers } from '../generated.js'
import { levelsOf } from '../stockroom/stockroom.resolvers.js'
import { receiveStock } from './receive-stock.js'

export const receiving: Pick<MutationResolvers, 'receiveStock'> = {
  receiveStock: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'receiveStock')
    return answerUserErrors(async () => ({ stock: await levelsOf(await receiveStock(database, viewer, input), { loaders }) }))
  },
}
