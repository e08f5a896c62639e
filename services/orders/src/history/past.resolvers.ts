import { BadUserInput } from '@kade/service-kit'
import type { Context } from '../context.js'
import type { QueryResolvers } from '../generated.js'
import { findOrder } from '../order/order.resolvers.js'
import type { OrderRow, Past } from '../order/order.table.js'
import { knownSince, orderAt } from '../order/past.js'
import { loadersOfThen } from './past.loaders.js'
import { readMemory } from './read-past.store.js'
import { shownThen } from './then.js'

const Query: Pick<QueryResolvers, 'order'> = {
  order: async (_, { asOf, ...which }, context) => {
    const order = await findOrder(which, context)
    return asOf == null ? order : asItWas(order, asOf, context)
  },
}

/** The order as it was at a moment. @throws BadUserInput for a moment before it was placed, one that is still to come, and one of which nothing is remembered */
async function asItWas(order: OrderRow, moment: Date, { database }: Pick<Context, 'database'>): Promise<OrderRow> {
  if (moment > new Date()) throw new BadUserInput('asOf is still to come', 'asOf')
  if (moment < order.placedAt) throw new BadUserInput(`asOf lies before the order was placed, at ${order.placedAt.toISOString()}`, 'asOf')
  const memory = await readMemory(database, order.id)
  if (!memory) return order
  const since = knownSince(memory.order, memory.changes, memory.lastToldAt)
  if (since && moment < since) throw new BadUserInput(`How the order was is remembered from ${since.toISOString()} on`, 'asOf')
  return shownThen(order, orderAt(memory.order, memory.changes, moment), moment)
}

type Parent = object & { readonly past?: Past }
/** Resolvers of orders and their lines that read, of one as it was, what was then. What may be done to it is nothing. */
export function ofThen<Fields extends object>(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([name, resolve]: [string, unknown]) => {
    if (typeof resolve !== 'function' || name === '__resolveReference') return [name, resolve]
    const ask = resolve as (parent: Parent, args: unknown, context: Context, info: unknown) => unknown
    const then = (parent: Parent, args: unknown, context: Context, info: unknown): unknown => {
      if (!parent.past) return ask(parent, args, context, info)
      if (name === 'allowedActions') return []
      return ask(parent, args, { ...context, loaders: loadersOfThen(context.database, context.loaders, parent.past) }, info)
    }
    return [name, then]
  })
  return Object.fromEntries(entries) as Fields
}

export const history = { Query }
