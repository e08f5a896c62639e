import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttps } from 'node:https'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually, within } from '@kade/test-kit'
import pg from 'pg'
import { selfSigned } from '../support/self-signed.js'
import { Shop } from '../support/shop.js'
import { visit, type Visit } from './the-doctor.js'

const SERVICES = ['orders', 'inventory', 'shipping', 'analytics'] as const
type DatabaseName = (typeof SERVICES)[number] | 'bus'

const home = mkdtempSync(join(tmpdir(), 'kade-doctor-'))
let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({ home })
  await shop.offer('MUG', { units: 10 })
  const { id } = await shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
  await shop.ship(id)
  await isWell()
}, 300_000)
afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

const look = (...args: readonly string[]): Promise<Visit> => visit({ KADE_HOME: home }, ...args)
const run = async (name: DatabaseName, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: shop.system.databaseUrl(name) })
  await client.connect()
  return client
    .query<Record<string, unknown>>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}
/** The same system, as it is described from elsewhere. */
const described = (more = ''): Record<string, string> => ({
  ...Object.fromEntries(
    [...SERVICES, 'bus' as const].map((name) => [`${name.toUpperCase()}_DATABASE_URL`, `${shop.system.databaseUrl(name)}${more}`]),
  ),
  ...Object.fromEntries(Object.entries(shop.system.subgraphUrls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url])),
  GATEWAY_URL: shop.system.gatewayUrl,
})

/** Events may be on their way, and a machine that others use may be slow to answer. */
const isWell = (): Promise<void> => eventually(async () => expect(await look()).toEqual(WELL), { timeoutMs: 60_000 })

const WELL = { code: 0, seconds: expect.any(Number), said: expect.stringMatching(/^(ok {4}\w.*\n){12}$/) }
/** Lines of the answer, without the width of their columns. */
const lines = ({ said }: Visit): string[] =>
  said
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().replaceAll(/ {2,}/g, '  '))
const wrong = (visited: Visit): string[] => lines(visited).filter((line) => !line.startsWith('ok'))
const wrongOf = (check: string, visited: Visit): string[] => {
  const all = wrong(visited)
  return all.flatMap((line, at) => (line.startsWith(`FAIL  ${check}  `) ? [line, all[at + 1] ?? ''] : []))
}

describe('A system at rest', () => {
  it('is well, and cron hears nothing of it', async () => {
    expect(await look()).toEqual(WELL)
    expect(await look('--quiet')).toMatchObject({ code: 0, said: '' })
    const { isWell, found } = JSON.parse((await look('--json')).said) as { isWell: boolean; found: { check: string; level: string }[] }
    expect(isWell).toBe(true)
    expect(found.map(({ check, level }) => `${check} ${level}`)).toEqual(
      [
        'versions',
        'disk',
        'databases',
        'migrations',
        'processes',
        'clocks',
        'certificates',
        'bus',
        'outbox',
        'dead letters',
        'work items',
        'invariants',
      ].map((check) => `${check} ok`),
    )
  })

  it('is looked at by sessions that may write nothing', async () => {
    expect(await visit(described('?options=-c%20default_transaction_read_only%3Don'))).toEqual(WELL)
  })
})

