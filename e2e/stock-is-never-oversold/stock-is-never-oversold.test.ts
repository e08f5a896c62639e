import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { Shop } from '../support/shop.js'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
  await shop.offer('LAST-HUNDRED', { units: 100 })
})
afterAll(() => shop.close())

it('400 concurrent single-unit orders on 100 units: exactly 100 are confirmed, 300 rejected, and the counters are the fold of the ledger', async () => {
  const placed = await Promise.all(
    Array.from({ length: 400 }, (_, index) =>
      shop.place({ lines: [{ sku: 'LAST-HUNDRED', quantity: 1 }], email: `racer-${index}@example.com` }),
    ),
  )
  expect(new Set(placed.map(({ id }) => id)).size).toBe(400)

  const database = new pg.Client({ connectionString: shop.system.databaseUrl('orders') })
  await database.connect()
  try {
    await eventually(
      async () => {
        const { rows } = await database.query('SELECT status, count(*)::int AS orders FROM orders GROUP BY status ORDER BY status')
        expect(rows).toEqual([
          { status: 'CONFIRMED', orders: 100 },
          { status: 'REJECTED', orders: 300 },
        ])
      },
      { timeoutMs: 60_000 },
    )
  } finally {
    await database.end()
  }
  await eventually(async () =>
    expect(await shop.stock('LAST-HUNDRED')).toEqual([{ onHand: 100, reserved: 0, allocated: 100, safetyStock: 0, available: 0 }]),
  )
  expect(await ledgerDifferences(shop.system.databaseUrl('inventory'))).toEqual([])
})

/** Stock levels that are not the fold of their movements. */
async function ledgerDifferences(url: string): Promise<unknown[]> {
  const database = new pg.Client({ connectionString: url })
  await database.connect()
  try {
    return (await database.query('SELECT * FROM ledger_difference')).rows
  } finally {
    await database.end()
  }
}
