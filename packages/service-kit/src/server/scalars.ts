import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars'

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/

const decimal = (value: unknown): string => {
  if (typeof value === 'string' && DECIMAL.test(value)) return value
  throw new GraphQLError(`${JSON.stringify(value)} is no decimal: write it as text, such as "12.50"`)
}

/** The resolvers of the scalars that every subgraph shares. */
export const federationScalars = {
  DateTime: GraphQLDateTimeISO,
  Date: GraphQLLocalDate,
  JSON: GraphQLJSON,
  Decimal: new GraphQLScalarType({
    name: 'Decimal',
    serialize: decimal,
    parseValue: decimal,
    parseLiteral: (node: ValueNode) => decimal(node.kind === Kind.STRING ? node.value : undefined),
  }),
}
