import { randomUUID } from 'node:crypto'
import type { DataOf, variantChanged } from '@kade/events'
import { asViewer, memoryBus, subgraphClient, testKeys } from '@kade/service-kit/testing'
import { createTestDatabase, eventually } from '@kade/test-kit'
import type { ChannelConnections } from '../src/channel/connection.js'
import type { OrdersConfig } from '../src/config.js'
import { createService, type Given } from '../src/service.js'
import { otherServices } from './other-services.js'

/** The service on a database of its own, with the SKU MUG at 12.50 for sale. What else the service is given, and what its database held before. */
/** What a test places twice is meant twice. */
const ORDERS_MAY_BE_ALIKE: OrdersConfig['corrections'] = { '*': { off: ['placed-twice'] } }
const ALWAYS_OPEN: OrdersConfig['office'] = {
  zone: 'Europe/Amsterdam',
  days: [1, 2, 3, 4, 5, 6, 7],
  opens: 0,
  closes: 1_439,
  answerWithin: 60,
}

export async function runOrders({
  fill,
  connections = {},
  stripe = null,
  corrections = ORDERS_MAY_BE_ALIKE,
  customsHolds = 'ALL',
  office = ALWAYS_OPEN,
  mailUrl = null,
  personalDataKeys = ['k'.repeat(32)],
  paymentReviewSeconds = 0,
  paymentStepUpSeconds = 3_600,
  push = { vapid: null, apns: null, fcm: null },
  ...given
}: Omit<Given, 'bus'> & {
  fill?: (databaseUrl: string) => Promise<void>
  connections?: ChannelConnections
  mailUrl?: string | null
  paymentReviewSeconds?: number
  paymentStepUpSeconds?: number
  corrections?: OrdersConfig['corrections']
  customsHolds?: OrdersConfig['customsHolds']
  office?: OrdersConfig['office']
  stripe?: OrdersConfig['stripe']
  personalDataKeys?: OrdersConfig['personalDataKeys']
  push?: OrdersConfig['push']
} = {}) {
  const database = await createTestDatabase('orders')
  await fill?.(database.url)
  const keys = testKeys()
  const bus = memoryBus()
  const service = await createService(
    {
      port: 0,
      metricsPort: 0,
      host: '127.0.0.1',
      databaseUrl: database.url,
      bus: {},
      gatewayPublicKey: keys.publicKey,
      logLevel: 'silent',
      guestTokenSecret: 'g'.repeat(32),
      fileLinkSecret: 'f'.repeat(32),
      publicUrl: 'http://shop.example',
      paymentReviewSeconds,
      paymentStepUpSeconds,
      office,
      channelConnections: connections,
      ...{ stripe, testPayments: true },
      storeCreditLimits: { SUPPORT: 5_000 },
      corrections,
      customsHolds,
      appeasementLimits: { SUPPORT: { percent: 50, amount: null } },
      mailUrl,
      push,
      personalDataKeys,
    },
    { bus, ...given },
  )
  await service.start()
  const others = otherServices(bus)
  const graph = subgraphClient({ url: service.url, name: 'orders', privateKey: keys.privateKey })
  const offer = async (variant: Partial<DataOf<typeof variantChanged>> & { sku: string }) => {
    await others.offer(variant)
    await eventually(async () => {
      const known = await service.database.query('SELECT FROM catalogue WHERE sku = $1 AND version = $2', [
        variant.sku,
        variant.version ?? 1,
      ])
      if (known.length === 0) throw new Error(`orders has not heard of ${variant.sku}`)
    })
  }
  await offer({ sku: 'MUG' })
  return {
    service,
    bus,
    graph,
    others,
    offer,
    /** Publishes what other services tell, in this order over all topics. */
    tell: others.tell,
    place: async (change: Record<string, unknown> = {}) => {
      const { data: answer, errors } = await graph<{ placeOrder: { order: { id: string; number: string }; userErrors: unknown[] } }>(
        asViewer([]),
        PLACE,
        {
          input: { ...anInput(), ...change },
        },
      )
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

export const aLegalEntity = () => ({
  ...{ code: 'nl', name: 'Kade Nederland B.V.', vatId: 'NL123456789B01', email: 'facturen@example.nl' },
  address: { name: 'Kade Nederland B.V.', line1: 'Dam 1', postalCode: '1012 JS', city: 'Amsterdam', countryCode: 'NL' },
  ...{ invoiceSeries: 'NL-F', creditNoteSeries: 'NL-C' },
})
