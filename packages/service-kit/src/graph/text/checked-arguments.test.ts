import { beforeAll, describe, expect, it } from '@jest/globals'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { graphql, parse, type GraphQLSchema } from 'graphql'
import { federationScalars } from '../scalars.js'
import { checkArguments } from './checked-arguments.js'

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar JSON
  type Thing @key(fields: "id") {
    id: ID!
    named(how: String): String
  }
  input Part {
    code: String!
    note: String
    tags: [String!]
    data: JSON
  }
  type Query {
    seen(id: ID, text: String, parts: [Part!]): JSON
  }
  type Mutation {
    make(input: Part!): Made!
  }
  type Made {
    seen: JSON
    userErrors: [UserError!]!
  }
  type UserError {
    code: String!
    message: String!
    field: [String!]
  }
`)

let schema: GraphQLSchema
beforeAll(() => {
  const resolvers = {
    JSON: federationScalars.JSON,
    Thing: {
      __resolveReference: ({ id }: { readonly id: string }) => ({ id }),
      named: (_: unknown, { how }: { readonly how: string | null }) => how,
    },
    Query: { seen: (_: unknown, seen: unknown) => seen },
    Mutation: { make: (_: unknown, { input }: { readonly input: unknown }) => ({ seen: input, userErrors: [] }) },
  }
  schema = checkArguments(buildSubgraphSchema([{ typeDefs, resolvers }]))
})
const ask = async (source: string, variableValues: Record<string, unknown>) => {
  const { data, errors } = await graphql({ schema, source, variableValues })
  return errors ? errors.map(({ message, extensions, path }) => [message, extensions.code, extensions.field, path?.join('.')]) : plain(data)
}
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data))
const SEEN = 'query ($id: ID, $text: String, $parts: [Part!]) { seen(id: $id, text: $text, parts: $parts) }'
const MAKE = 'mutation ($input: Part!) { make(input: $input) { seen userErrors { code message field } } }'

describe('every text of every argument', () => {
  it('is written in one way, and a blank optional one is absent', async () => {
    const parts = [
      { code: ' Zoe\u0308 ', note: ' ', tags: ['a ', 'b'] },
      { code: '', note: null },
    ]
    expect(await ask(SEEN, { id: '', text: ' a\r\nb ', parts })).toEqual({
      seen: {
        id: null,
        text: 'a\nb',
        parts: [
          { code: 'Zo\u00eb', note: null, tags: ['a', 'b'] },
          { code: '', note: null },
        ],
      },
    })
  })

  it.each([
    ['\u0000', 'has a control character (U+0000)'],
    ['a\ud800', 'has half a character: an emoji or sign that was cut in two'],
    ['\udc00a', 'has half a character: an emoji or sign that was cut in two'],
    ['a\u202eb', 'has an invisible character (U+202E): type it anew'],
  ])('%j is told by its field', async (bad, fault) => {
    expect(await ask(SEEN, { text: bad })).toEqual([[`text ${fault}`, 'BAD_USER_INPUT', 'text', 'seen']])
    expect(await ask(SEEN, { id: `x${bad}` })).toEqual([[`id ${fault}`, 'BAD_USER_INPUT', 'id', 'seen']])
    expect(await ask(SEEN, { parts: [{ code: 'a' }, { code: 'b', tags: ['c', bad] }] })).toEqual([
      [`1 ${fault}`, 'BAD_USER_INPUT', 'parts.1.tags.1', 'seen'],
    ])
    expect(await ask(SEEN, { parts: [{ code: 'a', data: { deep: [{ [bad]: 1 }, bad] } }] })).toEqual([
      [`data ${fault}`, 'BAD_USER_INPUT', 'parts.0.data', 'seen'],
    ])
    expect(await ask(MAKE, { input: { code: bad, note: bad } })).toEqual({
      make: {
        seen: null,
        userErrors: [
          { code: 'INVALID', message: `code ${fault}`, field: ['input', 'code'] },
          { code: 'INVALID', message: `note ${fault}`, field: ['input', 'note'] },
        ],
      },
    })
  })

  it('in a list of entities costs its own entity alone', async () => {
    const source = 'query ($r: [_Any!]!, $how: String) { _entities(representations: $r) { ... on Thing { id named(how: $how) } } }'
    const r = ['a', '\u0000', 'b'].map((id) => ({ __typename: 'Thing', id }))
    const { data, errors } = await graphql({ schema, source, variableValues: { r, how: ' ' } })
    expect(plain(data)).toEqual({ _entities: [{ id: 'a', named: null }, null, { id: 'b', named: null }] })
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['The key of Thing has a control character (U+0000)', 'BAD_USER_INPUT'],
    ])
  })
})
