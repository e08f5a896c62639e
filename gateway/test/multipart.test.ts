import { setTimeout as pause } from 'node:timers/promises'
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually, messageQueue } from '@kade/test-kit'
import { ask, post, toAnswer, tokenFor } from './support/clients.js'
import { ORDER, TRACKING } from './support/operations.js'
import { rawSocket } from './support/raw-socket.js'
import { ADA, EVE, StubShop } from './support/stub-shop.js'

const NOBODY = { orders: 0, groups: 0, subscribers: 0 }
const ACCEPT = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json'

describe('A subscription over multipart HTTP', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open()
  })
  afterAll(() => shop.close())

  const asked = (token: string, query: string, variables: object, accept = ACCEPT) =>
    post(shop, '/graphql', { query, variables }, { authorization: `Bearer ${token}`, accept })
  const apolloOf = (token: string) =>
    new ApolloClient({
      cache: new InMemoryCache(),
      link: new HttpLink({ uri: () => `${shop.gateway.url}/graphql`, headers: { authorization: `Bearer ${token}` } }),
    })
  /** What Apollo Client makes of it: its data, or the errors it came with. */
  const followed = (apollo: ApolloClient, query: string, variables: Record<string, unknown>) => {
    const results = messageQueue<unknown>()
    const subscription = apollo.subscribe({ query: gql(query), variables, fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data, error }) => results.push(error ?? data),
      error: (error: Error) => results.fail(error),
      complete: () => results.push('complete'),
    })
    return { next: () => results.next(), stop: () => subscription.unsubscribe() }
  }

  it('reaches Apollo Client, update by update, until it leaves', async () => {
    const orderId = shop.anOrder()
    const apollo = apolloOf(await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA }))
    const ada = followed(apollo, TRACKING, { orderId })
    expect(await ada.next()).toMatchObject({ trackingUpdates: { cursor: '0', event: null, shipment: null } })
    await shop.track(orderId, 'PRE_TRANSIT')
    expect(await ada.next()).toMatchObject({ trackingUpdates: { cursor: '1', shipment: { carrier: 'kade-express' } } })
    ada.stop()
    await eventually(() => expect(shop.gateway.followed()).toEqual(NOBODY))
    apollo.stop()
  })

  it('is taken up at its cursor when the gateway has gone and come back, without a gap', async () => {
    const orderId = shop.anOrder()
    const token = await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA })
    const apollo = apolloOf(token)
    const ada = followed(apollo, ORDER, { orderId })
    expect(await ada.next()).toMatchObject({ orderUpdates: { cursor: '1', event: null } })
    await shop.gateway.stop()
    // Its end is told as a cut, not as the end of the updates.
    expect(String(await ada.next())).toBe('Error: premature end of multipart body')
    await shop.progress(orderId, 'CONFIRMED')
    await shop.startGateway()
    const again = followed(apollo, ORDER, { orderId, after: '1' })
    expect(await again.next()).toMatchObject({ orderUpdates: { cursor: '2', event: { type: 'CONFIRMED' } } })
    again.stop()
    apollo.stop()
  })

  it('is framed as the protocol says: parts of JSON that end with the next boundary, an empty object while nothing happens', async () => {
    const orderId = shop.anOrder()
    const stream = await asked(await tokenFor(shop, { roles: ['ADMIN'], expiresInSeconds: 4 }), ORDER, { orderId })
    expect([stream.status, stream.headers.get('content-type'), stream.headers.get('cache-control')]).toEqual([
      200,
      'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
      'no-cache',
    ])
    const head = '\r\ncontent-type: application/json\r\n\r\n'
    const state = '{"payload":{"data":{"orderUpdates":{"cursor":"1","event":null,"order":{"version":1,"status":"CONFIRMED"}}}}}'
    const end =
      '{"payload":null,"errors":[{"message":"The token has expired: subscribe again with a new one","extensions":{"code":"UNAUTHENTICATED"}}]}'
    // Heartbeats come by time; all else stands where it must.
    const text = (await stream.text()).replaceAll(`${head}{}\r\n--graphql`, '')
    expect(text).toBe(`\r\n--graphql${head}${state}\r\n--graphql${head}${end}\r\n--graphql--\r\n`)
    await eventually(() => expect(shop.gateway.followed()).toEqual(NOBODY))
  })

  it('begins with a heartbeat, by which a client knows that it follows', async () => {
    const stream = await asked(await tokenFor(shop, { roles: ['ADMIN'] }), ORDER, { orderId: shop.anOrder() })
    const reader = stream.body!.getReader()
    let text = ''
    while (text.length < 55) text += new TextDecoder().decode((await reader.read()).value)
    expect(text.slice(0, 55)).toBe('\r\n--graphql\r\ncontent-type: application/json\r\n\r\n{}\r\n--gr')
    await reader.cancel()
  })

  it('tells a refusal, and is over', async () => {
    const eve = await tokenFor(shop, { roles: ['CUSTOMER'], customerId: EVE })
    const text = await (await asked(eve, ORDER, { orderId: shop.anOrder() })).text()
    expect(text).toMatch(
      /^\r\n--graphql\r\ncontent-type: application\/json\r\n\r\n\{\}\r\n--graphql\r\ncontent-type: application\/json\r\n\r\n\{"payload":\{"errors":\[\{"message":.*"code":"NOT_FOUND"/,
    )
    expect(text).toMatch(/\r\n--graphql--\r\n$/)
  })

  it.each([
    ['a query is answered as ever, whatever else its client takes', '{ __typename }', ACCEPT, 200, undefined],
    ['a subscription of a client that takes JSON alone is refused', ORDER, 'application/json', 400, 'BAD_USER_INPUT'],
    ['deferred answers are another protocol', ORDER, 'multipart/mixed;deferSpec=20220824,application/json', 400, 'BAD_USER_INPUT'],
  ])('%s', async (_, query, accept, status, code) => {
    const token = await tokenFor(shop, { roles: ['ADMIN'] })
    const answer = await toAnswer(await asked(token, query, query === ORDER ? { orderId: shop.anOrder() } : {}, accept))
    expect([answer.status, answer.headers.get('content-type'), answer.errors?.[0]?.extensions.code]).toEqual([
      status,
      'application/json; charset=utf-8',
      code,
    ])
  })

  it('is not opened for a token that is not accepted', async () => {
    const answer = await toAnswer(await asked('a.b.c', ORDER, { orderId: shop.anOrder() }))
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
  })

  it('takes one of the places of its address, and gives it back', async () => {
    const small = await StubShop.open({ socketsPerAddress: 1 })
    const orderId = small.anOrder()
    const headers = { authorization: `Bearer ${await tokenFor(small, { roles: ['ADMIN'] })}`, accept: ACCEPT }
    const open = () => post(small, '/graphql', { query: ORDER, variables: { orderId } }, headers)
    const first = await open()
    expect(first.status).toBe(200)
    const second = await open()
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '60'])
    await first.body?.cancel()
    await eventually(async () => {
      const third = await open()
      await third.body?.cancel()
      expect(third.status).toBe(200)
    })
    await small.close()
  })

  it('counts as one operation of a minute, as a query does', async () => {
    const counted = await StubShop.open({ rateLimitPerMinute: 3 })
    const orderId = counted.anOrder()
    const token = await tokenFor(counted, { roles: ['CUSTOMER'], customerId: ADA })
    const open = () =>
      post(counted, '/graphql', { query: ORDER, variables: { orderId } }, { authorization: `Bearer ${token}`, accept: ACCEPT })
    const streams = [await open(), await open(), await open()]
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await ask(counted, token, '{ __typename }')).status).toBe(429)
    for (const { body } of streams) await body?.cancel()
    await counted.close()
  })

  describe('of a client that', () => {
    const asking = (query: string, token: string, orderId: string): string => {
      const body = JSON.stringify({ query, variables: { orderId } })
      const head = ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', `Accept: ${ACCEPT}`]
      return [...head, `Authorization: Bearer ${token}`, `Content-Length: ${body.length}`, '', body].join('\r\n')
    }
    const openStreams = async () => /^open_sockets\S* (\d+)$/m.exec(await (await fetch(`${shop.gateway.metricsUrl}/metrics`)).text())?.[1]

    it('does not read, nor sees that its token has expired, is left', async () => {
      const orderId = shop.anOrder()
      const token = await tokenFor(shop, { roles: ['ADMIN'], expiresInSeconds: 5 })
      const deaf = await rawSocket(shop)
      deaf.pause()
      const alias = 'x'.repeat(60_000)
      deaf.write(
        asking(`subscription ($orderId: ID!) { orderUpdates(orderId: $orderId) { cursor order { ${alias}: version } } }`, token, orderId),
      )
      await eventually(() => expect(shop.gateway.followed()).toMatchObject({ subscribers: 1 }))
      // More than the two ends of a connection buffer, and not at once: of what waits for its turn only the last is kept.
      for (let n = 0; n < 400; n += 1) {
        await shop.progress(orderId, 'PACKED')
        await pause(5)
      }
      await eventually(async () => expect(await openStreams()).toBe('0'))
      expect(shop.gateway.followed()).toEqual(NOBODY)
      deaf.destroy()
    })

    it('leaves while it is looked at what it asked is forgotten', async () => {
      const orderId = shop.anOrder()
      const token = await tokenFor(shop, { roles: ['ADMIN'] })
      for (let n = 0; n < 50; n += 1) {
        const hasty = await rawSocket(shop)
        hasty.write(asking(ORDER, token, orderId), () => hasty.destroy())
      }
      await eventually(async () => expect(await openStreams()).toBe('0'))
      await eventually(() => expect(shop.gateway.followed()).toEqual(NOBODY))
      await shop.gateway.stop()
      await shop.startGateway()
    })
  })
})
