import { describe, expect, it } from '@jest/globals'
import { parse, type OperationDefinitionNode } from 'graphql'
import { checkLimits, createReader } from './limits.js'
import { rootFields } from './root-fields.js'

const operationOf = (text: string) => {
  const document = parse(text)
  return [document, document.definitions.find(({ kind }) => kind === 'OperationDefinition') as OperationDefinitionNode] as const
}
const costOf = (text: string, variables = {}): number => checkLimits(...operationOf(text), variables)
const refused = (code: string, message: string) =>
  expect.objectContaining({ message, extensions: expect.objectContaining({ code, http: { status: 400 } }) })
const tooComplex = (message: string) => refused('QUERY_TOO_COMPLEX', message)
const nested = (levels: number): string => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`
const times = (count: number, text: (n: number) => string): string => Array.from({ length: count }, (_, n) => text(n)).join(' ')

describe('the cost of an operation', () => {
  it.each([
    ['one field', '{ order { id } }', 2],
    ['a page of five', '{ orders(first: 5) { edges { node { id } } } }', 1 + 5 * 3],
    ['the last five', '{ orders(last: 5) { edges { node { id } } } }', 1 + 5 * 3],
    ['a page of no size: twenty', '{ orders { edges { node { id } } } }', 1 + 20 * 3],
    ['a page of nothing still counts once', '{ orders(first: 0) { edges { node { id } } } }', 1 + 3],
    [
      'pages within pages',
      '{ orders(first: 5) { edges { node { timeline(first: 10) { edges { node { id } } } } } } }',
      1 + 5 * (2 + 1 + 10 * 3),
    ],
    [
      'fragments and inline fragments',
      '{ orders(first: 2) { ...F ... on X { totalCount } } } fragment F on X { edges { node { id } } }',
      1 + 2 * 4,
    ],
    ['a page whose edges stand in a fragment', '{ orders { ...F } } fragment F on X { edges { node { id } } }', 1 + 20 * 3],
    ['in a fragment of a fragment', '{ orders { ...F } } fragment F on X { ...G } fragment G on X { edges { node { id } } }', 1 + 20 * 3],
    ['in an inline fragment', '{ orders { ... on X { ... { edges { node { id } } } } } }', 1 + 20 * 3],
    ['under an alias', '{ mine: orders { rows: edges { node { id } } } }', 1 + 20 * 3],
    ['with both sizes: the larger', '{ orders(first: 1, last: 50) { edges { cursor } } }', 1 + 50 * 2],
    ['another argument is no page size', '{ variant(sku: 9) { sku } }', 2],
    ['what the schema tells is a tenth', '{ __schema { types { name } } }', 21],
    ['and so is a type of it', '{ __type(name: "A") { name fields { name args { name } } } }', 4],
  ])('of %s is counted', (_, text, cost) => expect(costOf(text)).toBe(cost))

  it.each([
    [{ n: 7 }, 1 + 7 * 3],
    [{}, 1 + 4 * 3],
    [{ n: null }, 1 + 20 * 3],
  ])('takes a page size from variables %j, or from their default', (variables, cost) =>
    expect(costOf('query ($n: Int = 4) { orders(first: $n) { edges { node { id } } } }', variables)).toBe(cost),
  )

  it.each([
    [{}, 1 + 4 * (1 + 9)],
    [{ n: 50 }, 1 + 50 * (1 + 9)],
  ])('takes page sizes in fragments from variables %j', (variables, cost) =>
    expect(
      costOf(
        'query ($n: Int = 4) { o: orders(first: $n) { ...F } } fragment F on X { edges { node { ... on O { id lines(first: 6) { sku } } } } }',
        variables,
      ),
    ).toBe(cost),
  )

  it('may be 50,000, and no more', () => {
    const one = (size: number) => `{ orders(first: ${size}) { totalCount } }`
    expect(costOf(one(49_999))).toBe(50_000)
    expect(() => costOf(one(50_000))).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ cost: 50_001 }) }))
  })

  it('is told where it is too much', () => {
    const page = (rows: number) =>
      `{ orders(first: 100) { edges { node { timeline(first: 100) { edges { node { ${times(rows, (n) => `f${n}`)} } } } } } } }`
    // 1 + 100 × (2 + 1 + 100 × (2 + fields))
    expect(costOf(page(2))).toBe(40_301)
    expect(() => costOf(page(3))).toThrow(
      expect.objectContaining({
        message: 'The operation costs 50301, over the 50000 that one may: ask for smaller pages or fewer fields',
        extensions: { code: 'QUERY_TOO_COMPLEX', cost: 50_301, maxCost: 50_000, http: { status: 400 } },
      }),
    )
  })
})

describe('an operation', () => {
  it.each<[string, (size: number) => string, number, string]>([
    ['levels', nested, 12, 'The operation is deeper than 12 levels: split it'],
    ['fields', (size) => `{ ${times(size, (n) => `f${n}`)} }`, 2_000, 'The operation selects more than 2000 fields: split it'],
    ['characters', (size) => `{ ${'a'.repeat(size - 4)} }`, 100_000, 'The operation has more than 100000 characters: split it'],
    ['aliases', (size) => `{ ${times(size, (n) => `a${n}: f`)} }`, 100, 'The operation has more than 100 aliases: split it'],
    [
      'comparisons',
      (size) => `{ ${times(size, () => 'f')} }`,
      141,
      'The operation selects the same field too often in one place: split it',
    ],
  ])('has as many %s as it may, and no more', (_, text, most, message) => {
    const read = createReader()
    expect(read(text(most)).kind).toBe('Document')
    expect(() => read(text(most + 1))).toThrow(tooComplex(message))
  })

  it('of the schema alone may be deep: it is its cost that counts', () =>
    expect(costOf(`{ __schema ${'{ ofType '.repeat(14)}{ name }${' }'.repeat(14)} }`)).toBeGreaterThan(0))

  it('counts what a fragment holds as often as it is spread, and what is below one name in one place together', () => {
    const spread = (size: number) => `{ ${times(size, (n) => `f${n} { ...F }`)} } fragment F on X { ${times(99, (n) => `g${n}`)} }`
    const read = createReader()
    expect(read(spread(20)).kind).toBe('Document')
    expect(() => read(spread(21))).toThrow(tooComplex('The operation selects more than 2000 fields: split it'))
    const below = (size: number) => `{ ${times(size, () => 'a { b }')} }`
    expect(read(below(100)).kind).toBe('Document')
    expect(() => read(below(101))).toThrow(tooComplex('The operation selects the same field too often in one place: split it'))
  })

  it('counts the aliases below its fields and in its fragments', () => {
    const read = createReader()
    const aliases = (count: number) => times(count, (n) => `a${n}: f`)
    expect(read(`{ order { ${aliases(100)} } }`).kind).toBe('Document')
    expect(() => read(`{ order { ${aliases(101)} } }`)).toThrow(tooComplex('The operation has more than 100 aliases: split it'))
    expect(() => read(`{ ...F b: f } fragment F on X { ${aliases(100)} }`)).toThrow(
      tooComplex('The operation has more than 100 aliases: split it'),
    )
  })

  it('compares fields under one name through fragments, each of which counts once in a place', () => {
    const read = createReader()
    const tooOften = tooComplex('The operation selects the same field too often in one place: split it')
    const same = (count: number) => times(count, () => 'f')
    expect(() => read(`{ ... on X { ${same(71)} } ... { ${same(71)} } }`)).toThrow(tooOften)
    expect(() => read(`{ ...F ${same(71)} } fragment F on X { ${same(71)} }`)).toThrow(tooOften)
    expect(read(`{ ...F ...F ...F } fragment F on X { ${same(141)} }`).kind).toBe('Document')
    // By the name of the answer: an alias stands in the place of what it is called.
    expect(() => read(`{ ${times(71, () => 'f: g')} ${same(71)} }`)).toThrow(tooOften)
    expect(() => read(`{ a } fragment F on X { b { ${same(142)} } }`)).toThrow(tooOften)
  })

  it('is no end of fragments that spread each other twice: the work is that of the text', () => {
    const levels = 60
    const text = `{ ...F0 } ${times(levels, (n) => `fragment F${n} on X { a { ...F${n + 1} ...F${n + 1} } }`)} fragment F${levels} on X { a }`
    expect(() => createReader()(text)).toThrow(tooComplex('The operation is deeper than 12 levels: split it'))
  })

  it('whose fragment spreads itself, or that is no GraphQL, or is too long to read, is told so', () => {
    const read = createReader()
    expect(() => read('{ ...F } fragment F on X { a { ...F } }')).toThrow(refused('GRAPHQL_VALIDATION_FAILED', 'Fragment F spreads itself'))
    expect(() => read('{ orders')).toThrow(refused('GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'))
    expect(() => read(`{ ${times(4_000, (n) => `f${n}`)} }`)).toThrow(
      refused('GRAPHQL_PARSE_FAILED', 'Syntax Error: Document contains more that 4000 tokens. Parsing aborted.'),
    )
  })

  it('is read once: the same text is the same document, unless it is long', () => {
    const read = createReader()
    const long = `{ ${'a'.repeat(10_000)} }`
    expect([read('{ a }') === read('{ a }'), read('{ a }') === read('{ b }'), read(long) === read(long)]).toEqual([true, false, false])
    for (let n = 0; n < 1_000; n += 1) read(`{ f${n} }`)
    const [again, last] = [read('{ f999 }'), read('{ f999 }')]
    expect(again).toBe(last)
  })

  it('forgets the oldest of a thousand', () => {
    const read = createReader()
    const [first, second] = [read('{ first }'), read('{ second }')]
    for (let n = 0; n < 999; n += 1) read(`{ f${n} }`)
    expect(read('{ second }')).toBe(second)
    expect(read('{ first }')).not.toBe(first)
  })
})

it('the fields at the top stand in fragments too, each once', () => {
  const [document, operation] = operationOf(
    '{ a ...F ... on Query { b } ...F ...G } fragment F on Query { c ...G } fragment G on Query { d }',
  )
  expect(rootFields(document, operation).map(({ name }) => name.value)).toEqual(['a', 'c', 'd', 'b'])
  expect(rootFields(...operationOf('{ ...Missing }'))).toEqual([])
})

describe('the variables of an operation', () => {
  const given = (variables: Readonly<Record<string, unknown>>) => () => costOf('query ($v: Any) { order(id: $v) { id } }', variables)

  it('hold at most 50,000 values, however they are put together', () => {
    const tooMany = tooComplex('The variables hold more than 50000 values: send them in parts')
    // With the object of all variables, and the list.
    expect(given({ v: Array(49_998).fill(1) })()).toBe(2)
    expect(given({ v: Array(49_999).fill(1) })).toThrow(tooMany)
    expect(
      given(
        Object.fromEntries(
          times(200, (n) => `v${n}`)
            .split(' ')
            .map((name) => [name, Array(250).fill(1)]),
        ),
      ),
    ).toThrow(tooMany)
    let deep: unknown = 1
    for (let n = 0; n < 100_000; n += 1) deep = [deep]
    expect(given({ v: deep })).toThrow(tooMany)
  })

  it('hold objects of at most 200 fields, as a fault in one prints it whole', () => {
    const object = (fields: number) =>
      Object.fromEntries(
        times(fields, (n) => `f${n}`)
          .split(' ')
          .map((name) => [name, 1]),
      )
    expect(given({ v: [object(200)] })()).toBe(2)
    expect(given({ v: [object(201)] })).toThrow(refused('BAD_USER_INPUT', 'An object in the variables has more than 200 fields'))
  })
})

describe('what a text declares', () => {
  const read = (text: string) => () => createReader()(text)
  it.each([
    [
      'variables',
      (count: number) => `query (${times(count, (n) => `$v${n}: Int`)}) { a }`,
      200,
      'The operation declares more than 200 variables: split it',
    ],
    [
      'fragments',
      (count: number) => `{ a } ${times(count - 1, (n) => `fragment F${n} on Query { a }`)}`,
      200,
      'The text has more than 200 operations and fragments: split it',
    ],
    [
      'operations',
      (count: number) => times(count, (n) => `query Q${n} { a }`),
      200,
      'The text has more than 200 operations and fragments: split it',
    ],
    [
      'inline fragments in each other',
      (count: number) => `${'{ ... '.repeat(count - 1)}{ a ${'}'.repeat(count)}`,
      50,
      'The operation nests its selections deeper than 50 levels: split it',
    ],
    [
      'fragments in a chain',
      (count: number) =>
        `{ ...F1 } ${times(count - 1, (n) => `fragment F${n + 1} on Query { ${n === count - 2 ? 'a' : `...F${n + 2}`} }`)}`,
      50,
      'The operation nests its selections deeper than 50 levels: split it',
    ],
  ])('is bounded: %s', (_what, text, most, message) => {
    expect(read(text(most))).not.toThrow()
    expect(read(text(most + 1))).toThrow(tooComplex(message))
  })
})
