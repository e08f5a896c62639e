import { createHash } from 'node:crypto'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { databases, startPostgres, startSystem, type PostgresServer } from '../src/index.js'
import { MANIFEST, sealed, type Manifest } from '../src/backup/manifest.js'
import { pretendedCheckout } from './fixtures/checkout.js'

const folder = mkdtempSync(join(tmpdir(), 'kade-backup-'))
const home = join(folder, 'home')
const backup = join(folder, 'backups', 'monday')

/** A home with a row in each database, as a system leaves it. */
beforeAll(async () => {
  mkdirSync(join(home, 'schema'), { recursive: true })
  writeFileSync(join(home, 'secrets.json'), 'keys')
  writeFileSync(join(home, 'schema', 'served'), 'graph')
  const server = await startPostgres({ dataDirectory: join(home, 'postgres'), durable: false })
  for (const name of databases) {
    await server.createDatabase(name, { owner: name })
    await rows(server, name, `CREATE TABLE told AS SELECT '${name} on Monday' AS what`)
  }
  await rows(server, 'orders', `CREATE TABLE migration AS SELECT 1 AS id, 'Orders1700000100000' AS name`)
  await server.stop()
  const taken = command(home, 'backup', backup)
  expect(taken).toEqual({
    code: 0,
    said: expect.stringMatching(/^The databases are written: [\d.]+ MB\n.*monday is whole: as of 20.*Z\n$/),
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('A backup', () => {
  it('is restored into an empty home: databases, password and keys', async () => {
    const other = join(folder, 'other')
    expect(command(other, 'restore', backup)).toEqual({ code: 0, said: expect.stringMatching(/Go on with: pnpm start\n$/) })
    expect(await told(other)).toEqual([
      'orders on Monday',
      'inventory on Monday',
      'shipping on Monday',
      'analytics on Monday',
      'bus on Monday',
    ])
    expect(readFileSync(join(other, 'secrets.json'), 'utf8')).toBe('keys')
    expect(readFileSync(join(other, 'schema', 'served'), 'utf8')).toBe('graph')
  })

  it('is not written over another', () => {
    expect(command(home, 'backup', backup)).toEqual({
      code: 1,
      said: `${backup} exists already. Name another folder for this backup, or move that one away.\n`,
    })
  })

  it('needs something to back up', () => {
    const nowhere = join(folder, 'nowhere')
    expect(command(nowhere, 'backup', join(folder, 'empty'))).toEqual({
      code: 1,
      said: `There is nothing to back up in ${nowhere}. Start Kade first (pnpm start), or name its folder with KADE_HOME.\n`,
    })
    expect(existsSync(join(folder, 'empty'))).toBe(false)
  })

  it('that is ended half way leaves nothing that looks like one, and is refused', async () => {
    const half = join(folder, 'half')
    const child: ChildProcess = spawn(process.execPath, script('backup', half), { env: environment(home), stdio: 'ignore' })
    const ended = once(child, 'exit')
    while (!readdirSync(folder).some((name) => name.startsWith('half.tmp-'))) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await ended
    expect(existsSync(half)).toBe(false)
    const left = join(folder, readdirSync(folder).find((name) => name.startsWith('half.tmp-')) as string)
    expect(command(join(folder, 'new'), 'restore', left)).toEqual({
      code: 1,
      said: `The backup ${left} cannot be restored: it has no manifest.json, so it is no backup, or one that did not end. ${NOTHING}`,
    })
  })
})

const NOTHING = 'Nothing was changed. Take another backup, or another copy of this one.\n'

describe('A restore refuses', () => {
  it.each([
    ['one that was cut off', cut, /server\.tar\.gz has 1000 bytes of \d+: it was cut off or changed\./],
    [
      'one of which a byte was changed',
      flip('server.tar.gz', 5_000),
      /server\.tar\.gz was changed after the backup: its sha-256 is another\./,
    ],
    [
      'one whose keys were changed',
      flip('home/secrets.json', 1),
      /home\/secrets\.json was changed after the backup: its sha-256 is another\./,
    ],
    ['one whose manifest was changed', flip(MANIFEST, 80), /manifest\.json was cut off or changed after the backup\./],
    ['one that lacks a part', (copy: string) => rmSync(join(copy, 'server.password')), /server\.password is missing\./],
  ])('%s, and leaves the home as it was', (_, spoil, why) => {
    const copy = spoiled(spoil)
    const before = listed(home)
    const { code, said } = command(home, 'restore', copy, '--force')
    expect(code).toBe(1)
    expect(said).toMatch(why)
    expect(said).toContain(`The backup ${copy} cannot be restored: `)
    expect(said.endsWith(NOTHING)).toBe(true)
    expect(listed(home)).toEqual(before)
  })

  it.each<[string, Partial<Manifest>, string]>([
    [
      'migrations that this checkout lacks',
      { version: '9.0.0', migrations: { orders: ['Orders1700000100000', 'Later9900000000000'] } },
      'is of a later Kade (9.0.0): this checkout lacks Later9900000000000. Nothing was changed. Update the checkout (git pull) and restore again.\n',
    ],
    [
      'a later layout',
      { format: 2, version: '9.0.0' },
      'was made by a later Kade (9.0.0). Restore it with that version: git checkout it, then pnpm restore.\n',
    ],
    [
      'another PostgreSQL',
      { postgres: 19 },
      'is of PostgreSQL 19, and this Kade comes with 18. Nothing was changed. Restore it with a Kade that comes with 19.\n',
    ],
  ])('one with %s', (_, change, why) => {
    const copy = spoiled((into) => {
      const { sha256: _seal, ...manifest } = JSON.parse(readFileSync(join(into, MANIFEST), 'utf8')) as Manifest & { sha256: string }
      writeFileSync(join(into, MANIFEST), sealed({ ...manifest, ...change }))
    })
    const empty = join(folder, 'empty-home')
    const { code, said } = command(empty, 'restore', copy)
    expect([code, said.slice(said.indexOf(`The backup ${copy}`))]).toEqual([1, `The backup ${copy} ${why}`])
    expect(existsSync(empty)).toBe(false)
  })

  it('to replace data, unless it is told to', async () => {
    await change(home, `UPDATE told SET what = 'orders on Tuesday'`)
    expect(command(home, 'restore', backup)).toEqual({
      code: 1,
      said: expect.stringContaining(
        `${home} holds data already, and nothing of it was changed. Restore into another folder (KADE_HOME), or replace these data: add --force.\n`,
      ),
    })
    expect((await told(home))[0]).toBe('orders on Tuesday')
    expect(command(home, 'restore', backup, '--force').code).toBe(0)
    expect((await told(home))[0]).toBe('orders on Monday')
  })

  it('to touch a system that runs, which is backed up all the same', async () => {
    const root = pretendedCheckout()
    const system = await startSystem({ root, home, durable: false })
    try {
      expect(command(home, 'restore', backup, '--force')).toEqual({
        code: 1,
        said: expect.stringContaining(
          `Kade runs already from ${home} at ${system.gatewayUrl} (pid ${process.pid}). Use it, or stop it: kill ${process.pid}\n`,
        ),
      })
      expect(command(home, 'backup', join(folder, 'running')).code).toBe(0)
      expect((await fetch(`${system.subgraphUrls.orders}/readyz`)).status).toBe(200)
    } finally {
      await system.stop()
      rmSync(root, { recursive: true, force: true })
    }
  })

  it('databases of your own, which are backed up where they run', () => {
    const urls = Object.fromEntries(databases.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, 'postgres://elsewhere/kade']))
    const said =
      'The databases are your own servers (ORDERS_DATABASE_URL and so on): back them up there, docs/guides/backups.md tells how.\n'
    expect(command(home, 'backup', join(folder, 'own'), urls)).toEqual({ code: 1, said })
  })

  it('data on which PostgreSQL does not start, and puts the old ones back', async () => {
    const copy = spoiled((into) => {
      const tree = join(folder, 'tree')
      mkdirSync(tree)
      expect(spawnSync('tar', ['-xzf', join(into, 'server.tar.gz'), '-C', tree, '--no-same-owner']).status).toBe(0)
      rmSync(join(tree, 'global', 'pg_control'))
      expect(spawnSync('tar', ['-czf', join(into, 'server.tar.gz'), '-C', tree, '.']).status).toBe(0)
      const { sha256: _seal, ...manifest } = JSON.parse(readFileSync(join(into, MANIFEST), 'utf8')) as Manifest & { sha256: string }
      const archive = partOf(join(into, 'server.tar.gz'))
      const parts = manifest.parts.map((part) => (part.path === 'server.tar.gz' ? { ...part, ...archive } : part))
      writeFileSync(join(into, MANIFEST), sealed({ ...manifest, parts }))
    })
    const { code, said } = command(home, 'restore', copy, '--force')
    expect([code, said]).toEqual([1, expect.stringContaining('PostgreSQL did not start in ')])
    expect((await told(home))[0]).toBe('orders on Monday')
    expect(listed(home).filter((path) => /restor/.test(path))).toEqual([])
  })
})

function partOf(file: string) {
  const content = readFileSync(file)
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}

function cut(copy: string): void {
  truncateSync(join(copy, 'server.tar.gz'), 1_000)
}

function flip(part: string, place: number) {
  return (copy: string): void => {
    const content = readFileSync(join(copy, part))
    content[place] = (content[place] as number) ^ 1
    writeFileSync(join(copy, part), content)
  }
}

let copies = 0
function spoiled(spoil: (copy: string) => void): string {
  const copy = join(folder, `copy-${++copies}`)
  cpSync(backup, copy, { recursive: true })
  spoil(copy)
  return copy
}

/** Every file of a folder but the logs, with its content's beginning. */
const listed = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('logs'))
    .sort()

const script = (...args: readonly string[]): string[] => [
  ...['--conditions=@kade/source', '--import', 'tsx', join(import.meta.dirname, '../src/backup/main.ts')],
  ...args,
]
const environment = (of: string): NodeJS.ProcessEnv => ({ ...process.env, NODE_OPTIONS: '', KADE_HOME: of })

function command(of: string, ...args: readonly (string | Record<string, string>)[]): { code: number | null; said: string } {
  const words = args.filter((arg): arg is string => typeof arg === 'string')
  const env = Object.assign(environment(of), ...args.filter((arg) => typeof arg !== 'string')) as NodeJS.ProcessEnv
  const { status, stdout, stderr } = spawnSync(process.execPath, script(...words), { env, cwd: import.meta.dirname, encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

async function rows(server: PostgresServer, database: string, sql: string): Promise<readonly { what: string }[]> {
  const client = new Client({ connectionString: server.databaseUrl(database) })
  await client.connect()
  return client
    .query<{ what: string }>(sql)
    .then((result) => result.rows)
    .finally(() => client.end())
}

async function onServer<T>(of: string, work: (server: PostgresServer) => Promise<T>): Promise<T> {
  const server = await startPostgres({ dataDirectory: join(of, 'postgres'), durable: false })
  return work(server).finally(() => server.stop())
}

const told = (of: string): Promise<string[]> =>
  onServer(of, async (server) => {
    const found: string[] = []
    for (const name of databases) found.push((await rows(server, name, 'SELECT what FROM told'))[0]?.what ?? '')
    return found
  })

const change = (of: string, sql: string): Promise<unknown> => onServer(of, (server) => rows(server, 'orders', sql))
