import { randomUUID } from 'node:crypto'
import { eventually, startSystem, type LocalSystem } from '@kade/test-kit'

const SKU = 'MUG'
const ADDRESS = { name: 'Ada Lovelace', line1: '12 St James Square', postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' }

export interface PlacedOrder {
  readonly id: string
  /** A guest's, for this order. */
  readonly accessToken: string
  readonly lines: readonly { readonly id: string }[]
}
/** A whole system that sells one thing, as the clients under test find it. */
export interface Shop {
  readonly system: LocalSystem
  graph<T>(token: string | null, query: string, variables?: Record<string, unknown>): Promise<T>
  token(claims: Record<string, unknown>): Promise<string>
  /** An order of many units, confirmed and allocated. */
  anOrder(): Promise<PlacedOrder>
  /** Something happens to the order: one of its units is cancelled. */
  happens(order: PlacedOrder): Promise<void>
  /** How many entries its timeline has: the newest cursor. */
  newest(order: PlacedOrder): Promise<string>
}

export async function openShop(): Promise<Shop> {
  const system = await startSystem()
  const post = async (path: string, body: unknown, token: string | null = null): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }
    return (await fetch(`${system.gatewayUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  }
  const token = async (claims: Record<string, unknown>) => ((await post('/auth/dev-token', claims)) as { token: string }).token
  const graph = async <T>(bearer: string | null, query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const { data, errors } = (await post('/graphql', { query, variables }, bearer)) as { data?: Record<string, T>; errors?: unknown }
    const [answer] = Object.values(data ?? {})
    if (errors || answer === undefined) throw new Error(JSON.stringify(errors))
    return answer
  }
  const admin = await token({ roles: ['ADMIN'] })
  const { locations } = await graph<{ locations: [{ id: string }] }>(
    admin,
    'mutation ($input: UpsertLocationsInput!) { upsertLocations(input: $input) { locations { id } } }',
    { input: { locations: [{ code: 'LTN', name: 'Luton', kind: 'FULFILLMENT_CENTER', address: ADDRESS }] } },
  )
  await graph(admin, 'mutation ($input: UpsertVariantsInput!) { upsertVariants(input: $input) { userErrors { message } } }', {
    input: { variants: [{ sku: SKU, title: 'A mug', price: { amount: '12.50', currencyCode: 'GBP' }, weightGrams: 400 }] },
  })
  await graph(admin, 'mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { message } } }', {
    input: { idempotencyKey: randomUUID(), locationId: locations[0].id, lines: [{ sku: SKU, quantity: 10_000 }] },
  })
  const newest = async ({ id, accessToken }: PlacedOrder): Promise<string> =>
    String((await graph<{ timeline: { totalCount: number } }>(accessToken, TIMELINE, { id })).timeline.totalCount)
  return {
    system,
    graph,
    token,
    newest,
    anOrder: async () => {
      const input = {
        idempotencyKey: randomUUID(),
        channel: 'web',
        email: 'ada@example.com',
        name: 'Ada Lovelace',
        lines: [{ sku: SKU, quantity: 50 }],
        shippingAddress: ADDRESS,
        payment: { token: 'tok_success' },
      }
      const placed = await eventually(
        async () => {
          const payload = await graph<{ order: Omit<PlacedOrder, 'accessToken'> | null; accessToken: string }>(null, PLACE, { input })
          if (!payload.order) throw new Error('orders has not heard of the variant')
          return { ...payload.order, accessToken: payload.accessToken }
        },
        { timeoutMs: 30_000 },
      )
      await eventually(async () => {
        if ((await newest(placed)) !== '3') throw new Error('not placed, confirmed and allocated yet')
      })
      return placed
    },
    happens: async ({ id, lines: [line] }) => {
      const input = { orderId: id, reason: 'One less', lines: [{ orderLineId: line?.id, quantity: 1 }] }
      const { userErrors } = await graph<{ userErrors: unknown[] }>(admin, CANCEL, { input })
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors))
    },
  }
}

const TIMELINE = 'query ($id: ID!) { order(id: $id) { timeline(first: 1) { totalCount } } }'
const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id lines { id } } accessToken } }'
const CANCEL = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { message } } }'
