import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { messagingMigrations, newId, openDatabase } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { InvoiceContents1700000113000 } from '../src/migrations/1700000113000-invoice-contents.js'
import { OneOrderAChannelNumber1700000113001 } from '../src/migrations/1700000113001-one-order-a-channel-number.js'
import { Orders1700000100000 } from '../src/migrations/1700000100000-orders.js'
import { anInput, PLACE, runOrders } from './running-orders.js'

/**
 * Orders were placed before the owner rule, when an e-mail address was one customer: Gail's three, the third through another channel, all of
 * a customer that the first of them made; Ann's first in her account, and one of a guest who typed her address.
 */
const [ANN, BETH] = [newId(), newId()]
const gails = { email: 'gail@example.com', numbers: ['K-100000017', 'K-100000025', 'K-100000033'] }
const anns = { email: 'ann@example.com', numbers: ['K-100000041', 'K-100000058'] }
let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  await new Promise((resolve) => setTimeout(resolve, 30)) // Ann signed up before she ordered
  orders = await runOrders({ fill: asBefore })
})
afterAll(() => orders.stop())

const customer = (customerId: string) => asViewer('CUSTOMER', { customerId })
const numbersOf = async (viewer: ReturnType<typeof asViewer>, filter = '') => {
  const { data } = await orders.graph<{ orders: { edges: { node: { number: string } }[] } }>(
    viewer,
    `{ orders${filter} { edges { node { number } } } }`,
  )
  return data!.orders.edges.map(({ node }) => node.number).sort()
}
const claim = async (customerId: string, orderNumber: string, email: string) => {
  const { data } = await orders.graph<{ claimOrder: { order: { number: string } | null; userErrors: { code: string }[] } }>(
    customer(customerId),
    'mutation ($input: ClaimOrderInput!) { claimOrder(input: $input) { order { number } userErrors { code } } }',
    { input: { orderNumber, email } },
  )
  return data!.claimOrder.order?.number ?? data!.claimOrder.userErrors.map(({ code }) => code)
}

it('no order changed hands, and staff read every one', async () => {
  expect(await numbersOf(asViewer('SUPPORT'))).toEqual([...gails.numbers, ...anns.numbers])
  expect(await numbersOf(customer(ANN))).toEqual(anns.numbers)
  expect(await numbersOf(customer(BETH))).toEqual([])
})

it('a guest’s orders of before are claimed one by one, each by its own proof', async () => {
  const [first, second, third] = gails.numbers as [string, string, string]
  expect(await claim(BETH, first, 'ann@example.com')).toEqual(['NOT_FOUND'])
  expect(await claim(BETH, first, gails.email)).toBe(first)
  expect(await numbersOf(customer(BETH))).toEqual([first])
  expect(await claim(BETH, third, gails.email)).toBe(third)
  expect(await claim(ANN, third, gails.email)).toEqual(['NOT_FOUND'])
  expect(await claim(ANN, second, gails.email)).toBe(second)
  expect([await numbersOf(customer(BETH)), await numbersOf(customer(ANN))]).toEqual([
    [first, third],
    [second, ...anns.numbers],
  ])
})

it('an account’s orders of before stay in it, whoever knows the address', async () => {
  for (const number of anns.numbers) expect(await claim(BETH, number, anns.email)).toEqual(['NOT_FOUND'])
  expect(await numbersOf(customer(ANN))).toEqual(expect.arrayContaining(anns.numbers))
})

describe('who orders with an address of before', () => {
  it.each([gails.email, anns.email])('(%s) joins nobody', async (email) => {
    const { data } = await orders.graph<{ placeOrder: { order: { id: string } } }>(asViewer([]), PLACE, { input: { ...anInput(), email } })
    const rows = await orders.service.database.query<{ channel: string | null; orders: number }>(
      'SELECT c.channel, count(*) AS orders FROM customer AS c JOIN orders AS o ON o.customer_id = c.id WHERE c.id = (SELECT customer_id FROM orders WHERE id = $1) GROUP BY 1',
      [data!.placeOrder.order.id],
    )
    expect(rows).toEqual([{ channel: 'web', orders: 1 }])
  })
})

/** Rows as the code of before wrote them: the customer of a new address under the id that was named, or one made after the order's. */
async function asBefore(url: string): Promise<void> {
  const database = await openDatabase({
    url,
    name: 'before',
    migrations: [...messagingMigrations, Orders1700000100000, InvoiceContents1700000113000, OneOrderAChannelNumber1700000113001],
  })
  const place = async (number: string, email: string, channel: string, named?: string) => {
    const [known] = await database.query<{ id: string }>('SELECT id FROM customer WHERE email = $1', [email])
    const id = newId()
    const customerId = known?.id ?? named ?? newId()
    await database.query(
      `WITH buyer AS (
         INSERT INTO customer (id, email, name) SELECT $1, $2, 'Somebody' WHERE NOT $3::boolean
       ), placed AS (
         INSERT INTO orders (id, number, version, status, fulfillment_status, payment_status, channel_id, channel, customer_id, email, currency, subtotal, discount_total,
           shipping_total, tax_total, total, shipping_address, billing_address, placed_at, idempotency_key, request_hash)
         SELECT $4, $5::text, 1, 'PENDING', 'UNFULFILLED', 'PENDING', id, code, $1, $2, currency, 1250, 0, 395, 274, 1645, $7::jsonb, $7::jsonb, now(), $5, 'x' FROM channel WHERE code = $6
       ), waiting AS (
         INSERT INTO saga (order_id, state) VALUES ($4, 'AWAITING_STOCK')
       ), paying AS (
         INSERT INTO payment (id, order_id, provider, token, reference) VALUES (gen_random_uuid(), $4, 'test', 'tok_success', 'pay_' || $5)
       ), stored AS (
         INSERT INTO order_line (id, order_id, position, sku, title, unit_price, total, quantity, counters) VALUES (gen_random_uuid(), $4, 1, 'MUG', 'Mug', 1250, 1250, 1, '{}')
       )
       INSERT INTO order_event (order_id, sequence, id, type, at, actor, message) VALUES ($4, 1, gen_random_uuid(), 'PLACED', now(), 'customer', 'Placed through web')`,
      [
        customerId,
        email,
        known !== undefined,
        id,
        number,
        channel,
        JSON.stringify({ name: 'Somebody', line1: 'x', city: 'London', countryCode: 'GB' }),
      ],
    )
  }
  const [first, second, third] = gails.numbers as [string, string, string]
  await place(first, gails.email, 'web')
  await place(second, gails.email, 'web')
  await place(third, gails.email, 'social')
  await place(anns.numbers[0]!, anns.email, 'web', ANN)
  await place(anns.numbers[1]!, anns.email, 'web')
  await database.close()
}
