import {
  locationChanged,
  orderPlaced,
  parseEventData,
  stockAllocated,
  stockDeallocationRequested,
  variantChanged,
  type Address,
  type DataOf,
} from '@kade/events'
import { newId, toCloudEvent, type Database, type EventDraft, type Viewer } from '@kade/service-kit'
import { asViewer, memoryBus, statementsOf, subgraphClient, testKeys, type GraphAnswer, type MemoryBus } from '@kade/service-kit/testing'
import { createTestDatabase, eventually } from '@kade/test-kit'
import type { CarrierProvider } from '../../src/carrier/carrier-provider.js'
import type { TrackingSource } from '../../src/carrier-news/tracking-source.js'
import type { ShippingConfig } from '../../src/config.js'
import { createService } from '../../src/service.js'

export const SECRET = 'a secret for links that only this test knows'
export const WAREHOUSE = asViewer('WAREHOUSE', {}, 'anna')
export const LONDON: Address = {
  name: 'Ada Lovelace',
  company: null,
  line1: '12 St James Square',
  line2: null,
  postalCode: 'SW1Y 4JH',
  city: 'London',
  region: null,
  countryCode: 'GB',
  phone: null,
}
const LUTON: Address = { ...LONDON, name: 'Kade', line1: '1 Airport Way', postalCode: 'LU2 9LY', city: 'Luton' }

export interface PlacedOrder {
  readonly orderId: string
  readonly number: string
  readonly customerId: string
  readonly channel: string
}
type Allocated = DataOf<typeof stockAllocated>
export interface Allocation extends Partial<Omit<Allocated, 'lines'>> {
  readonly orderId: string
  readonly lines: readonly (Pick<Allocated['lines'][number], 'sku' | 'quantity'> & Partial<Allocated['lines'][number]>)[]
}
/** What a resolver answers; a test knows what it asked for. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the query's
export type Answer = GraphAnswer<any>

interface Sealing extends Partial<Pick<ShippingConfig, 'personalDataKeys' | 'ordersUrl' | 'carrierWebhookSecrets' | 'easypost'>> {
  readonly bus?: MemoryBus
  readonly trackingSources?: readonly TrackingSource[]
  readonly alsoBy?: readonly CarrierProvider[]
  readonly carrierTimeoutMs?: number
}

/** The shipping service as it runs, on a database of its own; the other services' events are published by the test. */
export async function openWarehouse({ bus = memoryBus(), trackingSources = [], alsoBy, carrierTimeoutMs, ...sealing }: Sealing = {}) {
  const own = await createTestDatabase('shipping')
  const { publicKey, privateKey } = testKeys()
  const service = await createService(
    {
      port: 0,
      metricsPort: 0,
      host: '127.0.0.1',
      databaseUrl: own.url,
      bus: { busDatabaseUrl: own.url },
      gatewayPublicKey: publicKey,
      logLevel: 'silent',
      fileLinkSecret: SECRET,
      publicUrl: 'https://shop.example',
      ...{
        personalDataKeys: null,
        ordersUrl: null,
        carrierWebhookSecrets: {},
        easypost: null,
        trackingPollMinutes: 60,
        estimateToldHours: 12,
        quietDays: { '*': 14 },
        ...sealing,
      },
    },
    { bus, trackingSources, alsoBy, carrierTimeoutMs },
  )
  await service.start()
  const graph = subgraphClient({ url: service.url, name: 'shipping', privateKey })
  const warehouse = new Warehouse(service.url, service.database, bus, (viewer, query, variables) => graph(viewer, query, variables))
  await warehouse.tell([
    locationChanged.draft(warehouse.locationId, {
      locationId: warehouse.locationId,
      code: 'LTN',
      name: 'Luton',
      kind: 'FULFILLMENT_CENTER',
      address: LUTON,
      version: 1,
    }),
  ])
  return Object.assign(warehouse, {
    close: async (): Promise<void> => {
      await service.stop()
      await bus.close()
      await own.drop()
    },
  })
}
export type OpenWarehouse = Awaited<ReturnType<typeof openWarehouse>>

