import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { CannotStart, freePort, hasEnded, isAlive, startPostgres, type PostgresServer } from '../src/index.js'
import { explain } from '../src/postgres/explain.js'

const folder = mkdtempSync(join(tmpdir(), 'kade-postgres-'))
const dataDirectory = join(folder, 'data')
let server: PostgresServer | undefined

const start = async () => (server = await startPostgres({ dataDirectory, durable: true }))

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('PostgreSQL from npm binaries', () => {
  beforeAll(start)

  it('answers as the administrator with a password that only its owner can read', async () => {
    expect(await query(server?.adminUrl, 'SELECT current_user AS name')).toEqual([{ name: 'postgres' }])
    expect(statSync(`${dataDirectory}.password`).mode & 0o777).toBe(0o600)
    const stranger = server?.databaseUrl('postgres', 'postgres', 'guessed')
    await expect(query(stranger, 'SELECT 1')).rejects.toThrow('password authentication failed')
  })

  it('gives each service a database that its role alone may enter', async () => {
    for (const name of ['orders', 'shipping', 'orders']) await server?.createDatabase(name, { owner: name })
    expect(await query(server?.databaseUrl('orders', 'orders'), 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)')).toEqual([])
    for (const [database, stranger] of [
      ['orders', 'shipping'],
      ['shipping', 'orders'],
      ['postgres', 'orders'],
      ['template1', 'orders'],
    ] as const)
      await expect(query(server?.databaseUrl(database, stranger), 'SELECT 1')).rejects.toThrow(
        `permission denied for database "${database}"`,
      )
  })

  it('makes twenty databases that are asked for at once', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `at_once_${n}`)
    await Promise.all(names.map(async (name) => server?.createDatabase(name, { owner: name })))
    for (const name of names) expect(await query(server?.databaseUrl(name, name), 'SELECT current_user AS name')).toEqual([{ name }])
  })

  it('is divided in the same way by what the image of docker-compose.yml runs', async () => {
    const script = readFileSync(join(import.meta.dirname, '../../../deploy/postgres/init.sh'), 'utf8')
    const [, forEach = ''] = /<<'SQL'\n(.*?)\nSQL\n/s.exec(script) ?? []
    const [, once = ''] = /--command '(.*)'/.exec(script) ?? []
    for (const service of ['inventory', 'analytics'])
      for (const statement of forEach.replaceAll(':"service"', service).replaceAll(":'password'", "'known'").split(';').filter(Boolean))
        await query(server?.adminUrl, statement)
    await query(server?.adminUrl, once)
    const known = (database: string) => server?.databaseUrl(database, 'inventory', 'known')
    expect(await query(known('inventory'), 'SELECT current_database() AS name')).toEqual([{ name: 'inventory' }])
    for (const database of ['analytics', 'postgres', 'template1'])
      await expect(query(known(database), 'SELECT 1')).rejects.toThrow(`permission denied for database "${database}"`)
  })

  it('keeps what was committed through a kill -9', async () => {
    await server?.kill9()
    await start()
    expect(await query(server?.databaseUrl('orders', 'orders'), 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('starts over the lock file of a process that is gone, or that is not its own', async () => {
    for (const pid of [2 ** 22 - 3, process.pid]) {
      await server?.stop()
      writeFileSync(join(dataDirectory, 'postmaster.pid'), `${pid}\n${dataDirectory}\n`)
      await start()
    }
    expect(await query(server?.databaseUrl('orders', 'orders'), 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('stops a server that an earlier run left behind', async () => {
    const left = server as PostgresServer
    await start()
    expect(isAlive(left.pid)).toBe(false)
    expect(await query(server?.databaseUrl('orders', 'orders'), 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  })
})

describe('PostgreSQL that cannot start', () => {
  it('names the port that is taken', async () => {
    const port = await freePort()
    const other = createServer()
    await new Promise<void>((done) => other.listen(port, '127.0.0.1', done))
    const starting = startPostgres({ dataDirectory: join(folder, 'taken'), durable: false, port })
    await expect(starting).rejects.toThrow(
      new CannotStart(`Port ${port}, meant for PostgreSQL, is taken. Stop what listens there, or choose another port.`),
    )
    await new Promise((done) => other.close(done))
  })

  it('says in one line what is wrong with the place of the data', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    await expect(startPostgres({ dataDirectory: join(file, 'data'), durable: false })).rejects.toThrow(
      /^PostgreSQL did not start in .*data: E.*$/,
    )
    const lines = ['initdb: error: could not create directory: Permission denied', 'FATAL: could not write: No space left on device']
    expect(lines.map((line) => explain(new Error(`...\n${line}\n...`), '/data').message)).toEqual([
      'PostgreSQL may not write to /data. Give your user the right to, or choose another folder with KADE_HOME.',
      'The disk of /data is full. Free some space and start again.',
    ])
  })

  it('leaves no half-made data behind', async () => {
    const data = join(folder, 'half')
    writeFileSync(`${data}.password`, '') // initdb refuses an empty password
    await expect(startPostgres({ dataDirectory: data, durable: false })).rejects.toThrow(CannotStart)
    expect([existsSync(data), existsSync(`${data}.tmp-${process.pid}`)]).toEqual([false, false])
  })
})

describe('a temporary PostgreSQL', () => {
  it('goes, folder and all, when the process that started it is killed', async () => {
    const data = join(folder, 'temporary')
    const script = `import { startPostgres } from '@kade/local-system'
      const server = await startPostgres({ dataDirectory: ${JSON.stringify(data)}, durable: false, temporary: true })
      console.log(server.pid); setInterval(() => undefined, 1000)`
    const parent = spawn(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    const pid = await new Promise<number>((told) => createInterface({ input: parent.stdout }).once('line', (line) => told(Number(line))))
    expect(readFileSync(join(data, 'PG_VERSION'), 'utf8')).toBe('18\n')
    parent.kill('SIGKILL')
    expect(await hasEnded(pid, 10_000)).toBe(true)
    for (const deadline = Date.now() + 5_000; existsSync(data) && Date.now() < deadline;) await new Promise((soon) => setTimeout(soon, 20))
    expect(existsSync(data)).toBe(false)
  })
})

async function query(url: string | undefined, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const result: unknown = await client.query(sql)
    return ([result].flat().at(-1) as { rows: readonly unknown[] }).rows
  } finally {
    await client.end()
  }
}
