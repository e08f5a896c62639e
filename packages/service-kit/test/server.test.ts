import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer, testKeys } from '../src/testing/index.js'
import { SignJWT } from 'jose'
import { createPrivateKey } from 'node:crypto'
import { ANONYMOUS, createIdentitySigner, IDENTITY_HEADER } from '../src/index.js'
import { aSubgraph, type ASubgraph } from './support/a-subgraph.js'

let subgraph: ASubgraph
let ready = true
beforeAll(async () => void (subgraph = await aSubgraph(() => ready)))
afterAll(() => subgraph.stop())

describe('a subgraph', () => {
  it('answers the gateway, and knows who asks', async () => {
    const viewer = asViewer('SUPPORT', { orderId: 'o1' }, 'alice')
    const { data } = await subgraph.graph<{ whoAmI: string }>(viewer, '{ whoAmI }')
    expect(JSON.parse(data?.whoAmI ?? '')).toEqual(viewer)
  })

  it('answers federation: its schema and entities', async () => {
    const { data } = await subgraph.graph(asViewer([]), 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id } } }', {
      r: [{ __typename: 'Thing', id: 't1' }],
    })
    expect(data).toEqual({ _entities: [{ id: 't1' }] })
  })

  it('refuses who the gateway did not sign for it', async () => {
    const sign = createIdentitySigner(subgraph.keys.privateKey)
    const jwt = (claims: object, key = subgraph.keys.privateKey) =>
      new SignJWT({ roles: ['ADMIN'], claims: {}, ...claims }).setProtectedHeader({ alg: 'EdDSA' }).sign(createPrivateKey(key))
    const now = Math.floor(Date.now() / 1000)
    const good = { iss: 'kade:gateway', aud: 'things', sub: 'me', exp: now + 60 }
    const unsigned = [{ alg: 'none' }, { ...good, roles: ['ADMIN'], claims: {} }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const refused: Readonly<Record<string, string | undefined>> = {
      unsigned: undefined,
      'no token': 'nonsense',
      'alg none': `${unsigned}.`,
      'signed by another': await jwt(good, testKeys().privateKey),
      'for another subgraph': await sign(ANONYMOUS, 'orders'),
      'by another issuer': await jwt({ ...good, iss: 'somebody' }),
      expired: await jwt({ ...good, exp: now - 1 }),
      'without end': await jwt({ ...good, exp: undefined }),
      'without subject': await jwt({ ...good, sub: undefined }),
    }
    const answers = await Promise.all(
      Object.entries(refused).map(async ([how, token]) => {
        const response = await subgraph.post(token === undefined ? {} : { [IDENTITY_HEADER]: token })
        const { errors } = (await response.json()) as { errors: { extensions: unknown }[] }
        return [how, response.status, errors[0]?.extensions]
      }),
    )
    expect(answers).toEqual(Object.keys(refused).map((how) => [how, 401, { code: 'UNAUTHENTICATED' }]))
    expect((await subgraph.post({ [IDENTITY_HEADER]: await jwt(good) })).status).toBe(200)
  })

  it('answers at POST /graphql alone', async () => {
    const signed = { [IDENTITY_HEADER]: await createIdentitySigner(subgraph.keys.privateKey)(ANONYMOUS, 'things') }
    const asked = await fetch(`${subgraph.server.url}/graphql?query={whoAmI}`, { headers: signed })
    expect(asked.status).toBe(404)
  })

  it('hides what went wrong unexpectedly, and logs it with the correlation id', async () => {
    const answer = await subgraph.graph(asViewer('ADMIN'), '{ fails(how: "unexpectedly") }', {}, { correlationId: 'ask-support-42' })
    expect(answer).toEqual({
      status: 200,
      data: { fails: null },
      errors: [
        { message: expect.stringContaining('Something went wrong here'), path: ['fails'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ],
    })
    expect(JSON.stringify(answer)).not.toContain('hunter2')
    expect(subgraph.service.logged).toContainEqual(
      expect.objectContaining({
        level: 'error',
        correlationId: 'ask-support-42',
        err: expect.objectContaining({ message: 'password is hunter2' }),
      }),
    )
  })

  it.each([
    ['notFound', 'There is no such thing', { code: 'NOT_FOUND' }],
    ['forbidden', 'Not for you', { code: 'FORBIDDEN' }],
    ['badInput', 'first is 101', { code: 'BAD_USER_INPUT', field: 'first' }],
  ])('keeps the code of %s', async (how, message, extensions) => {
    const { errors } = await subgraph.graph(asViewer('ADMIN'), 'query ($how: String!) { fails(how: $how) }', { how })
    expect(errors).toEqual([expect.objectContaining({ message, extensions })])
  })

  it('answers what the caller can mend as user errors in the payload', async () => {
    const { data, errors } = await subgraph.graph(asViewer('ADMIN'), 'mutation { make(key: "") { key userErrors { code message field } } }')
    expect({ data, errors }).toEqual({
      data: { make: { key: null, userErrors: [{ code: 'REQUIRED', message: 'A key is needed', field: ['input', 'key'] }] } },
      errors: undefined,
    })
  })

  it('takes decimals as text, and instants; refuses what is none', async () => {
    const query = 'query ($amount: Decimal!, $instant: DateTime!) { price(amount: $amount) at(instant: $instant) }'
    const instant = '2026-11-23T09:30:00.000Z'
    expect((await subgraph.graph(ANONYMOUS, query, { amount: '12.50', instant })).data).toEqual({ price: '12.50', at: instant })
    for (const amount of [12.5, '1e308', 'NaN', '12,50', '', '9'.repeat(20)]) {
      expect((await subgraph.graph(ANONYMOUS, query, { amount, instant })).errors).toEqual([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
      ])
    }
  })

  it.each([
    ['DateTime', 'at', 'instant', '0001-01-01T00:00:00+23:59'],
    ['DateTime', 'at', 'instant', '9999-12-31T23:59:59-23:59'],
    ['Date', 'on', 'day', '0000-12-31'],
  ])('refuses as a %s what is in no year that a database keeps: %s(%s: %s)', async (type, field, argument, value) => {
    const codesOf = async (query: string) =>
      (await subgraph.graph(ANONYMOUS, query, { value })).errors?.map(({ extensions }) => extensions.code)
    expect(await codesOf(`query ($value: ${type}!) { ${field}(${argument}: $value) }`)).toEqual(['BAD_USER_INPUT'])
    expect(await codesOf(`{ ${field}(${argument}: "${value}") }`)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  it('takes the first day and the last', async () => {
    const query = '{ first: on(day: "0001-01-01") last: on(day: "9999-12-31") at(instant: "0001-01-01T00:00:00Z") }'
    const { data } = await subgraph.graph(ANONYMOUS, query)
    expect(data).toEqual({ first: '0001-01-01', last: '9999-12-31', at: '0001-01-01T00:00:00.000Z' })
  })

  it('tells neither its schema nor a stack trace', async () => {
    const introspection = await subgraph.graph(asViewer('ADMIN'), '{ __schema { types { name } } }')
    expect(introspection.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    const answers = [
      await subgraph.graph(asViewer('ADMIN'), '{ nothing'),
      await subgraph.graph(asViewer('ADMIN'), '{ fails(how: "unexpectedly") }'),
    ]
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/stacktrace|\.ts:|\.js:/)
  })

  it('refuses bodies that are too large or no JSON, without a fault', async () => {
    const signed = { [IDENTITY_HEADER]: await createIdentitySigner(subgraph.keys.privateKey)(ANONYMOUS, 'things') }
    expect((await subgraph.post(signed, { query: '{ whoAmI }', variables: { x: 'x'.repeat(1_500_000) } })).status).toBe(413)
    const noJson = await fetch(`${subgraph.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
      body: '{"half":',
    })
    expect([noJson.status, await noJson.json()]).toEqual([
      400,
      { errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }] },
    ])
  })

  it('is alive, ready as long as its parts are, and measured', async () => {
    const get = async (path: string, url = subgraph.server.url) => {
      const response = await fetch(`${url}${path}`)
      return [response.status, await response.text()] as const
    }
    expect((await get('/livez'))[0]).toBe(200)
    expect(await get('/readyz')).toEqual([200, JSON.stringify({ status: 'ready', database: true, bus: true })])
    ready = false
    expect(await get('/readyz')).toEqual([503, JSON.stringify({ status: 'not ready', database: false, bus: false })])
    ready = true
    expect((await get('/metrics', subgraph.server.metricsUrl))[1]).toMatch(/graphql_request_seconds_count\{service="things"\} \d+/)
    expect((await get('/metrics'))[0]).toBe(404)
    expect((await get('/readyz', subgraph.server.metricsUrl))[0]).toBe(404)
    expect(await get('/files/label.pdf')).toEqual([200, 'a file'])
  })
})

describe('what passes by itself', () => {
  it('is told as such, with when to try again', async () => {
    const { errors } = await subgraph.graph(asViewer('ADMIN'), '{ fails(how: "database") }')
    expect(errors).toEqual([
      {
        message: 'This part does not answer just now: try again in 2 s, a change under the same idempotency key',
        path: ['fails'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 2 },
      },
    ])
  })
})