class Warehouse {
  readonly locationId = newId()
  #orders = 0

  constructor(
    readonly url: string,
    readonly database: Database,
    private readonly bus: ReturnType<typeof memoryBus>,
    readonly graph: (viewer: Viewer, query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>,
  ) {}

  /** Publishes events of other services, and waits until shipping has handled them. */
  async tell(drafts: readonly EventDraft[]): Promise<void> {
    await this.bus.publish(
      drafts.map((draft) => {
        parseEventData(draft.type, draft.data)
        return { topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'test').payload }
      }),
    )
    await this.#allHandled()
  }

  async #allHandled(): Promise<void> {
    await eventually(async () => {
      const topics = ['orders.order', 'inventory.reservation', 'inventory.stock']
      if ((await this.bus.lag('shipping', topics)) > 0) throw new Error('shipping has not handled every event')
    })
  }

  /** What shipping has published about an order, once it is as the test expects. */
  published(orderId: string): { readonly type: string; readonly data: Record<string, unknown> }[] {
    return this.bus.published
      .filter(({ topic, key }) => topic.startsWith('shipping.') && key === orderId)
      .map(({ value }) => JSON.parse(value) as { type: string; data: Record<string, unknown> })
      .map(({ type, data }) => ({ type, data: parseEventData(type, data) as Record<string, unknown> }))
  }

  async place(
    given: { readonly address?: Partial<Address>; readonly channel?: string; readonly customerId?: string } = {},
  ): Promise<PlacedOrder> {
    this.#orders += 1
    const order = {
      orderId: newId(),
      number: `K-${100_000_000 + this.#orders}`,
      customerId: given.customerId ?? newId(),
      channel: given.channel ?? 'web',
    }
    await this.tell([placedEvent(order, { ...LONDON, ...given.address })])
    return order
  }

  /** Stock is allocated for it: answers the fulfillment order's id. */
  async allocate(given: Allocation): Promise<string> {
    const event = this.allocatedEvent(given)
    await this.tell([event])
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM fulfillment_order WHERE allocation_id = $1', [
      event.data.allocationId,
    ])
    if (!row) throw new Error('No fulfillment order was opened')
    return row.id
  }

  allocatedEvent(given: Allocation) {
    return stockAllocated.draft(given.orderId, {
      allocationId: newId(),
      locationId: this.locationId,
      locationCode: 'LTN',
      sourcing: 'Luton has all of it',
      shipBy: '2099-12-30T17:00:00.000Z', // what should have left is told: a test that wants that says when
      promisedDeliveryDate: '2099-12-31',
      ...given,
      lines: given.lines.map((line) => ({ fromBackorder: 0, bin: 'A-01', ...line })),
    })
  }

  /** A new order, its stock allocated: a fulfillment order to work on. */
  async open(
    lines: Allocation['lines'] = [{ sku: 'MUG', quantity: 2 }],
    given: Parameters<Warehouse['place']>[0] & Partial<Allocated> = {},
  ) {
    const { address, channel, customerId, ...allocated } = given
    const order = await this.place({ address, channel, customerId })
    return { ...order, fulfillmentOrderId: await this.allocate({ orderId: order.orderId, lines, ...allocated }) }
  }

  cancel(orderId: string, lines: readonly { readonly sku: string; readonly quantity: number }[]): Promise<void> {
    return this.tell([stockDeallocationRequested.draft(orderId, { orderId, lines: [...lines], reason: 'changed my mind' })])
  }

  variant(sku: string, given: Partial<DataOf<typeof variantChanged>> = {}) {
    return variantChanged.draft(sku, {
      variantId: newId(),
      sku,
      title: `Title of ${sku}`,
      price: 1_250,
      currency: 'GBP',
      taxClass: 'STANDARD',
      weightGrams: 400,
      dimensionsMm: { length: 90, width: 120, height: 100 },
      outOfStockPolicy: 'DENY',
      active: true,
      version: 1,
      ...given,
    })
  }

  /** A mutation of the warehouse; answers its payload. */
  async change(mutation: string, input: Readonly<Record<string, unknown>>, fields: string, viewer = WAREHOUSE): Promise<Answer['data']> {
    const type = `${INPUTS[mutation] ?? 'FulfillmentOrderInput'}!`
    const { data, errors } = await this.graph(
      viewer,
      `mutation ($input: ${type}) { answer: ${mutation}(input: $input) { ${fields} userErrors { code message field } } }`,
      { input },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return (data as { readonly answer: Answer['data'] }).answer
  }

  /** Brings a fulfillment order as far as asked, with all its units. */
  async work(fulfillmentOrderId: string, until: 'PICKING' | 'PICKED' | 'PACKED'): Promise<void> {
    const order = `fulfillmentOrder { lines { sku quantity } }`
    const { fulfillmentOrder } = await this.#done('startPicking', { fulfillmentOrderId }, order)
    if (until === 'PICKING') return
    await this.#done('recordPick', { fulfillmentOrderId, lines: fulfillmentOrder.lines }, order)
    if (until === 'PACKED') await this.#done('packFulfillmentOrder', { fulfillmentOrderId }, order)
  }

  /** Picks, packs and ships it: answers the shipment. */
  async ship(
    fulfillmentOrderId: string,
    given: { readonly service?: string } = {},
  ): Promise<{ readonly id: string; readonly trackingNumber: string }> {
    await this.work(fulfillmentOrderId, 'PACKED')
    return (await this.#done('shipFulfillmentOrder', { fulfillmentOrderId, ...given }, 'shipment { id trackingNumber }')).shipment
  }

  async #done(mutation: string, input: Readonly<Record<string, unknown>>, fields: string): Promise<Answer['data']> {
    const answer = await this.change(mutation, input, fields)
    if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors))
    return answer
  }

  /** The SQL statements that some work takes, as this database sees them. */
  statements(work: () => Promise<unknown>): Promise<readonly string[]> {
    return statementsOf(this.database, work)
  }
}

