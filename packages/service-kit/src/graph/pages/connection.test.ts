import { describe, expect, it } from '@jest/globals'
import { newId } from '../../process/ids.js'
import { connectionOf, encodeCursor, exactInstant, pageOf, reading } from './connection.js'

const refused = (field: string, message: unknown = expect.any(String)) =>
  expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT', field } })
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

  it('is the first twenty unless given; forwards or backwards from a cursor', () => {
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

  const PAIRS = 'after goes with first, and before with last'
  const noCursor = (argument: string) => `${argument} is not a cursor that this connection gave`
  it.each([
    [{ first: 101 }, 'first', 'first is 101: a page has 0 to 100 nodes'],
    [{ first: -1 }, 'first', 'first is -1: a page has 0 to 100 nodes'],
    [{ first: 1.5 }, 'first', 'first is 1.5: a page has 0 to 100 nodes'],
    [{ last: 101 }, 'last', 'last is 101: a page has 0 to 100 nodes'],
    [{ first: 1, last: 1 }, 'last', 'Give first or last, not both'],
    [{ first: 1, before: cursor }, 'before', PAIRS],
    [{ last: 1, after: cursor }, 'after', PAIRS],
    [{ after: cursor, before: cursor }, 'before', 'Give after or before, not both'],
    [{ after: '' }, 'after', noCursor('after')],
    [{ after: 'nonsense' }, 'after', noCursor('after')],
    [{ after: encodeCursor([]) }, 'after', noCursor('after')],
    [{ before: Buffer.from('{"a":1}').toString('base64url') }, 'before', noCursor('before')],
    [{ after: encodeCursor(['a\0b']) }, 'after', noCursor('after')],
    [{ after: encodeCursor(['a', 0.5]) }, 'after', noCursor('after')],
    [{ after: Buffer.from('[null]').toString('base64url') }, 'after', noCursor('after')],
  ])('%j is refused, naming %s: %s', (given, field, message) => {
    expect(failureOf(() => pageOf(given))).toEqual(refused(field, message))
  })

  const AT = '2026-11-23T09:30:00.000Z'
  it.each([
    [['tomorrow', newId()]],
    [[AT, 'no id']],
    [[AT, 1]],
    [[AT]],
    [[AT, newId(), newId()]],
    [[1, newId()]],
    [[`see ${AT}`, newId()]],
    [[`${AT}x`, newId()]],
    [['0000-11-23T09:30:00.000Z', newId()]],
    [['2026-02-30T09:30:00.000Z', newId()]],
    [['2026-13-23T09:30:00.000Z', newId()]],
    [['2026-11-23T09:30:00.0001Z', newId()]],
  ])('a forged cursor %j is refused by what the cursors of the connection are', (parts) => {
    expect(failureOf(() => pageOf({ after: encodeCursor(parts) }, shape))).toEqual(refused('after', noCursor('after')))
  })

  it.each([AT, '2026-11-23T09:30:00.123456Z'])('an instant to the millisecond or microsecond is one of ours: %s', (at) => {
    const id = newId()
    expect(pageOf({ after: encodeCursor([at, id]) }, shape).cursor).toEqual([at, id])
  })

  it('a text of several lines and a number are of a cursor too', () => {
    expect(pageOf({ after: encodeCursor(['a\nb', -5]) }, { cursor: ['text', 'number'] }).cursor).toEqual(['a\nb', -5])
  })

  it('is of 50 unless given, where the list says so', () => {
    const rules = { most: 200, usual: 50 }
    expect([pageOf({}, rules).limit, pageOf({ first: 200 }, rules).limit]).toEqual([50, 200])
    expect(failureOf(() => pageOf({ first: 201 }, rules))).toEqual(refused('first', 'first is 201: a page has 0 to 200 nodes'))
  })

  it('is read in the order of the list, or against it', () => {
    const ways = [pageOf({ first: 1 }), pageOf({ last: 1 })]
    expect(ways.map((page) => reading(page))).toEqual([['>', 'ASC'], ['<', 'DESC']]) // prettier-ignore
    expect(ways.map((page) => reading(page, false))).toEqual([['<', 'DESC'], ['>', 'ASC']]) // prettier-ignore
    expect(exactInstant('o.placed_at')).toBe(`to_char(o.placed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`)
  })

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
    expect(connectionOf([{ id: 'a' }], pageOf({ last: 2 }), idOf, 3).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
    const last = connectionOf([{ id: 'b' }], pageOf({ first: 2, after: encodeCursor(['a']) }), idOf, 3)
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect(connectionOf([], pageOf({ first: 2 }), idOf, 0).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    })
  })
})
