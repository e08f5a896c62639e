import { BadUserInput, encodeCursor, faultIn, normalized, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { QueryResolvers } from '../generated.js'
import { toOrderNumber } from '../order/order-number.js'
import { FEWEST_CHARACTERS, MOST_CHARACTERS, questionOf, type Question } from './query.js'
import { searchOrders } from './search-orders.js'

const Query: Pick<QueryResolvers, 'searchOrders'> = {
  searchOrders: async (_, { query, ...args }, { viewer, database, loaders, logger }) => {
    authorizeField(viewer, 'searchOrders')
    const page = pageOf(args, { cursor: ['number', 'id'] })
    const { ids, isNear } = await searchOrders(database, asked(query))
    const start = startOf(ids, page.cursor)
    const shown = ids.slice(start, start + page.limit)
    // Orders that nobody named are shown to somebody: it can be told later who looked, though not what was typed.
    if (isNear && shown.length > 0)
      logger.info({ viewer: viewer.subject, orders: shown }, 'Orders were found by a search with a mistake in it')
    const orders = await Promise.all(shown.map((id) => loaders.order.load(id)))
    const edges = orders.flatMap((node, at) => (node ? [{ cursor: encodeCursor([start + at, node.id]), node }] : []))
    return {
      edges,
      pageInfo: {
        hasNextPage: start + page.limit < ids.length,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: ids.length,
    }
  },
}

/** @throws BadUserInput for what cannot be looked for */
function asked(query: string): Question {
  const text = normalized(query)
  if (text === '') throw new BadUserInput('query is empty', 'query')
  if ([...text].length > MOST_CHARACTERS) throw new BadUserInput(`query is longer than ${MOST_CHARACTERS} characters`, 'query')
  const fault = faultIn(text, 'line')
  if (fault) throw new BadUserInput(`query ${fault.words}`, 'query')
  const question = questionOf(text, toOrderNumber(text))
  if (!question) throw new BadUserInput(`query has fewer than ${FEWEST_CHARACTERS} letters and digits`, 'query')
  return question
}

/** Behind the order of the cursor, wherever that is by now; behind its place where it is not found any more. */
function startOf(ids: readonly string[], cursor: readonly (string | number)[] | null): number {
  if (cursor === null) return 0
  const [place, id] = cursor
  const at = ids.indexOf(String(id))
  return Math.min(ids.length, (at >= 0 ? at : Number(place)) + 1)
}

export const search = { Query }
