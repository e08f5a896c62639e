import { authorizeField } from '../access.js'
import { answer } from '../answer.js'
import type { MutationResolvers } from '../generated.js'
import { levelsOf } from '../stockroom/stockroom.resolvers.js'
import { adjustStock } from './adjust-stock.js'

export const adjusting: Pick<MutationResolvers, 'adjustStock'> = {
  adjustStock: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'adjustStock')
    return answer(async () => ({ stock: await levelsOf(await adjustStock(database, viewer, input), { loaders }) }))
  },
}
