import { randomUUID } from 'node:crypto'
import { variantChanged } from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import { asViewer, createTestDatabase, eventually, memoryBus, subgraphClient, testKeys } from '@kade/test-kit'
import { createService } from '../src/service.js'

/** The service on a database of its own, with the SKU MUG at 12.50 for sale. */
export async function runOrders() {
  const database = await createTestDatabase('orders')
  const keys = testKeys()
  const bus = memoryBus()
  const service = await createService(
    {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: database.url,
      bus: {},
      gatewayPublicKey: keys.publicKey,
      logLevel: 'silent',
      guestTokenSecret: 'g'.repeat(32),
      fileLinkSecret: 'f'.repeat(32),
      publicUrl: 'http://shop.example',
      paymentReviewSeconds: 0,
    },
    { bus },
  )
  await service.start()
  const graph = subgraphClient({ url: service.url, name: 'orders', privateKey: keys.privateKey })
  const data = {
    variantId: newId(),
    sku: 'MUG',
    title: 'A mug',
    price: 1_250,
    currency: 'GBP',
    taxClass: 'STANDARD',
    weightGrams: 400,
    dimensionsMm: null,
    outOfStockPolicy: 'DENY',
    active: true,
    version: 1,
  }
  const event = {
    specversion: '1.0',
    id: newId(),
    source: '/inventory',
    type: variantChanged.type,
    subject: 'MUG',
    time: new Date().toISOString(),
    data,
  }
  await bus.publish([{ topic: variantChanged.topic, key: 'MUG', value: JSON.stringify(event) }])
  await eventually(async () => {
    const [row] = await service.database.query<{ known: boolean }>(`SELECT EXISTS (SELECT FROM catalogue WHERE sku = 'MUG') AS known`)
    if (!row?.known) throw new Error('orders has not heard of MUG')
  })
  return {
    service,
    graph,
    /** Publishes what other services tell, in this order over all topics. */
    tell: (...drafts: readonly EventDraft[]) =>
      bus.publish(drafts.map((draft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'test').payload }))),
    place: async (change: Record<string, unknown> = {}) => {
      const { data: answer, errors } = await graph<{ placeOrder: { order: { id: string }; userErrors: unknown[] } }>(asViewer([]), PLACE, {
        input: { ...anInput(), ...change },
      })
      if (errors) throw new Error(JSON.stringify(errors))
      return answer!.placeOrder
    },
    stop: async () => {
      await service.stop()
      await database.drop()
    },
  }
}

export const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number status lines { id sku } } accessToken userErrors { code field } } }`

export const anInput = () => ({
  idempotencyKey: randomUUID(),
  channel: 'web',
  email: `${randomUUID()}@example.com`,
  name: 'Ada Lovelace',
  lines: [{ sku: 'MUG', quantity: 1 }],
  shippingAddress: { name: 'Ada', line1: '12 St James Square', city: 'London', countryCode: 'GB' },
  payment: { token: 'tok_success' },
})
