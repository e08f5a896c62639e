import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { openSupergraph, sealSupergraph, subgraphsOf } from '@kade/graph-schema'
import { compose } from '@kade/schema-releases'
import { eventually, within } from '@kade/test-kit'
import { ask, follow, tokenFor, type Answer } from './support/clients.js'
import { ORDER, READ } from './support/operations.js'
import { ADA, StubShop } from './support/stub-shop.js'

const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code)
const PLACE =
  'mutation { placeOrder(input: { idempotencyKey: "1", channel: "web", email: "a@b.c", name: "A", lines: [], shippingAddress: { name: "A", line1: "1", city: "X", countryCode: "GB" }, payment: { token: "t" } }) { userErrors { code } } }'

describe('A service that does not answer', () => {
  let shop: StubShop
  let token: string
  beforeAll(async () => {
    shop = await StubShop.open()
    token = await tokenFor(shop, { roles: ['SUPPORT'] })
  })
  afterEach(async () => {
    for (const subgraph of Object.values(shop.subgraphs)) subgraph.state = 'up'
    // The circuit is closed again when one request went through.
    const id = shop.anOrder()
    await eventually(async () => expect(codes(await ask(shop, token, READ, { id }))).toEqual([]))
    shop.forgetRequests()
  })
  afterAll(() => shop.close())

  it.each(['down', 500, 401] as const)('costs its fields alone when it is %s, and names nothing of the inside', async (state) => {
    const id = shop.anOrder()
    shop.subgraphs.inventory.state = state
    const { status, data, errors, text } = await ask(shop, token, READ, { id })
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { order: { number: shop.number(id), lines: [{ variant: null }], shipments: [{ carrier: 'kade-express' }] } },
      errors: [
        {
          message: 'inventory does not answer just now: its part is missing. Try again in a moment',
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 2, requestId: expect.any(String) },
        },
      ],
    })
    expect(text).not.toMatch(/127\.0\.0\.1|10\.0\.0\.7|secret/)
  })

  it('is given up on after 5 s', async () => {
    const id = shop.anOrder()
    shop.subgraphs.inventory.state = 'hanging'
    const started = performance.now()
    const answer = await ask(shop, token, READ, { id })
    expect(codes(answer)).toEqual(['SUBGRAPH_UNAVAILABLE'])
    expect(performance.now() - started).toBeLessThan(within(8_000))
    expect(shop.subgraphs.inventory.requests.length).toBe(1)
  })

  it('is asked twice to read, and once to write', async () => {
    shop.subgraphs.orders.state = 'down'
    await ask(shop, token, READ, { id: '1' })
    expect(shop.subgraphs.orders.requests.length).toBe(2)
    shop.forgetRequests()
    expect(codes(await ask(shop, token, PLACE))).toEqual(['SUBGRAPH_UNAVAILABLE'])
    // The answer got lost, after the order was stored: asking again would be for the client to decide.
    expect({ asked: shop.subgraphs.orders.requests.length, placed: shop.placed }).toEqual({ asked: 1, placed: 1 })
  })

  it('is left alone after a row of failures, and asked again a second later', async () => {
    shop.subgraphs.orders.state = 'down'
    const started = performance.now()
    for (let n = 0; n < 20; n += 1) expect(codes(await ask(shop, token, READ, { id: '1' }))).toEqual(['SUBGRAPH_UNAVAILABLE'])
    // Each of them would have asked twice. Once a second it is tried whether the service is back.
    const seconds = Math.floor((performance.now() - started) / 1_000)
    expect(shop.subgraphs.orders.requests.length).toBeLessThan(12 + 2 * seconds)
    shop.subgraphs.orders.state = 'up'
    await eventually(async () => expect(codes(await ask(shop, token, READ, { id: '1' }))).toEqual(['NOT_FOUND']))
  })

  it('is asked once for the entities of several requests of one viewer, and each gets its own', async () => {
    const ids = Array.from({ length: 10 }, () => shop.anOrder())
    const query = 'query ($id: ID!) { order(id: $id) { number shipments { trackingNumber order { id } } } }'
    await ask(shop, token, query, { id: ids[0] })
    shop.forgetRequests()
    const answers = await Promise.all([...ids, 'nothing'].map((id) => ask(shop, token, query, { id })))
    expect(answers.slice(0, 10).map(({ data }) => data)).toEqual(
      ids.map((id) => ({ order: { number: shop.number(id), shipments: [{ trackingNumber: 'KE1', order: { id } }] } })),
    )
    expect(codes(answers[10] as Answer)).toEqual(['NOT_FOUND'])
    const { requests } = shop.subgraphs.shipping
    expect(requests.length).toBeLessThan(10)
    expect(requests.reduce((sum, { variables }) => sum + (variables.representations?.length ?? 0), 0)).toBe(10)
  })

  it('is never asked for two viewers at once', async () => {
    const id = shop.anOrder()
    const ada = await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA })
    const eve = await tokenFor(shop, { roles: ['CHANNEL'], channel: 'web' })
    const query = 'query ($id: ID!) { order(id: $id) { shipments { trackingNumber } } }'
    await Promise.all([ask(shop, ada, query, { id }), ask(shop, eve, query, { id })])
    expect(shop.subgraphs.shipping.viewers.map(({ roles }) => roles).sort()).toEqual([['CHANNEL'], ['CUSTOMER']])
  })
})

