import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventStream, eventually } from '@kade/test-kit'
import { followOrder, followTracking } from '../support/follow.js'
import { Shop } from '../support/shop.js'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
  await shop.offer('MUG', { units: 100 })
})
afterAll(() => shop.close())

it('who reaches the graph reads no metrics: each process tells them on a port of its own', async () => {
  const { gatewayUrl, subgraphUrls, metricsUrls } = shop.system
  const graphs = [gatewayUrl, ...Object.values(subgraphUrls)]
  expect(await Promise.all(graphs.map(async (url) => (await fetch(`${url}/metrics`)).status))).toEqual([404, 404, 404, 404, 404])
  for (const name of ['gateway', 'orders', 'inventory', 'shipping', 'analytics'] as const)
    expect(await (await fetch(metricsUrls[name])).text()).toContain(`process_cpu_seconds_total{service="${name}"}`)
})

const ORDER = `query ($id: ID!) { order(id: $id) { number customer { name } lines { sku variant { title } } shipments { id } } }`

it('shipping and inventory down: the order is still there, its shipments and variants are null, and a new order is taken and confirmed later', async () => {
  const { id, number } = await shop.place()
  await shop.until(id, 'CONFIRMED')
  await shop.system.process('shipping').stop()
  await shop.system.process('inventory').stop()

  const { data, errors } = await shop.graph('SUPPORT', ORDER, { id })
  expect(data.order).toEqual({ number, customer: { name: 'Ada Lovelace' }, lines: [{ sku: 'MUG', variant: null }], shipments: null })
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE'])
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN/)

  const meanwhile = await shop.place()
  expect(await shop.ask('SUPPORT', 'query ($id: ID!) { order(id: $id) { status } }', { id: meanwhile.id })).toEqual({ status: 'PENDING' })
  await shop.system.process('inventory').start()
  await shop.system.process('shipping').start()
  await shop.until(meanwhile.id, 'CONFIRMED', 30_000)
})

it.each([
  ['orders', followOrder],
  ['shipping', followTracking],
] as const)(
  '%s down: who follows for the first time waits, on a socket and on a stream, and is told when it is back',
  async (service, follow) => {
    const { id } = await shop.place()
    await shop.until(id, 'CONFIRMED')
    const token = await shop.token({ roles: ['SUPPORT'] })
    await shop.system.process(service).stop()
    const socket = follow(shop, token, id)
    const query = `subscription ($id: ID!) { ${service === 'orders' ? 'orderUpdates' : 'trackingUpdates'}(orderId: $id) { cursor } }`
    const stream = await shop.post('/graphql/stream', JSON.stringify({ query, variables: { id } }), { authorization: `Bearer ${token}` })
    const told = eventStream(stream.body!)
    await told.open()
    expect(socket.rest()).toEqual([])
    await shop.system.process(service).start()
    expect((await socket.next()).event).toBeNull()
    expect(await told.next()).toMatch(/^event: next\ndata: \{"data":\{"\w+":\{"cursor":"\d+"/)
    await told.cancel()
    await socket.stop()
  },
)

it('a database down: its part is SUBGRAPH_UNAVAILABLE with when to try again, until it is back', async () => {
  const { id } = await shop.place()
  await shop.system.process('postgres').stop()
  const { errors } = await eventually(async () => {
    const answer = await shop.graph('SUPPORT', ORDER, { id })
    expect(answer.errors?.length).toBeGreaterThan(0)
    return answer
  })
  expect(errors?.map(({ extensions: { requestId: _, ...told } }) => told)).toEqual([{ code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 2 }])
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|postgres/i)
  await shop.system.process('postgres').start()
  await shop.until(id, 'CONFIRMED', 60_000)
})

it('analytics down: orders flow on; back again, it has counted them all, once', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const sales = async () =>
    shop.ask('PLANNER', `query ($day: Date!) { sales(by: SKU, from: $day, to: $day) { rows { key orders units } total { orders } } }`, {
      day: today,
    })
  const before = await eventually(async () => {
    const answer = await sales()
    expect(answer.total.orders).toBeGreaterThanOrEqual(2)
    return answer.total.orders as number
  })
  await shop.system.process('analytics').stop()
  const placed = await Promise.all([shop.place(), shop.place(), shop.place()])
  for (const { id } of placed) await shop.until(id, 'CONFIRMED')
  await shop.system.process('analytics').start()
  await eventually(async () => expect((await sales()).total.orders).toBe(before + 3), { timeoutMs: 30_000 })
})

it('processDurations tells where the time went', async () => {
  const { id } = await shop.place()
  const [shipment] = await shop.ship(id)
  await shop.track(shipment!.trackingNumber, 'DELIVERED')
  await shop.until(id, 'COMPLETED')
  const today = new Date().toISOString().slice(0, 10)
  await eventually(async () => {
    const stages = await shop.ask(
      'PLANNER',
      `query ($day: Date!) { processDurations(from: $day, to: $day) { from to orders p50Seconds p95Seconds shareOfLeadTime } }`,
      { day: today },
    )
    expect(stages.map(({ from, to }: { from: string; to: string }) => `${from}→${to}`)).toEqual([
      'PLACED→CONFIRMED',
      'CONFIRMED→ALLOCATED',
      'ALLOCATED→PICKED',
      'PICKED→PACKED',
      'PACKED→SHIPPED',
      'SHIPPED→DELIVERED',
    ])
    for (const stage of stages) expect(stage.orders).toBeGreaterThanOrEqual(1)
    expect(stages.reduce((sum: number, { shareOfLeadTime }: { shareOfLeadTime: number }) => sum + shareOfLeadTime, 0)).toBeCloseTo(1, 5)
  })
})
