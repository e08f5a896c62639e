import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pg from 'pg'
import { Shop } from '../support/shop.js'
import { brokenInvariants, type Addresses } from '@kade/doctor'

let shop: Shop
let addresses: Addresses
beforeAll(async () => {
  shop = await Shop.open()
  const names = ['orders', 'inventory', 'shipping', 'analytics'] as const
  const databases = new Map(names.map((name) => [name as string, shop.system.databaseUrl(name)]))
  addresses = { databases, bus: { busDatabaseUrl: shop.system.databaseUrl('bus') } }
  await shop.offer('MUG', { units: 10 })
  const { id } = await shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
  const [parcel] = await shop.ship(id)
  await shop.track(parcel!.trackingNumber, 'IN_TRANSIT')
  const waiting = await shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] })
  await shop.fulfillmentOrders(waiting.id)
}, 300_000)
afterAll(() => shop.close())

it('hold on a system at rest', async () => {
  expect(await brokenInvariants(addresses, 30_000)).toEqual([])
}, 60_000)

/** Per database: what goes wrong, how it is put right, and what notices it. */
const MISTAKES = {
  orders: [
    [
      'UPDATE payment SET captured = captured - 1 WHERE captured > 1',
      'UPDATE payment SET captured = captured + 1 WHERE captured > 1',
      'what was captured is what has left, and the shipping',
    ],
    [
      'UPDATE payment SET captured = captured - 1 WHERE captured > 1',
      'UPDATE payment SET captured = captured + 1 WHERE captured > 1',
      'what was captured is what was invoiced',
    ],
    [
      'UPDATE invoice_line SET total = total + 1',
      'UPDATE invoice_line SET total = total - 1',
      'an invoice is the sum of its lines and its shipping',
    ],
    [
      `UPDATE test_provider.operation SET amount = amount + 1`,
      `UPDATE test_provider.operation SET amount = amount - 1`,
      'what was captured is what the test provider booked',
    ],
    [
      `UPDATE test_provider.operation SET idempotency_key = 'twice ' || idempotency_key`,
      `UPDATE test_provider.operation SET idempotency_key = substr(idempotency_key, 7)`,
      'the test provider booked nothing that no order asked for',
    ],
    [
      'UPDATE order_event SET sequence = 99 WHERE sequence = 2',
      'UPDATE order_event SET sequence = 2 WHERE sequence = 99',
      'an order’s timeline has no gap: its cursors are 1 to its version',
    ],
    [
      'UPDATE orders SET version = version + 1',
      'UPDATE orders SET version = version - 1',
      'the log holds each version of an order, in their order',
    ],
  ],
  inventory: [
    [
      'UPDATE stock_level SET on_hand = on_hand + 1',
      'UPDATE stock_level SET on_hand = on_hand - 1',
      'the counters of stock are the fold of the ledger',
    ],
    [
      'UPDATE allocation SET quantity = 2 WHERE quantity = 1',
      'UPDATE allocation SET quantity = 1 WHERE quantity = 2',
      'reserved and allocated are the sums of their rows',
    ],
    [
      'UPDATE allocation SET quantity = 2 WHERE quantity = 1',
      'UPDATE allocation SET quantity = 1 WHERE quantity = 2',
      'a unit that orders has not shipped or cancelled is in one place of inventory',
    ],
    [
      'UPDATE allocation SET quantity = 2 WHERE quantity = 1',
      'UPDATE allocation SET quantity = 1 WHERE quantity = 2',
      'a unit that is allocated in inventory is in an open fulfillment order, and the other way round',
    ],
    [
      `UPDATE inbox SET event_id = event_id || '-lost', handled_at = handled_at - interval '1 hour'`,
      `UPDATE inbox SET event_id = replace(event_id, '-lost', ''), handled_at = handled_at + interval '1 hour'`,
      'the inbox of inventory has no gap against the log',
    ],
  ],
  shipping: [
    [
      'UPDATE inbox_floor SET next_offset = next_offset - 1',
      'UPDATE inbox_floor SET next_offset = next_offset + 1',
      'shipping has read the log to its end',
    ],
    [
      'UPDATE fulfillment_line SET picked = 1 WHERE picked = 2',
      'UPDATE fulfillment_line SET picked = 2 WHERE picked = 1',
      'a unit that was shipped by shipping is shipped in orders',
    ],
    [
      'UPDATE tracking_sequence SET last = last + 1',
      'UPDATE tracking_sequence SET last = last - 1',
      'an order’s tracking has no gap: its cursors are 1 to its version',
    ],
  ],
  analytics: [
    [
      'UPDATE order_line_fact SET units = units + 1',
      'UPDATE order_line_fact SET units = units - 1',
      'analytics counts the units of every order, once',
    ],
    [
      'INSERT INTO rejected_order SELECT order_id FROM order_fact',
      'DELETE FROM rejected_order',
      'analytics knows which orders were rejected',
    ],
  ],
} as const

const CASES = Object.entries(MISTAKES).flatMap(([service, mistakes]) => mistakes.map((mistake) => [service, ...mistake] as const))

it.each(CASES)('in %s, %s is noticed', async (service, mistake, remedy, invariant) => {
  const client = new pg.Client({ connectionString: addresses.databases.get(service) })
  await client.connect()
  try {
    await client.query(mistake)
    const broken = await brokenInvariants(addresses, 0)
    await client.query(remedy)
    expect(broken.map(({ invariant: name }) => name)).toContain(invariant)
  } finally {
    await client.end()
  }
})
