import { answerUserErrors, asInt, BadUserInput, connectionOf, countOf, isId, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type {
  BinConnectionResolvers,
  BinContentResolvers,
  BinResolvers,
  MutationResolvers,
  QueryResolvers,
  StockLevelResolvers,
} from '../generated.js'
import { inTheBuilding } from '../stockroom/stock-book.js'
import { levelsOf } from '../stockroom/stockroom.resolvers.js'
import { countBins, pageOfBins, placeOf } from './bin.reads.js'
import { upsertBins } from './keep-bins.js'
import { putAwayUnits } from './put-away-units.js'

const Query: Pick<QueryResolvers, 'bins'> = {
  bins: async (_, { locationId, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'bins')
    const page = pageOf(args, { cursor: ['number', 'text'] })
    if (!isId(locationId)) throw new BadUserInput('locationId is no id of a location', 'locationId')
    return connectionOf(
      await pageOfBins(database, locationId, page),
      page,
      (bin) => [placeOf(bin), bin.code],
      () => countBins(database, locationId),
    )
  },
}

const Mutation: Pick<MutationResolvers, 'upsertBins' | 'putAway'> = {
  upsertBins: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'upsertBins')
    return answerUserErrors(async () => ({ bins: await upsertBins(database, input.locationId, input.bins) }))
  },
  putAway: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'putAway')
    return answerUserErrors(async () => ({ stock: await levelsOf(await putAwayUnits(database, viewer, input), { loaders }) }))
  },
}

const Bin: BinResolvers = {
  __resolveReference: async ({ id }, { viewer, loaders }) => {
    authorizeField(viewer, 'bins')
    const bin = isId(id) ? await loaders.bin.load(id) : null
    if (!bin) throw new NotFound('There is no such bin')
    return bin
  },
  location: async ({ locationId }, _, { loaders }) => {
    const location = await loaders.location.load(locationId)
    if (!location) throw new NotFound('There is no such location')
    return location
  },
  contents: ({ id }, _, { loaders }) => loaders.binContents.load(id),
}

const BinContent: BinContentResolvers = {
  quantity: ({ quantity }) => asInt(quantity),
  assigned: ({ assigned }) => asInt(assigned),
}

const StockLevel: Pick<StockLevelResolvers, 'bins' | 'unbinned' | 'picked'> = {
  bins: ({ sku, locationId }, _, { loaders }) => loaders.levelBins.load({ sku, locationId }),
  picked: ({ picked }) => asInt(picked),
  unbinned: ({ binned, picked, ...level }) => asInt(Math.max(0, inTheBuilding(level) - binned - picked)),
}

const BinConnection: BinConnectionResolvers = { totalCount: countOf }

export const bins = { Query, Mutation, Bin, BinContent, StockLevel, BinConnection }
