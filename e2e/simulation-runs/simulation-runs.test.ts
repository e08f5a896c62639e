import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { GraphClient, importOnlineRetail, readBaskets, tokenSource, type Basket } from '@kade/online-retail'
import { createTally, simulate, type Counts } from '@kade/simulation'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { firstRows } from '../support/first-rows.js'
import { Shop } from '../support/shop.js'

let shop: Shop
let file: string
const reportFolder = mkdtempSync(join(tmpdir(), 'simulation-'))
beforeAll(async () => {
  // The first 20 invoices, and some more.
  file = firstRows(200, reportFolder)
  shop = await Shop.open()
  const graph = clientOf('online-retail')
  await importOnlineRetail(graph, { file, slice: { limit: 20 }, reportFolder, concurrency: 8, signal: new AbortController().signal }, { stage: () => undefined, done: () => undefined }) // prettier-ignore
  await graph.close()
  // In the web shop a person decides on each return.
  const policy = { channel: 'web', windowDays: 30, faultWindowDays: 730, conditions: ['NEW', 'OPENED'], feeBps: 0, labelPaidBy: 'SHOP', refundsShipping: true, approvesByRule: false, settlesAt: 'INSPECTION' } // prettier-ignore
  await shop.ask('ADMIN', 'mutation ($input: ReturnPolicyInput!) { setReturnPolicy(input: $input) { userErrors { message } } }', { input: policy }) // prettier-ignore
}, 300_000)
afterAll(async () => {
  await shop.close()
  rmSync(reportFolder, { recursive: true })
})

/** At least so often. */
const WANTED: readonly (readonly [keyof Counts, number])[] = [['placed', 40], ['cancelled', 2], ['delivered', 10], ['late', 1], ['held', 1], ['solved', 1], ['waves', 1], ['lost', 1], ['reshipped', 1], ['short', 1], ['bought', 1], ['received', 1], ['counted', 1], ['closed', 1], ['mistyped', 1], ['doubled', 1], ['corrected', 1], ['amended', 1], ['asked', 1], ['resolved', 1], ['rated', 1], ['returned', 2], ['approved', 1], ['inspected', 1], ['restocked', 1], ['scrapped', 1]] // prettier-ignore
const clientOf = (channel: string) => new GraphClient(shop.system.gatewayUrl, tokenSource(shop.system.gatewayUrl, {}, channel), 16)

it('orders are placed, shipped, delivered, late, held, lost, short-picked, cancelled and sent back; it stops when told; the next run takes up what is left', async () => {
  const baskets = await readBaskets(file, 20)
  const first = await run(baskets, 120, 0.15, (counts) => {
    expect(WANTED.filter(([event, times]) => counts[event] < times)).toEqual([])
  })
  const left = await onTheRoad()
  expect(left.length).toBeGreaterThan(0)
  // No more are lost: what was is seen to.
  const second = await run(baskets, 0.001, 0, async () => {
    expect((await onTheRoad()).filter((number) => left.includes(number))).toEqual([])
    expect(await rows('shipping', RETURNS_LEFT)).toEqual([{ left: 0 }])
    expect(await shop.ask('SUPPORT', '{ workItems(first: 1) { totalCount } }')).toEqual({ totalCount: 0 })
  })

  // What was counted is what there is: when it has ended, nothing is under way any more, nor was anything done twice.
  const sum = (event: keyof Counts) => first[event] + second[event]
  expect(await rows('orders', `SELECT count(*)::int AS placed FROM orders WHERE channel <> 'online-retail' AND id NOT IN (SELECT exchange_order_id FROM order_exchange)`)).toEqual([{ placed: sum('placed') }]) // prettier-ignore
  expect(
    await rows(
      'shipping',
      `SELECT count(*)::int AS shipped, count(*) FILTER (WHERE status = 'DELIVERED')::int AS delivered, count(*) FILTER (WHERE status = 'FAILURE')::int AS lost FROM shipment`,
    ),
  ).toEqual([{ shipped: sum('shipped'), delivered: sum('delivered'), lost: sum('lost') }])
  expect(await rows('shipping', `SELECT count(*)::int AS reshipped FROM delay_resolution WHERE kind = 'RESHIP'`)).toEqual([{ reshipped: sum('reshipped') }]) // prettier-ignore
  expect(await rows('shipping', `SELECT count(*)::int AS held FROM tracking_event WHERE status = 'CUSTOMS_HOLD'`)).toEqual([{ held: sum('held') }]) // prettier-ignore

  expect(await rows('shipping', `SELECT count(*)::int AS solved FROM delay_resolution WHERE code = 'CUSTOMS_HOLD' AND kind = 'NEW_DOCUMENTS'`)).toEqual([{ solved: sum('solved') }]) // prettier-ignore
  expect(await rows('shipping', 'SELECT count(*)::int AS waves FROM wave')).toEqual([{ waves: sum('waves') }])
  const back = await rows('shipping', `SELECT count(*)::int AS returned, count(*) FILTER (WHERE goods = 'RECEIVED')::int AS inspected FROM return_request WHERE origin = 'REQUESTED'`) // prettier-ignore
  expect(back).toEqual([{ returned: sum('returned'), inspected: sum('inspected') }])
  const units = `SELECT sum(quantity) FILTER (WHERE disposition = 'RESTOCK')::int AS restocked, sum(quantity) FILTER (WHERE disposition = 'SCRAP')::int AS scrapped FROM return_unit JOIN return_request AS r ON r.id = return_id WHERE origin = 'REQUESTED'`
  expect(await rows('shipping', units)).toEqual([{ restocked: sum('restocked'), scrapped: sum('scrapped') }])

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
}, 900_000)