const INPUTS: Readonly<Record<string, string>> = {
  recordPick: 'RecordPickInput',
  scanPick: 'ScanPickInput',
  packFulfillmentOrder: 'PackInput',
  shipFulfillmentOrder: 'ShipInput',
  recordTrackingEvent: 'TrackingEventInput',
  scheduleFulfillmentOrder: 'ScheduleFulfillmentOrderInput',
  holdFulfillmentOrder: 'HoldFulfillmentOrderInput',
  splitFulfillmentOrder: 'SplitFulfillmentOrderInput',
  mergeFulfillmentOrders: 'MergeFulfillmentOrdersInput',
  moveFulfillmentOrder: 'MoveFulfillmentOrderInput',
  cancelFulfillmentOrder: 'CancelFulfillmentOrderInput',
  resolveDelay: 'ResolveDelayInput',
  voidLabel: 'VoidLabelInput',
  closeManifest: 'CloseManifestInput',
}

export function placedEvent({ orderId, number, customerId, channel }: PlacedOrder, shippingAddress: Address) {
  const at = '2026-11-23T09:00:00.000Z'
  return orderPlaced.draft(orderId, {
    orderId,
    orderNumber: number,
    channel,
    customerId,
    version: 1,
    status: 'PENDING',
    fulfillmentStatus: 'UNFULFILLED',
    paymentStatus: 'PENDING',
    timeline: { sequence: 1, id: newId(), type: 'PLACED', at, actor: 'customer', message: 'The order was placed.', data: null },
    placedAt: at,
    currency: 'GBP',
    campaign: null,
    lines: [{ orderLineId: newId(), sku: 'MUG', title: 'Mug', quantity: 2, unitPrice: 1_250, total: 2_500 }],
    shippingAddress,
    deliverBy: null,
    subtotal: 2_500,
    discountTotal: 0,
    shippingTotal: 0,
    taxTotal: 417,
    total: 2_500,
  })
}
