import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { within } from '@kade/test-kit'
import { ask, post, toAnswer, tokenFor, type Answer } from './support/clients.js'
import { READ } from './support/operations.js'
import { StubShop } from './support/stub-shop.js'

const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code)
/** A selection of so many levels on an order, which has fulfillment orders, which have an order. */
const nested = (levels: number, field = 'fulfillmentOrders'): string =>
  levels === 1 ? 'id' : `${field} { ${nested(levels - 1, field === 'order' ? 'fulfillmentOrders' : 'order')} }`

describe('Errors', () => {
  let shop: StubShop
  let support: string
  beforeAll(async () => {
    shop = await StubShop.open()
    support = await tokenFor(shop, { roles: ['SUPPORT'] })
  })
  afterAll(() => shop.close())

  it.each<[string, () => Promise<Response>, number]>([
    ['malformed JSON', () => post(shop, '/graphql', '{'), 400],
    ['no JSON at all', () => post(shop, '/graphql', 'hello', { 'content-type': 'text/plain' }), 400],
    ['an empty body', () => post(shop, '/graphql', {}), 400],
    ['a body over 1 MB', () => post(shop, '/graphql', { query: '{ a }', variables: { x: 'x'.repeat(1_100_000) } }), 413],
    ['an unknown operation name', () => post(shop, '/graphql', { query: 'query A { channels { code } }', operationName: 'B' }), 400],
    [
      'a variable of the wrong type',
      () => post(shop, '/graphql', { query: 'query ($n: Int) { orders(first: $n) { totalCount } }', variables: { n: 1.5 } }),
      400,
    ],
    ['a subscription over HTTP', () => post(shop, '/graphql', { query: 'subscription { orderUpdates(orderId: "1") { cursor } }' }), 400],
    ['a stream without a query', () => post(shop, '/graphql/stream', {}), 400],
  ])('are BAD_USER_INPUT for %s', async (_what, send, status) => {
    const answer = await toAnswer(await send())
    expect({ status: answer.status, extensions: answer.errors?.map(({ extensions }) => extensions) }).toEqual({
      status,
      extensions: [{ code: 'BAD_USER_INPUT', requestId: expect.stringMatching(/^[\w-]{8,64}$/) }],
    })
    expect(answer.text).not.toMatch(/stack|node_modules|serviceName/)
  })

  it.each([
    ['text that is no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable of no type', 'query ($x: Nothing) { channels { code } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('keep the names that clients know for %s, on a stream too', async (_what, query, code) => {
    const answer = await toAnswer(await post(shop, '/graphql', { query }))
    expect({ status: answer.status, codes: [...new Set(codes(answer))] }).toEqual({ status: 400, codes: [code] })
    const stream = await (await post(shop, '/graphql/stream', { query: query.replace(/^query|^(?=\{ n)/, 'subscription ') })).text()
    expect(stream).toContain(`"code":"${code}"`)
  })

  it('tell nothing of the inside', async () => {
    const { text, data, errors } = await ask(shop, support, '{ channels { code } }', {}, { 'x-correlation-id': 'my-request-1' })
    expect(data).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'my-request-1' } }])
    expect(Object.keys(errors?.[0]?.extensions ?? {}).sort()).toEqual(['code', 'requestId'])
    expect(text).not.toMatch(/relation|10\.0\.0\.7|orders|stack|serviceName/)
  })

  it('keep the code that a service gave', async () => {
    const { status, data, errors } = await ask(shop, support, READ, { id: 'nothing' })
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { order: null },
      errors: [{ message: 'There is no such order', path: ['order'], extensions: { code: 'NOT_FOUND', requestId: expect.any(String) } }],
    })
  })

  it('carry the id of a request whose body came in pieces', async () => {
    const padding = 'x'.repeat(500_000)
    const { errors } = await ask(shop, support, READ, { id: 'nothing', padding }, { 'x-correlation-id': 'a-large-request' })
    expect(errors?.[0]?.extensions.requestId).toBe('a-large-request')
  })

  it('show nobody the query plan', async () => {
    const { text } = await ask(shop, support, READ, { id: shop.anOrder() }, { 'apollo-query-plan-experimental': 'true' })
    expect(text).not.toMatch(/queryPlan|Fetch/)
  })
})