it('as a command: Ctrl-C ends it in good order, with what it did', async () => {
  const command = start(['--gateway', shop.system.gatewayUrl, '--rate', '600', '--speed', '40000'])
  await eventually(() => expect(command.output()).toMatch(/[1-9]\d* placed/), { timeoutMs: 60_000 })
  command.child.kill('SIGINT')
  expect(await command.ended).toEqual([0, null])
  expect(command.output()).toMatch(
    /\n\d+ placed · \d+ cancelled · \d+ shipped · \d+ delivered · \d+ late · \d+ held at customs · .* refused\n/,
  )
}, 120_000)

it('as a command: names what is wrong, in a line', async () => {
  const nowhere = start(['--gateway', 'http://localhost:1'])
  expect(await nowhere.ended).toEqual([1, null])
  expect(nowhere.output()).toBe('Nothing answers at http://localhost:1: start Kade first (npx --yes pnpm@12.21.0 start), or name its gateway with --gateway\n') // prettier-ignore
  const misspelt = start(['--late', '8%'])
  expect(await misspelt.ended).toEqual([1, null])
  expect(misspelt.output()).toBe(
    "error: option '--late <share>' argument '8%' is invalid. 8% is no share: write it between 0 and 1, such as 0.05\n",
  )
}, 60_000)

const RETURNS_LEFT = `SELECT count(*)::int AS left FROM return_request WHERE origin = 'REQUESTED' AND goods <> 'RECEIVED'`

/** `pnpm simulate`, without pnpm. */
function start(args: readonly string[]) {
  const main = join(import.meta.dirname, '../../packages/simulation/dist/main.js')
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  return { child, output: () => output, ended: once(child, 'close') }
}

async function onTheRoad(): Promise<string[]> {
  const parcels = await rows<{ number: string }>(
    'shipping',
    `SELECT tracking_number AS number FROM shipment WHERE status NOT IN ('DELIVERED', 'FAILURE')`,
  )
  return parcels.map(({ number }) => number)
}

/** Runs until the claim holds, and then to its end. */
async function run(
  baskets: readonly Basket[],
  rate: number,
  lost: number,
  claim: (counts: Counts) => void | Promise<void>,
): Promise<Counts> {
  const graph = clientOf('*')
  const stop = new AbortController()
  const tally = createTally()
  const shares = {
    ...{ late: 0.3, customs: 0.9, short: 0.2, cancel: 0.2, closed: 0.2 },
    ...{ typo: 0.2, double: 0.1, amend: 0.2, ask: 0.2, feedback: 0.5, return: 0.9, lost },
  }
  const ended = simulate(graph, tally, { baskets, rate, speed: 40_000, shares, seed: 0.5, signal: stop.signal })
  try {
    await Promise.race([eventually(async () => claim(tally.counts), { timeoutMs: 240_000 }), ended])
  } finally {
    stop.abort()
    await ended.finally(() => graph.close())
  }
  return tally.counts
}

async function rows<Row>(service: 'orders' | 'inventory' | 'shipping' | 'analytics', sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: shop.system.databaseUrl(service) })
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}
