/** One gateway process as its pod has it, the embedded bus behind it, and an orders that answers for any order from memory. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { orderProgressed, PARTITIONS, TOPICS } from '../packages/events/src/index.js'
import { freeRange } from '../packages/local-system/src/index.js'
import {
  createEventBus,
  createLogger,
  createMetrics,
  createSubgraphServer,
  loadTypeDefs,
  newId,
  toCloudEvent,
} from '../packages/service-kit/src/index.js'
import { testKeys } from '../packages/service-kit/src/testing/index.js'
import { createGuestTokens } from '../services/orders/src/customer/sign-guest-tokens.js'
import type { Wish } from './sockets-followers.js'

/** Of the gateway's process. */
export interface GatewayMetrics {
  readonly residentBytes: number
  readonly cpuSeconds: number
}

export interface SocketShop {
  /** ws: address of the graph. */
  readonly url: string
  metrics(): Promise<GatewayMetrics>
  /** Guests, each with an order and the token that goes with it. */
  ordersOfGuests(count: number): Promise<Wish[]>
  /** People of support, each signed in by themselves, who follow the same order. */
  people(count: number, orderId: string): Promise<Wish[]>
  /** The token of the link to an order, which everybody who has it shares. */
  linkTo(orderId: string): Promise<string>
  /** One more event of each of these orders. */
  tell(orderIds: readonly string[]): Promise<void>
  close(): Promise<void>
}

const SECRET = 'a-secret-of-the-bench-of-sockets-7f0c1b92'
const HEAP = ['--max-old-space-size=384', '--max-semi-space-size=8']
const STATE = { status: 'CONFIRMED', fulfillmentStatus: 'UNFULFILLED', paymentStatus: 'AUTHORIZED' } as const
const AT_ONCE = 1_000
const READY_WITHIN_MS = 120_000

