import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventStream, eventually } from '@kade/test-kit'
import WebSocket from 'ws'
import { post, toAnswer, tokenFor } from './support/clients.js'
import { ORDER } from './support/operations.js'
import { StubShop } from './support/stub-shop.js'

/** In three steps. */
const SOCKETS = 130
const STREAMS = 120

interface Told {
  readonly messages: string[]
  closed: number | undefined
}

describe('A gateway that is told to stop', () => {
  let shop: StubShop
  let token: string
  let orderId: string
  beforeAll(async () => {
    shop = await StubShop.open({ socketsPerAddress: 1_000, connectionsPerAddress: 2_000 })
    token = await tokenFor(shop, { roles: ['ADMIN'] })
    orderId = shop.anOrder()
  })
  afterAll(() => shop.close())

  const openSocket = async (): Promise<WebSocket> => {
    const socket = new WebSocket(`${shop.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await once(socket, 'open')
    return socket
  }
  const followOn = (socket: WebSocket): Told => {
    const told: Told = { messages: [], closed: undefined }
    socket.on('message', (data: Buffer) => {
      const { type, payload } = JSON.parse(data.toString()) as { readonly type: string; readonly payload?: Payload }
      if (type === 'connection_ack') {
        const payload = { query: ORDER, variables: { orderId } }
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }))
      }
      if (type === 'next') told.messages.push(payload?.data.orderUpdates.cursor ?? '')
    })
    socket.on('close', (code) => (told.closed = code))
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }))
    return told
  }
  const stream = () => post(shop, '/graphql/stream', { query: ORDER, variables: { orderId } }, { authorization: `Bearer ${token}` })

  it('sends sockets away a part at a time, with a code to come back on, and serves the others until then; no new one is let in', async () => {
    // Each says who it is at once: a socket that waits with that is closed.
    const told = await Promise.all(Array.from({ length: SOCKETS }, async () => followOn(await openSocket())))
    await eventually(() => expect(told.filter(({ messages }) => messages.length === 1).length).toBe(SOCKETS), { timeoutMs: 30_000 })

    // The first of them are sent away before it answers.
    const stopping = shop.gateway.stop()
    const late = new WebSocket(`${shop.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const refusal = once(late, 'error')
    await shop.progress(orderId, 'CONFIRMED')
    expect(String((await refusal)[0])).toMatch(/503|ECONNREFUSED|ECONNRESET|hang up/)
    await stopping
    await eventually(() => expect(told.map(({ closed }) => closed)).toEqual(Array(SOCKETS).fill(1012)))
    expect(new Set(told.map(({ messages }) => messages.join()))).toEqual(new Set(['1', '1,2']))
    await shop.startGateway({ socketsPerAddress: 1_000, connectionsPerAddress: 2_000 })
  })

  it('ends streams a part at a time, none of them by `complete`, and asks who comes new to try again elsewhere', async () => {
    const streams = await Promise.all(Array.from({ length: STREAMS }, stream))
    const read = streams.map(({ body }) => eventStream(body!))
    await Promise.all(read.map((each) => each.next()))

    const ends = read.map(async (each) => {
      let told = ''
      for (let text = await each.next(); text !== undefined; text = await each.next()) told += text
      return told
    })
    const stopping = shop.gateway.stop()
    const late = stream().then(toAnswer, (error: Error) => error)
    await shop.progress(orderId, 'ALLOCATED')
    const ended = await Promise.all(ends)
    await stopping
    const update = expect.stringMatching(
      /^event: next\ndata: \{"data":\{"orderUpdates":\{"cursor":"\d+","event":\{"type":"ALLOCATED"\}.*\}\}\}$/,
    )
    expect([...new Set(ended)].sort()).toEqual(['', update])
    const answer = await late
    if ('status' in answer)
      expect([answer.status, answer.headers.get('connection'), answer.errors?.[0]?.extensions]).toEqual([
        503,
        'close',
        { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 1, requestId: expect.any(String) },
      ])
    await shop.startGateway()
  })
})

interface Payload {
  readonly data: { readonly orderUpdates: { readonly cursor: string } }
}
