import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { expireReservations } from '../src/lapse/expire-reservations.js'
import { aVariant, runInventory } from './running-inventory.js'
import { tellingOrders } from './telling-orders.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let orders: ReturnType<typeof tellingOrders>
beforeAll(async () => {
  inventory = await runInventory(['JUG', 'KEG'])
  orders = tellingOrders(inventory)
  await inventory.change('upsertVariants', 'UpsertVariantsInput', {
    variants: [aVariant('SET', { bundle: [{ sku: 'JUG', quantity: 2 }] }), aVariant('URN', { outOfStockPolicy: 'BACKORDER' })],
  })
})
afterAll(() => inventory.stop())
afterEach(async () => expect(await orders.differences()).toEqual([]))

const units = (sku: string, quantity: number) => ({ sku, quantity })
const IN_AN_HOUR = () => new Date(Date.now() + 3_600_000)
const lapse = (seconds: number) => expireReservations(inventory.service.database, IN_AN_HOUR(), seconds)
/** Where the units of an order are. */
const placesOf = (orderIds: readonly string[]) =>
  inventory.service.database.query<{ order_id: string; reserved: number; allocated: number; waiting: number }>(
    `SELECT o AS order_id, coalesce((SELECT sum(quantity) FROM reservation WHERE order_id = o), 0)::int AS reserved,
       coalesce((SELECT sum(quantity) FROM allocation WHERE order_id = o), 0)::int AS allocated,
       coalesce((SELECT sum(quantity) FROM backorder WHERE order_id = o), 0)::int AS waiting FROM unnest($1::uuid[]) AS o`,
    [orderIds],
  )

it('of an order that is not confirmed in time, go to who waits for them; confirmed late, it gets what there is by then', async () => {
  const late = await orders.place([units('JUG', 3), units('SET', 48)])
  expect(await orders.answer(late, 1)).toMatchObject({ type: 'stock.reserved.v1' })
  expect(await lapse(7_200)).toBe(0)
  expect(await lapse(3_599)).toBe(1)
  expect(await orders.answer(late, 2)).toMatchObject({
    ...{ type: 'stock.reservation_expired.v1', data: { lines: [units('JUG', 3), units('SET', 48)] } },
  })
  expect(await orders.counters('JUG')).toMatchObject({ on_hand: 100, reserved: 0 })
  // Once is enough.
  expect(await lapse(3_599)).toBe(0)
  const other = await orders.place([units('JUG', 10)])
  expect(await orders.answer(other, 1)).toMatchObject({ type: 'stock.reserved.v1' })
  await orders.confirm(other, [units('JUG', 10)])
  await orders.confirm(late, [units('JUG', 3), units('SET', 48)])
  const allocated = await orders.answer(late, 3)
  expect(allocated.type).toBe('stock.allocated.v1')
  // 90 jugs are left: 3, and 43 sets of two; one jug is over, and five sets wait.
  expect(await placesOf([late])).toEqual([{ order_id: late, reserved: 0, allocated: 46, waiting: 5 }])
  expect(await orders.counters('JUG')).toEqual({ on_hand: 100, reserved: 0, allocated: 99, held: 0 })
})

it('an order that only waits, and is not confirmed, is given nothing that comes later', async () => {
  const [first, second] = [await orders.place([units('URN', 2)]), await orders.place([units('URN', 2)])]
  for (const orderId of [first, second]) expect(await orders.answer(orderId, 1)).toMatchObject({ type: 'stock.backordered.v1' })
  await orders.confirm(second, [units('URN', 2)])
  expect(await lapse(3_599)).toBeGreaterThanOrEqual(1)
  await inventory.change('receiveStock', 'ReceiveStockInput', {
    ...{ idempotencyKey: 'urns', locationId: inventory.locationId, lines: [units('URN', 3)] },
  })
  expect(await orders.answer(second, 2)).toMatchObject({ type: 'stock.allocated.v1' })
  expect(await placesOf([first, second])).toMatchObject([
    { reserved: 0, allocated: 0, waiting: 2 },
    { reserved: 0, allocated: 2, waiting: 0 },
  ])
})

it('confirmations that race with the end of their reservations, and orders for what becomes free, sell no unit twice and lose none', async () => {
  const { database } = inventory.service
  const first = await Promise.all(Array.from({ length: 50 }, () => orders.place([units('KEG', 2)])))
  for (const orderId of first) expect(await orders.answer(orderId, 1)).toMatchObject({ type: 'stock.reserved.v1' })
  const racing = [...first.map((orderId) => orders.confirm(orderId, [units('KEG', 2)])), ...Array.from({ length: 4 }, () => lapse(3_599))]
  const second = await Promise.all(Array.from({ length: 50 }, () => orders.place([units('KEG', 2)])))
  await Promise.all(racing)
  for (const orderId of second) await orders.answer(orderId, 1)
  while ((await lapse(3_599)) > 0);
  await eventually(async () => {
    const places = await placesOf(first)
    expect(places.map(({ reserved, allocated, waiting }) => reserved + allocated + waiting)).toEqual(first.map(() => 2))
    expect(places.every(({ reserved }) => reserved === 0)).toBe(true)
  })
  const [sold] = await database.query<{ units: number; available: number }>(
    `SELECT (reserved + allocated)::int AS units, available::int FROM stock_level WHERE sku = 'KEG'`,
  )
  expect(sold!.units).toBeLessThanOrEqual(100)
  // Whoever is confirmed and waits does so because there is none.
  const [waiting] = await database.query<{ units: number }>(
    `SELECT coalesce(sum(b.quantity), 0)::int AS units FROM backorder AS b JOIN order_demand AS d USING (order_id) WHERE b.sku = 'KEG' AND d.confirmed`,
  )
  expect(waiting!.units === 0 || sold!.available === 0).toBe(true)
  expect(await database.query('SELECT * FROM dead_letter')).toEqual([])
})
