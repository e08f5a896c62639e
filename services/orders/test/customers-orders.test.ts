import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { within } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
  await orders.place()
  const { database } = orders.service
  await database.query(`INSERT INTO customer SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'email', 'c' || n || '@example.com'))).*
    FROM customer AS c, generate_series(1, 99) AS n`)
  // The newest hundred orders are one of each customer.
  await database.query(`INSERT INTO orders SELECT (jsonb_populate_record(o, jsonb_build_object(
      'id', gen_random_uuid(), 'number', 'K-' || n || c.email, 'customer_id', c.id, 'idempotency_key', n || c.email, 'placed_at', o.placed_at - n * interval '1 hour'))).*
    FROM orders AS o, customer AS c, generate_series(1, 100) AS n`)
}, 120_000)
afterAll(() => orders.stop())

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[]
}

it.each(['number', 'total { amount }'])(
  'a hundred orders are answered with the hundred orders of each customer, and the %s of each',
  async (fields) => {
    const asked = performance.now()
    const { data, errors } = await orders.graph<{ orders: Page<{ customer: { orders: Page<object> } }> }>(
      asViewer('ADMIN'),
      `{ orders(first: 100) { edges { node { customer { orders(first: 100) { edges { node { ${fields} } } } } } } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data?.orders.edges.map(({ node }) => node.customer.orders.edges.length)).toEqual(Array(100).fill(100))
    expect(performance.now() - asked).toBeLessThan(within(5_000))
  },
  60_000,
)
