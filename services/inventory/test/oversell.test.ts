import { orderPlaced, TOPICS } from '@kade/events'
import { createPostgresBus, newId, toReceivedEvent, type EventBus } from '@kade/service-kit'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer, subgraphClient, testKeys } from '@kade/service-kit/testing'
import { createTestDatabase, eventually } from '@kade/test-kit'
import { pino } from 'pino'
import { createService } from '../src/service.js'

type Service = Awaited<ReturnType<typeof createService>>
let services: Service[]
let bus: EventBus
const answers = new Map<string, string[]>()
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  const [database, log] = await Promise.all([createTestDatabase('inventory'), createTestDatabase('bus')])
  const keys = testKeys()
  const config = {
    port: 0,
    metricsPort: 0,
    host: '127.0.0.1',
    databaseUrl: database.url,
    bus: { busDatabaseUrl: log.url },
    gatewayPublicKey: keys.publicKey,
    logLevel: 'silent',
  }
  services = [await createService(config), await createService(config)]
  for (const service of services) await service.start()
  bus = createPostgresBus({ url: log.url, clientId: 'test', logger: pino({ level: 'silent' }) })
  await bus.follow({
    topics: [TOPICS.reservation],
    handle: (messages) => {
      for (const message of messages) answers.set(message.key, [...(answers.get(message.key) ?? []), toReceivedEvent(message).type])
    },
  })
  const graph = subgraphClient({ url: services[0]!.url, name: 'inventory', privateKey: keys.privateKey })
  const admin = asViewer('ADMIN')
  const address = { name: 'Kade', line1: '1 Airport Way', city: 'Luton', countryCode: 'GB' }
  const located = await graph<{ upsertLocations: { locations: { id: string }[] } }>(
    admin,
    'mutation ($i: UpsertLocationsInput!) { upsertLocations(input: $i) { locations { id } } }',
    {
      i: { locations: [{ code: 'LTN', name: 'Luton', kind: 'FULFILLMENT_CENTER', address }] },
    },
  )
  const variants = ['HUNDRED', 'A', 'B', 'C'].map((sku) => ({ sku, title: sku, price: { amount: '1.00', currencyCode: 'GBP' } }))
  await graph(admin, 'mutation ($i: UpsertVariantsInput!) { upsertVariants(input: $i) { userErrors { code } } }', { i: { variants } })
  const early = { sku: 'EARLY', title: 'EARLY', price: { amount: '1.00', currencyCode: 'GBP' }, outOfStockPolicy: 'PREORDER' }
  await graph(admin, 'mutation ($i: UpsertVariantsInput!) { upsertVariants(input: $i) { userErrors { code } } }', {
    i: {
      variants: [
        { ...early, availableFrom: '2099-01-01', preorderCap: 5 },
        ...[
          ['KIT', 'A', 'B'],
          ['BOX', 'C', 'B'],
        ].map(([sku, ...parts]) => ({
          ...{ sku, title: sku, price: early.price, bundle: parts.map((part) => ({ sku: part, quantity: 1 })) },
        })),
      ],
    },
  })
  await graph(admin, 'mutation ($i: ReceiveStockInput!) { receiveStock(input: $i) { userErrors { code } } }', {
    i: {
      idempotencyKey: 'opening',
      locationId: located.data?.upsertLocations.locations[0]?.id,
      lines: variants.map(({ sku }) => ({ sku, quantity: 100 })),
    },
  })
  closing.push(() => bus.close(), ...services.map((service) => () => service.stop()), database.drop, log.drop)
})
afterAll(async () => {
  for (const close of closing) await close()
})

const placed = (skus: readonly string[]) => {
  const orderId = newId()
  const timeline = {
    sequence: 1,
    id: newId(),
    type: 'PLACED',
    at: new Date().toISOString(),
    actor: 'customer',
    message: 'Placed',
    data: null,
  }
  const data = {
    orderId, orderNumber: 'K-1', channel: 'web', customerId: newId(), version: 1, status: 'PENDING', fulfillmentStatus: 'UNFULFILLED', paymentStatus: 'PENDING', timeline,
    placedAt: timeline.at, currency: 'GBP', campaign: null, deliverBy: null, subtotal: 100, discountTotal: 0, shippingTotal: 0, taxTotal: 0, total: 100,
    lines: skus.map((sku) => ({ orderLineId: newId(), sku, title: sku, quantity: 1, unitPrice: 100, total: 100 })),
    shippingAddress: { name: 'A', company: null, line1: 'B', line2: null, postalCode: null, city: 'C', region: null, countryCode: 'GB', phone: null },
  } // prettier-ignore
  const event = { specversion: '1.0', id: newId(), source: '/orders', type: orderPlaced.type, subject: orderId, time: timeline.at, data }
  return { topic: TOPICS.order, key: orderId, value: JSON.stringify(event) }
}
const typesOf = (messages: readonly { key: string }[]) => messages.flatMap(({ key }) => answers.get(key) ?? [])
const database = () => services[0]!.database

