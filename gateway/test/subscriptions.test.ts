import { afterEach, beforeAll, afterAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { follow, followAsCrowd, tokenFor, type Follower, type Wish } from './support/clients.js'
import { ORDER, ORDER_WITH_NUMBER, TRACKING } from './support/operations.js'
import { ADA, EVE, StubShop } from './support/stub-shop.js'

const CUSTOMER: Wish = { roles: ['CUSTOMER'], customerId: ADA }

describe('Whoever follows an order', () => {
  let shop: StubShop
  const followers: Follower[] = []
  const followed = async (query: string, variables: Readonly<Record<string, unknown>>, wish: Wish = CUSTOMER): Promise<Follower> => {
    const follower = follow(shop, await tokenFor(shop, wish), query, variables)
    followers.push(follower)
    return follower
  }
  beforeAll(async () => {
    shop = await StubShop.open()
  })
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.stop()))
    await eventually(() => expect(shop.gateway.followed()).toEqual({ orders: 0, groups: 0, subscribers: 0 }))
    for (const subgraph of Object.values(shop.subgraphs)) subgraph.state = 'up'
    shop.forgetRequests()
  })
  afterAll(() => shop.close())

  it('is told the present state, then each update with fields of three services in one message', async () => {
    const orderId = shop.anOrder()
    await shop.track(orderId, 'PRE_TRANSIT')
    const ada = await followed(TRACKING, { orderId })
    const order = { number: shop.number(orderId), lines: [{ variant: { title: 'Mug' } }] }
    expect(await ada.next()).toEqual({ cursor: '1', event: null, shipment: { status: 'PRE_TRANSIT', carrier: 'kade-express', order } })

    await shop.track(orderId, 'IN_TRANSIT')
    expect(await ada.next()).toEqual({
      cursor: '2',
      event: { status: 'IN_TRANSIT', location: 'Leipzig' },
      shipment: { status: 'IN_TRANSIT', carrier: 'kade-express', order },
    })
  })

  it('asks no service for what rides on the event', async () => {
    const orderId = shop.anOrder()
    const ada = await followed(ORDER, { orderId })
    await ada.next()
    shop.forgetRequests()
    await shop.progress(orderId, 'CONFIRMED')
    expect(await ada.next()).toEqual({ cursor: '2', event: { type: 'CONFIRMED' }, order: { version: 2, status: 'CONFIRMED' } })
    expect(Object.values(shop.subgraphs).flatMap(({ requests }) => requests)).toEqual([])
  })

  it('may use aliases, fragments at the root, literals and defaults', async () => {
    const orderId = shop.anOrder()
    const query = `subscription Mine($after: String = null, $with: Boolean = true) { ...Root }
      fragment Root on Subscription { news: orderUpdates(orderId: "${orderId}", after: $after) { at: cursor what: event { type } ...Rest } }
      fragment Rest on OrderUpdate { order @include(if: $with) { nr: number v: version } }`
    const ada = await followed(query, {})
    expect(await ada.next()).toEqual({ at: '1', what: null, order: { nr: shop.number(orderId), v: 1 } })
    await shop.progress(orderId, 'CONFIRMED')
    expect(await ada.next()).toEqual({ at: '2', what: { type: 'CONFIRMED' }, order: { nr: shop.number(orderId), v: 2 } })
  })

  it('is told what was missed behind a cursor, in order and each once; then goes on live', async () => {
    const orderId = shop.anOrder()
    for (const type of ['CONFIRMED', 'ALLOCATED', 'PICKING']) await shop.progress(orderId, type)
    const ada = await followed(ORDER, { orderId, after: '1' })
    const types = [await ada.next(), await ada.next(), await ada.next()].map(({ cursor, event }) => [cursor, event.type])
    await shop.progress(orderId, 'PICKED')
    const { cursor, event } = await ada.next()
    expect([...types, [cursor, event.type]]).toEqual([
      ['2', 'CONFIRMED'],
      ['3', 'ALLOCATED'],
      ['4', 'PICKING'],
      ['5', 'PICKED'],
    ])
  })

  it('is told the state alone when nothing was missed', async () => {
    const orderId = shop.anOrder()
    const ada = await followed(ORDER, { orderId, after: '1' })
    expect(await ada.next()).toEqual({ cursor: '1', event: null, order: { version: 1, status: 'CONFIRMED' } })
  })

  it('is told all that was missed, be it more than an owner answers at once', async () => {
    const orderId = shop.anOrder()
    for (let n = 0; n < 1_100; n += 1) await shop.progress(orderId, 'PACKED', { lost: true })
    const ada = await followed(ORDER, { orderId, after: '1' })
    const cursors: string[] = []
    while (cursors.length < 1_100) cursors.push((await ada.next()).cursor)
    expect(cursors).toEqual(Array.from({ length: 1_100 }, (_, index) => String(index + 2)))
  })

  it('comes back after a cut without a gap and sees nothing twice', async () => {
    const orderId = shop.anOrder()
    const ada = await followed(ORDER, { orderId })
    const cursors = [(await ada.next()).cursor]
    for (let round = 0; round < 5; round += 1) {
      await shop.progress(orderId, 'PACKED')
      ada.drop()
      await shop.progress(orderId, 'SHIPPED')
      while (Number(cursors.at(-1)) < shop.version(orderId)) {
        const update = await ada.next()
        // A state without an event is told on arriving, when nothing was missed.
        if (update.event !== null) cursors.push(update.cursor)
      }
    }
    expect(cursors).toEqual(Array.from({ length: 11 }, (_, index) => String(index + 1)))
  })

  it('is told of an update that got lost on the bus, with the next one', async () => {
    const orderId = shop.anOrder()
    const ada = await followed(ORDER, { orderId })
    await ada.next()
    await shop.progress(orderId, 'CONFIRMED', { lost: true })
    await shop.progress(orderId, 'ALLOCATED', { lost: true })
    await shop.progress(orderId, 'PICKING')
    expect([await ada.next(), await ada.next(), await ada.next()].map(({ event }) => event.type)).toEqual([
      'CONFIRMED',
      'ALLOCATED',
      'PICKING',
    ])
  })

  it('is not told of an update that came twice', async () => {
    const orderId = shop.anOrder()
    const ada = await followed(ORDER, { orderId })
    await ada.next()
    await shop.progress(orderId, 'CONFIRMED')
    await shop.bus.publish(shop.bus.published.slice(-1))
    await shop.progress(orderId, 'ALLOCATED')
    expect([(await ada.next()).cursor, (await ada.next()).cursor]).toEqual(['2', '3'])
    expect(ada.rest()).toEqual([])
  })

  it('sees every update, be it slower than they come', async () => {
    const orderId = shop.anOrder()
    const ada = await followed(ORDER_WITH_NUMBER, { orderId })
    await ada.next()
    await Promise.all(Array.from({ length: 200 }, () => shop.progress(orderId, 'PACKED')))
    const cursors: string[] = []
    while (cursors.length < 200) cursors.push((await ada.next()).cursor)
    expect(cursors).toEqual(Array.from({ length: 200 }, (_, index) => String(index + 2)))
  })

  it('may follow the tracking of an order that shipping has not heard of yet', async () => {
    const orderId = shop.anOrder()
    const ada = await followed(TRACKING, { orderId })
    expect(await ada.next()).toEqual({ cursor: '0', event: null, shipment: null })
    await shop.track(orderId, 'PRE_TRANSIT')
    expect(await ada.next()).toMatchObject({ cursor: '1', event: { status: 'PRE_TRANSIT' }, shipment: { carrier: 'kade-express' } })
  })

  it('loses only the fields of a service that is down', async () => {
    const orderId = shop.anOrder()
    await shop.track(orderId, 'PRE_TRANSIT')
    const ada = await followed(TRACKING, { orderId })
    await ada.next()
    shop.subgraphs.inventory.state = 'down'
    await shop.track(orderId, 'IN_TRANSIT')
    const { data, errors } = await ada.nextResult()
    expect(data).toEqual({
      trackingUpdates: {
        cursor: '2',
        event: { status: 'IN_TRANSIT', location: 'Leipzig' },
        shipment: { status: 'IN_TRANSIT', carrier: 'kade-express', order: { number: shop.number(orderId), lines: [{ variant: null }] } },
      },
    })
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 2, requestId: expect.any(String) },
    ])
  })

  it('waits, and misses nothing, while what it missed cannot be read', async () => {
    const orderId = shop.anOrder()
    const ada = await followed(ORDER, { orderId })
    await ada.next()
    shop.subgraphs.orders.state = 'down'
    await shop.progress(orderId, 'CONFIRMED', { lost: true })
    await shop.progress(orderId, 'ALLOCATED')
    await eventually(() => expect(shop.subgraphs.orders.requests.length).toBeGreaterThan(5))
    expect(ada.rest()).toEqual([])
    shop.subgraphs.orders.state = 'up'
    expect([(await ada.next()).event.type, (await ada.next()).event.type]).toEqual(['CONFIRMED', 'ALLOCATED'])
    expect(ada.closeCodes).toEqual([])
  })

  it.each([
    ['another customer', { roles: ['CUSTOMER'], customerId: EVE }],
    ['a guest of another order', { roles: ['GUEST'], orderId: EVE }],
    ['another channel', { roles: ['CHANNEL'], channel: 'phone' }],
    ['a planner', { roles: ['PLANNER'] }],
  ] as const)('is refused as NOT_FOUND, and told no more, as %s', async (_who, wish) => {
    const orderId = shop.anOrder()
    for (const query of [ORDER, TRACKING]) {
      const eve = await followed(query, { orderId }, wish)
      const { data, errors } = await eve.nextResult()
      expect({ data, codes: errors?.map(({ extensions }) => extensions?.code) }).toEqual({ data: undefined, codes: ['NOT_FOUND'] })
      await eve.ended
    }
  })

  it('is told as NOT_FOUND that the order is somebody else’s from now on', async () => {
    const orderId = shop.anOrder()
    const ada = await followed(ORDER, { orderId })
    await ada.next()
    await shop.progress(orderId, 'CONFIRMED', { customerId: EVE })
    const { data, errors } = await ada.nextResult()
    expect({ data, codes: errors?.map(({ extensions }) => extensions?.code) }).toEqual({ data: undefined, codes: ['NOT_FOUND'] })
    await ada.ended
  })

  it.each(['yesterday', '-1', '1.5', '99', ''])('is told that %j is no cursor', async (after) => {
    const orderId = shop.anOrder()
    const ada = await followed(ORDER, { orderId, after })
    const { errors } = await ada.nextResult()
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field: 'after', requestId: expect.any(String) }])
    await ada.ended
  })

  it.each([
    ['an unknown field', 'subscription ($orderId: ID!) { orderUpdates(orderId: $orderId) { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['text that is no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a query', '{ channels { code } }', 'BAD_USER_INPUT'],
    [
      'a variable at its root',
      'subscription ($orderId: ID!, $on: Boolean!) { orderUpdates(orderId: $orderId) @include(if: $on) { cursor } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'two fields',
      'subscription ($orderId: ID!) { a: orderUpdates(orderId: $orderId) { cursor } b: orderUpdates(orderId: $orderId) { cursor } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('is refused for %s, with a code and a request id', async (_what, query, code) => {
    const ada = await followed(query, { orderId: shop.anOrder(), on: true })
    await expect(ada.ended).rejects.toMatchObject([{ extensions: { code, requestId: expect.any(String) } }])
  })

  it('costs one run for a thousand who ask the same with the same rights', async () => {
    const orderId = shop.anOrder()
    const token = await tokenFor(shop, CUSTOMER)
    const crowd = followAsCrowd(shop, token, ORDER_WITH_NUMBER, { orderId }, { sockets: 10, perSocket: 100 })
    await crowd.next()
    expect(shop.gateway.followed()).toEqual({ orders: 1, groups: 1, subscribers: 1_000 })
    shop.forgetRequests()
    await shop.progress(orderId, 'CONFIRMED')
    expect(await crowd.next()).toEqual(
      Array.from({ length: 1_000 }, () => ({
        cursor: '2',
        event: { type: 'CONFIRMED' },
        order: { version: 2, number: shop.number(orderId) },
      })),
    )
    expect(shop.subgraphs.orders.requests.length).toBe(1)
    await crowd.stop()
  })

  it('shares no run with somebody of other rights', async () => {
    const orderId = shop.anOrder()
    const ada = await followed(ORDER_WITH_NUMBER, { orderId })
    const support = await followed(ORDER_WITH_NUMBER, { orderId }, { roles: ['SUPPORT'] })
    await Promise.all([ada.next(), support.next()])
    shop.forgetRequests()
    await shop.progress(orderId, 'CONFIRMED')
    await Promise.all([ada.next(), support.next()])
    expect(shop.subgraphs.orders.viewers.map(({ roles }) => roles).sort()).toEqual([['CUSTOMER'], ['SUPPORT']])
  })
})
