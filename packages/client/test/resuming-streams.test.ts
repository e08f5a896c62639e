import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { eventually, messageQueue } from '@kade/test-kit'
import { Client, fetchExchange } from '@urql/core'
import { createResumingStreams, type ConnectionState, type ResumingClient, type StreamOptions } from '../src/core/index.js'
import { FollowOrderDocument } from '../src/operations/index.js'
import { resumingExchange } from '../src/urql/index.js'
import { openShop, type PlacedOrder, type Shop } from './support/shop.js'
import { wireTo, type Wire } from './support/wire.js'

let shop: Shop
let order: PlacedOrder
let wire: Wire
const clients: ResumingClient[] = []
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(async () => {
  order = await shop.anOrder()
  wire = await wireTo(shop.system.gatewayUrl)
})
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()))
  await wire.close()
})
afterAll(() => shop.system.stop())

function connect(transport: StreamOptions['transport'], options: Partial<StreamOptions> = {}) {
  const states: ConnectionState[] = []
  const client = createResumingStreams({
    url: wire.url.replace('ws:', 'http:'),
    transport,
    token: () => order.accessToken,
    retryMs: 20,
    onState: (state) => states.push(state),
    ...options,
  })
  clients.push(client)
  return { client, states }
}

/** The cursors of what happens, and of the state that comes first. */
function follow(client: ResumingClient, { id } = order) {
  const cursors = messageQueue<string>()
  const begun = messageQueue<string>()
  const fail = (error: Error): void => [cursors, begun].forEach((queue) => queue.fail(error))
  const stop = client.subscribe(
    { query: FollowOrderDocument, variables: { id } },
    {
      next: ({ data }) => data && (data.orderUpdates.event ? cursors : begun).push(data.orderUpdates.cursor),
      error: (error) => fail(new Error('It failed', { cause: error })),
      complete: () => cursors.push('complete'),
    },
  )
  return { begun: () => begun.next(20_000), next: () => cursors.next(30_000), rest: () => cursors.drain(), stop }
}

