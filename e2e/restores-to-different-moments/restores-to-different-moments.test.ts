import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { runCommand, type Told } from '../support/run-command.js'
import { Shop } from '../support/shop.js'

const home = mkdtempSync(join(tmpdir(), 'kade-moments-'))
type Service = 'orders' | 'inventory' | 'shipping' | 'analytics'
let shop: Shop

beforeAll(async () => {
  shop = await Shop.open({ home })
  await shop.offer('MUG', { units: 1_000 })
}, 300_000)
afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

const reconcile = (): Promise<Told> => runCommand('packages/doctor/src/reconcile/main.ts', home, '--wait', '60')

it('databases that were restored to moments before the log’s are brought to it', async () => {
  const first = await placed()
  await remember('analytics')
  const second = await placed()
  await remember('shipping')
  const third = await placed()
  await restore('analytics')
  await restore('shipping')

  const { code, said } = await reconcile()
  expect(said).toMatch(/^mended: shipping missed \d+ events of the log$/m)
  expect(said).toMatch(/^mended: analytics missed \d+ events of the log$/m)
  expect([code, left(said)]).toEqual([0, []])
  expect(said.trimEnd().split('\n').at(-1)).toBe('The four databases and the log agree')
  // And it all goes on.
  for (const id of [first, second, third]) await shop.ship(id)
  expect(await reconcile()).toEqual({ code: 0, said: 'The four databases and the log agree\n' })
}, 600_000)

it.each(['passed over what came', 'has yet to read it'])(
  'an inbox that is ahead of a log of an earlier moment, and %s, misses nothing',
  async (what) => {
    const isBehind = what === 'has yet to read it'
    await atRest()
    // As it stands when the log alone went back: offsets that were seen are handed out again.
    await rows('analytics', 'UPDATE inbox_floor SET next_offset = next_offset + 1000')
    if (isBehind) await shop.system.process('analytics').stop()
    const order = await placed()
    const reconciling = reconcile()
    if (isBehind) {
      await eventually(async () => expect(await rows('analytics', 'SELECT FROM inbox_floor WHERE next_offset > 1000')).toEqual([]), {
        timeoutMs: 60_000,
      })
      await shop.system.process('analytics').start()
    }
    const { code, said } = await reconciling
    expect(said).toMatch(/^mended: the inbox of analytics was ahead of the log at \d+ places: it reads on from the log's end$/m)
    expect(said).toMatch(/^mended: analytics missed \d+ events of the log$/m)
    expect([code, left(said)]).toEqual([0, []])
    expect(await rows('analytics', `SELECT sum(units)::int AS units FROM order_line_fact WHERE order_id = '${order}'`)).toEqual([
      { units: 2 },
    ])
    expect(await reconcile()).toEqual({ code: 0, said: 'The four databases and the log agree\n' })
  },
  600_000,
)

it('what a service did and does not remember is named, and not done twice', async () => {
  await remember('inventory')
  const again = await placed()
  await restore('inventory')
  const { code, said } = await reconcile()
  expect(code).toBe(1)
  expect(left(said)).toContain(
    `left: order ${again} was dealt with by inventory, which does not remember it: restore inventory to a later moment; it is not replayed, or it would be done twice`,
  )
  expect(said).toMatch(
    new RegExp(`^left: not so: a unit that is allocated in inventory .*"key":"${again} MUG","inventory":0,"shipping":2`, 'm'),
  )
  expect(await shop.fulfillmentOrders(again)).toHaveLength(1)
}, 600_000)

it('orders that were placed after the moment that orders was restored to are named, a line each', async () => {
  await remember('orders')
  const lost = await placed()
  await restore('orders')
  const { code, said } = await reconcile()
  expect(code).toBe(1)
  expect(said).toMatch(new RegExp(`^left: order ${lost} \\(last told of 20\\S+Z\\) is on the log and not in orders: `, 'm'))
  expect(said).toMatch(
    new RegExp(
      `^left: not so: a unit that orders has not shipped or cancelled is in one place of inventory: .*"key":"${lost} MUG","orders":0,"inventory":2`,
      'm',
    ),
  )
  expect(said).toMatch(/^\d+ differences are left: docs\/guides\/backups\.md says what each asks for$/m)
}, 600_000)

const left = (said: string): string[] => said.split('\n').filter((line) => line.startsWith('left: '))

/** An order, as far as it goes without people. */
async function placed(): Promise<string> {
  const { id } = await shop.place()
  await shop.until(id, 'CONFIRMED', 120_000)
  await shop.fulfillmentOrders(id)
  return id
}

const atRest = async (): Promise<void> => {
  for (const service of ['orders', 'inventory', 'shipping', 'analytics'] as const)
    await eventually(async () => expect(await rows(service, 'SELECT FROM outbox')).toEqual([]), { timeoutMs: 60_000 })
}

/** Keeps the database of a service as it is at this moment. */
async function remember(service: Service): Promise<void> {
  await atRest()
  await away(service, async () => void (await asAdmin(`CREATE DATABASE ${service}_then TEMPLATE ${service} OWNER ${service}`)))
}

async function restore(service: Service): Promise<void> {
  await away(service, async () => {
    await asAdmin(`DROP DATABASE ${service} WITH (FORCE)`)
    await asAdmin(`ALTER DATABASE ${service}_then RENAME TO ${service}`)
  })
}

/** While nobody uses its database. */
async function away(service: Service, work: () => Promise<void>): Promise<void> {
  await shop.system.process(service).stop()
  await asAdmin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${service}'`)
  await eventually(async () => expect(await asAdmin(`SELECT FROM pg_stat_activity WHERE datname = '${service}'`)).toEqual([]), {
    timeoutMs: 60_000,
  })
  await work()
  await shop.system.process(service).start()
}

function asAdmin(sql: string): Promise<unknown[]> {
  const url = new URL(shop.system.databaseUrl('orders'))
  url.username = 'postgres'
  url.password = encodeURIComponent(readFileSync(join(home, 'postgres.password'), 'utf8'))
  url.pathname = '/postgres'
  return ask(url.href, sql)
}

const rows = (service: Service, sql: string): Promise<unknown[]> => ask(shop.system.databaseUrl(service), sql)

async function ask(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
    .query<Record<string, unknown>>(sql)
    .then((result) => result.rows)
    .finally(() => client.end())
}
