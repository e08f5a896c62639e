import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { within } from '@kade/test-kit'
import { ask } from './support/clients.js'
import { StubShop } from './support/stub-shop.js'

const many = (count: number, text: (n: number) => string, between = ' ') => Array.from({ length: count }, (_, n) => text(n)).join(between)
const wide = (count: number, value: () => unknown) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`status${n}`, value()]))
const nested = (levels: number): object => Array.from({ length: levels }).reduce<object>((inner) => ({ inner }), {})
/** Ten faults, and that there are more. */
const MOST_ERRORS = 11
const HELD_AT_MOST_MS = 250
const VARIANT = 'variant(sku: "MUG") { sku }'
/** Each about as large as a text may be (4,000 tokens, 100,000 characters), with what costs most to look for in it. */
const TEXTS: readonly (readonly [what: string, code: string | null, query: string, variables?: Readonly<Record<string, unknown>>])[] = [
  ['variables that nothing uses', 'QUERY_TOO_COMPLEX', `query (${many(900, (n) => `$v${n}: Int`)}) { ${VARIANT} }`],
  ['variables of one name', 'QUERY_TOO_COMPLEX', `query (${many(900, () => `$v: Int`)}) { ${VARIANT} }`],
  ['variables of unknown types', 'QUERY_TOO_COMPLEX', `query (${many(900, (n) => `$v${n}: Int${n}`)}) { ${VARIANT} }`],
  [
    'variables that nothing declares',
    'GRAPHQL_VALIDATION_FAILED',
    `{ variants(filter: { skus: [${many(1_900, (n) => `$v${n}`)}] }) { totalCount } }`,
  ],
  ['variables with wrong values', 'QUERY_TOO_COMPLEX', `query (${many(600, (n) => `$v${n}: Int = "a"`)}) { ${VARIANT} }`],
  ['unknown fields', 'GRAPHQL_VALIDATION_FAILED', `{ ${many(1_900, (n) => `orderz${n}`)} }`],
  ['unknown fields below', 'GRAPHQL_VALIDATION_FAILED', `{ orders(first: 1) { edges { node { ${many(1_900, (n) => `numbar${n}`)} } } } }`],
  ['unknown arguments', 'GRAPHQL_VALIDATION_FAILED', `{ variant(${many(1_300, (n) => `sku${n}: 1`)}) { sku } }`],
  ['arguments of one name', 'GRAPHQL_VALIDATION_FAILED', `{ variant(${many(1_300, () => `sku: "1"`)}) { sku } }`],
  ['unknown directives', 'GRAPHQL_VALIDATION_FAILED', `{ variant(sku: "MUG") { sku ${many(1_900, (n) => `@skip${n}`)} } }`],
  ['the same directive', 'GRAPHQL_VALIDATION_FAILED', `{ variant(sku: "MUG") { sku ${many(480, () => `@skip(if: true)`)} } }`],
  ['unknown fragments', 'GRAPHQL_VALIDATION_FAILED', `{ ${many(1_900, (n) => `...F${n}`)} }`],
  ['the same unknown fragment', 'GRAPHQL_VALIDATION_FAILED', `{ ${many(1_900, () => `...F`)} }`],
  ['fragments on unknown types', 'QUERY_TOO_COMPLEX', `{ ${VARIANT} } ${many(560, (n) => `fragment F${n} on Quary${n} { a }`)}`],
  ['inline fragments on unknown types', 'QUERY_TOO_COMPLEX', `{ ${many(600, (n) => `... on Quary${n} { a }`)} }`],
  ['fragments of one name', 'QUERY_TOO_COMPLEX', `{ ...F } ${many(560, () => `fragment F on Query { channels }`)}`],
  [
    'fragments beside each other',
    'QUERY_TOO_COMPLEX',
    `{ ${many(390, (n) => `...F${n}`)} } ${many(390, (n) => `fragment F${n} on Query { u${n} }`)}`,
  ],
  [
    'fragments in a chain',
    'QUERY_TOO_COMPLEX',
    `{ ...F0 } ${many(490, (n) => `fragment F${n} on Query { ...F${n + 1} }`)} fragment F490 on Query { ${VARIANT} }`,
  ],
  [
    'fragments that spread each other',
    'QUERY_TOO_COMPLEX',
    `{ ...F0 } ${many(40, (n) => `fragment F${n} on Query { ${many(40 - n, (m) => `...F${n + m + 1}`)} ${VARIANT} }`)} fragment F40 on Query { ${VARIANT} }`,
  ],
  ['operations', 'QUERY_TOO_COMPLEX', many(390, (n) => `query Q${n} { channels { id } }`)],
  ['operations of one name', 'QUERY_TOO_COMPLEX', many(390, () => `query Q { channels { id } }`)],
  [
    'operations of the same fragments',
    'QUERY_TOO_COMPLEX',
    `${many(250, (n) => `query Q${n} { ...F0 }`)} ${many(200, (n) => `fragment F${n} on Query { ...F${n + 1} }`)} fragment F200 on Query { ${VARIANT} }`,
  ],
  [
    'operations of one fragment with variables',
    'QUERY_TOO_COMPLEX',
    `${many(250, (n) => `query Q${n} { ...F }`)} fragment F on Query { variants(filter: { skus: [${many(1_100, (n) => `$v${n}`)}] }) { totalCount } }`,
  ],
  [
    'unknown fields of an input',
    'GRAPHQL_VALIDATION_FAILED',
    `{ orders(filter: { ${many(1_250, (n) => `status${n}: 1`)} }) { totalCount } }`,
  ],
  [
    'fields of one name of an input',
    'GRAPHQL_VALIDATION_FAILED',
    `{ orders(filter: { ${many(1_250, () => `status: 1`)} }) { totalCount } }`,
  ],
  [
    'unknown values of an enum',
    'GRAPHQL_VALIDATION_FAILED',
    `{ orders(filter: { status: [${many(3_900, (n) => `CONFIRM${n}`)}] }) { totalCount } }`,
  ],
  ['values of a wrong type', 'GRAPHQL_VALIDATION_FAILED', `{ orders(filter: { status: [${many(3_900, () => `1`)}] }) { totalCount } }`],
  ['objects in lists', 'GRAPHQL_VALIDATION_FAILED', `{ orders(filter: { status: [${many(1_900, () => `{}`)}] }) { totalCount } }`],
  [
    'lists in lists',
    'GRAPHQL_VALIDATION_FAILED',
    `{ orders(filter: { status: ${'['.repeat(1_900)}${']'.repeat(1_900)} }) { totalCount } }`,
  ],
  ['a type of lists', 'GRAPHQL_VALIDATION_FAILED', `query ($v: ${'['.repeat(1_900)}Int${']'.repeat(1_900)}) { ${VARIANT} }`],
  ['fields that conflict', 'GRAPHQL_VALIDATION_FAILED', `{ ${many(90, (n) => `v: variant(sku: "${n}") { sku }`)} }`],
  ['fields under aliases, below each other', null, `{ orders { ${many(90, (n) => `e${n}: edges { node { id number } }`)} } }`],
  ['fields without their selections', 'GRAPHQL_VALIDATION_FAILED', `{ ${many(140, () => `orders`)} ${many(900, (n) => `x${n} { y }`)} }`],
  ['inline fragments in each other', 'QUERY_TOO_COMPLEX', `{ ${'... { '.repeat(1_300)} ${VARIANT} ${'}'.repeat(1_300)} }`],
  [
    'unknown fields of variables',
    'BAD_USER_INPUT',
    'query ($f: OrderFilter) { orders(filter: $f) { totalCount } }',
    { f: Object.fromEntries(Array.from({ length: 40_000 }, (_, n) => [`status${n}`, 1])) },
  ],
  [
    'unknown values in variables',
    'BAD_USER_INPUT',
    'query ($f: OrderFilter) { orders(filter: $f) { totalCount } }',
    { f: { status: Array.from({ length: 40_000 }, (_, n) => `CONFIRM${n}`) } },
  ],
  [
    'variables that are not declared',
    'BAD_USER_INPUT',
    `{ ${VARIANT} }`,
    Object.fromEntries(Array.from({ length: 40_000 }, (_, n) => [`status${n}`, 1])),
  ],
  [
    'objects nested in an argument',
    'GRAPHQL_VALIDATION_FAILED',
    `{ orders(filter: ${'{ a: '.repeat(950)}1${'}'.repeat(950)}) { totalCount } }`,
  ],
  [
    'objects of many fields',
    'BAD_USER_INPUT',
    'query ($f: OrderFilter) { orders(filter: $f) { totalCount } }',
    { f: wide(150, () => wide(150, () => 1)) },
  ],
  ['nested variables', 'BAD_USER_INPUT', 'query ($f: OrderFilter) { orders(filter: $f) { totalCount } }', { f: nested(4_000) }],
  ['long names', 'GRAPHQL_VALIDATION_FAILED', `{ ${many(90, (n) => `${'orders'.repeat(160)}${n}`)} }`],
  ['a long name of an argument', 'GRAPHQL_VALIDATION_FAILED', `{ variant(${'s'.repeat(90_000)}: 1) { sku } }`],
  ['lines', 'GRAPHQL_VALIDATION_FAILED', `{ ${many(90, (n) => `order${n}\n`)} ${'\n'.repeat(95_000)} }`],
]

/** The longest time for which nothing else was answered meanwhile. */
async function heldWhile<Answer>(run: () => Promise<Answer>): Promise<{ readonly answer: Answer; readonly heldMs: number }> {
  let heldMs = 0
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    heldMs = Math.max(heldMs, now - last)
    last = now
  }
  const looking = setInterval(look, 1)
  const answer = await run().finally(() => clearInterval(looking))
  look()
  return { answer, heldMs }
}

describe('A text', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open()
    // The first operation of a process takes its time, and so does the first fault.
    await ask(shop, null, `{ ${VARIANT} }`)
    await ask(shop, null, '{ orderz }')
  })
  afterAll(() => shop.close())
  it.each(TEXTS)('of %s is answered with %s, and holds nobody up', async (_what, code, query, variables = {}) => {
    const { answer, heldMs } = await heldWhile(() => ask(shop, null, query, variables))
    const errors = answer.errors ?? []
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(code === null ? [] : [code]))
    expect(errors.length).toBeLessThanOrEqual(MOST_ERRORS)
    expect(answer.text.length).toBeLessThan(50_000)
    expect(heldMs).toBeLessThan(within(HELD_AT_MOST_MS))
  })
})
