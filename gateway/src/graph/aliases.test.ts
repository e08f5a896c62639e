import { describe, expect, it } from '@jest/globals'
import { buildSchema, GraphQLError, parse, print } from 'graphql'
import { renameAliases, restoreAliases } from './aliases.js'

const schema = buildSchema(`
  interface Named { name: String }
  type Order implements Named { id: ID number: String name: String }
  input Filter { status: String }
  type Query { order(filter: Filter): Order }
`)
const renamed = (text: string): string => print(renameAliases(parse(text), schema)).replaceAll(/\s+/g, ' ')

describe('an alias', () => {
  it.each([
    ['that is the name of a field', '{ order { id: number } }', '{ order { kade_alias__id: number } }'],
    ['of a field of an interface', '{ order { name: number } }', '{ order { kade_alias__name: number } }'],
    ['that is the type', '{ order { __typename: number } }', '{ order { kade_alias__typename: number } }'.replace('kade_alias__typename', 'kade_alias____typename')],
    ['that begins as ours do', '{ order { kade_alias__x: number } }', '{ order { kade_alias__kade_alias__x: number } }'],
    ['in a fragment', '{ order { ...F } } fragment F on Order { id: number }', '{ order { ...F } } fragment F on Order { kade_alias__id: number }'],
  ])('%s is another while the operation runs', (_, given, kept) => expect(renamed(given)).toBe(kept)) // prettier-ignore

  it.each(['{ order { key: number } }', '{ order { id: id } }', '{ order { status: number } }', '{ order { id number } }'])(
    'stays as it is where it is no other field: %s',
    (text) => {
      const document = parse(text)
      expect(renameAliases(document, schema)).toEqual(document)
    },
  )
})

describe('an answer', () => {
  it('has the aliases of the client again, at every depth, and nothing else changed', () => {
    const at = new Date(0)
    const data = { kade_alias__id: 1, orders: [{ kade_alias__name: 'a', at }, null], text: 'kade_alias__id', none: null }
    const result = restoreAliases(false, { data, extensions: { cost: 1 } } as Parameters<typeof restoreAliases>[1])
    expect(result).toEqual({
      data: { id: 1, orders: [{ name: 'a', at }, null], text: 'kade_alias__id', none: null },
      extensions: { cost: 1 },
    })
  })

  it('names them in the paths of its errors', () => {
    const path = (given: (string | number)[]) => new GraphQLError('x', { path: given })
    const { data, errors } = restoreAliases(false, { data: null, errors: [path(['kade_alias__id', 0, 'name']), new GraphQLError('y')] })
    expect([data, errors?.map((error) => error.path)]).toEqual([null, [['id', 0, 'name'], undefined]])
  })

  it('is the same where nothing was renamed', () => {
    const result = { data: { kade_alias__id: 1 } }
    expect(restoreAliases(true, result)).toBe(result)
  })
})
