import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { orderProgressed, shipmentTracked, type TrackingStatus } from '@kade/events'
import { newId, NotFound, toCloudEvent, type EventDraft, type Viewer } from '@kade/service-kit'
import { memoryBus, testKeys, type MemoryBus } from '@kade/service-kit/testing'
import type { GatewayConfig } from '../../src/config.js'
import { createService } from '../../src/service.js'
import { ROOT, startSubgraph, type StubSubgraph } from './subgraphs.js'

export const DEV_SECRET = 'development-secret-of-the-gateway-tests'
/** Two customers. */
export const ADA = '01a20927-0000-7000-8000-00000000ada0'
export const EVE = '01a20927-0000-7000-8000-00000000eee0'
export const GUEST_SECRET = 'guest-token-secret-of-the-gateway-tests'

interface StubOrder {
  readonly id: string
  number: string
  customerId: string
  channel: string
  version: number
  readonly timeline: { sequence: number; id: string; type: string; at: string; actor: string; message: string; data: null }[]
  readonly tracking: { sequence: number; shipmentId: string; status: TrackingStatus; event: Record<string, unknown> }[]
}
const AT = '2026-11-23T09:30:00.000Z'
const KINDS = ['orders', 'inventory', 'shipping', 'analytics'] as const
type Kind = (typeof KINDS)[number]

/** Who may see an order, as orders and shipping decide it. */
const canSee = ({ roles, claims }: Viewer, order: StubOrder): boolean =>
  roles.some((role) => ['SUPPORT', 'ADMIN', 'WAREHOUSE'].includes(role)) ||
  (roles.includes('CUSTOMER') && claims.customerId === order.customerId) ||
  (roles.includes('GUEST') && claims.orderId === order.id) ||
  (roles.includes('CHANNEL') && (claims.channel === '*' || claims.channel === order.channel))

