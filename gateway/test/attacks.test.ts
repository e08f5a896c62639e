import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually, messageQueue, within } from '@kade/test-kit'
import { getIntrospectionQuery } from 'graphql'
import WebSocket from 'ws'
import { ask, post, toAnswer, tokenFor, type Answer } from './support/clients.js'
import { frame, PING, rawSocket, upgradeOf } from './support/raw-socket.js'
import { StubShop } from './support/stub-shop.js'

/** With room for a machine that has much else to do: each would take minutes, or end the process. */
const AT_ONCE_MS = 5_000

const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code)

describe('One client without a token', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open()
    // The first operation of a process takes its time.
    await ask(shop, null, '{ variant(sku: "MUG") { sku } }')
  })
  afterAll(() => shop.close())
  const isAlive = async () => expect((await fetch(`${shop.gateway.url}/livez`)).status).toBe(200)

  it.each([
    ['an upgrade elsewhere', upgradeOf('/elsewhere')],
    ['an upgrade of the graph', upgradeOf('/graphql')],
    ['an upgrade with the beginning of a frame', `${upgradeOf('/graphql')}\x81\xff`],
    ['a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n'],
    ['half of a request', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{'],
    [
      'a stream',
      'POST /graphql/stream HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{"query":"{a}"',
    ],
    ['a file', 'GET /files/orders/invoices/1.pdf HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ])('does not end the process by a reset behind %s', async (_what, bytes) => {
    for (const wait of [null, 0, 2, 20]) {
      const socket = await rawSocket(shop)
      socket.write(bytes)
      if (wait !== null) await pause(wait)
      socket.resetAndDestroy()
    }
    await pause(50)
    await isAlive()
  })

  it.each([
    ['a service', () => shop.subgraphs.orders.url, '/graphql'],
    ['a service, elsewhere', () => shop.subgraphs.shipping.url, '/elsewhere'],
  ])('does not end %s by it either', async (_what, url, path) => {
    const socket = await rawSocket(shop, url())
    socket.write(upgradeOf(path))
    await pause(5)
    socket.resetAndDestroy()
    await pause(50)
    expect((await fetch(`${url()}/livez`)).status).toBe(200)
  })

  it.each([
    ['messages', frame(JSON.stringify({ type: 'ping', payload: { x: 'A'.repeat(60_000) } }))],
    ['pings of the protocol', Buffer.concat(Array.from({ length: 500 }, () => frame('x'.repeat(120), PING)))],
  ])('is closed when it does not read the answers to its %s', async (_what, bytes) => {
    const socket = await rawSocket(shop)
    socket.write(upgradeOf('/graphql'))
    await once(socket, 'data')
    socket.write(frame('{"type":"connection_init"}'))
    await once(socket, 'data')
    socket.pause()
    let isClosed = false
    socket.once('close', () => (isClosed = true))
    let sent = 0
    for (; sent < 100_000_000 && !isClosed; sent += bytes.length)
      if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close'), pause(5_000)]).catch(() => undefined)
    // The two ends of a connection hold some megabytes before the gateway has to.
    expect({ isClosed, sent: sent < 40_000_000 }).toEqual({ isClosed: true, sent: true })
  })

  const many = (count: number, field: string) => Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ')
  const doubling = (kind: string, levels: number, last: string) =>
    Array.from({ length: levels }, (_, n) => `fragment F${n} on ${kind} { ...F${n + 1} ...F${n + 1} }`).join(' ') +
    ` fragment F${levels} on ${kind} { ${last} }`
  const SCHEMA_FIELD = 'types { name description fields { name args { name } } inputFields { name } enumValues { name } }'
  it.each([
    ['a query of fragments that spread each other twice', `{ ...F0 } ${doubling('Query', 40, 'variant(sku: "MUG") { sku }')}`],
    ['fragments that nobody spreads', `{ variant(sku: "MUG") { sku } } ${doubling('Query', 40, 'variant(sku: "MUG") { sku }')}`],
    ['a thousand times the same field', `{ ${'channels { id } '.repeat(990)} }`],
    [
      'the same field in many fragments',
      `{ ${many(90, 'channels { ...C }').replaceAll(/a\d+: /g, '')} } fragment C on Channel { ${'id '.repeat(900)} }`,
    ],
    ['the schema, by aliases', `{ ${many(80, `__schema { ${SCHEMA_FIELD} }`)} }`],
    [
      'the schema, nested',
      `{ __schema { ${many(5, 'types { ...A }')} } } fragment A on __Type { ${many(5, 'fields { ...B }')} } fragment B on __Field { ${many(5, 'type { ...C }')} }
       fragment C on __Type { ${many(5, 'ofType { ...D }')} } fragment D on __Type { ${many(5, 'fields { name }')} }`,
    ],
    ['the schema beside other fields', `{ variant(sku: "MUG") { sku } ${many(80, `__schema { ${SCHEMA_FIELD} }`)} }`],
  ])('is refused %s at once', async (_what, query) => {
    const sent = performance.now()
    const answer = await ask(shop, null, query)
    expect({ status: answer.status, codes: codes(answer) }).toEqual({ status: 400, codes: ['QUERY_TOO_COMPLEX'] })
    expect(performance.now() - sent).toBeLessThan(within(AT_ONCE_MS))
  })

  it('is refused a subscription of such fragments at once, on a socket and on a stream', async () => {
    const query = `subscription { ...F0 } ${doubling('Subscription', 40, 'orderUpdates(orderId: "1") { cursor }')}`
    const sent = performance.now()
    expect(await (await post(shop, '/graphql/stream', { query })).text()).toMatch(/QUERY_TOO_COMPLEX/)
    const socket = new WebSocket(`${shop.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const messages = messageQueue<string>()
    socket.on('message', (text: Buffer) => messages.push(text.toString()))
    await once(socket, 'open')
    socket.send('{"type":"connection_init"}')
    await messages.next()
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }))
    expect(await messages.next()).toMatch(/"type":"error".*QUERY_TOO_COMPLEX/)
    expect(performance.now() - sent).toBeLessThan(within(AT_ONCE_MS))
    socket.terminate()
  })

  it('keeps nobody waiting by requests piled up on one connection: it is closed', async () => {
    const body = '{"query":"{ variant(sku: \\"MUG\\") { sku } }"}'
    const one = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    shop.forgetRequests()
    const socket = await rawSocket(shop)
    const closed = new Promise((resolve) => socket.once('close', resolve)) // by a reset, or not
    socket.resume().write(one.repeat(3_000))
    await closed
    await isAlive()
    expect(shop.subgraphs.inventory.requests.length).toBeLessThanOrEqual(20)
    // A few are answered, as the protocol has it.
    const few = await rawSocket(shop)
    let answers = ''
    few.on('data', (data: Buffer) => (answers += data.toString()))
    few.write(one.repeat(5))
    await eventually(() => expect(answers.match(/HTTP\/1\.1 200/g)?.length).toBe(5))
    few.destroy()
  })

  it.each([
    ['half of its headers', 'GET /livez HTTP/1.1\r\nHost: localhost\r\n', 30_000],
    ['no HTTP', 'nonsense\r\n\r\n', 5_000],
    ['an upgrade elsewhere', upgradeOf('/elsewhere'), 5_000],
  ])(
    'holds no connection by %s, though it keeps its own half open',
    async (_what, bytes, withinMs) => {
      const socket = await rawSocket(shop)
      socket.allowHalfOpen = true
      socket.resume().write(bytes)
      await once(socket, 'end')
      // What is written to a connection that is gone comes back as a reset.
      await eventually(
        async () => {
          socket.write('x')
          await pause(100)
          expect(socket.destroyed).toBe(true)
        },
        { timeoutMs: withinMs },
      )
    },
    60_000,
  )

  it('is told of a fragment that spreads itself', async () => {
    const answer = await ask(shop, null, '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }')
    expect({ status: answer.status, codes: codes(answer) }).toEqual({ status: 400, codes: ['GRAPHQL_VALIDATION_FAILED'] })
  })

  it('is refused variables with a hundred thousand faults at once, on every way in; a few are told each with its place', async () => {
    const query = 'query ($filter: OrderFilter) { orders(filter: $filter) { totalCount } }'
    const faults = (count: number) => ({ filter: { status: Array<number>(count).fill(1) } })
    const sent = performance.now()
    const most = await ask(shop, null, query, faults(300_000))
    expect({ status: most.status, codes: codes(most) }).toEqual({ status: 400, codes: ['QUERY_TOO_COMPLEX'] })
    const many = await ask(shop, null, query, faults(40_000))
    expect({ status: many.status, codes: codes(many) }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] })
    expect(many.errors?.[0]?.message).toMatch(/"\$filter" got invalid value 1 at "filter\.status\[0\]".* more than 10 other values\.$/)
    const stream = await post(shop, '/graphql/stream', {
      query: 'subscription ($orderId: ID!) { orderUpdates(orderId: $orderId) { cursor } }',
      variables: { orderId: Array(40_000).fill({}) },
    })
    expect(await stream.text()).toMatch(/BAD_USER_INPUT/)
    expect(performance.now() - sent).toBeLessThan(AT_ONCE_MS)
    expect(codes(await ask(shop, null, query, faults(3)))).toEqual(Array(3).fill('BAD_USER_INPUT'))
  })

  it('reads the whole schema as tools ask for it', async () => {
    const { data, errors } = await ask(shop, null, getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true }))
    expect({ errors, types: data?.__schema.types.length > 100 }).toEqual({ errors: undefined, types: true })
  })
})

describe('A guest', () => {
  it('follows its order by at most twenty different operations; an event reads what they share once', async () => {
    const shop = await StubShop.open()
    const orderId = shop.anOrder()
    const socket = new WebSocket(`${shop.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const messages = messageQueue<{ readonly id?: string; readonly type: string; readonly payload: unknown }>()
    socket.on('message', (text: Buffer) => messages.push(JSON.parse(text.toString())))
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init', payload: { token: await tokenFor(shop, { roles: ['GUEST'], orderId }) } }))
    await messages.next()
    const query = (n: number) => `subscription ($orderId: ID!) { a${n}: orderUpdates(orderId: $orderId) { cursor order { number } } }`
    for (let n = 0; n < 50; n += 1)
      socket.send(JSON.stringify({ id: String(n), type: 'subscribe', payload: { query: query(n), variables: { orderId } } }))
    // A refusal is an answer and an end.
    const answers = await Promise.all(Array.from({ length: 20 + 2 * 30 }, () => messages.next()))
    const told = answers.map(({ type, payload }) => (/at most 20 different/.test(JSON.stringify(payload) ?? '') ? 'refused' : type))
    const times = (kind: string) => told.filter((type) => type === kind).length
    expect({ next: times('next'), refused: times('refused') }).toEqual({ next: 20, refused: 30 })
    await eventually(() => expect(shop.gateway.followed()).toEqual({ orders: 1, groups: 20, subscribers: 20 }))
    shop.forgetRequests()
    await shop.progress(orderId, 'CONFIRMED')
    await Promise.all(Array.from({ length: 20 }, () => messages.next()))
    const read = shop.subgraphs.orders.requests.map(({ variables }) => variables?.representations)
    expect(read).toEqual([[{ __typename: 'Order', id: orderId }]])
    socket.terminate()
    await shop.close()
  })
})

describe('A persisted query', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open()
  })
  afterAll(() => shop.close())
  const HASH = 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38'
  it.each<[string, object, number, string]>([
    [
      'with the hash of another text',
      { query: '{ variant(sku: "MUG") { sku } }', extensions: { persistedQuery: { version: 1, sha256Hash: HASH } } },
      400,
      'BAD_USER_INPUT',
    ],
    ['of another version', { extensions: { persistedQuery: { version: 2, sha256Hash: HASH } } }, 400, 'BAD_USER_INPUT'],
    ['that nobody has sent', { extensions: { persistedQuery: { version: 1, sha256Hash: HASH } } }, 200, 'PERSISTED_QUERY_NOT_FOUND'],
  ])("%s is the caller's error", async (_what, body, status, code) => {
    const answer = await toAnswer(await post(shop, '/graphql', body))
    expect({ status: answer.status, codes: codes(answer) }).toEqual({ status, codes: [code] })
  })
})

