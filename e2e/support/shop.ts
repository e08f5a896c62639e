import { randomUUID } from 'node:crypto'
import { eventually, startSystem, type LocalSystem, type StartSystemOptions } from '@kade/test-kit'
import { createClient, type Client } from 'graphql-ws'
import WebSocket from 'ws'

export interface UserError {
  readonly code: string
  readonly message: string
  readonly field: readonly string[] | null
}
export interface GraphError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: { readonly code: string; readonly requestId: string }
}
export interface Answer {
  readonly status: number
  readonly data: any // eslint-disable-line @typescript-eslint/no-explicit-any -- the shape is the query's
  readonly errors: readonly GraphError[] | undefined
}
export interface Identity {
  readonly roles: readonly string[]
  readonly customerId?: string
  readonly channel?: string
}
export interface Basket {
  readonly idempotencyKey?: string
  readonly token?: string
  readonly lines?: readonly { readonly sku: string; readonly quantity: number }[]
  readonly email?: string
}

export const ADDRESS = { name: 'Ada Lovelace', line1: '12 St James Square', postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' }

const LUTON = {
  code: 'LTN',
  name: 'Luton',
  kind: 'FULFILLMENT_CENTER',
  address: { name: 'Kade', line1: '1 Airport Way', postalCode: 'LU2 9LY', city: 'Luton', countryCode: 'GB' },
}

/** Ada orders the same again and again here, and means it. */
const CORRECTIONS = JSON.stringify({ '*': { off: ['placed-twice'] } })

/** What the people of a shop do to a running system: the words that the behaviours are told in. */
export class Shop {
  readonly #tokens = new Map<string, Promise<string>>()
  locations: { readonly id: string; readonly code: string }[] = []

  constructor(readonly system: LocalSystem) {}

  static async open(options: StartSystemOptions = {}): Promise<Shop> {
    const shop = new Shop(await startSystem({ ...options, env: { CORRECTIONS, ...options.env } }))
    await shop.openLocations().catch(async (error: unknown) => {
      await shop.close()
      throw error
    })
    return shop
  }

  async close(): Promise<void> {
    await this.system.stop()
  }

  /** A development token of this identity, asked for once. */
  token(identity: Identity): Promise<string> {
    const key = JSON.stringify(identity)
    const known = this.#tokens.get(key)
    if (known) return known
    const token = this.post('/auth/dev-token', JSON.stringify(identity)).then(
      async (response) => ((await response.json()) as { token: string }).token,
    )
    this.#tokens.set(key, token)
    return token
  }

  post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.system.gatewayUrl}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  }

  /** One operation, with a token, as a role, or (null) as nobody. */
  async graph(viewer: string | { readonly token: string } | null, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const token = viewer === null ? null : typeof viewer === 'string' ? await this.token({ roles: [viewer] }) : viewer.token
    const response = await this.post('/graphql', JSON.stringify({ query, variables }), token ? { authorization: `Bearer ${token}` } : {})
    const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>
    return { status: response.status, data, errors }
  }

  /** As {@link graph}, for what must succeed: answers the root field. @throws with the errors otherwise. */
  async ask(
    viewer: string | { readonly token: string } | null,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer['data']> {
    const { data, errors } = await this.graph(viewer, query, variables)
    if (errors) throw new Error(JSON.stringify(errors))
    const answer = Object.values<Answer['data']>(data as object)[0]
    if (answer?.userErrors?.length > 0) throw new Error(JSON.stringify(answer.userErrors))
    return answer
  }

  async openLocations(): Promise<void> {
    const { locations } = await this.ask(
      'ADMIN',
      `mutation ($input: UpsertLocationsInput!) { upsertLocations(input: $input) { locations { id code } userErrors { message } } }`,
      {
        input: {
          locations: [
            LUTON,
            {
              code: 'RTM',
              name: 'Rotterdam',
              kind: 'FULFILLMENT_CENTER',
              address: { name: 'Kade', line1: 'Waalhaven 3', postalCode: '3089 JH', city: 'Rotterdam', countryCode: 'NL' },
            },
          ],
        },
      },
    )
    this.locations = locations
  }

  /** Luton sends nothing any more, or sends again. */
  closeLuton(closed: boolean): Promise<Answer['data']> {
    return this.ask(
      'ADMIN',
      `mutation ($input: UpsertLocationsInput!) { upsertLocations(input: $input) { locations { active } userErrors { message } } }`,
      { input: { locations: [{ ...LUTON, active: !closed }] } },
    )
  }

  /** A variant of 12.50 with stock in Luton; resolves when orders has heard of it. */
  async offer(
    sku: string,
    { units, policy = 'DENY', title = `Title of ${sku}` }: { units: number; policy?: string; title?: string },
  ): Promise<void> {
    await this.ask('ADMIN', `mutation ($input: UpsertVariantsInput!) { upsertVariants(input: $input) { userErrors { message } } }`, {
      input: {
        variants: [{ sku, title, price: { amount: '12.50', currencyCode: 'GBP' }, weightGrams: 400, outOfStockPolicy: policy }],
      },
    })
    if (units > 0) await this.receive(sku, units)
    await eventually(async () => {
      const { data } = await this.graph(null, PLACE, {
        input: { ...this.order({ lines: [{ sku, quantity: 1 }] }), channel: 'no-such-channel' },
      })
      const known = !(data.placeOrder.userErrors as UserError[]).some(({ field }) => field?.includes('sku'))
      if (!known) throw new Error(`orders has not heard of ${sku}`)
    })
  }

  receive(sku: string, quantity: number, code = 'LTN'): Promise<Answer['data']> {
    const locationId = this.locations.find((location) => location.code === code)?.id
    return this.ask(
      'WAREHOUSE',
      `mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { stock { onHand available } userErrors { message } } }`,
      {
        input: { idempotencyKey: randomUUID(), locationId, lines: [{ sku, quantity }] },
      },
    )
  }

  /** A PlaceOrderInput that is right, unless the basket says otherwise. */
  order({
    idempotencyKey = randomUUID(),
    token = 'tok_success',
    lines = [{ sku: 'MUG', quantity: 2 }],
    email = 'ada@example.com',
  }: Basket = {}) {
    return { idempotencyKey, channel: 'web', email, name: 'Ada Lovelace', lines, shippingAddress: ADDRESS, payment: { token } }
  }

  async place(basket: Basket = {}): Promise<{ id: string; number: string; version: number; accessToken: string; lines: { id: string }[] }> {
    const { order, accessToken } = await this.ask(null, PLACE, { input: this.order(basket) })
    return { ...order, accessToken }
  }

  /** The order as support sees it, whole. */
  see(id: string): Promise<Answer['data']> {
    return this.ask('ADMIN', SEE, { id })
  }

  /** Waits until the order's status is this one; answers the order. */
  until(id: string, status: string, timeoutMs = 20_000): Promise<Answer['data']> {
    return eventually(
      async () => {
        const order = await this.see(id)
        if (order.status !== status)
          throw new Error(`order ${id} is ${order.status}, not ${status}: ${JSON.stringify(order.timeline.edges)}`)
        return order
      },
      { timeoutMs },
    )
  }

  /** The order's open fulfillment orders, when there are any. */
  fulfillmentOrders(id: string): Promise<{ id: string; status: string; lines: { sku: string; quantity: number }[] }[]> {
    return eventually(
      async () => {
        const order = await this.ask(
          'WAREHOUSE',
          `query ($id: ID!) { order(id: $id) { fulfillmentOrders { id status lines { sku quantity } } } }`,
          { id },
        )
        const open = (order.fulfillmentOrders ?? []).filter(({ status }: { status: string }) => !['SHIPPED', 'CANCELLED'].includes(status))
        if (open.length === 0) throw new Error(`order ${id} has no open fulfillment order`)
        return open
      },
      { timeoutMs: 20_000 },
    )
  }

  /** Picks and packs every open fulfillment order; answers their ids. */
  async pack(id: string): Promise<string[]> {
    const open = await this.fulfillmentOrders(id)
    for (const { id: fulfillmentOrderId, lines } of open) {
      await this.ask('WAREHOUSE', START_PICKING, { input: { fulfillmentOrderId } })
      await this.ask('WAREHOUSE', RECORD_PICK, {
        input: { fulfillmentOrderId, lines: lines.map(({ sku, quantity }) => ({ sku, quantity })) },
      })
      await this.ask('WAREHOUSE', PACK, { input: { fulfillmentOrderId } })
    }
    return open.map((order) => order.id)
  }

  /** Picks, packs and ships every open fulfillment order; answers the shipments. */
  async ship(id: string): Promise<{ id: string; trackingNumber: string }[]> {
    const shipments = []
    for (const fulfillmentOrderId of await this.pack(id)) {
      const { shipment } = await this.ask('WAREHOUSE', SHIP, { input: { fulfillmentOrderId } })
      shipments.push(shipment)
    }
    return shipments
  }

  track(trackingNumber: string, status: string, at = new Date(), told: { estimatedDelivery?: string } = {}): Promise<Answer['data']> {
    return this.ask('WAREHOUSE', TRACK, {
      input: {
        idempotencyKey: randomUUID(),
        trackingNumber,
        status,
        description: `Now ${status}`,
        location: 'London',
        countryCode: 'GB',
        at: at.toISOString(),
        ...told,
      },
    })
  }

  /** The counters of a SKU, and whether they equal the fold of the ledger. */
  async stock(sku: string): Promise<{ onHand: number; reserved: number; allocated: number; safetyStock: number; available: number }[]> {
    const { stock } = await this.ask(
      'WAREHOUSE',
      `query ($sku: String!) { variant(sku: $sku) { stock { onHand reserved allocated safetyStock available } } }`,
      { sku },
    )
    return stock
  }

  /** A subscription client of this viewer; closed by whoever asked for it. */
  subscriber(token: string | (() => Promise<string>)): Client {
    return createClient({
      url: `${this.system.gatewayUrl.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 100,
      retryWait: async () => new Promise((resolve) => setTimeout(resolve, 50)),
      shouldRetry: () => true,
      connectionParams: async () => ({ authorization: `Bearer ${typeof token === 'string' ? token : await token()}` }),
    })
  }
}

export const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number version status lines { id sku quantity } } accessToken userErrors { code message field } } }`
export const CANCEL = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { id status version } userErrors { code message field } } }`
export const START_PICKING = `mutation ($input: FulfillmentOrderInput!) { startPicking(input: $input) { fulfillmentOrder { id status } userErrors { code message field } } }`
export const RECORD_PICK = `mutation ($input: RecordPickInput!) { recordPick(input: $input) { fulfillmentOrder { id status } userErrors { code message field } } }`
export const PACK = `mutation ($input: PackInput!) { packFulfillmentOrder(input: $input) { fulfillmentOrder { id status packages { box sscc } } userErrors { code message field } } }`
export const SHIP = `mutation ($input: ShipInput!) { shipFulfillmentOrder(input: $input) { shipment { id trackingNumber status } userErrors { code message field } } }`
export const TRACK = `mutation ($input: TrackingEventInput!) { recordTrackingEvent(input: $input) { shipment { id status } userErrors { code message field } } }`
const SEE = `query ($id: ID!) {
  order(id: $id) {
    id number version status fulfillmentStatus paymentStatus allowedActions email
    lines { id sku quantity quantities { pending backordered allocated picked packed shipped delivered cancelled returned refunded } }
    subtotal { amount } shippingTotal { amount } taxTotal { amount } total { amount currencyCode }
    payments { status authorized { amount } captured { amount } refunded { amount } failureReason }
    invoices { number total { amount } url }
    holds { reason releasedAt }
    timeline(first: 100) { totalCount edges { node { type message } } }
    shipments { id status trackingNumber labelUrl }
  }
}`
