import { describe, expect, it } from '@jest/globals'
import { newId } from '../small/ids.js'
import { connectionOf, encodeCursor, pageOf } from './connection.js'

const refused = (field: string) => expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } })
function failureOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('It was accepted')
}

describe('a page', () => {
  const cursor = encodeCursor(['2026-11-23T09:30:00.000Z', newId()])
  const shape = { cursor: ['instant', 'id'] } as const

  it('is the first twenty unless told; forwards or backwards from a cursor', () => {
    expect(pageOf({})).toEqual({ limit: 20, backwards: false, cursor: null })
    expect(pageOf({ first: 100, after: null, last: null })).toEqual({ limit: 100, backwards: false, cursor: null })
    expect(pageOf({ last: 5, before: cursor }, shape)).toEqual({
      limit: 5,
      backwards: true,
      cursor: [expect.any(String), expect.any(String)],
    })
    expect(pageOf({ before: cursor })).toMatchObject({ backwards: true, limit: 20 })
    expect(pageOf({ first: 0 })).toMatchObject({ limit: 0 })
  })

  it.each([
    [{ first: 101 }, 'first'],
    [{ first: -1 }, 'first'],
    [{ last: 101 }, 'last'],
    [{ first: 1, last: 1 }, 'last'],
    [{ first: 1, before: cursor }, 'before'],
    [{ last: 1, after: cursor }, 'after'],
    [{ after: cursor, before: cursor }, 'before'],
    [{ after: '' }, 'after'],
    [{ after: 'nonsense' }, 'after'],
    [{ after: encodeCursor([]) }, 'after'],
    [{ before: Buffer.from('{"a":1}').toString('base64url') }, 'before'],
    [{ after: encodeCursor(['a\0b']) }, 'after'],
    [{ after: Buffer.from('[null]').toString('base64url') }, 'after'],
  ])('%j is refused, naming %s', (given, field) => {
    expect(failureOf(() => pageOf(given))).toEqual(refused(field))
  })

  it.each([[['tomorrow', newId()]], [['2026-11-23T09:30:00.000Z', 'no id']], [['2026-11-23T09:30:00.000Z']], [[1, newId()]]])(
    'a forged cursor %j is refused by what the cursors of the connection are',
    (parts) => {
      expect(failureOf(() => pageOf({ after: encodeCursor(parts) }, shape))).toEqual(refused('after'))
    },
  )

  it('tells of a next page when there was one row more', () => {
    const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    const idOf = ({ id }: { readonly id: string }) => [id]
    expect(connectionOf(rows, pageOf({ first: 2 }), idOf, 3)).toEqual({
      edges: [
        { cursor: encodeCursor(['a']), node: { id: 'a' } },
        { cursor: encodeCursor(['b']), node: { id: 'b' } },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: encodeCursor(['a']), endCursor: encodeCursor(['b']) },
      totalCount: 3,
    })
    const backwards = connectionOf([{ id: 'b' }, { id: 'a' }], pageOf({ last: 2, before: encodeCursor(['c']) }), idOf, 3)
    expect(backwards.edges.map(({ node }) => node.id)).toEqual(['a', 'b'])
    expect(backwards.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    expect(connectionOf([], pageOf({ first: 2 }), idOf, 0).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    })
  })
})