it('400 orders of one unit race for 100, on two instances: 100 are reserved, 300 rejected, and at no moment is there less than nothing', async () => {
  let lowest = 100
  const sampling = setInterval(() => {
    void database()
      .query<{ available: number }>(`SELECT available FROM stock_level WHERE sku = 'HUNDRED'`)
      .then(([level]) => (lowest = Math.min(lowest, level?.available ?? 0)))
  }, 10)
  const messages = Array.from({ length: 400 }, () => placed(['HUNDRED']))
  await Promise.all([0, 1, 2, 3].map(async (producer) => { for (let n = producer; n < 400; n += 4) await bus.publish([messages[n]!]) })) // prettier-ignore
  await eventually(async () => expect(typesOf(messages).length).toBe(400), { timeoutMs: 40_000 })
  clearInterval(sampling)
  const count = (type: string) => typesOf(messages).filter((answer) => answer === type).length
  expect([count('stock.reserved.v1'), count('stock.rejected.v1'), lowest]).toEqual([100, 300, 0])
  expect(await database().query(`SELECT on_hand, reserved, allocated, available FROM stock_level WHERE sku = 'HUNDRED'`)).toEqual([
    { on_hand: 100, reserved: 100, allocated: 0, available: 0 },
  ])

  // Everything once more: nothing moves.
  await bus.publish(messages)
  await bus.publish([placed(['A'])])
  await eventually(async () => expect(await bus.lag('inventory', [TOPICS.order])).toBe(0), { timeoutMs: 20_000 })
  expect(await database().query(`SELECT reserved FROM stock_level WHERE sku = 'HUNDRED'`)).toEqual([{ reserved: 100 }])
  expect(await database().query('SELECT * FROM ledger_difference')).toEqual([])
})

it('baskets that name their SKUs in opposite orders do not deadlock, and are all answered', async () => {
  const messages = Array.from({ length: 60 }, (_, n) => placed(n % 2 === 0 ? ['A', 'B', 'C'] : ['C', 'B', 'A']))
  await bus.publish(messages)
  await eventually(async () => expect(typesOf(messages)).toEqual(messages.map(() => 'stock.reserved.v1')), { timeoutMs: 20_000 })
  expect(await database().query('SELECT * FROM dead_letter')).toEqual([])
  expect(await database().query('SELECT * FROM ledger_difference')).toEqual([])
})

it('nor do bundles that share parts with each other and with what is beside them', async () => {
  const messages = Array.from({ length: 24 }, (_, n) => placed(n % 2 === 0 ? ['KIT', 'C'] : ['A', 'BOX']))
  await Promise.all(messages.map((message) => bus.publish([message])))
  await eventually(async () => expect(typesOf(messages)).toEqual(messages.map(() => 'stock.reserved.v1')), { timeoutMs: 20_000 })
  expect(await database().query('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()')).toEqual([{ deadlocks: 0 }])
  expect(await database().query('SELECT * FROM ledger_difference')).toEqual([])
  expect(await database().query('SELECT * FROM holding_difference')).toEqual([])
})

it('64 orders of one unit race for the last five before a release, on two instances: five are taken, and none of them beyond the cap', async () => {
  const messages = Array.from({ length: 64 }, () => placed(['EARLY']))
  await Promise.all([0, 1, 2, 3].map(async (producer) => { for (let n = producer; n < 64; n += 4) await bus.publish([messages[n]!]) })) // prettier-ignore
  await eventually(async () => expect(typesOf(messages).length).toBe(64), { timeoutMs: 20_000 })
  const count = (type: string) => typesOf(messages).filter((answer) => answer === type).length
  expect([count('stock.backordered.v1'), count('stock.rejected.v1')]).toEqual([5, 59])
  expect(
    await database().query(`SELECT sum(quantity)::int AS waiting, sum(preordered)::int AS counted FROM backorder WHERE sku = 'EARLY'`),
  ).toEqual([{ waiting: 5, counted: 5 }])
})

it('the ledger is append-only, and no counter can be brought below zero past the code', async () => {
  await expect(database().query('UPDATE stock_movement SET quantity = 1')).rejects.toThrow('append-only')
  await expect(database().query('DELETE FROM stock_movement')).rejects.toThrow('append-only')
  await expect(database().query('TRUNCATE stock_movement')).rejects.toThrow('append-only')
  await expect(database().query(`UPDATE stock_level SET reserved = reserved + 1 WHERE sku = 'HUNDRED'`)).rejects.toThrow('check constraint')
})