describe('Limits', () => {
  let shop: StubShop
  let support: string
  beforeAll(async () => {
    shop = await StubShop.open({ rateLimitPerMinute: 100, introspection: false })
    support = await tokenFor(shop, { roles: ['SUPPORT'] })
  })
  afterAll(() => shop.close())

  it('let 12 levels pass, and not 13', async () => {
    const asked = (levels: number) => ask(shop, support, `{ order(id: "1") { ${nested(levels - 1)} } }`)
    expect(codes(await asked(12))).toEqual(['NOT_FOUND'])
    const { status, errors } = await asked(13)
    expect({ status, errors }).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringContaining('12 levels'), extensions: { code: 'QUERY_TOO_COMPLEX' } }],
    })
  })

  it('refuse what is too dear, and publish the cost', async () => {
    const node = 'number email version status'
    const query = `query ($n: Int!) { orders(first: $n) { edges { node { customer { orders(first: 100) { edges { node { ${node} } } } } } } } }`
    const { status, errors } = await ask(shop, support, query, { n: 100 })
    // Inner page: 1 + 100 x (edges, node and its 4 fields). Outer: 1 + 100 x (edges, node, customer, and the inner page).
    expect({ status, extensions: errors?.map(({ extensions }) => extensions) }).toEqual({
      status: 400,
      extensions: [{ code: 'QUERY_TOO_COMPLEX', cost: 1 + 100 * (3 + (1 + 100 * 6)), maxCost: 50_000, requestId: expect.any(String) }],
    })
    expect((await ask(shop, support, query, { n: 20 })).status).toBe(200)
  })

  it.each([
    ['aliases', `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: variant(sku: "MUG") { sku }`).join(' ')} }`, 'QUERY_TOO_COMPLEX'],
    ['tokens', `{ ${'variant(sku: "MUG") { sku } '.repeat(1_000)} }`, 'GRAPHQL_PARSE_FAILED'],
  ])('refuse too many %s at once', async (_what, query, code) => {
    const started = performance.now()
    const answer = await ask(shop, support, query)
    expect({ status: answer.status, codes: codes(answer) }).toEqual({ status: 400, codes: [code] })
    expect(performance.now() - started).toBeLessThan(within(2_000))
  })

  it('tell no schema to those who ask without introspection, not even by suggestions', async () => {
    const schema = await ask(shop, support, '{ __schema { types { name } } }')
    const typo = await ask(shop, support, '{ varian(sku: "MUG") { sku } }')
    expect([codes(schema), codes(typo)]).toEqual([['GRAPHQL_VALIDATION_FAILED'], ['GRAPHQL_VALIDATION_FAILED']])
    expect(typo.text).not.toMatch(/Did you mean/)
  })

  it('count guesses of a guest, also behind fragments and aliases', async () => {
    const guesses = Array.from({ length: 61 }, (_, n) => `g${n}: guestAccess(input: { orderNumber: "K-1", email: "a@b.c" }) { expiresAt }`)
    const answer = await ask(shop, null, `mutation { ... on Mutation { ...All } } fragment All on Mutation { ${guesses.join(' ')} }`)
    expect({ status: answer.status, codes: codes(answer) }).toEqual({ status: 429, codes: ['RATE_LIMITED'] })
  })

  it('count requests of each subject, and of each address without one; a made up address does not help', async () => {
    const asked = (token: string | null, address: string) =>
      ask(shop, token, '{ variant(sku: "MUG") { sku } }', {}, { 'x-forwarded-for': address })
    const eager = await tokenFor(shop, { roles: ['SUPPORT'], subject: 'eager' })
    for (let n = 0; n < 100; n += 1) expect((await asked(eager, `10.0.0.${n}`)).status).toBe(200)
    const refused = await asked(eager, '10.0.0.200')
    expect({ status: refused.status, codes: codes(refused), retryAfter: Number(refused.headers.get('retry-after')) > 0 }).toEqual({
      status: 429,
      codes: ['RATE_LIMITED'],
      retryAfter: true,
    })
    expect((await asked(await tokenFor(shop, { roles: ['SUPPORT'], subject: 'calm' }), '10.0.0.1')).status).toBe(200)
  })
})
