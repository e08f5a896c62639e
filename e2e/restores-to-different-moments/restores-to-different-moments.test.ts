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

it('orders that were placed after the moment that orders was restored to are named, a line each', async () => {
  await remember('orders')
  const [lost] = await placed(1)
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

async function placed(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) ids.push((await shop.place()).id)
  for (const id of ids) {
    await shop.until(id, 'CONFIRMED', 120_000)
    await shop.fulfillmentOrders(id)
  }
  return ids
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
