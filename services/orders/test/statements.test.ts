import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer, statementsOf } from '@kade/service-kit/testing'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

const stated = (work: () => Promise<unknown>): Promise<string[]> => statementsOf(orders.service.database, work)

it('placing an order costs two statements, however many lines it has', async () => {
  await orders.place() // what is made once is made
  const one = await stated(() => orders.place())
  const many = await stated(() => orders.place({ lines: Array.from({ length: 500 }, () => ({ sku: 'MUG', quantity: 1 })) }))
  expect([one.length, many.length]).toEqual([2, 2])
})

it('a guess costs the same two statements, whether its number exists or not', async () => {
  const { order } = (await orders.place()) as unknown as { order: { number: string } }
  const guess = (orderNumber: string) => () =>
    orders.graph(asViewer([]), 'mutation ($input: GuestAccessInput!) { guestAccess(input: $input) { userErrors { code } } }', {
      input: { orderNumber, email: `${crypto.randomUUID()}@example.com` },
    })
  const kinds = (statements: readonly string[]) =>
    statements.filter((sql) => /guess|FROM orders/.test(sql)).map((sql) => sql.trim().split(/\s+/)[0])
  const [there, not] = [await stated(guess(order.number)), await stated(guess('K-20000001-ABCDEFG'))]
  expect([kinds(there), kinds(not)]).toEqual([
    ['WITH', 'SELECT'],
    ['WITH', 'SELECT'],
  ])
})

it('a page of 50 orders with everything below them costs as many statements as a page of 5', async () => {
  await Promise.all(Array.from({ length: 55 }, () => orders.place()))
  const page = async (first: number) => (await reading(first)).filter((sql) => /^\s*SELECT/.test(sql))
  const reading = (first: number) =>
    stated(async () => {
      const { data, errors } = await orders.graph<{ orders: { edges: unknown[] } }>(asViewer('SUPPORT'), PAGE, { first })
      expect([errors, data?.orders.edges.length]).toEqual([undefined, first])
    })
  const [few, many] = [await page(5), await page(50)]
  expect(many.length).toBe(few.length)
  expect(many.length).toBeLessThanOrEqual(12)
})

const PAGE = `query ($first: Int!) {
  orders(first: $first) {
    totalCount
    edges { node {
      number allowedActions channel { code } customer { name orders(first: 3) { edges { node { number } } } } lines { sku total { amount } quantities { pending } }
      holds { reason } payments { status } invoices { number } promisedDeliveryDate timeline(first: 5) { edges { node { type } } }
    } }
  }
}`