export async function openShop(busDatabaseUrl: string): Promise<SocketShop> {
  const logger = createLogger({ service: 'bench', level: 'error' })
  const keys = testKeys()
  /** The newest entry of each order's timeline, where that is not the first. */
  const sequences = new Map<string, number>()
  const orders = await startOrders(keys.publicKey, (orderId) => sequences.get(orderId) ?? 1)
  const bus = createEventBus({ busDatabaseUrl, clientId: 'bench', logger })
  await bus.ensureTopics([TOPICS.order, TOPICS.shipment].map((name) => ({ name, partitions: PARTITIONS })))
  const first = await freeRange(2)
  const gateway = spawn(process.execPath, [...HEAP, join(import.meta.dirname, '..', 'gateway', 'dist', 'main.js')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environmentOf(first, orders.url), GATEWAY_PRIVATE_KEY: keys.privateKey, BUS_DATABASE_URL: busDatabaseUrl },
  })
  const httpUrl = `http://localhost:${first}`
  const close = async (): Promise<void> => {
    const ended = once(gateway, 'exit')
    gateway.kill()
    await ended
    await bus.close()
    await orders.stop()
  }
  const isReady = (): Promise<boolean> => fetch(`${httpUrl}/readyz`).then(({ ok }) => ok, () => false) // prettier-ignore
  for (const deadline = performance.now() + READY_WITHIN_MS; !(await isReady()); await pause(200)) {
    if (gateway.exitCode === null && performance.now() < deadline) continue
    await close()
    throw new Error('The gateway is not ready')
  }
  const guestTokens = createGuestTokens(SECRET)
  return {
    url: `${httpUrl.replace('http', 'ws')}/graphql`,
    metrics: async () => {
      const text = await (await fetch(`http://127.0.0.1:${first + 1}/metrics`)).text()
      const valueOf = (name: string): number => Number(new RegExp(`^${name}\\S* (\\S+)$`, 'm').exec(text)?.[1])
      return { residentBytes: valueOf('process_resident_memory_bytes'), cpuSeconds: valueOf('process_cpu_seconds_total') }
    },
    ordersOfGuests: (count) =>
      Promise.all(
        Array.from({ length: count }, async () => {
          const orderId = newId()
          return { orderId, token: (await guestTokens(orderId, null)).accessToken }
        }),
      ),
    people: async (count, orderId) => {
      const wishes: Wish[] = []
      for (let n = 0; n < count; n += 1) {
        const body = JSON.stringify({ roles: ['SUPPORT'], subject: `agent-${n}` })
        const answer = await fetch(`${httpUrl}/auth/dev-token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
        wishes.push({ orderId, token: ((await answer.json()) as { token: string }).token })
      }
      return wishes
    },
    linkTo: async (orderId) => (await guestTokens(orderId, null, 'LINK')).accessToken,
    tell: async (orderIds) => {
      for (let start = 0; start < orderIds.length; start += AT_ONCE) {
        const events = orderIds.slice(start, start + AT_ONCE).map((orderId) => {
          const sequence = (sequences.get(orderId) ?? 1) + 1
          sequences.set(orderId, sequence)
          return progressed(orderId, sequence)
        })
        await bus.publish(events.map((draft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'orders').payload })))
      }
    },
    close,
  }
}

const environmentOf = (port: number, ordersUrl: string): Readonly<Record<string, string>> => ({
  ...{ NODE_ENV: 'production', NODE_OPTIONS: '', LOG_LEVEL: 'error', KADE_EXIT_WITH_PARENT: '1', APOLLO_TELEMETRY_DISABLED: 'true' },
  ...{ PORT: String(port), METRICS_PORT: String(port + 1), PUBLIC_URL: `http://localhost:${port}` },
  ...{ GUEST_TOKEN_SECRET: SECRET, AUTH_MODE: 'development', DEV_TOKEN_SECRET: SECRET },
  ...{ ALLOW_DEVELOPMENT_SIGN_IN: 'yes', ALLOW_DEV_TOKENS: 'yes', ALLOW_WEAK_SECRETS: 'yes' },
  ...{ ORDERS_URL: ordersUrl, INVENTORY_URL: ordersUrl, SHIPPING_URL: ordersUrl, ANALYTICS_URL: ordersUrl },
  SUPERGRAPH_FILE: join(import.meta.dirname, '..', 'supergraph.graphql'),
  // All clients have one address here.
  ...{ SOCKETS_PER_ADDRESS: '100000', CONNECTIONS_PER_ADDRESS: '100000', RATE_LIMIT_PER_MINUTE: '1000000' },
})

async function startOrders(gatewayPublicKey: string, sequenceOf: (orderId: string) => number) {
  const numberOf = (id: string): string => `K-${id.slice(-12)}`
  const resolvers = {
    Query: {
      _orderUpdates: (_: unknown, { orderId, after }: { readonly orderId: string; readonly after: number | null }) => {
        const sequence = sequenceOf(orderId)
        const event = { id: newId(), type: 'PLACED', at: new Date(), actor: 'system', message: 'The order was placed', data: null }
        const latest = { sequence, event, version: sequence, ...STATE }
        return { latest, after: after !== null && after < sequence ? [latest] : [] }
      },
    },
    Order: { __resolveReference: ({ id }: { readonly id: string }) => ({ __typename: 'Order', id, number: numberOf(id) }) },
  }
  const server = await createSubgraphServer({
    ...{ name: 'orders', typeDefs: loadTypeDefs(new URL('../services/orders/schema/', import.meta.url)), resolvers },
    context: (base) => base,
    config: { port: 0, metricsPort: 0, host: '127.0.0.1', gatewayPublicKey },
    ...{ logger: createLogger({ service: 'orders', level: 'error' }), metrics: createMetrics('orders'), readiness: {} },
  })
  await server.start()
  return server
}

function progressed(orderId: string, sequence: number) {
  const at = new Date().toISOString()
  return orderProgressed.draft(orderId, {
    ...{
      orderId,
      orderNumber: `K-${orderId.slice(-12)}`,
      channel: 'web',
      customerId: 'customer-of-the-bench',
      version: sequence,
      ...STATE,
    },
    timeline: { sequence, id: newId(), type: 'PICKING', at, actor: 'system', message: 'Picking has begun', data: null },
    cancellationPendingUnits: 0,
  })
}
