import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars'

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/
/** Sums may be longer than what one may give. */
const ANY_DECIMAL = /^-?\d+(\.\d+)?$/

const decimal = (value: unknown, form = DECIMAL): string => {
  if (typeof value === 'string' && form.test(value)) return value
  throw new GraphQLError(`${JSON.stringify(value)} is no decimal: write it as text, such as "12.50"`)
}

/** Years that a database keeps and JSON writes with four digits: near their ends a time may be outside of them by its offset alone. */
const ofKnownYears = (at: Date): Date => {
  const year = at.getUTCFullYear()
  if (year >= 1 && year <= 9_999) return at
  throw new GraphQLError(`${at.toISOString()} is in no year from 1 to 9999, as it is in UTC`)
}

/** There is no year 0, though ISO 8601 writes it. */
const ofSomeYear = (day: string): string => {
  if (!day.startsWith('0000')) return day
  throw new GraphQLError(`${day} is in no year from 1 to 9999`)
}

/** The resolvers of the scalars that every subgraph shares. */
export const federationScalars = {
  DateTime: new GraphQLScalarType<Date, string>({
    ...GraphQLDateTimeISO.toConfig(),
    parseValue: (value) => ofKnownYears(GraphQLDateTimeISO.parseValue(value)),
    parseLiteral: (node, variables) => ofKnownYears(GraphQLDateTimeISO.parseLiteral(node, variables)),
  }),
  Date: new GraphQLScalarType<string, string>({
    ...GraphQLLocalDate.toConfig(),
    parseValue: (value) => ofSomeYear(GraphQLLocalDate.parseValue(value)),
    parseLiteral: (node, variables) => ofSomeYear(GraphQLLocalDate.parseLiteral(node, variables)),
  }),
  JSON: GraphQLJSON,
  Decimal: new GraphQLScalarType({
    name: 'Decimal',
    serialize: (value) => decimal(value, ANY_DECIMAL),
    parseValue: (value) => decimal(value),
    parseLiteral: (node: ValueNode) => decimal(node.kind === Kind.STRING ? node.value : undefined),
  }),
}
