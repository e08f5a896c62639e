/**
 * The page of an order that is there to be followed: one for each home, by its key, and placed by the first start that can. Null when the
 * gateway cannot place it at this moment, or sells nothing yet: that costs the link, not the start.
 */
export async function liveOrder(gatewayUrl: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: PLACE, variables: { input: ORDER } }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    })
    const answer = (await response.json()) as { data?: { placeOrder?: { order?: { trackingLink?: string } | null } } | null }
    return answer.data?.placeOrder?.order?.trackingLink ?? null
  } catch {
    return null
  }
}

const PATIENCE_MS = 10_000
const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { trackingLink } userErrors { code } } }'
const ORDER = {
  idempotencyKey: 'start-live-order',
  channel: 'web',
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  lines: [{ sku: '85123A', quantity: 2 }],
  payment: { token: 'tok_success' },
  shippingAddress: { name: 'Ada Lovelace', line1: '12 St James Square', postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' },
}
