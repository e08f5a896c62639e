import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars'

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/
/** Sums may be longer than what one may give. */
const ANY_DECIMAL = /^-?\d+(\.\d+)?$/

const decimal = (value: unknown, form = DECIMAL): string => {
  if (typeof value === 'string' && form.test(value)) return value
  throw new GraphQLError(`${JSON.stringify(value)} is no decimal: write it as text, such as "12.50"`)
}

/** The resolvers of the scalars that every subgraph shares. */
export const federationScalars = {
  DateTime: GraphQLDateTimeISO,
  Date: GraphQLLocalDate,
  JSON: GraphQLJSON,
  Decimal: new GraphQLScalarType({
    name: 'Decimal',
    serialize: (value) => decimal(value, ANY_DECIMAL),
    parseValue: (value) => decimal(value),
    parseLiteral: (node: ValueNode) => decimal(node.kind === Kind.STRING ? node.value : undefined),
  }),
}
