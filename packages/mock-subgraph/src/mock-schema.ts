import { buildSubgraphSchema } from '@apollo/subgraph'
import { addMocksToSchema, type IMocks, type Ref } from '@graphql-tools/mock'
import { isScalarType, parse, type GraphQLSchema } from 'graphql'

/** Values that look like what a field of this scalar holds; each answers the same every time, so that a page can be worked on. */
const SCALARS: Readonly<Record<string, () => unknown>> = {
  ID: () => '018f4a90-0000-7000-8000-000000000001',
  String: () => 'made up',
  Int: () => 1,
  Float: () => 0.5,
  Boolean: () => true,
  DateTime: () => '2026-01-05T09:00:00.000Z',
  Date: () => '2026-01-05',
  Decimal: () => '9.95',
  JSON: () => ({}),
}

/** A list has two of what it holds; of an enum it is the first value. What is asked for by a key has that key. */
export function mockSchema(sdl: string): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }])
  const mocks: IMocks = {}
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue
    if (isScalarType(type)) mocks[type.name] = SCALARS[type.name] ?? (() => 'made up')
    else if ('getValues' in type) mocks[type.name] = () => type.getValues()[0]?.value as string
  }
  return addMocksToSchema({
    schema,
    mocks,
    preserveResolvers: true,
    resolvers: (store) => ({
      _Entity: { __resolveType: ({ $ref }: Ref) => $ref.typeName },
      Query: {
        _entities: (_: unknown, { representations }: { readonly representations: readonly Representation[] }) =>
          representations.map(({ __typename, ...key }) => {
            // The store knows one of each type and id, and sets the field `id` by itself.
            const { id, ...others } = key
            const of = typeof id === 'string' ? id : JSON.stringify(key)
            for (const [field, value] of Object.entries(others)) if (typeof value !== 'object') store.set(__typename, of, field, value)
            return store.get(__typename, of)
          }),
      },
    }),
  })
}

interface Representation {
  readonly __typename: string
  readonly [field: string]: unknown
}
