import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventStream, eventually, messageQueue } from '@kade/test-kit'
import type { ExecutionResult } from 'graphql'
import { createClient } from 'graphql-sse'
import WebSocket from 'ws'
import { ask, follow, post, toAnswer, tokenFor } from './support/clients.js'
import { ORDER, TRACKING } from './support/operations.js'
import { ADA, EVE, StubShop } from './support/stub-shop.js'

const NOBODY = { orders: 0, groups: 0, subscribers: 0 }

describe('A WebSocket', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open()
    // The first plan of a process takes its time; tokens below live for seconds.
    const first = follow(shop, await tokenFor(shop, { roles: ['ADMIN'] }), ORDER, { orderId: shop.anOrder() })
    await first.next()
    await first.stop()
  })
  afterAll(() => shop.close())
  const address = (): string => `${shop.gateway.url.replace('http', 'ws')}/graphql`
  const opened = async (protocol = 'graphql-transport-ws'): Promise<WebSocket> => {
    const socket = new WebSocket(address(), protocol)
    await once(socket, 'open')
    return socket
  }
  const closed = async (socket: WebSocket): Promise<number> => ((await once(socket, 'close')) as [number])[0]

  it('is closed with 4403 when its token ends; the client comes back with a new one, and misses nothing', async () => {
    const orderId = shop.anOrder()
    const tokens = messageQueue<string>()
    tokens.push(await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA, expiresInSeconds: 3 }))
    const ada = follow(shop, () => tokens.next(), ORDER, { orderId })
    await ada.next()
    await eventually(() => expect(ada.closeCodes).toEqual([4403]))
    await shop.progress(orderId, 'CONFIRMED')
    tokens.push(await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA }))
    expect(await ada.next()).toMatchObject({ cursor: '2', event: { type: 'CONFIRMED' } })
    await ada.stop()
  })

  it('is closed with 4403 for a token that is not accepted', async () => {
    const socket = await opened()
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer a.b.c' } }))
    expect(await closed(socket)).toBe(4403)
  })

  it('is closed when it does not say who it is in time', async () => {
    expect(await closed(await opened())).toBe(4408)
  })

  it('is closed when it subscribes before it said who it is, or sends more than 64 kB', async () => {
    const early = await opened()
    early.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: ORDER } }))
    expect(await closed(early)).toBe(4401)
    const large = await opened()
    large.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'x'.repeat(70_000) } }))
    expect(await closed(large)).toBe(1009)
  })

  it('carries at most a hundred subscriptions', async () => {
    const orderId = shop.anOrder()
    const socket = await opened()
    const messages = messageQueue<{ id?: string; type: string; payload?: { extensions: unknown }[] }>()
    socket.on('message', (text: Buffer) => messages.push(JSON.parse(text.toString())))
    socket.send(
      JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${await tokenFor(shop, { roles: ['ADMIN'] })}` } }),
    )
    await messages.next()
    for (let id = 1; id <= 101; id += 1)
      socket.send(JSON.stringify({ type: 'subscribe', id: String(id), payload: { query: ORDER, variables: { orderId } } }))
    const answers = await Promise.all(Array.from({ length: 101 }, () => messages.next()))
    expect(answers.filter(({ type }) => type === 'next').length).toBe(100)
    expect(answers.filter(({ type }) => type === 'error')).toEqual([
      {
        id: '101',
        type: 'error',
        payload: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) } }],
      },
    ])
    socket.terminate()
    await eventually(() => expect(shop.gateway.followed()).toEqual(NOBODY))
  })

  it('is forgotten at once when a client leaves, though no update ever comes', async () => {
    const ada = follow(shop, await tokenFor(shop, { roles: ['ADMIN'] }), ORDER, { orderId: shop.anOrder() })
    await ada.next()
    expect(shop.gateway.followed()).toEqual({ orders: 1, groups: 1, subscribers: 1 })
    await ada.stop()
    await eventually(() => expect(shop.gateway.followed()).toEqual(NOBODY))
  })

  it('is opened on /graphql alone', async () => {
    const socket = new WebSocket(address().replace('/graphql', '/elsewhere'), 'graphql-transport-ws')
    expect(String((await once(socket, 'error'))[0])).toMatch(/404/)
  })
})

describe('An event stream', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open()
  })
  afterAll(() => shop.close())
  const streamed = (token: () => Promise<string>, query: string, start: Readonly<Record<string, unknown>>) => {
    const results = messageQueue<ExecutionResult>()
    const variables: Record<string, unknown> = { ...start }
    const client = createClient({
      url: () => `${shop.gateway.url}/graphql/stream`,
      headers: async () => ({ authorization: `Bearer ${await token()}` }),
      retryAttempts: 50,
      retry: () => new Promise((resolve) => setTimeout(resolve, 20)),
    })
    const ended = new Promise<void>((resolve, reject) => {
      client.subscribe(
        { query, variables },
        {
          next: (result) => {
            const [update] = Object.values(result.data ?? {}) as { cursor?: string }[]
            if (update?.cursor !== undefined) variables.after = update.cursor
            results.push(result as ExecutionResult)
          },
          error: reject,
          complete: resolve,
        },
      )
    })
    ended.catch(() => undefined)
    return { next: () => results.next(), ended, stop: () => client.dispose() }
  }

  it('brings the same updates as a socket, until the client leaves', async () => {
    const orderId = shop.anOrder()
    const token = await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA })
    const ada = streamed(async () => token, TRACKING, { orderId })
    expect((await ada.next()).data).toEqual({ trackingUpdates: { cursor: '0', event: null, shipment: null } })
    await shop.track(orderId, 'PRE_TRANSIT')
    expect((await ada.next()).data).toMatchObject({ trackingUpdates: { cursor: '1', shipment: { carrier: 'kade-express' } } })
    ada.stop()
    await eventually(() => expect(shop.gateway.followed()).toEqual(NOBODY))
  })

  it('ends when the token does, and is taken up again with a new one without a gap', async () => {
    const orderId = shop.anOrder()
    const tokens = messageQueue<string>()
    tokens.push(await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA, expiresInSeconds: 3 }))
    const ada = streamed(() => tokens.next(), ORDER, { orderId })
    await ada.next()
    await eventually(() => expect(shop.gateway.followed()).toEqual(NOBODY))
    await shop.progress(orderId, 'CONFIRMED')
    tokens.push(await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA }))
    expect((await ada.next()).data).toMatchObject({ orderUpdates: { cursor: '2', event: { type: 'CONFIRMED' } } })
    ada.stop()
  })

  it('tells a refusal, and completes', async () => {
    const token = await tokenFor(shop, { roles: ['CUSTOMER'], customerId: EVE })
    const eve = streamed(async () => token, ORDER, { orderId: shop.anOrder() })
    expect((await eve.next()).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    await eve.ended
  })

  it('is not opened for a token that is not accepted', async () => {
    const answer = await toAnswer(await post(shop, '/graphql/stream', { query: ORDER }, { authorization: 'Bearer a.b.c' }))
    expect({ status: answer.status, code: answer.errors?.[0]?.extensions.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' })
  })

  it('keeps a bounded rest for a client that does not read, which still sees everything when it reads on', async () => {
    const orderId = shop.anOrder()
    const token = await tokenFor(shop, { roles: ['ADMIN'] })
    // Long enough that what the two ends of a connection buffer is soon full.
    const alias = 'x'.repeat(60_000)
    const query = `subscription ($orderId: ID!) { orderUpdates(orderId: $orderId) { cursor order { ${alias}: version } } }`
    const stream = await post(shop, '/graphql/stream', { query, variables: { orderId } }, { authorization: `Bearer ${token}` })
    const quick = follow(shop, token, ORDER, { orderId })
    await quick.next()
    shop.forgetRequests()
    for (let n = 0; n < 400; n += 1) await shop.progress(orderId, 'PACKED')
    for (let n = 0; n < 400; n += 1) await quick.next()

    const cursors: number[] = []
    let rest = ''
    for await (const text of (stream.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const cursor = /^data: \{"data":\{"orderUpdates":\{"cursor":"(\d+)"/.exec(line)?.[1]
        if (cursor !== undefined) cursors.push(Number(cursor))
      }
      if (cursors.at(-1) === 401) break
    }
    expect(cursors).toEqual(Array.from({ length: 401 }, (_, index) => index + 1))
    expect(shop.subgraphs.orders.requests.map(({ query: asked }) => asked)).toContainEqual(expect.stringContaining('_orderUpdates'))
    await quick.stop()
    await eventually(() => expect(shop.gateway.followed()).toEqual(NOBODY))
  })
})

describe('The gateway', () => {
  it('says that it is not ready while it stops, sends its clients away to come back, and they miss nothing', async () => {
    const shop = await StubShop.open()
    const orderId = shop.anOrder()
    const token = await tokenFor(shop, { roles: ['ADMIN'] })
    expect((await fetch(`${shop.gateway.url}/readyz`)).status).toBe(200)
    let url = `${shop.gateway.url.replace('http', 'ws')}/graphql`
    const ada = follow(shop, token, ORDER, { orderId }, () => url)
    await ada.next()
    const stream = await post(shop, '/graphql/stream', { query: ORDER, variables: { orderId } }, { authorization: `Bearer ${token}` })
    const told = eventStream(stream.body!)
    expect(await told.next()).toContain('event: next')

    const stopping = shop.gateway.stop()
    expect(await told.next()).toBeUndefined()
    await stopping
    expect(ada.closeCodes[0]).toBe(1012)
    await shop.progress(orderId, 'CONFIRMED')
    await shop.startGateway()
    url = `${shop.gateway.url.replace('http', 'ws')}/graphql`
    await shop.progress(orderId, 'ALLOCATED')
    expect([(await ada.next()).event, (await ada.next()).event]).toEqual([{ type: 'CONFIRMED' }, { type: 'ALLOCATED' }])
    await ada.stop()
    await shop.close()
  })

  it('passes files on from their owners, and nothing else', async () => {
    const shop = await StubShop.open()
    const get = async (path: string) => {
      const response = await fetch(`${shop.gateway.url}${path}`)
      return [response.status, response.status === 200 ? await response.text() : null]
    }
    expect(await get('/files/orders/invoices/1.pdf?expires=1&signature=a')).toEqual([
      200,
      'orders /files/orders/invoices/1.pdf?expires=1&signature=a',
    ])
    expect(await get('/files/analytics/facts/ORDERS.csv')).toEqual([200, 'analytics /files/analytics/facts/ORDERS.csv'])
    expect(await get('/files/shipping/labels/1.zpl')).toEqual([200, 'shipping /files/shipping/labels/1.zpl'])
    const sent = (path: string) =>
      fetch(`${shop.gateway.url}${path}`, { method: 'PUT', body: 'sku,title\n'.repeat(200_000), headers: { 'content-type': 'text/csv' } })
    const taken = await sent('/files/inventory/imports/1?expires=1&signature=a')
    const answer = (await taken.json()) as { answer: string; body: string }
    expect([taken.status, answer.answer, answer.body.length]).toEqual([
      202,
      'inventory /files/inventory/imports/1?expires=1&signature=a',
      2_000_000,
    ])
    expect((await sent('/files/orders/invoices/1.pdf')).status).toBe(404)
    for (const path of [
      '/files/inventory/1',
      '/files/orders/..%2f..%2fsecrets',
      '/files/orders/%2e%2e/%2e%2e/secrets',
      '/secrets',
      '/webhooks',
    ])
      expect({ path, body: (await get(path))[1] ?? '' }).not.toMatchObject({ body: expect.stringContaining('not for the world') })
    await shop.close()
  })

  it('sends the schema compressed, and not again to who has it', async () => {
    const shop = await StubShop.open()
    const get = async (headers: Record<string, string>) => {
      const response = await fetch(`${shop.gateway.url}/schema.graphql`, { headers })
      return {
        status: response.status,
        coding: response.headers.get('content-encoding'),
        tag: response.headers.get('etag'),
        text: await response.text(),
      }
    }
    const plain = await get({ 'accept-encoding': 'identity' })
    expect(plain).toMatchObject({ status: 200, coding: null, text: expect.stringMatching(/type Subscription/) })
    expect(await get({ 'accept-encoding': 'gzip, br' })).toEqual({ ...plain, coding: 'br' })
    expect(await get({ 'accept-encoding': 'gzip;q=0.5, br;q=0' })).toEqual({ ...plain, coding: 'gzip' })
    expect(await get({ 'if-none-match': plain.tag ?? '' })).toMatchObject({ status: 304, text: '' })
    expect(await get({ 'if-none-match': `"another", ${plain.tag}` })).toMatchObject({ status: 304, text: '' })
    expect(await get({ 'if-none-match': 'W/"another"' })).toMatchObject({ status: 200, text: plain.text })
    await shop.close()
  })

  it('tells the schema that clients see, and its metrics on a port of their own', async () => {
    const shop = await StubShop.open()
    await ask(shop, null, '{ variant(sku: "MUG") { title } }')
    const schema = await (await fetch(`${shop.gateway.url}/schema.graphql`)).text()
    expect(schema).toMatch(/type Subscription/)
    expect(schema).not.toMatch(/_orderUpdates|_entities|join__/)
    expect(await (await fetch(`${shop.gateway.metricsUrl}/metrics`)).text()).toMatch(/graphql_request_seconds_count\{.*\} 1/)
    await ask(shop, null, '{ nothing }')
    expect(await (await fetch(`${shop.gateway.metricsUrl}/metrics`)).text()).toMatch(
      /graphql_errors_total\{code="GRAPHQL_VALIDATION_FAILED",service="gateway"\} 1/,
    )
    expect((await fetch(`${shop.gateway.url}/metrics`)).status).toBe(404)
    expect((await fetch(`${shop.gateway.metricsUrl}/graphql?query={channels{code}}`)).status).toBe(404)
    expect(await (await fetch(`${shop.gateway.url}/livez`)).json()).toEqual({ status: 'alive' })
    await shop.close()
  })

  it('counts the sockets and streams that are open, for whoever starts and stops gateways', async () => {
    const shop = await StubShop.open()
    const openSockets = async (): Promise<string | undefined> =>
      /^open_sockets\{service="gateway"\} (\d+)$/m.exec(await (await fetch(`${shop.gateway.metricsUrl}/metrics`)).text())?.[1]
    const atFirst = await openSockets()
    const token = await tokenFor(shop, { roles: ['SUPPORT'] })
    const orderId = shop.anOrder()
    const onSocket = follow(shop, token, ORDER, { orderId })
    await onSocket.next()
    const stream = await post(shop, '/graphql/stream', { query: ORDER, variables: { orderId } }, { authorization: `Bearer ${token}` })
    const withBoth = await openSockets()
    await stream.body!.cancel()
    await onSocket.stop()
    try {
      expect({ atFirst, withBoth }).toEqual({ atFirst: '0', withBoth: '2' })
      await eventually(async () => expect(await openSockets()).toBe('0'))
    } finally {
      await shop.close()
    }
  })
})
