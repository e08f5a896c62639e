import { orderCancelled, orderConfirmed, orderPlaced, type OrderEventBase } from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer, memoryBus, subgraphClient, testKeys, type MemoryBus } from '@kade/service-kit/testing'
import { createTestDatabase, eventually, within } from '@kade/test-kit'
import { createService } from '../src/service.js'
import { ADDRESS, aVariant } from './running-inventory.js'

const WRITERS = 8
const ROUNDS = 12
const ORDERS = 4
const SKUS = Array.from({ length: 40 }, (_, n) => `SKU-${String(n).padStart(2, '0')}`)

let writers: { readonly service: Awaited<ReturnType<typeof createService>>; readonly bus: MemoryBus }[]
let drop: () => Promise<void>
let graph: ReturnType<typeof subgraphClient>
let locationId: string

/** Eight instances on one database, each with a bus of its own: what it is told it handles beside the others, as members of a group do. */
beforeAll(async () => {
  const [database, keys] = [await createTestDatabase('inventory'), testKeys()]
  drop = database.drop
  const config = {
    port: 0,
    metricsPort: 0,
    host: '127.0.0.1',
    databaseUrl: database.url,
    bus: {},
    gatewayPublicKey: keys.publicKey,
    logLevel: 'silent',
  }
  writers = []
  for (let n = 0; n < WRITERS; n += 1) {
    const bus = memoryBus()
    const service = await createService(config, { bus })
    await service.start()
    writers.push({ service, bus })
  }
  graph = subgraphClient({ url: writers[0]!.service.url, name: 'inventory', privateKey: keys.privateKey })
  const located = await graph<{ upsertLocations: { locations: [{ id: string }] } }>(
    asViewer('ADMIN'),
    'mutation ($input: UpsertLocationsInput!) { upsertLocations(input: $input) { locations { id } } }',
    { input: { locations: [{ code: 'LTN', name: 'Luton', kind: 'FULFILLMENT_CENTER', address: ADDRESS }] } },
  )
  locationId = located.data!.upsertLocations.locations[0].id
  await change('upsertVariants', 'UpsertVariantsInput', { variants: SKUS.map((sku) => aVariant(sku, { outOfStockPolicy: 'BACKORDER' })) })
  await receive('opening', 10_000)
})
afterAll(async () => {
  for (const { service } of writers) await service.stop()
  await drop()
})

async function change(field: string, type: string, input: object): Promise<void> {
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code message } } }`
  const { data, errors } = await graph<Record<string, { userErrors: unknown[] }>>(asViewer('ADMIN'), text, { input })
  expect([errors, data?.[field]?.userErrors]).toEqual([undefined, []])
}
const receive = (idempotencyKey: string, quantity: number) =>
  change('receiveStock', 'ReceiveStockInput', { idempotencyKey, locationId, lines: SKUS.map((sku) => ({ sku, quantity })) })

/** An order of four SKUs, in an order of its own: placed; one of two units cancelled; confirmed. */
function lifeOf(n: number): EventDraft[] {
  const orderId = newId()
  const own = Array.from({ length: 4 }, (_, k) => SKUS[(n * 7 + k * (n % 2 === 0 ? 11 : 29)) % SKUS.length]!)
  const lines = [...new Set(own)].map((sku) => ({ orderLineId: newId(), sku, quantity: 2 }))
  const at = '2026-11-25T09:00:00.000Z'
  const timeline = { sequence: 1, id: newId(), type: 'PLACED', at, actor: 'customer', message: 'Placed', data: null }
  const base: OrderEventBase = {
    ...{ orderId, orderNumber: 'K-1', channel: 'web', customerId: newId(), version: 1, timeline },
    ...{ status: 'PENDING', fulfillmentStatus: 'UNFULFILLED', paymentStatus: 'PENDING' },
  }
  const address = { name: 'A', company: null, line1: 'B', line2: null, postalCode: null, city: 'C', region: null, countryCode: 'GB', phone: null } // prettier-ignore
  return [
    orderPlaced.draft(orderId, {
      ...{ ...base, placedAt: at, currency: 'GBP', campaign: null, deliverBy: null, shippingAddress: address },
      ...{ subtotal: 100, discountTotal: 0, shippingTotal: 0, taxTotal: 0, total: 100 },
      lines: lines.map((line) => ({ ...line, title: line.sku, unitPrice: 100, total: 200 })),
    }),
    orderCancelled.draft(orderId, { ...base, lines: lines.map((line) => ({ ...line, quantity: 1 })), reason: 'x', complete: false }),
    orderConfirmed.draft(orderId, { ...base, lines: lines.map((line) => ({ ...line, quantity: 1 })), countryCode: 'GB', deliverBy: null }),
  ]
}

it('eight writers of overlapping batches, and a receipt of every SKU among them, wait for each other in no circle', async () => {
  const messageOf = (draft: EventDraft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, '/test').payload })
  const deadlocks = async () => {
    const [row] = await writers[0]!.service.database.query<{ n: number }>(
      'SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()',
    )
    return row!.n
  }
  const before = await deadlocks()
  let longest = 0
  const earlier: EventDraft[][][] = writers.map(() => [])
  for (let round = 0; round < ROUNDS; round += 1) {
    // A batch places new orders, and cancels and confirms others: each step is a handler of its own, over SKUs of its own.
    const published = writers.map(async ({ bus }, w) => {
      const [fresh, known] = [Array.from({ length: ORDERS }, (_, n) => lifeOf(round * 97 + w * 13 + n * 3)), earlier[w]!]
      const batch = [...fresh.map((life) => life[0]!), ...known.map((life) => life[1]!), ...known.map((life) => life[2]!)]
      earlier[w] = fresh
      await bus.publish((w % 2 === 0 ? batch : [...batch.slice(ORDERS), ...batch.slice(0, ORDERS)]).map(messageOf))
    })
    const start = Date.now()
    await Promise.all([...published, receive(`round ${round}`, 5)])
    longest = Math.max(longest, Date.now() - start)
    await eventually(async () => {
      for (const { bus } of writers) expect(await bus.lag('inventory', [orderPlaced.topic])).toBe(0)
    })
  }
  await writers[0]!.service.database.query('SELECT pg_stat_force_next_flush()')
  await eventually(async () => {
    const [row] = await writers[0]!.service.database.query<{ n: number }>('SELECT count(*) AS n FROM order_demand WHERE confirmed')
    expect(row!.n).toBe((ROUNDS - 1) * WRITERS * ORDERS)
  })
  expect((await deadlocks()) - before).toBe(0)
  expect(longest).toBeLessThan(within(10_000))
  expect(await writers[0]!.service.database.query('SELECT * FROM ledger_difference')).toEqual([])
  expect(await writers[0]!.service.database.query('SELECT type, error FROM dead_letter')).toEqual([])
})
