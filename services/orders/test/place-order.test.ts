import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId, type Viewer } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
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

it('guests who place at once with one new e-mail address are one contact of the channel', async () => {
  await Promise.all(Array.from({ length: 8 }, (_, n) => orders.place({ email: n % 2 ? 'Ada@Example.com' : 'ada@example.com' })))
  expect(await customersOf('ada@example.com')).toEqual([{ id: expect.any(String), orders: 8 }])
})

it('orders placed at once with one key are one order, and nothing of the others is left', async () => {
  const input = { ...anInput(), email: 'bob@example.com' }
  const placed = await Promise.all(Array.from({ length: 8 }, () => orders.place(input)))
  expect(new Set(placed.map(({ order }) => order.id)).size).toBe(1)
  expect(await customersOf('bob@example.com')).toEqual([{ id: expect.any(String), orders: 1 }])
  const [{ id }] = [placed[0]!.order]
  const entries = await orders.service.database.query<{ type: string }>('SELECT type FROM order_event WHERE order_id = $1', [id])
  expect(entries).toEqual([{ type: 'PLACED' }])
  // Events are published in the order of their orders: once a later one is heard, a second one of this order would have been too.
  const later = (await orders.place()).order.id
  await eventually(() => expect(orders.others.heard('order.placed.v1', later)).toHaveLength(1))
  expect(orders.others.heard('order.placed.v1', id)).toHaveLength(1)
})

const placeAs = (viewer: Viewer, change: object) =>
  orders.graph<{ placeOrder: { order: { id: string } | null; accessToken: string | null; userErrors: unknown[] } }>(viewer, PLACE, {
    input: { ...anInput(), ...change },
  })
const ownerOf = async (id: string | undefined) =>
  (await orders.service.database.query<{ customerId: string }>('SELECT customer_id AS "customerId" FROM orders WHERE id = $1', [id]))[0]
    ?.customerId

describe('what a signed-in customer places is its own,', () => {
  const ada = newId()
  const eve = newId()
  it.each<[string, object]>([
    ['named or not', {}],
    ['under another e-mail address', { email: 'ada@work.example.com' }],
    ['under an e-mail address that a guest has ordered with', { email: 'guest@example.com' }],
    ['under an e-mail address that another account has ordered with', { email: 'eve@example.com', customerId: ada }],
    ['under a name in capital letters', { customerId: ada.toUpperCase() }],
  ])('%s', async (_, change) => {
    await orders.place({ email: 'guest@example.com' })
    await placeAs(asViewer('CUSTOMER', { customerId: eve }), { email: 'eve@example.com' })
    const { data } = await placeAs(asViewer('CUSTOMER', { customerId: ada }), change)
    expect(data?.placeOrder).toMatchObject({ userErrors: [], accessToken: null })
    expect(await ownerOf(data?.placeOrder.order?.id)).toBe(ada)
  })
})

it('an order by a guest joins no account, whatever its e-mail address', async () => {
  const customerId = newId()
  await placeAs(asViewer('CUSTOMER', { customerId }), { email: 'hers@example.com' })
  const { order } = await orders.place({ email: 'hers@example.com' })
  expect(await ownerOf(order.id)).not.toBe(customerId)
})

it('a contact who signs in keeps its orders; who orders with its e-mail address later is somebody else', async () => {
  const first = await ownerOf((await orders.place({ email: 'zoe@example.com' })).order.id)
  const { data } = await placeAs(asViewer('CUSTOMER', { customerId: first! }), { email: 'zoe@example.com' })
  expect(await ownerOf(data?.placeOrder.order?.id)).toBe(first)
  const [next, again] = [await orders.place({ email: 'zoe@example.com' }), await orders.place({ email: 'zoe@example.com' })]
  const owners = [await ownerOf(next.order.id), await ownerOf(again.order.id)]
  expect(owners).toEqual([owners[0], owners[0]])
  expect(owners[0]).not.toBe(first)
})

it('a customer without an id places as a guest does, and gets a token', async () => {
  const { data } = await placeAs(asViewer('CUSTOMER'), {})
  expect(data?.placeOrder).toMatchObject({ accessToken: expect.any(String), userErrors: [] })
})
