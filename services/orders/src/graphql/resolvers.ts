import { mutations } from './mutations.js'
import { queries } from './queries.js'
import { types } from './types.js'
import type { Resolvers } from './generated.js'

export const resolvers: Resolvers = { Query: queries, Mutation: mutations, ...types }
