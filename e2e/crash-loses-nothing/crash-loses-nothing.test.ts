import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { Shop } from '../support/shop.js'

/** Durable, unlike the other suites' throw-away databases: what is killed here must find its commits again. */
let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({ durable: true })
  await shop.offer('SURVIVOR', { units: 1_000 })
}, 120_000)
afterAll(() => shop.close())

/** Minor units: a mug at 12.50, and 3.95 of shipping. */
const TOTAL = 1_645
const PROCESSES = ['orders', 'inventory', 'shipping', 'analytics', 'gateway'] as const
/** Ten moments of a running flow: milliseconds after the first order of a wave, prime so that they fall on different steps. */
const MOMENTS = [3, 17, 41, 83, 149, 251, 397, 601, 907, 1301]

it('kill -9 of any one process at ten moments of a running flow: everything still ends right', async () => {
  const acknowledged: string[] = []
  for (const [wave, afterMs] of MOMENTS.entries()) {
    const victim = PROCESSES[wave % PROCESSES.length]!
    const placing = Array.from({ length: 8 }, (_, index) => placeUntilAnswered(`crash-${wave}-${index}`))
    await new Promise((resolve) => setTimeout(resolve, afterMs)) // the moment of the kill is the input of this test, not a wait for a fact
    await shop.system.process(victim).kill9()
    acknowledged.push(...(await Promise.all(placing)))
    if (wave % 3 === 2) await shipOne(acknowledged[acknowledged.length - 1]!)
  }

  expect(new Set(acknowledged).size).toBe(80)
  await eventually(
    async () => {
      const statuses = await rows('orders', 'SELECT status, count(*)::int AS orders FROM orders GROUP BY status ORDER BY status')
      expect(statuses).toEqual([{ status: 'CONFIRMED', orders: 80 }])
    },
    { timeoutMs: 120_000 },
  )
  const units = await eventually(
    async () => {
      const [level] = await shop.stock('SURVIVOR')
      const shipped = 1_000 - level!.onHand
      expect(level).toEqual({ onHand: 1_000 - shipped, reserved: 0, allocated: 80 - shipped, safetyStock: 0, available: 920 })
      return shipped
    },
    { timeoutMs: 60_000 },
  )
  expect(units).toBe(3)
  expect(await rows('inventory', 'SELECT * FROM ledger_difference')).toEqual([])
  expect(
    await rows(
      'orders',
      'SELECT orders.id FROM orders LEFT JOIN order_event ON order_event.order_id = orders.id GROUP BY orders.id HAVING count(*) <> max(orders.version)',
    ),
  ).toEqual([])
  // The provider's own book: each order was secured once, for its total, and what left was captured once.
  expect(
    await rows(
      'orders',
      'SELECT kind, count(*)::int AS times, sum(amount)::int AS amount FROM test_provider.operation GROUP BY kind ORDER BY kind',
    ),
  ).toEqual([
    { kind: 'AUTHORIZE', times: 80, amount: 80 * TOTAL },
    { kind: 'CAPTURE', times: 3, amount: 3 * TOTAL },
  ])
  const workItems = await shop.ask('SUPPORT', `{ workItems { totalCount } }`)
  expect(workItems).toEqual({ totalCount: 0 })
}, 300_000)

/** As a client with a retry would: the same key until there is an answer. */
function placeUntilAnswered(idempotencyKey: string): Promise<string> {
  return eventually(
    async () =>
      (await shop.place({ idempotencyKey, lines: [{ sku: 'SURVIVOR', quantity: 1 }], email: `${idempotencyKey}@example.com` })).id,
    { timeoutMs: 60_000, everyMs: 100 },
  )
}

/** Ships the order through whatever is being restarted. */
async function shipOne(id: string): Promise<void> {
  await eventually(() => shop.until(id, 'CONFIRMED', 2_000), { timeoutMs: 60_000 })
  await eventually(() => shop.ship(id), { timeoutMs: 60_000 })
}

async function rows(service: 'orders' | 'inventory', sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: shop.system.databaseUrl(service) })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
