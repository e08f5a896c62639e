import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { eventually, messageQueue } from '@kade/test-kit'
import WebSocket from 'ws'
import { createResumingClient, type ConnectionState, type ResumingClient, type SocketOptions } from '../src/core/index.js'
import { refusingServer } from './support/refusing-server.js'
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

const UPDATES = 'subscription ($id: ID!, $after: String) { updates: orderUpdates(orderId: $id, after: $after) { cursor event { type } } }'
interface Update extends Record<string, unknown> {
  readonly updates: { readonly cursor: string; readonly event: { readonly type: string } | null }
}

/** A client, and the states that it went through. */
function connect(options: Partial<SocketOptions> = {}): { client: ResumingClient; states: ConnectionState[] } {
  const states: ConnectionState[] = []
  const client = createResumingClient({
    url: wire.url,
    token: () => order.accessToken,
    webSocketImpl: WebSocket,
    retryMs: 20,
    onState: (state) => states.push(state),
    ...options,
  })
  clients.push(client)
  return { client, states }
}

/** The cursors of what happens. On every connection on which nothing was missed the state alone comes first: it is no event. */
function follow(client: ResumingClient, { id } = order) {
  const cursors = messageQueue<string>()
  const states = messageQueue<string>()
  const fail = (error: Error): void => [cursors, states].forEach((queue) => queue.fail(error))
  const stop = client.subscribe<Update>(
    { query: UPDATES, variables: { id } },
    {
      next: ({ data, errors }) => {
        if (data?.updates) (data.updates.event ? cursors : states).push(data.updates.cursor)
        else fail(new Error(JSON.stringify(errors)))
      },
      error: (error) => fail(new Error('It failed', { cause: error })),
      complete: () => cursors.push('complete'),
    },
  )
  return { begun: () => states.next(20_000), next: () => cursors.next(20_000), rest: () => cursors.drain(), stop }
}

describe('who follows an order', () => {
  it('hears of what happens as it happens', async () => {
    const { client, states } = connect()
    const updates = follow(client)
    expect(await updates.begun()).toBe('3')
    await shop.happens(order)
    expect([await updates.next(), states, client.state]).toEqual(['4', ['live'], 'live'])
  })

  it('hears after a cut of what happened meanwhile, each once and in order', async () => {
    const { client, states } = connect()
    const updates = follow(client)
    await updates.begun()
    const heard: string[] = []
    for (let round = 0; round < 5; round += 1) {
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
    const newest = Number(await shop.newest(order))
    expect(newest).toBe(18)
    expect(heard).toEqual(Array.from({ length: newest - 3 }, (_, n) => String(n + 4)))
    expect(updates.rest()).toEqual([])
    expect(states.slice(0, 3)).toEqual(['live', 'connecting', 'live'])
  })

  it('outlives a restart of the gateway', async () => {
    const { client } = connect()
    const updates = follow(client)
    await updates.begun()
    await shop.system.process('gateway').kill9()
    await eventually(() => expect(client.state).toBe('connecting'))
    await eventually(() => shop.happens(order), { timeoutMs: 30_000 })
    expect(await updates.next()).toBe('4')
  })

  it('may be several at once, on one connection', async () => {
    const other = await shop.anOrder()
    const support = await shop.token({ roles: ['SUPPORT'] })
    const { client } = connect({ token: () => support })
    const [first, second] = [follow(client, order), follow(client, other)]
    expect([await first.begun(), await second.begun(), wire.connections()]).toEqual(['3', '3', 1])
    wire.cut()
    await shop.happens(order)
    await shop.happens(other)
    expect([await first.next(), await second.next(), wire.connections()]).toEqual(['4', '4', 2])
  })

  it('leaves nothing open when it stops', async () => {
    const { client } = connect()
    const updates = follow(client)
    await updates.begun()
    updates.stop()
    expect(await updates.next()).toBe('complete')
    await eventually(() => expect(wire.open()).toBe(0))
    await shop.happens(order)
    expect(updates.rest()).toEqual([])
  })

  it('is told that the client was disposed of', async () => {
    const { client } = connect()
    const updates = follow(client)
    await updates.begun()
    await client.dispose()
    expect(await updates.next()).toBe('complete')
    await eventually(() => expect(wire.open()).toBe(0))
  })
})

describe('a token', () => {
  const brief = () => shop.token({ roles: ['GUEST'], orderId: order.id, expiresInSeconds: 2 })

  it('that expires is replaced, and nothing is missed', async () => {
    let asked = 0
    const { client, states } = connect({ token: () => ((asked += 1) === 1 ? brief() : order.accessToken) })
    const updates = follow(client)
    await updates.begun()
    await eventually(() => expect(asked).toBe(2), { timeoutMs: 10_000 })
    await shop.happens(order)
    expect([await updates.next(), states]).toEqual(['4', ['live', 'connecting', 'live']])
  })

  it('that is refused is asked for once more, and then no more: whoever follows is told', async () => {
    let asked = 0
    const { client, states } = connect({ token: () => `not.a.token${(asked += 1)}` })
    const updates = follow(client)
    await expect(updates.next()).rejects.toThrow('It failed')
    expect([asked, states, client.state]).toEqual([2, ['refused'], 'refused'])
    await eventually(() => expect(wire.open()).toBe(0))
  })

  it('that was refused may be another one when somebody subscribes again', async () => {
    let token = 'not.a.token'
    const { client, states } = connect({ token: () => token })
    await expect(follow(client).next()).rejects.toThrow('It failed')
    token = order.accessToken
    expect([await follow(client).begun(), states]).toEqual(['3', ['refused', 'connecting', 'live']])
  })

  it('that cannot be had is asked for until it can', async () => {
    const failures: unknown[] = []
    const { client } = connect({
      token: () => {
        if (failures.length < 3) throw new Error('The shop does not answer')
        return order.accessToken
      },
      onTokenError: (error) => failures.push(String(error)),
    })
    expect([await follow(client).begun(), failures]).toEqual(['3', Array(3).fill('Error: The shop does not answer')])
  })

  it('of somebody else opens the connection, but not the order', async () => {
    const other = await shop.anOrder()
    const { client } = connect({ token: () => other.accessToken })
    await expect(follow(client).next()).rejects.toThrow()
    expect(client.state).toBe('live')
  })
})

describe('an outage', () => {
  it('of a service is waited for by who follows for the first time', async () => {
    const { client, states } = connect()
    await shop.system.process('orders').stop()
    const updates = follow(client)
    await eventually(() => expect(client.state).toBe('live'))
    await shop.system.process('orders').start()
    expect([await updates.begun(), states]).toEqual(['3', ['live']])
    await shop.happens(order)
    expect(await updates.next()).toBe('4')
  })

  it('that the server asks to try again after is tried again after so long, until it is over; any other error ends it', async () => {
    const server = await refusingServer([
      { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 0.2 },
      { code: 'RATE_LIMITED', retryAfterSeconds: 0.1 },
      { code: 'NOT_FOUND' },
    ])
    const { client } = connect({ url: server.url, token: () => null })
    const asked = performance.now()
    await expect(follow(client).next()).rejects.toMatchObject({ cause: [{ extensions: { code: 'NOT_FOUND' } }] })
    expect([server.subscriptions(), performance.now() - asked > 300]).toEqual([3, true])
    const stopped = follow(client)
    stopped.stop()
    expect(await stopped.next()).toBe('complete')
    await server.close()
  })
})