/** The gateway before four subgraphs of real schemas, whose data a test changes by `progress` and `track`. */
export class StubShop {
  readonly orders = new Map<string, StubOrder>()
  readonly bus: MemoryBus = memoryBus()
  readonly keys = testKeys()
  readonly #folder = mkdtempSync(join(tmpdir(), 'kade-gateway-'))
  readonly supergraphFile = join(this.#folder, 'supergraph.graphql')
  subgraphs!: Readonly<Record<Kind, StubSubgraph>>
  gateway!: Awaited<ReturnType<typeof createService>>
  /** How many lines each order has. */
  linesOfEach = 1
  /** Called by `placeOrder` of the stub. */
  placed = 0

  static async open(settings: Partial<GatewayConfig> = {}): Promise<StubShop> {
    const shop = new StubShop()
    copyFileSync(join(ROOT, 'supergraph.graphql'), shop.supergraphFile)
    const resolvers = shop.#resolvers()
    const started = await Promise.all(
      KINDS.map(async (kind) => [
        kind,
        await startSubgraph(kind, resolvers[kind], shop.keys, (app) => {
          app.get('/files/*', async ({ url }, reply) => reply.type('application/pdf').send(`${kind} ${url}`))
          app.addContentTypeParser('text/csv', { parseAs: 'string', bodyLimit: 3_000_000 }, (_request, content, done) =>
            done(null, content),
          )
          app.put('/files/*', { bodyLimit: 3_000_000 }, async ({ url, body }, reply) =>
            reply.code(202).send({ answer: `${kind} ${url}`, body }),
          )
          app.get('/secrets', async () => 'not for the world')
        }),
      ]),
    )
    shop.subgraphs = Object.fromEntries(started) as Record<Kind, StubSubgraph>
    await shop.startGateway(settings).catch(async (error: unknown) => {
      await shop.close()
      throw error
    })
    return shop
  }

  async startGateway(settings: Partial<GatewayConfig> = {}): Promise<void> {
    this.gateway = await createService(this.config(settings), { bus: this.bus })
    await this.gateway.start()
  }

  config(settings: Partial<GatewayConfig> = {}): GatewayConfig {
    return {
      port: 0,
      metricsPort: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
      bus: {},
      privateKey: this.keys.privateKey,
      guestTokenSecret: GUEST_SECRET,
      subgraphUrls: Object.fromEntries(KINDS.map((kind) => [kind, this.subgraphs[kind].url])),
      supergraph: { file: this.supergraphFile, address: null, token: null, pollSeconds: 1 },
      publicUrl: 'http://localhost:4000',
      webDirectory: join(this.#folder, 'no-pages'),
      docsDirectory: join(this.#folder, 'no-docs'),
      auth: { mode: 'development', secret: DEV_SECRET },
      rateLimitPerMinute: 60_000,
      costPerMinute: 5_000_000,
      anonymousCostPerMinute: 500_000,
      anonymousOrdersPerMinute: 60,
      connectionsPerAddress: 1_000,
      socketsPerAddress: 500,
      drainSeconds: 5,
      trustedProxies: [],
      allowedOrigins: [],
      introspection: true,
      readyFile: null,
      ...settings,
    }
  }

  async close(): Promise<void> {
    await this.gateway.stop()
    await Promise.all(Object.values(this.subgraphs).map((subgraph) => subgraph.stop()))
    rmSync(this.#folder, { recursive: true })
  }

  /** When orders ended; those that are not named have not. */
  readonly ends = new Map<string, Date>()

  /** Forgets what subgraphs received so far. */
  forgetRequests(): void {
    for (const { requests, viewers } of Object.values(this.subgraphs)) requests.length = viewers.length = 0
  }

  anOrder({ customerId = ADA, channel = 'web' }: { readonly customerId?: string; readonly channel?: string } = {}): string {
    const id = newId()
    this.orders.set(id, { id, number: `K-${this.orders.size + 100}`, customerId, channel, version: 0, timeline: [], tracking: [] })
    void this.progress(id, 'PLACED')
    return id
  }

  /** The order moves on: stored, then told by the bus (unless it gets lost there), so many seconds late. */
  async progress(
    orderId: string,
    type: string,
    {
      lost = false,
      customerId,
      secondsLate = 0,
      message,
    }: { readonly lost?: boolean; readonly customerId?: string; readonly secondsLate?: number; readonly message?: string } = {},
  ) {
    const order = this.#order(orderId)
    const sequence = (order.version += 1)
    const timeline = { sequence, id: newId(), type, at: AT, actor: 'system', message: message ?? `${type} ${sequence}`, data: null }
    order.timeline.push(timeline)
    const event = orderProgressed.draft(orderId, {
      orderId,
      orderNumber: order.number,
      channel: order.channel,
      customerId: customerId ?? order.customerId,
      version: sequence,
      ...STATE,
      timeline,
      cancellationPendingUnits: 0,
    })
    if (!lost) await this.#publish(event, 'orders', secondsLate)
  }

  async track(orderId: string, status: TrackingStatus): Promise<void> {
    const order = this.#order(orderId)
    const sequence = order.tracking.length + 1
    const event = { id: newId(), status, description: `${status} ${sequence}`, location: 'Leipzig', countryCode: 'DE', at: AT }
    const shipmentId = `shipment-of-${orderId}`
    order.tracking.push({ sequence, shipmentId, status, event })
    const { channel, customerId } = order
    const tracked = {
      orderId,
      shipmentId,
      trackingNumber: 'KE1',
      sequence,
      channel,
      customerId,
      event,
      status,
      estimatedDelivery: null,
      delayed: false,
    }
    await this.#publish(shipmentTracked.draft(orderId, tracked), 'shipping')
  }

  async #publish(draft: EventDraft, source: string, secondsLate = 0): Promise<void> {
    const event = JSON.parse(toCloudEvent(draft, source).payload) as { readonly time: string }
    const value = JSON.stringify({ ...event, time: new Date(Date.parse(event.time) - secondsLate * 1000) })
    await this.bus.publish([{ topic: draft.topic, key: draft.key, value }])
  }

  number(orderId: string): string {
    return this.#order(orderId).number
  }

  version(orderId: string): number {
    return this.#order(orderId).version
  }

  #order(id: string): StubOrder {
    const order = this.orders.get(id)
    if (!order) throw new Error(`No order ${id}`)
    return order
  }

  #visible(id: string, viewer: Viewer): StubOrder | null {
    const order = this.orders.get(id)
    return order && canSee(viewer, order) ? order : null
  }

  #resolvers(): Readonly<Record<Kind, Readonly<Record<string, unknown>>>> {
    type Args = Readonly<Record<string, never>>
    type Context = { readonly viewer: Viewer }
    const toOrder = (order: StubOrder | null) =>
      order && {
        __typename: 'Order',
        ...order,
        ...STATE,
        email: `${order.customerId}@example.com`,
        customer: { id: order.customerId, name: order.customerId, email: '' },
        lines: Array.from({ length: this.linesOfEach }, (_, n) => ({
          ...{ id: `line-${n}-of-${order.id}`, sku: 'MUG', title: 'Mug', quantity: 1 },
          variant: { __typename: 'ProductVariant', sku: 'MUG' },
        })),
      }
    const toShipment = ({ id, tracking }: StubOrder) => ({
      __typename: 'Shipment',
      id: `shipment-of-${id}`,
      status: tracking.at(-1)?.status ?? 'PRE_TRANSIT',
      carrier: 'kade-express',
      trackingNumber: 'KE1',
      order: { __typename: 'Order', id },
      events: tracking.map(({ event }) => event),
    })
    const seen = (id: string, viewer: Viewer): StubOrder => {
      const order = this.#visible(id, viewer)
      if (!order) throw new NotFound('There is no such order')
      return order
    }
    const orderUpdate = (row: StubOrder['timeline'][number]) => ({ sequence: row.sequence, event: row, version: row.sequence, ...STATE })
    return {
      orders: {
        Query: {
          order: (_: unknown, { id }: Args, { viewer }: Context) => toOrder(seen(id as unknown as string, viewer)),
          orders: (_: unknown, { first }: Args) => ({
            edges: [...this.orders.values()].slice(0, first ?? 20).map((order) => ({ cursor: order.id, node: toOrder(order) })),
            pageInfo: { hasNextPage: false, hasPreviousPage: false },
            totalCount: this.orders.size,
          }),
          channels: () => {
            throw new Error('relation "channel" does not exist at 10.0.0.7:5432')
          },
          _guestOrder: (_: unknown, { orderId }: Args, { viewer }: Context) => {
            const order = this.#visible(orderId as unknown as string, viewer)
            return order && { endedAt: this.ends.get(order.id) ?? null }
          },
          _orderUpdates: (_: unknown, { orderId, after, limit }: Args, { viewer }: Context) => {
            const order = this.#visible(orderId as unknown as string, viewer)
            const missed = order && after != null ? order.timeline.filter(({ sequence }) => sequence > after).slice(0, limit) : []
            const latest = missed.at(-1) ?? order?.timeline.at(-1)
            return order && latest ? { latest: orderUpdate(latest), after: missed.map(orderUpdate) } : null
          },
        },
        Mutation: {
          placeOrder: () => {
            this.placed += 1
            return { order: null, userErrors: [] }
          },
          guestAccess: () => ({ userErrors: [{ code: 'NOT_FOUND', message: 'There is no such order' }] }),
        },
        Order: { __resolveReference: ({ id }: { id: string }, { viewer }: Context) => toOrder(seen(id, viewer)) },
      },
      inventory: {
        Query: { variant: (_: unknown, { sku }: Args) => ({ id: sku, sku, title: 'Mug' }) },
        ProductVariant: {
          __resolveReference: ({ sku }: { sku: string }) => ({
            id: sku,
            sku,
            title: 'Mug',
            price: { amount: '9.95', currencyCode: 'GBP' },
          }),
        },
      },
      shipping: {
        Query: {
          _trackingUpdates: (_: unknown, { orderId, after, limit }: Args, { viewer }: Context) => {
            const order = this.#visible(orderId as unknown as string, viewer)
            if (!order || order.tracking.length === 0) return null
            const missed = after == null ? [] : order.tracking.filter(({ sequence }) => sequence > after).slice(0, limit)
            return { latest: missed.at(-1) ?? order.tracking.at(-1), after: missed }
          },
        },
        Order: {
          __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Order', id }),
          shipments: ({ id }: { id: string }, _: unknown, { viewer }: Context) => [toShipment(seen(id, viewer))],
        },
        Shipment: {
          __resolveReference: ({ id }: { id: string }, { viewer }: Context) => toShipment(seen(id.replace('shipment-of-', ''), viewer)),
        },
      },
      analytics: {},
    }
  }
}

const STATE = { status: 'CONFIRMED', fulfillmentStatus: 'UNFULFILLED', paymentStatus: 'AUTHORIZED' } as const