describe('connection_init', () => {
  let shop: StubShop
  let token: string
  beforeAll(async () => {
    shop = await StubShop.open()
    token = await tokenFor(shop, { roles: ['ADMIN'] })
  })
  afterAll(() => shop.close())

  /** The type of the answer to a subscription, or the code by which the socket was closed. */
  const subscribing = async (payload: object): Promise<string | number> => {
    const socket = new WebSocket(`${shop.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await once(socket, 'open')
    const answered = new Promise<string | number>((resolve) => {
      socket.on('close', resolve)
      socket.on('message', (text: Buffer) => {
        const { type, payload: told } = JSON.parse(text.toString()) as {
          readonly type: string
          readonly payload?: { readonly errors?: unknown }
        }
        if (type !== 'connection_ack') return resolve(told?.errors ? 'refused' : type)
        const query = 'subscription ($orderId: ID!) { orderUpdates(orderId: $orderId) { cursor } }'
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { orderId: shop.anOrder() } } }))
      })
    })
    socket.send(JSON.stringify({ type: 'connection_init', payload }))
    return answered.finally(() => socket.terminate())
  }

  it.each<[string, (bearer: string) => object]>([
    ['authorization', (bearer) => ({ authorization: bearer })],
    ['Authorization', (bearer) => ({ Authorization: bearer })],
    ['headers.authorization', (bearer) => ({ headers: { authorization: bearer } })],
    ['headers.Authorization', (bearer) => ({ headers: { Authorization: bearer } })],
    ['authToken', (bearer) => ({ authToken: bearer })],
    ['access_token', (bearer) => ({ access_token: bearer })],
    ['the same twice', (bearer) => ({ authorization: bearer, headers: { Authorization: bearer } })],
  ])('takes the token at %s, with Bearer and without', async (_place, payload) => {
    expect([await subscribing(payload(`Bearer ${token}`)), await subscribing(payload(token))]).toEqual(['next', 'next'])
  })

  it.each<[string, () => object]>([
    ['is in a place that nobody knows', () => ({ mine: token })],
    ['is no text', () => ({ authorization: [token] })],
    ['is another in another place', () => ({ authorization: token, token: `${token}x` })],
    ['is wrong', () => ({ token: 'x' })],
  ])('closes with 4403 when the token %s', async (_what, payload) => {
    expect(await subscribing(payload())).toBe(4403)
  })

  it('takes a client without a token for nobody', async () => {
    expect([await subscribing({}), await subscribing({ authorization: '' })]).toEqual(['refused', 'refused'])
  })
})
