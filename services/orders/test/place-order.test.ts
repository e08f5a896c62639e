import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/test-kit'
import { anInput, PLACE, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

const customersOf = (email: string) =>
  orders.service.database.query<{ id: string; orders: number }>(
    'SELECT c.id, count(o.id)::int AS orders FROM customer AS c LEFT JOIN orders AS o ON o.customer_id = c.id WHERE c.email = $1 GROUP BY c.id',
    [email],
  )

it('orders placed at once with one new e-mail address belong to one customer', async () => {
  await Promise.all(Array.from({ length: 8 }, (_, n) => orders.place({ email: n % 2 ? 'Ada@Example.com' : 'ada@example.com' })))
  expect(await customersOf('ada@example.com')).toEqual([{ id: expect.any(String), orders: 8 }])
})

it('orders placed at once with one key are one order, and nothing of the others is left', async () => {
  const input = { ...anInput(), email: 'bob@example.com' }
  const placed = await Promise.all(Array.from({ length: 8 }, () => orders.place(input)))
  expect(new Set(placed.map(({ order }) => order.id)).size).toBe(1)
  expect(await customersOf('bob@example.com')).toEqual([{ id: expect.any(String), orders: 1 }])
  const [told] = await orders.service.database.query<{ entries: number }>(
    'SELECT count(*)::int AS entries FROM order_event WHERE order_id = $1 AND sequence = 1',
    [placed[0]!.order.id],
  )
  expect(told).toEqual({ entries: 1 })
})

it('a customer who is named keeps the order under another e-mail address', async () => {
  await orders.place({ email: 'eve@example.com' })
  const [eve] = await customersOf('eve@example.com')
  const { data } = await orders.graph<{ placeOrder: { order: { id: string }; userErrors: unknown[] } }>(
    asViewer('CUSTOMER', { customerId: eve!.id }),
    PLACE,
    { input: { ...anInput(), email: 'eve@work.example.com', customerId: eve!.id } },
  )
  expect(data?.placeOrder.userErrors).toEqual([])
  expect(await customersOf('eve@example.com')).toEqual([{ id: eve!.id, orders: 2 }])
})

it('a customer who signs in for the first time becomes the customer of that id', async () => {
  const id = newId()
  await orders.graph(asViewer('CUSTOMER', { customerId: id }), PLACE, { input: { ...anInput(), email: 'new@example.com', customerId: id } })
  expect(await customersOf('new@example.com')).toEqual([{ id, orders: 1 }])
})
