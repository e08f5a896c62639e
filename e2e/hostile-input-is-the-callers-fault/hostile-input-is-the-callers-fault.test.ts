import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { buildSchema } from 'graphql'
import { Shop } from '../support/shop.js'
import { HostileOperations, type HostileRequest } from './hostile-operations.js'
import { Dice, hostileText, ILL_TYPED } from './hostile-values.js'

/** Another seed tries other values: FUZZ_SEED repeats a run that failed. */
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
const OPERATIONS = Number(process.env.FUZZ_OPERATIONS ?? 20_000)
/** One in so many requests has a value of a wrong type: it is refused whole, and so asks one operation alone. */
const ILL_TYPED_EVERY = 4
const SIDE_BY_SIDE = 6

const CALLERS_FAULT = ['BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED', 'QUERY_TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED']
/** Guesses of a guest's order are counted, as they should be. */
const COUNTED = ['Mutation.guestAccess', 'Mutation.claimOrder']
const INSIDES =
  /\bat .*\.[jt]s:\d|node_modules|\bSELECT\b.*\bFROM\b|INSERT INTO|invalid input syntax|byte sequence|PostgreSQL|QueryFailed|127\.0\.0\.1/

const dice = new Dice(SEED)
let shop: Shop
let operations: HostileOperations
let orderId: string

beforeAll(async () => {
  shop = await Shop.open({ env: { RATE_LIMIT_PER_MINUTE: '10000000' } })
  await shop.offer('MUG', { units: 1_000 })
  await shop.offer('CUP', { units: 900_000 })
  const shipped = await shop.place()
  await shop.until(shipped.id, 'CONFIRMED')
  const [shipment] = await shop.ship(shipped.id)
  const order = await shop.place()
  orderId = order.id
  await shop.until(orderId, 'CONFIRMED')
  const [fulfillmentOrder] = await shop.fulfillmentOrders(orderId)
  const schema = buildSchema(await (await fetch(`${shop.system.gatewayUrl}/schema.graphql`)).text())
  operations = new HostileOperations(schema, dice, {
    ...{ id: orderId, orderId, orderLineId: order.lines[0]?.id, orderNumber: order.number, trackingNumber: shipment?.trackingNumber },
    ...{ sku: 'CUP', channel: 'web', locationId: shop.locations[0]?.id, fulfillmentOrderId: fulfillmentOrder?.id, token: 'tok_success' },
    ...{ email: 'ada@example.com', countryCode: 'GB', currencyCode: 'GBP', provider: 'test', code: 'LTN', carrier: null, service: null },
    ...{ number: null, after: null, before: null, last: null, customerId: null, expectedVersion: null, idempotencyKey: randomUUID },
  })
}, 180_000)
afterAll(() => shop.close())

/** What is wrong with an answer: a fault of ours, or something of our insides. */
function faultsOf(status: number, body: string, name: string): string[] {
  if (INSIDES.test(body)) return [`tells of the inside: ${body.slice(0, 400)}`]
  const codes = ((JSON.parse(body) as { errors?: { extensions: { code: string }; message: string }[] }).errors ?? [])
    .filter(({ extensions: { code } }) => !CALLERS_FAULT.includes(code) && !(COUNTED.includes(name) && code === 'RATE_LIMITED'))
    .map(({ extensions, message }) => `${extensions.code}: ${message.slice(0, 200)}`)
  return status >= 500 ? [`status ${status}`, ...codes] : codes
}

/** Operations that were refused as a whole request, before any service saw them. */
let refused = 0

async function ask(name: string, { query, variables, operations: asked }: HostileRequest): Promise<string[]> {
  const token = await shop.token({ roles: ['ADMIN'] })
  const response = await shop.post('/graphql', `{"query":${JSON.stringify(query)},"variables":${variables}}`, {
    authorization: `Bearer ${token}`,
  })
  const body = await response.text()
  if (response.status === 400) refused += asked
  const faults = faultsOf(response.status, body, name)
  return faults.length > 0 ? [`${name} ${variables.slice(0, 1_500)}\n  ${[...new Set(faults)].slice(0, 3).join('\n  ')}`] : []
}

it(`${OPERATIONS} operations with hostile arguments are answered, or refused as the caller's fault`, async () => {
  const faults: string[] = []
  let asked = 0
  const attack = async (): Promise<void> => {
    while (asked < OPERATIONS && faults.length < 10) {
      const name = dice.pick(operations.targets)
      const hostile = dice.below(ILL_TYPED_EVERY) === 0 ? operations.illTyped(name) : operations.wellTyped(name)
      asked += hostile.operations
      faults.push(...(await ask(name, hostile)))
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, attack))
  expect({ seed: SEED, faults }).toEqual({ seed: SEED, faults: [] })
  expect(asked).toBeGreaterThanOrEqual(OPERATIONS)
  expect(refused / asked).toBeLessThan(0.25)
}, 300_000)

