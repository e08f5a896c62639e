import { BadUserInput, connectionOf, countOf, isId, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { QueryResolvers, StockLevelConnectionResolvers } from '../generated.js'
import { countLevels, levelCursor, pageOfLevels, SORTED_BY } from './level-list.reads.js'

const Query: Pick<QueryResolvers, 'stockLevels'> = {
  stockLevels: async (_, { locationId, query, show, order, ...args }, { viewer, database, size }) => {
    authorizeField(viewer, 'stock')
    const by = order ?? 'SKU'
    const page = pageOf(args, { cursor: [...(SORTED_BY[by] ? (['number'] as const) : []), 'text', 'id'] })
    if (locationId != null && !isId(locationId)) throw new BadUserInput('locationId is the id of no location', 'locationId')
    if (query && query.length > 200) throw new BadUserInput('query is longer than 200 characters', 'query')
    const filter = { locationId: locationId ?? null, query: query || null, show: show ?? 'ALL' }
    return connectionOf(
      await size.count(pageOfLevels(database, filter, by, page)),
      page,
      (level) => levelCursor(by, level),
      () => countLevels(database, filter),
    )
  },
}

const StockLevelConnection: StockLevelConnectionResolvers = { totalCount: countOf }

export const levelList = { Query, StockLevelConnection }
