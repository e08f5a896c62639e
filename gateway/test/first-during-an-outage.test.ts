import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { eventStream, eventually } from '@kade/test-kit'
import { createService } from '../src/service.js'
import { ask, follow, post, tokenFor, type Follower } from './support/clients.js'
import { ORDER, READ, TRACKING } from './support/operations.js'
import { ADA, EVE, StubShop } from './support/stub-shop.js'

describe('Who follows an order for the first time during an outage', () => {
  let shop: StubShop
  let token: string
  const followers: Follower[] = []
  const followed = (query: string, orderId: string): Follower => {
    const follower = follow(shop, token, query, { orderId })
    followers.push(follower)
    return follower
  }
  beforeAll(async () => {
    shop = await StubShop.open()
    token = await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA })
  })
  afterEach(async () => {
    for (const subgraph of Object.values(shop.subgraphs)) subgraph.state = 'up'
    await Promise.all(followers.splice(0).map((follower) => follower.stop()))
    await eventually(() => expect(shop.gateway.followed()).toEqual({ orders: 0, groups: 0, subscribers: 0 }))
  })
  afterAll(() => shop.close())

  it.each([
    ['orders', ORDER, { cursor: '1', event: null, order: { version: 1, status: 'CONFIRMED' } }],
    ['shipping', TRACKING, { cursor: '0', event: null, shipment: null }],
    ['orders', TRACKING, { cursor: '0', event: null, shipment: null }],
  ] as const)('waits on a socket while %s is down, then is told the state and what happens', async (service, query, state) => {
    const orderId = shop.anOrder()
    shop.subgraphs[service].state = 'down'
    const ada = followed(query, orderId)
    await eventually(() => expect(shop.gateway.followed().subscribers).toBe(1))
    const failed = shop.subgraphs[service].requests.length
    await eventually(() => expect(shop.subgraphs[service].requests.length).toBeGreaterThan(failed))
    expect(ada.rest()).toEqual([])
    shop.subgraphs[service].state = 'up'
    expect(await ada.next()).toEqual(state)
    if (query === ORDER) await shop.progress(orderId, 'CONFIRMED')
    else await shop.track(orderId, 'PRE_TRANSIT')
    expect(await ada.next()).toMatchObject({
      event: { [query === ORDER ? 'type' : 'status']: query === ORDER ? 'CONFIRMED' : 'PRE_TRANSIT' },
    })
    expect(ada.closeCodes).toEqual([])
  })

  it('waits on an event stream as well, and is not told of an end', async () => {
    const orderId = shop.anOrder()
    shop.subgraphs.orders.state = 503
    const stream = await post(shop, '/graphql/stream', { query: ORDER, variables: { orderId } }, { authorization: `Bearer ${token}` })
    expect(stream.status).toBe(200)
    const reader = eventStream(stream.body!)
    await reader.open()
    shop.subgraphs.orders.state = 'up'
    expect(await reader.next()).toMatch(/^event: next\ndata: \{"data":\{"orderUpdates":\{"cursor":"1","event":null,/)
    await reader.cancel()
  })

  it('is refused an order of somebody else, once its owner is there to tell', async () => {
    const orderId = shop.anOrder({ customerId: EVE })
    shop.subgraphs.orders.state = 'down'
    const ada = followed(ORDER, orderId)
    await eventually(() => expect(shop.gateway.followed().subscribers).toBe(1))
    shop.subgraphs.orders.state = 'up'
    expect((await ada.nextResult()).errors?.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND'])
    await ada.ended
  })

  it('is forgotten at once when it leaves while it waits', async () => {
    shop.subgraphs.orders.state = 'down'
    const waiting = Array.from({ length: 20 }, () => followed(ORDER, shop.anOrder()))
    await eventually(() => expect(shop.gateway.followed().subscribers).toBe(20))
    await Promise.all(waiting.map((follower) => follower.stop()))
    await eventually(() => expect(shop.gateway.followed().subscribers).toBe(0), { timeoutMs: 1_500 })
  })
})

it('While the source of the events is away, who subscribes waits for it, and is told to come again when that takes long', async () => {
  const shop = await StubShop.open()
  let isAway = true
  const bus = {
    ...shop.bus,
    follow: (options: Parameters<typeof shop.bus.follow>[0]) =>
      isAway ? Promise.reject(new Error('The bus is away')) : shop.bus.follow(options),
  }
  await shop.gateway.stop()
  shop.gateway = await createService(shop.config(), { bus })
  await shop.gateway.start()
  const orderId = shop.anOrder()
  const token = await tokenFor(shop, { roles: ['ADMIN'] })
  const subscription = { query: ORDER, variables: { orderId } }
  const tooLong = post(shop, '/graphql/stream', subscription, { authorization: `Bearer ${token}` })
  expect((await ask(shop, token, READ, { id: orderId })).data).toMatchObject({ order: { number: shop.number(orderId) } })
  const refused = await tooLong
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 2 } }] })

  const ada = follow(shop, token, ORDER, { orderId })
  await ask(shop, token, READ, { id: orderId })
  isAway = false
  expect(await ada.next()).toMatchObject({ cursor: '1' })
  await shop.progress(orderId, 'CONFIRMED')
  expect(await ada.next()).toMatchObject({ cursor: '2', event: { type: 'CONFIRMED' } })
  await ada.stop()
  await shop.close()
})
