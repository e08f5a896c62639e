import { spawn, type ChildProcess } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createTestDatabase, eventually, freePort, type TestDatabase } from '@kade/test-kit'
import pg from 'pg'

const { publicKey } = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

let database: TestDatabase
let bus: TestDatabase
let client: pg.Client
beforeAll(async () => {
  await built()
  ;[database, bus] = await Promise.all([createTestDatabase('ahead'), createTestDatabase('ahead_bus')])
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  expect((await analytics({ MIGRATE_ONLY: '1' })).code).toBe(0)
})
afterAll(async () => {
  await client.end()
  await Promise.all([database.drop(), bus.drop()])
})

it('a service starts beside a later release that only added, and goes on when that contracts; then it does not start again', async () => {
  await client.query(`INSERT INTO migration (timestamp, name) VALUES (1800000000001, 'Adds1800000000001')`)
  const added = await analytics({}, async (child, port) => {
    await saysReady(port)
    await client.query(`INSERT INTO migration (timestamp, name) VALUES (1800000000002, 'Contracts1800000000002')`)
    await client.query(
      'CREATE TABLE schema_contracts (name text PRIMARY KEY, runs_with text, contracted_at timestamptz NOT NULL DEFAULT now())',
    )
    await client.query(`INSERT INTO schema_contracts (name) VALUES ('Contracts1800000000002')`)
    await saysReady(port)
    child.kill('SIGTERM')
  })
  expect(added.code).toBe(0)
  expect(added.said).toContain('The database has migrations of a later release with which this one can run: it goes on')

  const before = await everything()
  expect(await analytics()).toEqual({
    code: 1,
    said: [
      'The database analytics was changed by a later release (Contracts1800000000002): this release cannot run against it. ' +
        'Deploy the release that has this migration, or a later one, or restore a backup of before it.',
    ],
  })
  expect((await analytics({ MIGRATE_ONLY: '1' })).code).toBe(1)
  expect(await everything()).toEqual(before)
})

/** The service's own process, until it ends; `once it is there` is given while it runs. */
async function analytics(
  env: Readonly<Record<string, string>> = {},
  whileItRuns: (child: ChildProcess, port: number) => Promise<void> = async () => undefined,
): Promise<{ readonly code: number | null; readonly said: readonly string[] }> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../services/analytics/dist/main.js')], {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production', ALLOW_WEAK_SECRETS: 'yes', PORT: String(port), METRICS_PORT: '0' },
      ...{ DATABASE_URL: database.url, BUS_DATABASE_URL: bus.url, GATEWAY_PUBLIC_KEY: publicKey, ...env },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000, // one that is not refused runs on
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = once(child, 'close') as Promise<[number | null]>
  await whileItRuns(child, port).catch((error: unknown) => (child.kill('SIGKILL'), Promise.reject(error as Error)))
  const [code] = await ended
  return {
    code,
    said: output
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { msg: string }).msg),
  }
}

async function saysReady(port: number): Promise<void> {
  await eventually(
    async () => {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`)
      if (!response.ok) throw new Error(await response.text())
    },
    { timeoutMs: 60_000 },
  )
}

/** Every table with its columns and number of rows, and the migrations. */
async function everything(): Promise<unknown> {
  const { rows: columns } = await client.query<{ table_name: string }>(
    `SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
  )
  const tables = [...new Set(columns.map(({ table_name: name }) => name))]
  const counts = []
  for (const name of tables) counts.push([name, (await client.query(`SELECT count(*) FROM "${name}"`)).rows[0]])
  return { columns, counts, migrations: (await client.query('SELECT * FROM migration ORDER BY id')).rows }
}

/** The process runs from dist, which must be of today's sources. */
async function built(): Promise<void> {
  const response = await fetch(`${process.env.KADE_TEST_SERVERS}/build/services`, { method: 'POST' })
  if (!response.ok) throw new Error(await response.text())
}
