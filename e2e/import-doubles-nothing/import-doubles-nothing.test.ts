import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { GraphClient, importOnlineRetail, tokenSource, type ImportResult } from '@kade/online-retail'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { firstRows } from '../support/first-rows.js'
import { Shop } from '../support/shop.js'

let shop: Shop
let file: string
const reportFolder = mkdtempSync(join(tmpdir(), 'import-'))
beforeAll(async () => {
  // The first 150 invoices are 3,155 rows.
  file = firstRows(3_200, reportFolder)
  shop = await Shop.open()
})
afterAll(async () => {
  await shop.close()
  rmSync(reportFolder, { recursive: true })
})

it('is stopped halfway and run again: every order is there once, with its own number, date and price, and the rows add up', async () => {
  const stop = new AbortController()
  const first = await run({ stopAfter: 40, stop })
  expect(first.stopped).toBe(true)
  const second = await run({})
  expect(second).toMatchObject({ stopped: false, balances: true, ordersPlaced: 134 })
  expect(await run({})).toMatchObject({ counts: second.counts })

  const [total] = await rows<{ orders: number; units: number; subtotal: number }>(
    `SELECT count(DISTINCT o.id)::int AS orders, sum(l.quantity)::int AS units, sum(l.quantity * l.unit_price)::int AS subtotal
     FROM orders AS o JOIN order_line AS l ON l.order_id = o.id`,
  )
  expect(total).toEqual({ orders: 134, units: 27_323, subtotal: 5_873_761 })
  expect(await rows(`SELECT placed_at, subtotal::int FROM orders WHERE channel_order_id = '536365'`)).toEqual([
    { placed_at: new Date('2010-12-01T08:26:00Z'), subtotal: 13_912 },
  ])
  expect(readFileSync(second.rejectsFile, 'utf8').split('\n').length - 2).toBe(second.counts.rejected)
  await eventually(async () => expect(await rows(`SELECT status FROM orders WHERE status NOT IN ('CONFIRMED', 'CANCELLED')`)).toEqual([]), {
    timeoutMs: 240_000,
  })
}, 900_000)

async function run({ stopAfter, stop = new AbortController() }: { stopAfter?: number; stop?: AbortController }): Promise<ImportResult> {
  const graph = new GraphClient(shop.system.gatewayUrl, tokenSource(shop.system.gatewayUrl, {}), 8)
  let stage = ''
  try {
    return await importOnlineRetail(
      graph,
      {
        file,
        slice: { limit: 150 },
        reportFolder,
        concurrency: 8,
        signal: stop.signal,
      },
      {
        stage: (title) => (stage = title),
        done: (count) => stage === 'Orders' && stopAfter !== undefined && count >= stopAfter && stop.abort(),
      },
    )
  } finally {
    await graph.close()
  }
}

async function rows<Row>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: shop.system.databaseUrl('orders') })
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}
