import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { startSystem } from '@kade/test-kit'
import { eventually, type LocalSystem } from '@kade/test-kit'

export const PLACE_ORDER = `mutation PlaceOrder($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number status } accessToken userErrors { code message } } }`

const ADDRESS = { name: 'Bench', line1: '1 Test Road', postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' }

/** An order of two lines by a new customer. */
export function aPlaceOrderInput(skus: readonly string[]) {
  const start = Math.floor(Math.random() * (skus.length - 1))
  return {
    idempotencyKey: randomUUID(),
    channel: 'web',
    email: `${randomUUID()}@example.com`,
    name: 'Bench',
    lines: skus.slice(start, start + 2).map((sku) => ({ sku, quantity: 1 })),
    shippingAddress: ADDRESS,
    payment: { token: 'tok_success' },
  }
}

export async function ask<T>(system: LocalSystem, role: string | null, query: string, variables: Record<string, unknown>): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(role ? { authorization: await bearerOf(system, role) } : {}) }
  const response = await fetch(`${system.gatewayUrl}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  const { data, errors } = (await response.json()) as { data?: Record<string, T>; errors?: unknown }
  const [answer] = Object.values(data ?? {})
  if (errors || answer === undefined) throw new Error(JSON.stringify(errors))
  return answer
}

/** What a caller of this role sends as `authorization`. */
export async function bearerOf(system: LocalSystem, role: string): Promise<string> {
  const response = await fetch(`${system.gatewayUrl}/auth/dev-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roles: [role] }),
  })
  return `Bearer ${((await response.json()) as { token: string }).token}`
}

const MOST_AT_ONCE = 500

/** So many variants with stock that does not run out; resolves when orders knows them. */
export async function offerVariants(system: LocalSystem, count: number): Promise<string[]> {
  const skus = Array.from({ length: count }, (_, index) => `BENCH-${index}`)
  const address = { name: 'Kade', line1: '1 Airport Way', postalCode: 'LU2 9LY', city: 'Luton', countryCode: 'GB' }
  const { locations } = await ask<{ locations: { id: string }[] }>(
    system,
    'ADMIN',
    'mutation ($input: UpsertLocationsInput!) { upsertLocations(input: $input) { locations { id } userErrors { message } } }',
    { input: { locations: [{ code: 'LTN', name: 'Luton', kind: 'FULFILLMENT_CENTER', address }] } },
  )
  const variants = skus.map((sku) => ({ sku, title: sku, price: { amount: '12.50', currencyCode: 'GBP' }, weightGrams: 300 }))
  for (let start = 0; start < count; start += MOST_AT_ONCE) {
    await ask(system, 'ADMIN', 'mutation ($input: UpsertVariantsInput!) { upsertVariants(input: $input) { userErrors { message } } }', {
      input: { variants: variants.slice(start, start + MOST_AT_ONCE) },
    })
    const lines = skus.slice(start, start + MOST_AT_ONCE).map((sku) => ({ sku, quantity: 900_000 }))
    await ask(system, 'WAREHOUSE', 'mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { message } } }', {
      input: { idempotencyKey: `bench-stock ${start}`, locationId: locations[0]?.id, lines },
    })
  }
  await eventually(
    async () => {
      const { order } = await ask<{ order: unknown }>(system, null, PLACE_ORDER, { input: { ...aPlaceOrderInput(skus.slice(-2)) } })
      if (!order) throw new Error('orders has not heard of the variants')
    },
    { timeoutMs: 30_000 },
  )
  return skus
}

/** Another checkout, installed and built, by its own kit. */
export async function startBuildOf(folder: string): Promise<LocalSystem> {
  const kit = pathToFileURL(join(resolve(folder), 'packages', 'test-kit', 'src', 'index.ts')).href
  const { startSystem: startBaseline } = (await import(kit)) as { startSystem: typeof startSystem }
  return startBaseline({ durable: true })
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [below = 0, above = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return (below + above) / 2
}