it('hostile variables of subscriptions end them with an error of the caller, or not at all', async () => {
  const client = shop.subscriber(await shop.token({ roles: ['ADMIN'] }))
  const codes = new Set<unknown>()
  for (let n = 0; n < 200; n += 1) {
    const variables = {
      orderId: dice.below(2) ? orderId : hostileText(dice),
      after: dice.below(4) ? hostileText(dice) : dice.pick([1, -1, {}, []]),
    }
    const field = dice.pick(['orderUpdates', 'trackingUpdates'])
    codes.add(
      await new Promise((resolve) => {
        const stop = client.subscribe(
          { query: `subscription ($orderId: ID!, $after: String) { ${field}(orderId: $orderId, after: $after) { cursor } }`, variables },
          {
            next: ({ errors }) => resolve(errors?.[0]?.extensions?.code ?? 'answered'),
            error: (errors) => resolve((errors as { extensions?: { code: string } }[])[0]?.extensions?.code ?? String(errors)),
            complete: () => resolve('answered'),
          },
        )
        setTimeout(() => (resolve('answered'), stop()), 300)
      }),
    )
  }
  await client.dispose()
  expect({ seed: SEED, codes: [...codes].filter((code) => !['answered', ...CALLERS_FAULT].includes(code as string)) }).toEqual({
    seed: SEED,
    codes: [],
  })
}, 120_000)

describe('paths and bodies beside the graph', () => {
  const signed = '?expires=99999999999&signature=AAAA'
  const paths = [
    '%00',
    '%',
    '%zz',
    '%ed%a0%80',
    '..%2f..%2fetc',
    `${'a'.repeat(3_000)}`,
    '__proto__',
    'a.pdf',
    `${randomUUID()}.pdf`,
    '%2e%2e/x',
    'a b',
  ]
  it.each(paths.flatMap((file) => ['/files/orders/invoices/', '/files/shipping/labels/', '/files/', '/track/', '/'].map((path) => [`${path}${file}`])))(
    '%s is not found, or refused',
    async (path) => {
      for (const full of [path, `${path}${signed}`, `${path}?expires=%00&signature=%ff`]) {
        const { status, body } = await get(full)
        expect([full, status < 500, INSIDES.test(body)]).toEqual([full, true, false])
      }
    },
  ) // prettier-ignore

  it.each(ILL_TYPED.flatMap((value) => [value, `{"query":${value}}`, `{"query":"{ channels { code } }","variables":${value}}`, `{"query":"{ channels { code } }","operationName":${value}}`, `{"query":"{ channels { code } }","extensions":${value}}`, `{"roles":${value}}`, `{"roles":["CUSTOMER"],"customerId":${value},"sub":${value}}`]).map((body) => [body]))(
    'the body %s is answered or refused',
    async (body) => {
      for (const path of ['/graphql', '/auth/dev-token', '/graphql/stream']) {
        const response = await shop.post(path, body, path === '/graphql/stream' ? { accept: 'text/event-stream' } : {})
        const text = await response.text()
        expect([path, response.status < 500, INSIDES.test(text), text.includes('INTERNAL_SERVER_ERROR')]).toEqual([path, true, false, false])
      }
    },
  ) // prettier-ignore
})

it('nothing of what was taken is a dead letter later, and the shop goes on', async () => {
  const sold = async (): Promise<number> =>
    (await shop.ask('ADMIN', '{ sales(by: DAY, from: "2020-01-01", to: "2029-01-01", channel: "web") { total { orders } } }')).total.orders
  const before = await sold()
  await shop.openLocations() // a hostile administrator may have closed them
  await shop.offer('BOWL', { units: 1 })
  const { id } = await shop.place({ lines: [{ sku: 'BOWL', quantity: 1 }] })
  await shop.until(id, 'CONFIRMED', 60_000)
  await eventually(async () => expect(await sold()).toBeGreaterThan(before), { timeoutMs: 60_000 })
  const { edges } = await shop.ask('ADMIN', '{ workItems(first: 100) { edges { node { kind subject error } } } }')
  const letters = edges.filter(({ node }: { node: { kind: string } }) => node.kind === 'DEAD_LETTER')
  expect({ seed: SEED, letters }).toEqual({ seed: SEED, letters: [] })
}, 180_000)

/** As a program asks that does not mind what a path may hold. */
const get = (path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(shop.system.gatewayUrl)
    const asked = request({ hostname, port, path: path.replaceAll(' ', '%20') }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (body += part)).on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    asked.on('error', reject).end()
  })