describe('A service that runs an earlier release than the graph', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open()
    const subgraphs = subgraphsOf(join(import.meta.dirname, '..', '..'))
    const inventory = `${subgraphs.inventory}
      input Look { angle: Int! }
      extend type ProductVariant { picture(look: Look): String }
      extend type Mutation { shelve: Int }`
    writeFileSync(shop.supergraphFile, sealSupergraph('9', compose({ ...subgraphs, inventory }).supergraph))
    await eventually(async () =>
      expect(await (await fetch(`${shop.gateway.url}/schema.graphql`)).text()).toContain('picture(look: Look): String'),
    )
  })
  afterAll(() => shop.close())

  it.each([
    ['{ variant(sku: "MUG") { title picture } channels: variant(sku: "MUG") { title } }', {}],
    ['query ($look: Look) { variant(sku: "MUG") { title picture(look: $look) } }', { look: { angle: 1 } }],
  ])('costs what it does not know, and says so: %s', async (query, variables) => {
    const { errors } = await ask(shop, await tokenFor(shop, { roles: ['SUPPORT'] }), query, variables)
    expect(errors?.[0]).toMatchObject({
      message:
        'inventory runs an earlier release than the graph, and does not know a part of what was asked: its part is missing. Try again in a moment',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 2 },
    })
  })

  it.each(['{ variant(sku: "MUG") { picture } }', 'mutation { shelve }'])(
    'is asked again once, as another instance of it may be of the later release, and nothing was carried out: %s',
    async (query) => {
      shop.forgetRequests()
      const { errors } = await ask(shop, await tokenFor(shop, { roles: ['SUPPORT'] }), query)
      expect(errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE')
      expect(shop.subgraphs.inventory.requests.length).toBe(2)
    },
  )

  it('answers all else', async () => {
    const token = await tokenFor(shop, { roles: ['SUPPORT'] })
    expect((await ask(shop, token, '{ variant(sku: "MUG") { title } }')).data).toEqual({ variant: { title: 'Mug' } })
  })

  it('is not what a client is told whose own literal is wrong', async () => {
    const { errors } = await ask(
      shop,
      await tokenFor(shop, { roles: ['SUPPORT'] }),
      '{ sales(from: "never", to: "2026-01-01", by: DAY) { __typename } }',
    )
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['Value is not a valid LocalDate: never', 'GRAPHQL_VALIDATION_FAILED'],
    ])
  })
})

describe('A changed supergraph', () => {
  let shop: StubShop
  let token: string
  beforeAll(async () => {
    shop = await StubShop.open()
    token = await tokenFor(shop, { roles: ['SUPPORT'] })
  })
  afterAll(() => shop.close())
  const metrics = async (): Promise<string> => (await fetch(`${shop.gateway.metricsUrl}/metrics`)).text()
  const schema = async (): Promise<string> => (await fetch(`${shop.gateway.url}/schema.graphql`)).text()

  it('that does not load leaves the last good one running, and counts', async () => {
    const good = readFileSync(shop.supergraphFile, 'utf8')
    writeFileSync(shop.supergraphFile, good.slice(0, good.length / 2))
    await eventually(async () => expect(await metrics()).toMatch(/supergraph_reloads_total\{outcome="refused".*\} 1/))
    expect((await ask(shop, token, '{ variant(sku: "MUG") { title } }')).data).toEqual({ variant: { title: 'Mug' } })
    writeFileSync(shop.supergraphFile, good)
  })

  it('is served without a restart; who follows an order goes on, and who follows what is gone is told so', async () => {
    const orderId = shop.anOrder()
    const goesOn = follow(shop, token, ORDER, { orderId })
    const loses = follow(shop, token, ORDER.replace('event { type }', 'event { type actor }'), { orderId })
    await Promise.all([goesOn.next(), loses.next()])
    // Composed by another tool: without our seal.
    const good = openSupergraph(readFileSync(shop.supergraphFile, 'utf8')).sdl
    writeFileSync(shop.supergraphFile, good.replace(/(type OrderEvent\b[^}]*?)\n( {2}"[^\n]*"\n)? {2}actor: String!/, '$1'))
    await eventually(async () => expect(await schema()).not.toMatch(/type OrderEvent \{[^}]*actor/))
    const { errors } = await loses.nextResult()
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    await loses.ended
    await shop.progress(orderId, 'CONFIRMED')
    expect((await goesOn.next()).event).toEqual({ type: 'CONFIRMED' })
    await Promise.all([goesOn.stop(), loses.stop()])
  })
})
