import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { asViewer, subgraphClient, testKeys, type SubgraphClient } from '../src/testing/index.js'
import { eventually } from '@kade/test-kit'
import { parse } from 'graphql'
import { SignJWT } from 'jose'
import { createPrivateKey, randomUUID } from 'node:crypto'
import {
  ANONYMOUS,
  answerUserErrors,
  appendToOutbox,
  BadUserInput,
  createIdentitySigner,
  createIdentityVerifier,
  createSubgraphServer,
  Forbidden,
  IDENTITY_HEADER,
  NotFound,
  UserErrors,
  type SubgraphContext,
  type SubgraphServer,
} from '../src/index.js'
import { aService, DONE, thing, type AService } from './support/a-service.js'

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar Decimal
  scalar DateTime
  type Thing @key(fields: "id") {
    id: ID!
  }
  type Query {
    whoAmI: String!
    fails(how: String!): String
    price(amount: Decimal!): Decimal!
    at(instant: DateTime!): DateTime!
  }
  type Mutation {
    make(key: String!): Made!
  }
  type Made {
    key: String
    userErrors: [UserError!]!
  }
  type UserError {
    code: String!
    message: String!
    field: [String!]
  }
`)

const failures: Readonly<Record<string, () => Error>> = {
  unexpectedly: () => new Error('password is hunter2'),
  notFound: () => new NotFound('There is no such thing'),
  forbidden: () => new Forbidden('Not for you'),
  badInput: () => new BadUserInput('first is 101', 'first'),
}

const keys = testKeys()
let service: AService
let server: SubgraphServer
let graph: SubgraphClient
let ready = true

beforeAll(async () => {
  service = await aService('things')
  const resolvers = {
    Thing: { __resolveReference: ({ id }: { readonly id: string }) => ({ id }) },
    Query: {
      whoAmI: (_: unknown, __: unknown, { viewer }: SubgraphContext) => JSON.stringify(viewer),
      fails: (_: unknown, { how }: { readonly how: string }) => {
        if (how === 'database') throw Object.assign(new Error('terminating connection'), { code: '57P01' })
        throw failures[how]?.() ?? new Error(how)
      },
      price: (_: unknown, { amount }: { readonly amount: string }) => amount,
      at: (_: unknown, { instant }: { readonly instant: Date }) => instant,
    },
    Mutation: {
      make: (_: unknown, { key }: { readonly key: string }) =>
        answerUserErrors(async () => {
          if (key === '') throw UserErrors.of('REQUIRED', 'A key is needed', 'input', 'key')
          await service.database.transaction((tx) => appendToOutbox(tx, [thing(key, 1)]))
          return { key }
        }),
    },
  }
  server = await createSubgraphServer({
    ...{ name: 'things', typeDefs, resolvers, logger: service.logger, metrics: service.metrics },
    context: (base) => base,
    config: { port: 0, metricsPort: 0, host: '127.0.0.1', gatewayPublicKey: keys.publicKey },
    readiness: { database: async () => ready, bus: () => (ready ? Promise.resolve(true) : Promise.reject(new Error('away'))) },
    routes: (app) => app.get('/files/:name', async () => 'a file'),
  })
  await server.start()
  graph = subgraphClient({ url: server.url, name: 'things', privateKey: keys.privateKey })
})
afterAll(async () => {
  await server.stop()
  await service.stop()
})

const post = (headers: Readonly<Record<string, string>>, body: unknown = { query: '{ whoAmI }' }) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

describe('a subgraph', () => {
  it('answers the gateway, and knows who asks', async () => {
    const viewer = asViewer('SUPPORT', { orderId: 'o1' }, 'alice')
    const { data } = await graph<{ whoAmI: string }>(viewer, '{ whoAmI }')
    expect(JSON.parse(data?.whoAmI ?? '')).toEqual(viewer)
  })

  it('answers federation: its schema and entities', async () => {
    const { data } = await graph(asViewer([]), 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id } } }', {
      r: [{ __typename: 'Thing', id: 't1' }],
    })
    expect(data).toEqual({ _entities: [{ id: 't1' }] })
  })

  it('refuses who the gateway did not sign for it', async () => {
    const sign = createIdentitySigner(keys.privateKey)
    const jwt = (claims: object, key = keys.privateKey) =>
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
        const response = await post(token === undefined ? {} : { [IDENTITY_HEADER]: token })
        const { errors } = (await response.json()) as { errors: { extensions: unknown }[] }
        return [how, response.status, errors[0]?.extensions]
      }),
    )
    expect(answers).toEqual(Object.keys(refused).map((how) => [how, 401, { code: 'UNAUTHENTICATED' }]))
    expect((await post({ [IDENTITY_HEADER]: await jwt(good) })).status).toBe(200)
  })

  it('answers at POST /graphql alone', async () => {
    const signed = { [IDENTITY_HEADER]: await createIdentitySigner(keys.privateKey)(ANONYMOUS, 'things') }
    const asked = await fetch(`${server.url}/graphql?query={whoAmI}`, { headers: signed })
    expect(asked.status).toBe(404)
  })

  it('hides what went wrong unexpectedly, and logs it with the correlation id', async () => {
    const answer = await graph(asViewer('ADMIN'), '{ fails(how: "unexpectedly") }', {}, { correlationId: 'ask-support-42' })
    expect(answer).toEqual({
      status: 200,
      data: { fails: null },
      errors: [
        { message: expect.stringContaining('Something went wrong here'), path: ['fails'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ],
    })
    expect(JSON.stringify(answer)).not.toContain('hunter2')
    expect(service.logged).toContainEqual(
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
    const { errors } = await graph(asViewer('ADMIN'), 'query ($how: String!) { fails(how: $how) }', { how })
    expect(errors).toEqual([expect.objectContaining({ message, extensions })])
  })

  it('answers what the caller can mend as user errors in the payload', async () => {
    const { data, errors } = await graph(asViewer('ADMIN'), 'mutation { make(key: "") { key userErrors { code message field } } }')
    expect({ data, errors }).toEqual({
      data: { make: { key: null, userErrors: [{ code: 'REQUIRED', message: 'A key is needed', field: ['input', 'key'] }] } },
      errors: undefined,
    })
  })

  it('takes decimals as text, and instants; refuses what is none', async () => {
    const query = 'query ($amount: Decimal!, $instant: DateTime!) { price(amount: $amount) at(instant: $instant) }'
    const instant = '2026-11-23T09:30:00.000Z'
    expect((await graph(ANONYMOUS, query, { amount: '12.50', instant })).data).toEqual({ price: '12.50', at: instant })
    for (const amount of [12.5, '1e308', 'NaN', '12,50', '', '9'.repeat(20)]) {
      expect((await graph(ANONYMOUS, query, { amount, instant })).errors).toEqual([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
      ])
    }
  })

  it('tells neither its schema nor a stack trace', async () => {
    const introspection = await graph(asViewer('ADMIN'), '{ __schema { types { name } } }')
    expect(introspection.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    const answers = [await graph(asViewer('ADMIN'), '{ nothing'), await graph(asViewer('ADMIN'), '{ fails(how: "unexpectedly") }')]
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/stacktrace|\.ts:|\.js:/)
  })

  it('refuses bodies that are too large or no JSON, without a fault', async () => {
    const signed = { [IDENTITY_HEADER]: await createIdentitySigner(keys.privateKey)(ANONYMOUS, 'things') }
    expect((await post(signed, { query: '{ whoAmI }', variables: { x: 'x'.repeat(1_500_000) } })).status).toBe(413)
    const noJson = await fetch(`${server.url}/graphql`, {
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
    const get = async (path: string, url = server.url) => {
      const response = await fetch(`${url}${path}`)
      return [response.status, await response.text()] as const
    }
    expect((await get('/livez'))[0]).toBe(200)
    expect(await get('/readyz')).toEqual([200, JSON.stringify({ status: 'ready', database: true, bus: true })])
    ready = false
    expect(await get('/readyz')).toEqual([503, JSON.stringify({ status: 'not ready', database: false, bus: false })])
    ready = true
    expect((await get('/metrics', server.metricsUrl))[1]).toMatch(/graphql_request_seconds_count\{service="things"\} \d+/)
    expect((await get('/metrics'))[0]).toBe(404)
    expect((await get('/readyz', server.metricsUrl))[0]).toBe(404)
    expect(await get('/files/label.pdf')).toEqual([200, 'a file'])
  })
})

describe('a correlation id', () => {
  it('goes from the request through the outbox, the bus and the consumer to a log line of the next service', async () => {
    const next = await aService('next')
    try {
      await service.relay(next.bus)
      await next.consume({
        handlers: {
          [DONE]: async (tx, [event]) => {
            next.logger.info('The next service heard of it')
            await appendToOutbox(tx, [thing('answer', 1, event ? { causedBy: event } : {})])
          },
        },
      })
      await graph(asViewer('ADMIN'), 'mutation { make(key: "k1") { key } }', {}, { correlationId: 'one-request-1' })
      await eventually(() =>
        expect(next.logged).toContainEqual(
          expect.objectContaining({ service: 'next', msg: 'The next service heard of it', correlationId: 'one-request-1' }),
        ),
      )
      const answer = await eventually(async () => {
        const [committed] = await next.database.query<{ payload: string }>('SELECT payload FROM outbox')
        if (!committed) throw new Error('The answer is not committed yet')
        return committed
      })
      const [cause] = next.bus.published.map(({ value }) => JSON.parse(value) as { id: string })
      expect(JSON.parse(answer.payload)).toMatchObject({ correlationid: 'one-request-1', causationid: cause?.id })
    } finally {
      await next.stop()
    }
  })

  it('is kept while a large body comes in piece by piece', async () => {
    const query = 'query ($how: String!) { fails(how: $how) }'
    const how = `large ${'x'.repeat(500_000)}`
    await graph(asViewer('ADMIN'), query, { how }, { correlationId: 'large-body-1' })
    const line = service.logged.find(({ err }) => (err as { readonly message?: string } | undefined)?.message === how)
    expect(line?.correlationId).toBe('large-body-1')
  })

  it.each([
    ['none', {}],
    ['one that is no id', { correlationId: 'a"b' }],
  ])('is made when the caller gives %s', async (marker, options) => {
    await graph(asViewer('ADMIN'), 'query ($marker: String!) { fails(how: $marker) }', { marker }, options)
    const line = service.logged.find(({ err }) => (err as { readonly message?: string } | undefined)?.message === marker)
    expect(line?.correlationId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})

/** With this process's clock so many seconds from the right one. */
async function at<Result>(seconds: number, work: () => Promise<Result>): Promise<Result> {
  jest.useFakeTimers({ now: Date.now() + seconds * 1_000, doNotFake: [...DO_NOT_FAKE] })
  return work().finally(() => jest.useRealTimers())
}
const DO_NOT_FAKE = ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'hrtime'] as const

describe('what passes by itself', () => {
  it('is told as such, with when to try again', async () => {
    const { errors } = await graph(asViewer('ADMIN'), '{ fails(how: "database") }')
    expect(errors).toEqual([
      {
        message: 'This part does not answer just now: try again in 2 s, a change under the same idempotency key',
        path: ['fails'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 2 },
      },
    ])
  })
})

describe('a clock', () => {
  const signedAt = (seconds: number) =>
    at(seconds, () => createIdentitySigner(keys.privateKey)(asViewer('SUPPORT', {}, randomUUID()), 'things'))
  const ask = async (seconds: number): Promise<number> => (await post({ [IDENTITY_HEADER]: await signedAt(seconds) })).status
  const readiness = async () => {
    const response = await fetch(`${server.url}/readyz`)
    return [response.status, ((await response.json()) as { readonly clock?: string }).clock]
  }

  it.each([
    [7_200, -7_200],
    [-7_200, 7_200],
    [90, -90],
  ])("that is %s s from the gateway's is told in seconds, and the service is not ready until it is right again", async (gateways, skew) => {
    expect(await ask(gateways)).toBe(401)
    const [status, told] = await readiness()
    expect(status).toBe(503)
    const seconds = Number(/^differs from the gateway's by (-?\d+) s$/.exec(told as string)?.[1])
    expect(Math.abs(seconds - skew)).toBeLessThanOrEqual(2)
    expect(await ask(0)).toBe(200)
    expect(await readiness()).toEqual([200, undefined])
  })

  it.each([60, -60])("that is a minute from the gateway's (%s s) does no harm", async (gateways) => {
    expect(await ask(gateways)).toBe(200)
    expect(await readiness()).toEqual([200, undefined])
  })

  it('that was off makes nobody not ready for ever: who is not ready is not asked, and does not hear that it is right again', async () => {
    expect(await ask(7_200)).toBe(401)
    expect((await readiness())[0]).toBe(503)
    const now = performance.now()
    const later = jest.spyOn(performance, 'now').mockImplementation(() => now + 121_000)
    expect(await readiness()).toEqual([200, undefined])
    later.mockRestore()
    expect(await ask(0)).toBe(200)
  })
})

describe('an identity', () => {
  it.each([-50, 0, 50])("is accepted by a clock that is %s s from the gateway's", async (seconds) => {
    const token = await createIdentitySigner(keys.privateKey)(asViewer('A'), 'orders')
    const told: number[] = []
    const verifier = createIdentityVerifier(keys.publicKey, 'orders', (off) => told.push(off))
    await at(seconds, () => verifier(token))
    expect(told).toEqual([0])
  })

  it.each([
    [-7_200, 'ahead of'],
    [7_200, 'before'],
  ])('is refused by a clock that is %s s from it, which says so', async (seconds, words) => {
    const token = await createIdentitySigner(keys.privateKey)(asViewer('A'), 'orders')
    const told: number[] = []
    const verifier = createIdentityVerifier(keys.publicKey, 'orders', (off) => told.push(off))
    await expect(at(seconds, () => verifier(token))).rejects.toThrow(
      new RegExp(`signed this identity 7(199|200|201) s ${words} the clock here`),
    )
    expect(told.map((off) => Math.round(off / 100) * 100)).toEqual([seconds])
  })

  it('is signed once for half its life, for each audience and viewer', async () => {
    const sign = createIdentitySigner(keys.privateKey)
    const alice = asViewer(['A', 'B'], { x: '1', y: '2' })
    const same = asViewer(['B', 'A'], { y: '2', x: '1' })
    const tokens = await Promise.all([sign(alice, 'orders'), sign(same, 'orders'), sign(alice, 'shipping'), sign(asViewer('A'), 'orders')])
    expect(new Set(tokens).size).toBe(3)
    expect(tokens[0]).toBe(tokens[1])
    await expect(createIdentityVerifier(keys.publicKey, 'orders')(tokens[0])).resolves.toEqual(alice)
  })

  it('is signed anew as soon as a clock that was hours ahead is set right', async () => {
    const sign = createIdentitySigner(keys.privateKey)
    await at(7_200, () => sign(asViewer('A'), 'orders'))
    await expect(createIdentityVerifier(keys.publicKey, 'orders')(await sign(asViewer('A'), 'orders'))).resolves.toEqual(asViewer('A'))
  })

  it('needs keys that are keys, at the start', () => {
    expect(() => createIdentityVerifier('no key', 'orders')).toThrow()
    expect(() => createIdentitySigner('no key')).toThrow()
  })
})
