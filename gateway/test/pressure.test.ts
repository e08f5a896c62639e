import { once } from 'node:events'
import { afterEach, describe, expect, it } from '@jest/globals'
import { eventually, within } from '@kade/test-kit'
import WebSocket from 'ws'
import { ask, post, toAnswer, tokenFor, type Answer } from './support/clients.js'
import { ORDER } from './support/operations.js'
import { rawSocket } from './support/raw-socket.js'
import { StubShop } from './support/stub-shop.js'

const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code)
const headers = ({ headers: given }: Answer) =>
  ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'].map((name) => Number(given.get(name)))

describe('One address', () => {
  let shop: StubShop
  afterEach(() => shop.close())
  const READ = '{ variant(sku: "MUG") { sku } }'
  const PLACE =
    'mutation ($input: PlaceOrderInput!) { a: placeOrder(input: $input) { userErrors { code } } b: placeOrder(input: $input) { userErrors { code } } }'
  const input = {
    idempotencyKey: 'k',
    channel: 'web',
    email: 'a@example.com',
    name: 'A',
    lines: [{ sku: 'MUG', quantity: 1 }],
    payment: { token: 'tok_success' },
    shippingAddress: { name: 'A', line1: 'B', city: 'C', countryCode: 'NL' },
  }

  it('is told what is left of its cost, and refused for a while when nothing is', async () => {
    shop = await StubShop.open({ anonymousCostPerMinute: 25 })
    const first = await ask(shop, null, READ)
    expect(headers(first)).toEqual([25, 15, 60])
    await ask(shop, null, READ)
    const refused = await ask(shop, null, READ)
    expect({ status: refused.status, codes: codes(refused), left: headers(refused).slice(0, 2) }).toEqual({
      status: 429,
      codes: ['RATE_LIMITED'],
      left: [25, 0],
    })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    // Who is known has a measure of its own.
    expect((await ask(shop, await tokenFor(shop, { roles: ['SUPPORT'] }), READ)).status).toBe(200)
  })

  it('is charged what a subscription costs', async () => {
    shop = await StubShop.open({ costPerMinute: 15 })
    const authorization = `Bearer ${await tokenFor(shop, { roles: ['SUPPORT'] })}`
    const orderId = shop.anOrder()
    const stream = await post(shop, '/graphql/stream', { query: ORDER, variables: { orderId } }, { authorization })
    const second = await (await post(shop, '/graphql/stream', { query: ORDER, variables: { orderId } }, { authorization })).text()
    expect(second).toContain('RATE_LIMITED')
    await stream.body?.cancel()
  })

  it('places so many orders without a token in a minute, each alias for itself', async () => {
    shop = await StubShop.open({ anonymousOrdersPerMinute: 3 })
    expect((await ask(shop, null, PLACE, { input })).errors).toBeUndefined()
    const refused = await ask(shop, null, PLACE, { input })
    expect({ status: refused.status, codes: codes(refused), placed: shop.placed }).toEqual({
      status: 429,
      codes: ['RATE_LIMITED'],
      placed: 2,
    })
    const channel = await tokenFor(shop, { roles: ['CHANNEL'] })
    expect((await ask(shop, channel, PLACE, { input })).errors).toBeUndefined()
  })

  const opened = async (address: string): Promise<[WebSocket, number]> => {
    const socket = new WebSocket(`${shop.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { 'x-forwarded-for': address },
    })
    socket.on('error', () => undefined)
    const refused = once(socket, 'unexpected-response').then(([, response]) => (response as { statusCode: number }).statusCode)
    return [socket, await Promise.race([once(socket, 'open').then(() => 101), refused])]
  }

  it('holds so many sockets, counted behind the proxies that are trusted, and no others', async () => {
    shop = await StubShop.open({ socketsPerAddress: 2, trustedProxies: ['loopback'] })
    const [[one, a], [, b], [, c], [, other]] = [
      await opened('10.0.0.1'),
      await opened('10.0.0.1'),
      await opened('10.0.0.1'),
      await opened('10.0.0.2'),
    ]
    expect([a, b, c, other]).toEqual([101, 101, 429, 101])
    one.terminate()
    await eventually(async () => expect((await opened('10.0.0.1'))[1]).toBe(101))
    const authorization = `Bearer ${await tokenFor(shop, { roles: ['ADMIN'] })}`
    const stream = await post(
      shop,
      '/graphql/stream',
      { query: ORDER, variables: { orderId: '1' } },
      { authorization, 'x-forwarded-for': '10.0.0.1' },
    )
    expect((await toAnswer(stream)).status).toBe(429)
  })

  it('cannot make addresses up when no proxy is trusted', async () => {
    shop = await StubShop.open({ socketsPerAddress: 2 })
    expect([(await opened('10.0.0.1'))[1], (await opened('10.0.0.2'))[1], (await opened('10.0.0.3'))[1]]).toEqual([101, 101, 429])
  })

  it('has twenty seconds for a request', async () => {
    shop = await StubShop.open()
    const socket = await rawSocket(shop)
    const sent = Date.now()
    socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{')
    const drip = setInterval(() => socket.write(' '), 1_000)
    let answer = ''
    socket.on('data', (data: Buffer) => (answer += data.toString()))
    await once(socket, 'close')
    clearInterval(drip)
    expect(answer).toMatch(/^HTTP\/1.1 408 /)
    expect(Date.now() - sent).toBeLessThan(within(40_000))
  })
})
