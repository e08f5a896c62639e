import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Line {
  readonly id: string
  readonly sku: string
  left: number
}

/** Shops as their platforms answer for them: they keep what they are told, refuse what cannot be, and may answer nothing at all. */
export async function startFakeShops() {
  const shopify = {
    token: 'shpat_of_the_shop',
    /** What of each order is to be sent, by the order's id. */
    orders: new Map<string, Line[]>(),
    fulfillments: [] as { order: string; number: string; lines: { id: string; quantity: number }[] }[],
    /** Numbers as they were set, and the keys that set them. */
    stock: new Map<string, number>(),
    keys: new Set<string>(),
    sets: 0,
  }
  const woo = {
    token: 'ck_key:cs_secret',
    notes: new Map<string, string[]>(),
    statuses: new Map<string, string>(),
    stock: new Map<string, number>(),
  }
  /** DO_AND_DROP: it takes effect, and the answer is lost on its way. `held`: whoever changes something meanwhile waits for that, and is refused. */
  const mood: { next: ('DO_AND_DROP' | 'REFUSE')[]; held: Promise<'REFUSE'> | null } = { next: [], held: null }
  const requests: string[] = []

  const graph = (query: string, variables: unknown): object => {
    if (query.includes('fulfillmentCreate')) {
      const { lineItemsByFulfillmentOrder: given, trackingInfo } = (variables as { fulfillment: Fulfillment }).fulfillment
      const [{ fulfillmentOrderId, fulfillmentOrderLineItems: lines }] = given as [Fulfillment['lineItemsByFulfillmentOrder'][number]]
      const order = fulfillmentOrderId.split('/').at(-1) ?? ''
      const known = shopify.orders.get(order) ?? []
      const over = lines.some(({ id, quantity }) => quantity > (known.find((line) => line.id === id)?.left ?? 0))
      if (over) return { fulfillmentCreate: { userErrors: [{ message: 'Invalid fulfillment order line item quantity requested.' }] } }
      for (const { id, quantity } of lines) for (const line of known) if (line.id === id) line.left -= quantity
      shopify.fulfillments.push({ order, number: trackingInfo.number, lines })
      return { fulfillmentCreate: { userErrors: [] } }
    }
    if (query.includes('fulfillmentTrackingInfoUpdate')) {
      const { id, trackingInfo } = variables as { id: string; trackingInfo: { number: string; company: string } }
      const known = shopify.fulfillments[Number(id.split('/').at(-1))]
      if (!known) return { fulfillmentTrackingInfoUpdate: { userErrors: [{ message: 'Fulfillment does not exist.' }] } }
      known.number = trackingInfo.number
      return { fulfillmentTrackingInfoUpdate: { userErrors: [] } }
    }
    if (query.includes('inventorySetQuantities')) {
      const { input, key } = variables as {
        key: string
        input: { quantities: { inventoryItemId: string; quantity: number; changeFromQuantity: null }[] }
      }
      if (!query.includes('@idempotent(key: $key)') || input.quantities.some((each) => !('changeFromQuantity' in each)))
        throw new Error('not as of 2026-04')
      shopify.sets += 1
      if (!shopify.keys.has(key))
        for (const { inventoryItemId, quantity } of input.quantities) shopify.stock.set(inventoryItemId.split('/').at(-1) ?? '', quantity)
      shopify.keys.add(key)
      return { inventorySetQuantities: { userErrors: [] } }
    }
    if (query.includes('productVariants')) {
      const sku = JSON.parse((variables as { query: string }).query.slice('sku:'.length)) as string
      const nodes = shopify.stock.has(sku) ? [{ sku, inventoryItem: { id: `gid://shopify/InventoryItem/${sku}` } }] : []
      return { locations: { nodes: [{ id: 'gid://shopify/Location/1' }] }, productVariants: { nodes } }
    }
    const id = (variables as { id: string }).id.split('/').at(-1) ?? ''
    const lines = shopify.orders.get(id)
    if (!lines) return { order: null }
    return {
      order: {
        fulfillments: shopify.fulfillments
          .map(({ order, number }, index) => ({
            order,
            id: `gid://shopify/Fulfillment/${index}`,
            status: 'SUCCESS',
            trackingInfo: [{ number }],
          }))
          .filter(({ order }) => order === id),
        fulfillmentOrders: {
          nodes: [
            {
              ...{ id: `gid://shopify/FulfillmentOrder/${id}`, status: lines.some(({ left }) => left > 0) ? 'OPEN' : 'CLOSED' },
              lineItems: { nodes: lines.map(({ id: lineId, sku, left }) => ({ id: lineId, remainingQuantity: left, lineItem: { sku } })) },
            },
          ],
        },
      },
    }
  }
  const answer = ({ method, url = '', headers }: IncomingMessage, text: string): [number, unknown] => {
    if (url.endsWith('/graphql.json')) {
      if (headers['x-shopify-access-token'] !== shopify.token) return [401, {}]
      const { query, variables } = JSON.parse(text) as { query: string; variables: unknown }
      return [200, { data: graph(query, variables) }]
    }
    if (headers.authorization !== `Basic ${Buffer.from(woo.token).toString('base64')}`) return [401, {}]
    const [, kind, id = '', rest] = /\/wp-json\/wc\/v3\/(orders|products)\/?(\w*)\/?(\w*)/.exec(url) ?? []
    const body = text === '' ? {} : (JSON.parse(text) as { note?: string; status?: string; stock_quantity?: number })
    if (kind === 'products') {
      const sku = new URL(url, 'http://x').searchParams.get('sku')
      if (method === 'PUT') woo.stock.set('MUG', body.stock_quantity ?? 0)
      return [200, method === 'GET' ? (sku !== null && woo.stock.has(sku) ? [{ id: 93, parent_id: 0, sku }] : []) : {}]
    }
    if (rest === 'notes' && method === 'POST') woo.notes.set(id, [...(woo.notes.get(id) ?? []), body.note ?? ''])
    if (rest === 'notes') return [200, (woo.notes.get(id) ?? []).map((note) => ({ note }))]
    if (method === 'PUT') woo.statuses.set(id, body.status ?? '')
    return [200, {}]
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = ''
    for await (const piece of request) text += String(piece)
    requests.push(`${request.method} ${request.url}`)
    // What only asks is never lost: it is what changes something that is told twice.
    const isChange = request.method === 'PUT' || text.includes('mutation') || (request.method === 'POST' && request.url?.includes('/notes'))
    const how = isChange ? ((await mood.held) ?? mood.next.shift()) : undefined
    if (how === 'REFUSE') return void response.writeHead(503).end('{}')
    const [status, body] = answer(request, text)
    if (how === 'DO_AND_DROP') return void request.socket.destroy()
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    ...{ shopify, woo, mood, requests },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Fulfillment {
  readonly lineItemsByFulfillmentOrder: readonly {
    readonly fulfillmentOrderId: string
    readonly fulfillmentOrderLineItems: { readonly id: string; readonly quantity: number }[]
  }[]
  readonly trackingInfo: { readonly number: string }
}
