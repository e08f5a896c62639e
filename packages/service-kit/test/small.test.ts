import { describe, expect, it } from '@jest/globals'
import {
  connectionOf,
  decimalsOf,
  encodeCursor,
  isId,
  newId,
  pageOf,
  signedLink,
  toDecimal,
  toMinor,
  verifySignedLink,
} from '../src/index.js'

const refused = (code: string, field?: string) => expect.objectContaining({ extensions: field === undefined ? { code } : { code, field } })
function failureOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('It was accepted')
}

describe('money', () => {
  it.each([
    [1250, 'GBP', '12.50'],
    [1250, 'JPY', '1250'],
    [1250, 'KWD', '1.250'],
    [5, 'GBP', '0.05'],
    [0, 'GBP', '0.00'],
    [-5, 'KWD', '-0.005'],
    [-1250, 'JPY', '-1250'],
    [1250, 'RSD', '12.50'],
    [Number.MAX_SAFE_INTEGER, 'GBP', '90071992547409.91'],
  ])('%d minor units of %s are %s, and back', (minor, currency, amount) => {
    expect(toDecimal(minor, currency)).toBe(amount)
    expect(toMinor(amount, currency)).toBe(minor)
  })

  it('takes fewer decimals than the currency has, and zeros beyond', () => {
    expect([
      toMinor('12', 'GBP'),
      toMinor('12.5', 'GBP'),
      toMinor('12.500', 'GBP'),
      toMinor('1250.00', 'JPY'),
      toMinor('-0', 'GBP'),
    ]).toEqual([1200, 1250, 1250, 1250, 0])
  })

  it.each([
    ['12.345', 'GBP'],
    ['0.5', 'JPY'],
    ['90071992547409.92', 'GBP'],
    ['999999999999999', 'KWD'],
    ['1e3', 'GBP'],
    ['12,50', 'GBP'],
    ['', 'GBP'],
    ['NaN', 'GBP'],
    ['.5', 'GBP'],
    ['1', 'pounds'],
  ])('%s %s is refused', (amount, currency) => {
    expect(failureOf(() => toMinor(amount, currency))).toEqual(refused('BAD_USER_INPUT'))
  })

  it('is never shown when it is not exact', () => {
    for (const minor of [0.5, Number.NaN, 2 ** 53]) expect(() => toDecimal(minor, 'EUR')).toThrow(RangeError)
    expect(decimalsOf('EUR')).toBe(2)
  })
})

describe('a signed link', () => {
  const [path, secret] = ['/labels/1.pdf', 'a secret of thirty-two characters']
  const expiresAt = new Date('2026-11-23T12:00:00Z')
  const link = new URL(signedLink({ baseUrl: 'https://shop.example', path, secret, expiresAt }))
  const query = Object.fromEntries(link.searchParams)
  const verify = (changed: object = {}, at = '2026-11-23T11:59:59Z', ofPath = path, bySecret = secret) =>
    verifySignedLink(ofPath, { ...query, ...changed }, bySecret, new Date(at))

  it('opens its file until it expires', () => {
    expect(link.origin + link.pathname).toBe('https://shop.example/labels/1.pdf')
    expect([verify(), verify({}, '2026-11-23T12:00:01Z')]).toEqual([true, false])
  })

  it('opens nothing when anything of it was changed', () => {
    const longer = { expires: String(Number(query.expires) + 3_600) }
    expect([
      verify(longer),
      verify({ signature: `${query.signature}x` }),
      verify({ signature: '' }),
      verify({ signature: undefined }),
      verify({ expires: undefined }),
      verify({ expires: 'Infinity' }),
      verify({ expires: [query.expires, query.expires] }),
      verify({}, undefined, '/labels/2.pdf'),
      verify({}, undefined, path, 'another secret'),
    ]).toEqual(Array.from({ length: 9 }, () => false))
  })
})

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
    expect(failureOf(() => pageOf(given))).toEqual(refused('BAD_USER_INPUT', field))
  })

  it.each([[['tomorrow', newId()]], [['2026-11-23T09:30:00.000Z', 'no id']], [['2026-11-23T09:30:00.000Z']], [[1, newId()]]])(
    'a forged cursor %j is refused by what the cursors of the connection are',
    (parts) => {
      expect(failureOf(() => pageOf({ after: encodeCursor(parts) }, shape))).toEqual(refused('BAD_USER_INPUT', 'after'))
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

describe('an id', () => {
  it('sorts by the time it was made, and is recognised', () => {
    const ids = Array.from({ length: 100 }, () => newId())
    expect([...ids].sort()).toEqual(ids)
    expect([isId(ids[0] ?? ''), isId('1'), isId(`${ids[0]}x`), isId("'; DROP TABLE orders")]).toEqual([true, false, false, false])
  })
})