describe.each(['sse', 'multipart'] as const)('who follows an order over %s', (transport) => {
  it('hears of what happens as it happens', async () => {
    const { client, states } = connect(transport)
    const updates = follow(client)
    expect(await updates.begun()).toBe('3')
    await shop.happens(order)
    expect([await updates.next(), states, client.state]).toEqual(['4', ['live'], 'live'])
  })

  it('hears after cuts of what happened meanwhile, each once and in order', async () => {
    const { client } = connect(transport)
    const updates = follow(client)
    await updates.begun()
    const heard: string[] = []
    for (let round = 0; round < 3; round += 1) {
      wire.sever()
      await eventually(() => expect(client.state).toBe('connecting'))
      await shop.happens(order)
      await shop.happens(order)
      wire.mend()
      heard.push(await updates.next(), await updates.next())
      wire.cut()
      await shop.happens(order)
      heard.push(await updates.next())
    }
    expect([heard, updates.rest()]).toEqual([['4', '5', '6', '7', '8', '9', '10', '11', '12'], []])
  })

  it('outlives a restart of the gateway that says goodbye, and one that does not', async () => {
    const { client } = connect(transport)
    const updates = follow(client)
    await updates.begun()
    await shop.system.process('gateway').stop()
    await shop.system.process('gateway').start()
    await eventually(() => shop.happens(order), { timeoutMs: 30_000 })
    expect(await updates.next()).toBe('4')
    await shop.system.process('gateway').kill9()
    await eventually(() => expect(client.state).toBe('connecting'))
    await eventually(() => shop.happens(order), { timeoutMs: 30_000 })
    expect(await updates.next()).toBe('5')
  })

  it('leaves nothing open when it stops, or the client is disposed of', async () => {
    const { client } = connect(transport)
    const [one, two] = [follow(client), follow(client)]
    await Promise.all([one.begun(), two.begun()])
    one.stop()
    expect(await one.next()).toBe('complete')
    await eventually(() => expect(wire.open()).toBe(1))
    await client.dispose()
    expect(await two.next()).toBe('complete')
    await eventually(() => expect(wire.open()).toBe(0))
    await shop.happens(order)
    expect([one.rest(), two.rest()]).toEqual([[], []])
  })

  it('goes on with another token when the first expires', async () => {
    let asked = 0
    const brief = () => shop.token({ roles: ['GUEST'], orderId: order.id, expiresInSeconds: 2 })
    const { client } = connect(transport, { token: () => ((asked += 1) === 1 ? brief() : order.accessToken) })
    const updates = follow(client)
    await updates.begun()
    await eventually(() => expect(asked).toBe(2), { timeoutMs: 20_000 })
    await shop.happens(order)
    expect(await updates.next()).toBe('4')
  })

  it('is told after two tokens that are not accepted, and may come back with a good one', async () => {
    let asked = 0
    let token = 'not.a.token'
    const { client, states } = connect(transport, { token: () => ((asked += 1), token) })
    await expect(follow(client).next()).rejects.toMatchObject({ cause: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    expect([asked, states]).toEqual([2, ['refused']])
    token = order.accessToken
    expect([await follow(client).begun(), client.state]).toEqual(['3', 'live'])
  })

  it('and another, with one stale token at once, both go on with a good one', async () => {
    let asked = 0
    const { client, states } = connect(transport, { token: () => ((asked += 1) <= 2 ? 'not.a.token' : order.accessToken) })
    const [one, two] = [follow(client), follow(client)]
    expect([await one.begun(), await two.begun(), states]).toEqual(['3', '3', ['live']])
  })

  it('asks for a token until it can be had', async () => {
    const failures: unknown[] = []
    const token = () => {
      if (failures.length < 3) throw new Error('The shop does not answer')
      return order.accessToken
    }
    const { client } = connect(transport, { token, onTokenError: (error) => failures.push(String(error)) })
    expect([await follow(client).begun(), failures]).toEqual(['3', Array(3).fill('Error: The shop does not answer')])
  })

  it("is told that an order is somebody else's, and that an operation is none", async () => {
    const other = await shop.anOrder()
    const { client } = connect(transport, { token: () => other.accessToken })
    await expect(follow(client).next()).rejects.toMatchObject({ cause: [{ extensions: { code: 'NOT_FOUND' } }] })
    const failed = messageQueue<unknown>()
    client.subscribe(
      { query: 'subscription { nothing }' },
      { next: () => undefined, error: (error) => failed.push(error), complete: () => undefined },
    )
    expect(await failed.next()).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
  })

  it('waits as long as a part that is down asks for, and no error of its own ends the others', async () => {
    const server = await refusing([
      [503, 1],
      [429, 1],
      [400, 0],
    ])
    const { client } = connect(transport, { url: server.url, token: () => null })
    const asked = performance.now()
    await expect(follow(client).next()).rejects.toMatchObject({ cause: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    expect([server.requests(), performance.now() - asked >= 2_000]).toEqual([3, true])
    await server.close()
  })
})

it('a connection on which nothing is said any more is given up for another', async () => {
  let requests = 0
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0' })
    response.write('\r\n--graphql')
    requests += 1
    if (requests === 1) return
    const update = '{"payload":{"data":{"orderUpdates":{"cursor":"7","event":{"type":"CONFIRMED"},"order":null}}}}'
    response.end(`\r\ncontent-type: application/json\r\n\r\n${update}\r\n--graphql--\r\n`)
  })
  const url = await listening(server)
  const { client, states } = connect('multipart', { url })
  const updates = follow(client)
  // Three heartbeats of five seconds.
  expect([await updates.next(), await updates.next()]).toEqual(['7', 'complete'])
  expect([requests, states]).toEqual([2, ['live', 'connecting', 'live']])
  server.closeAllConnections()
  server.close()
})

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}

/** A server that answers each request by the next status, and asks to come back after so many seconds. */
async function refusing(answers: readonly (readonly [status: number, retryAfter: number])[]) {
  let requests = 0
  const server = createServer((_, response) => {
    const [status, seconds] = answers[Math.min(requests, answers.length - 1)] ?? [500, 0]
    requests += 1
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after': String(seconds) })
    response.end('{"errors":[{"message":"Not so","extensions":{"code":"BAD_USER_INPUT"}}]}')
  })
  const url = await listening(server)
  return {
    url,
    requests: () => requests,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

it('urql follows an order through a cut', async () => {
  const { client } = connect('sse')
  const urql = new Client({
    url: `${shop.system.gatewayUrl}/graphql`,
    preferGetMethod: false,
    exchanges: [resumingExchange(client), fetchExchange],
  })
  const seen = messageQueue<string>()
  const following = urql
    .subscription(FollowOrderDocument, { id: order.id })
    .subscribe(({ data, error }) =>
      error ? seen.fail(error) : seen.push(`${data?.orderUpdates.cursor} ${data?.orderUpdates.event?.type}`),
    )
  expect(await seen.next(20_000)).toBe('3 undefined')
  await shop.happens(order)
  expect(await seen.next(20_000)).toBe('4 CANCELLED')
  wire.cut()
  await shop.happens(order)
  expect(await seen.next(20_000)).toBe('5 CANCELLED')
  following.unsubscribe()
  await eventually(() => expect(wire.open()).toBe(0))
})
