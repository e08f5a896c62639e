// `node scripts/release/smoke-order.mjs http://localhost:4000`: asks a running system whether it is ready, then takes one order through the graph until it
// is confirmed: stock, payment and three services have said yes. It needs tokens for development, and leaves a location, a variant and the order behind.
import { setTimeout as pause } from 'node:timers/promises'

const [base = 'http://localhost:4000'] = process.argv.slice(2)
const WITHIN_MS = Number(process.env.SMOKE_WITHIN_MS ?? 180_000)
const until = Date.now() + WITHIN_MS
const run = Date.now().toString(36).toUpperCase()
const address = { name: 'Ada Lovelace', line1: '12 St James Square', postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' }

try {
  await eventually('the gateway is ready', async () => {
    const { status } = await fetch(`${base}/readyz`)
    return status === 200 || `/readyz answers ${status}`
  })
  const { token } = await (await post('/auth/dev-token', { roles: ['ADMIN'] })).json()
  if (!token) throw new Error('There are no tokens for development here: AUTH_MODE=development and ALLOW_DEV_TOKENS=yes give them')

  const location = { code: `SMOKE-${run}`, name: 'Smoke', kind: 'FULFILLMENT_CENTER', address }
  const { locations } = await change(token, 'upsertLocations', 'UpsertLocationsInput', 'locations { id }', { locations: [location] })
  const variant = { sku: `SMOKE-${run}`, title: 'Smoke', price: { amount: '9.85', currencyCode: 'GBP' } }
  await change(token, 'upsertVariants', 'UpsertVariantsInput', '', { variants: [variant] })
  const lines = [{ sku: variant.sku, quantity: 2 }]
  await change(token, 'receiveStock', 'ReceiveStockInput', '', { idempotencyKey: `smoke:${run}`, locationId: locations[0].id, lines })

  // Orders hears of the variant by an event: until then it does not know the SKU.
  let placed
  await eventually('the order is placed', async () => {
    const input = {
      idempotencyKey: `smoke:${run}:${Date.now()}`,
      channel: 'web',
      email: 'ada@example.com',
      name: address.name,
      lines,
      shippingAddress: address,
      payment: { token: 'tok_success' },
    }
    const query = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number } accessToken userErrors { code message } } }`
    const { placeOrder } = await ask(undefined, query, { input })
    placed = placeOrder
    return placeOrder.order !== null || JSON.stringify(placeOrder.userErrors)
  })
  await eventually(`order ${placed.order.number} is confirmed`, async () => {
    const { order } = await ask(placed.accessToken, 'query ($id: ID!) { order(id: $id) { status } }', { id: placed.order.id })
    return order?.status === 'CONFIRMED' || `it is ${order?.status}`
  })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** @throws with the last thing that was in the way, when the time is over */
async function eventually(what, holds) {
  for (;;) {
    const answer = await holds().catch((error) => error.cause?.message ?? error.message)
    if (answer === true) return console.log(`✓ ${what}`)
    if (Date.now() > until) throw new Error(`✗ ${what}: not within ${WITHIN_MS / 1000} seconds: ${answer}`)
    await pause(500)
  }
}

async function change(token, name, type, fields, input) {
  const data = await ask(token, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code message field } } }`, {
    input,
  })
  const { userErrors, ...changed } = data[name]
  if (userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`)
  console.log(`✓ ${name}`)
  return changed
}

async function ask(token, query, variables) {
  const response = await post('/graphql', { query, variables }, token)
  const { data, errors } = await response.json()
  if (errors) throw new Error(`The graph answers ${response.status}: ${errors.map(({ message }) => message).join('; ')}`)
  return data
}

function post(path, body, token) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  return fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(30_000) })
}
