import type { Resolvers } from './generated.js'
import { mutations } from './mutations.js'
import { queries } from './queries.js'
import { types } from './types.js'

export const resolvers: Resolvers = { Query: queries, Mutation: mutations, ...types }
