import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { DATA_FILE, GraphClient, importOnlineRetail, readBaskets, tokenSource } from '@kade/online-retail'
import { createTally, simulate, type Counts } from '@kade/simulation'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { Shop } from '../support/shop.js'

let shop: Shop
const reportFolder = mkdtempSync(join(tmpdir(), 'simulation-'))
beforeAll(async () => {
  shop = await Shop.open()
  const graph = clientOf('online-retail')
  await importOnlineRetail(graph, { file: DATA_FILE, slice: { limit: 20 }, reportFolder, concurrency: 8, signal: new AbortController().signal }, { stage: () => undefined, done: () => undefined }) // prettier-ignore
  await graph.close()
}, 300_000)
afterAll(async () => {
  await shop.close()
  rmSync(reportFolder, { recursive: true })
})

const clientOf = (channel: string) => new GraphClient(shop.system.gatewayUrl, tokenSource(shop.system.gatewayUrl, {}, channel), 16)

it('orders are placed, shipped, delivered, late, held, short-picked and cancelled; it stops when told; the next run takes up what is left', async () => {
  const baskets = await readBaskets(DATA_FILE, 20)
  const enough = ({ placed, cancelled, delivered, late, held, short }: Counts) =>
    placed >= 40 && cancelled >= 2 && delivered >= 10 && late >= 1 && held >= 1 && short >= 1
  const first = await run(baskets, { rate: 240, until: enough })
  expect(enough(first)).toBe(true)
  expect(first.shipped).toBeGreaterThanOrEqual(first.delivered)

  const underWay = first.shipped - first.delivered
  const second = await run(baskets, { rate: 0.001, until: ({ delivered }) => delivered >= underWay })
  expect(second.delivered).toBeGreaterThanOrEqual(underWay)

  await eventually(
    async () => {
      expect(await shop.ask('SUPPORT', '{ workItems(first: 1) { totalCount } }')).toEqual({ totalCount: 0 })
      expect(await rows('inventory', 'SELECT * FROM ledger_difference')).toEqual([])
      for (const service of ['orders', 'inventory', 'shipping', 'analytics'] as const)
        expect(await rows(service, 'SELECT * FROM dead_letter')).toEqual([])
      expect(await rows('orders', `SELECT count(*)::int AS open FROM orders WHERE status = 'PENDING'`)).toEqual([{ open: 0 }])
      expect(await rows('orders', `SELECT (count(*) > 0) AS completed FROM orders WHERE status = 'COMPLETED'`)).toEqual([
        { completed: true },
      ])
    },
    { timeoutMs: 60_000 },
  )
}, 600_000)

async function run(
  baskets: Awaited<ReturnType<typeof readBaskets>>,
  { rate, until }: { rate: number; until: (counts: Counts) => boolean },
) {
  const graph = clientOf('*')
  const stop = new AbortController()
  const tally = createTally((counts) => until(counts) && stop.abort())
  const patience = setTimeout(() => stop.abort(), 150_000)
  try {
    const shares = { late: 0.3, customs: 0.9, short: 0.2, cancel: 0.2 }
    await simulate(graph, tally, { baskets, rate, speed: 40_000, shares, seed: 0.5, signal: stop.signal })
    return tally.counts
  } finally {
    clearTimeout(patience)
    await graph.close()
  }
}

async function rows(service: 'orders' | 'inventory' | 'shipping' | 'analytics', sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: shop.system.databaseUrl(service) })
  await client.connect()
  try {
    return (await client.query(sql)).rows as unknown[]
  } finally {
    await client.end()
  }
}