describe('The doctor names', () => {
  it('a process that is stopped', async () => {
    await shop.system.process('shipping').stop()
    const visited = await look()
    await shop.system.process('shipping').start()
    expect(visited.code).toBe(1)
    expect(wrong(visited)).toEqual([
      expect.stringMatching(
        /^FAIL {2}processes {2}shipping does not answer: http:\/\/127.0.0.1:\d+\/readyz\?exclude=seed: connect ECONNREFUSED/,
      ),
      `→ start it (a local one: pnpm start), and look why it ended: ${home}/logs/shipping.log`,
    ])
    await isWell()
  })

  it('a process that is frozen, within its time', async () => {
    const { pid } = shop.system.process('analytics')
    process.kill(pid, 'SIGSTOP')
    const visited = await look().finally(() => process.kill(pid, 'SIGCONT'))
    expect(wrongOf('processes', visited)[0]).toMatch(/analytics does not answer: .*The operation was aborted due to timeout/)
    expect(visited.code).toBe(1)
    expect(visited.seconds * 1_000).toBeLessThan(within(20_000))
  })

  it('events that do not leave', async () => {
    await shop.system.process('inventory').stop()
    await run(
      'inventory',
      `INSERT INTO outbox (event_id, topic, key, payload, created_at) VALUES (gen_random_uuid(), 'inventory.stock', 'MUG', '{}', now() - interval '5 minutes')`,
    )
    const visited = await look('--quiet')
    await run('inventory', 'DELETE FROM outbox')
    await shop.system.process('inventory').start()
    expect(visited.code).toBe(1)
    expect(wrongOf('outbox', visited)).toEqual([
      'FAIL  outbox  inventory: 1 event not published, the oldest for 5 min (bar 60 s)',
      '→ look whether inventory runs and reaches the bus: its log says why nothing leaves',
    ])
  })

  it('a table that somebody has locked', async () => {
    const client = new pg.Client({ connectionString: shop.system.databaseUrl('analytics') })
    await client.connect()
    await client.query('BEGIN; LOCK TABLE dead_letter IN ACCESS EXCLUSIVE MODE')
    const visited = await look().finally(() => client.end())
    expect(visited.code).toBe(1)
    expect(wrongOf('dead letters', visited)[0]).toBe(
      'FAIL  dead letters  the database analytics did not answer: canceling statement due to lock timeout',
    )
  })

  it('a message that could not be handled', async () => {
    await run(
      'shipping',
      `INSERT INTO dead_letter (consumer_group, topic, key, event_id, message, error, attempts, status) VALUES ('shipping', 'orders.order', 'k', 'e', '{}', 'poison', 5, 'DEAD')`,
    )
    const visited = await look()
    await run('shipping', 'DELETE FROM dead_letter')
    expect(visited.code).toBe(1)
    expect(wrongOf('dead letters', visited)).toEqual([
      'FAIL  dead letters  shipping: 1 message could not be handled (DEAD), 0 behind (PARKED)',
      '→ pnpm dead-letters list --service shipping; once its cause is mended: pnpm dead-letters replay --all --service shipping, or give one up: pnpm dead-letters discard <id> --reason "..."',
    ])
  })

  it('a database that a later release changed, and one that it contracted', async () => {
    await run('orders', `INSERT INTO migration (timestamp, name) VALUES (1800000000000, 'Later1800000000000')`)
    const added = await look()
    await run(
      'orders',
      `CREATE TABLE schema_contracts (name text, runs_with text); INSERT INTO schema_contracts VALUES ('Later1800000000000', 'Before1700000000000')`,
    )
    const contracted = await look()
    await run('orders', `DROP TABLE schema_contracts; DELETE FROM migration WHERE timestamp = 1800000000000`)
    expect([added.code, contracted.code]).toEqual([1, 1])
    expect(wrong(added)).toEqual([
      'FAIL  migrations  orders: this checkout is older than its database, which has Later1800000000000',
      '→ update this checkout (git pull), or finish the deployment of the later release; what runs goes on',
    ])
    expect(wrong(contracted)).toEqual([
      'FAIL  migrations  orders: this checkout is older than its database, which was changed so that it cannot run: Later1800000000000',
      '→ do not restart orders from here: deploy the release that has this migration, or a later one, or restore a backup of before it',
    ])
  })

  it('a database that lacks a migration', async () => {
    const [row] = await run('shipping', `DELETE FROM migration WHERE name = 'Labels1700000321000' RETURNING *`)
    const visited = await look()
    await run('shipping', `INSERT INTO migration (timestamp, name) VALUES (${String(row?.timestamp)}, '${String(row?.name)}')`)
    expect(visited.code).toBe(1)
    expect(wrong(visited)).toEqual([
      'FAIL  migrations  shipping: 1 migration of this checkout did not run: Labels1700000321000',
      '→ start the service shipping: it migrates before it answers',
    ])
  })

  it("a person's work, which is wrong once it is old", async () => {
    const item = `INSERT INTO work_item (id, kind, subject, error, reference, attempts, since) VALUES (gen_random_uuid(), 'DELIVERY', 's', 'e', 'r', 1, now() - interval`
    await run('orders', `${item} '3 hours')`)
    const young = await look()
    await run('orders', `DELETE FROM work_item; ${item} '30 hours')`)
    const old = await look()
    await run('orders', 'DELETE FROM work_item')
    const todo = '→ support sees them by the query workItems, and tries one again by retryWorkItem; DEAD_LETTER closes with its letter'
    expect([young.code, wrong(young)]).toEqual([0, ['warn  work items  1 item open (1 DELIVERY), the oldest for 3 h', todo]])
    expect([old.code, wrong(old)]).toEqual([1, ['FAIL  work items  1 item open (1 DELIVERY), the oldest for 30 h', todo]])
  })

  it('databases that do not agree', async () => {
    await run('inventory', 'UPDATE stock_level SET on_hand = on_hand + 1')
    const visited = await look()
    await run('inventory', 'UPDATE stock_level SET on_hand = on_hand - 1')
    expect(visited.code).toBe(1)
    expect(wrong(visited)).toEqual([
      expect.stringMatching(
        /^FAIL {2}invariants {2}broken: the counters of stock are the fold of the ledger \(1, such as \{.*"MUG".*\}\)$/,
      ),
      '→ pnpm invariants shows more rows; with a dead letter or lag above, mend that first: it is its cause',
    ])
  })

  it('a group that does not read', async () => {
    await shop.system.process('shipping').stop()
    const [{ end } = {}] = await run('bus', `SELECT sum(next_offset)::int AS end FROM bus.partition`)
    await shop.receive('MUG', 1)
    await shop.offer('CUP', { units: 1 })
    await eventually(async () =>
      expect((await run('bus', `SELECT sum(next_offset)::int AS end FROM bus.partition`))[0]?.end).toBeGreaterThan(Number(end)),
    )
    await run('bus', `UPDATE bus.log SET appended_at = now() - interval '10 minutes'`)
    const visited = await look()
    await shop.system.process('shipping').start()
    expect(visited.code).toBe(1)
    expect(wrongOf('bus', visited)).toEqual([
      expect.stringMatching(/^FAIL {2}bus {2}the group shipping has not read \d messages?, the oldest for 10 min or longer \(bar 60 s\)$/),
      '→ look whether shipping runs, and what its log says of events; a group that is gone for good is deleted',
    ])
    await isWell()
  })

  it('a disk with less room than it should have', async () => {
    const visited = await look('--free', '1000000')
    expect(visited.code).toBe(1)
    expect(wrong(visited)).toEqual([
      expect.stringMatching(/^FAIL {2}disk {2}the disk of the data \(.*postgres\) has .* left \(bar 1000000 GB\)$/),
      '→ make room there: old logs, backups, images; then look what grows (du -xh --max-depth=2)',
      ...rest(wrong(visited)),
    ])
  })

  it('a certificate that is to expire, and a clock that is off', async () => {
    const { key, cert } = selfSigned(new Date(Date.now() + 2.5 * 86_400_000))
    const trusted = join(home, 'cert.pem')
    writeFileSync(trusted, cert)
    const server = createHttps({ key, cert }, (_request, response) => {
      response.setHeader('date', new Date(Date.now() + 90_000).toUTCString())
      response.end('{"status":"ready"}')
    })
    const url = `https://localhost:${await listening(server)}`
    const visited = await visit({ ...described(), GATEWAY_URL: url, NODE_EXTRA_CA_CERTS: trusted })
    server.closeAllConnections()
    server.close()
    expect(visited.code).toBe(1)
    expect(wrong(visited)).toEqual([
      expect.stringMatching(/^FAIL {2}clocks {2}the clock of gateway is (89|90|91) s ahead of this machine's \(bar 5 s\)$/),
      '→ set the wrong one of the two right (timedatectl, chrony); from a minute on services refuse the gateway',
      expect.stringMatching(new RegExp(`^FAIL {2}certificates {2}the certificate of ${url} expires in 2 days \\(\\d{4}-\\d\\d-\\d\\d\\)$`)),
      '→ renew it (cert-manager, certbot renew), and see why that did not happen by itself',
    ])
  })

  it('a database server that is away', async () => {
    await shop.system.process('postgres').stop()
    const visited = await look()
    await shop.system.process('postgres').start()
    expect(visited.code).toBe(1)
    expect(wrongOf('databases', visited).filter((line) => line.startsWith('FAIL'))).toEqual(
      [...SERVICES, 'bus'].map((name) =>
        expect.stringMatching(new RegExp(`^FAIL {2}databases {2}${name} does not answer: connect ECONNREFUSED`)),
      ),
    )
    expect(wrong(visited)).toContain(`→ look at ${home}/logs/postgres.log`)
  })
})

/** Disks of the logs and of the machine may be others. */
const rest = (all: readonly string[]): readonly string[] => all.slice(2)

describe('The doctor ends', () => {
  it('within 20 s though nothing answers, and says what', async () => {
    const silent: Server = createServer(() => undefined)
    const port = await listening(silent)
    const database = `postgres://u:p@127.0.0.1:${port}/d`
    const visited = await visit({
      ...Object.fromEntries([...SERVICES, 'bus'].map((name) => [`${name.toUpperCase()}_DATABASE_URL`, database])),
      ...Object.fromEntries([...SERVICES, 'gateway'].map((name) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${port}`])),
    })
    silent.close()
    expect(visited.seconds * 1_000).toBeLessThan(within(20_000))
    expect(visited.code).toBe(1)
    const told = wrong(visited).filter((line) => line.startsWith('FAIL'))
    for (const name of [...SERVICES, 'bus'])
      expect(told).toContainEqual(
        expect.stringContaining(`databases  ${name} does not answer: Connection terminated due to connection timeout`),
      )
    for (const name of [...SERVICES, 'gateway'])
      expect(told).toContainEqual(expect.stringContaining(`processes  ${name} does not answer: `))
  })

  it('with 2 where there is nothing to look at', async () => {
    const nowhere = join(home, 'nowhere')
    expect(await visit({ KADE_HOME: nowhere })).toMatchObject({
      code: 2,
      said:
        'No system to look at: start one (pnpm start), or set ORDERS_DATABASE_URL, INVENTORY_DATABASE_URL, SHIPPING_DATABASE_URL, ANALYTICS_DATABASE_URL, BUS_DATABASE_URL or KAFKA_BROKERS, ' +
        `and for the processes GATEWAY_URL, ORDERS_URL and so on. Looked in ${join(nowhere, 'running.json')}\n`,
    })
    expect(await visit({ KADE_HOME: home }, '--free', 'much')).toMatchObject({ code: 2 })
  })
})

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, 'localhost', () => resolve((server.address() as AddressInfo).port)))
