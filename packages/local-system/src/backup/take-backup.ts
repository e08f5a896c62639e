import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Client } from 'pg'
import { CannotStart } from '../cannot-start.js'
import { chooseAccount } from '../postgres/account.js'
import { postgresBinaries } from '../postgres/binaries.js'
import { startPostgres } from '../postgres/start-postgres.js'
import { claimHome, logFile, postgresData, readRunningSystem, releaseHome } from '../start/home.js'
import { services } from '../start/services.js'
import { writeWhole } from '../write-whole.js'
import { writeBaseBackup } from './base-backup.js'
import { FORMAT, MANIFEST, megabytes, PASSWORD, sealed, SERVER, sha256, type Manifest, type Part } from './manifest.js'

export interface BackupOptions {
  /** Of the checkout. */
  readonly root: string
  readonly home: string
  /** The folder to be made. */
  readonly to: string
  readonly tell: (line: string) => void
}

/** Files and folders of a home without which the databases are worth less: keys, the graph that is served, whether it was seeded. */
const KEPT = ['secrets.json', 'seeded', 'schema']

/** Backs up a system that runs or stands still. The folder appears whole or not at all. */
export async function takeBackup(options: BackupOptions): Promise<Manifest> {
  const { home, to, tell } = options
  if (existsSync(to)) throw new CannotStart(`${to} exists already. Name another folder for this backup, or move that one away.`)
  const { dataDirectory } = chooseAccount(postgresBinaries().postgres, resolve(postgresData(home)))
  if (!existsSync(join(dataDirectory, 'PG_VERSION')))
    throw new CannotStart(`There is nothing to back up in ${home}. Start Kade first (pnpm start), or name its folder with KADE_HOME.`)
  const half = `${to}.tmp-${process.pid}`
  mkdirSync(dirname(to), { recursive: true })
  mkdirSync(half, { mode: 0o700 })
  try {
    const manifest = await onServer(home, dataDirectory, (adminUrl, holdsLog) =>
      fill(half, { ...options, adminUrl, holdsLog, dataDirectory }),
    )
    writeWhole(join(half, MANIFEST), sealed(manifest))
    renameSync(half, to)
    tell(`${to} is whole: as of ${manifest.moment}`)
    return manifest
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    throw error
  }
}

/** Of the system that runs; else the server is started for as long as the work takes. */
async function onServer<T>(home: string, dataDirectory: string, work: (adminUrl: string, holdsLog: boolean) => Promise<T>): Promise<T> {
  const running = readRunningSystem(home)
  if (running) {
    const url = new URL(running.databaseUrls.orders ?? 'postgres:')
    if (!existsSync(join(dataDirectory, 'postmaster.pid')) || url.hostname !== '127.0.0.1')
      throw new CannotStart(`The Kade of ${home} is only starting, or uses databases of your own: back those up where they run.`)
    url.username = 'postgres'
    url.password = encodeURIComponent(readFileSync(`${dataDirectory}.password`, 'utf8'))
    url.pathname = '/postgres'
    return work(url.href, running.kafkaBrokers === undefined)
  }
  claimHome(home)
  try {
    const server = await startPostgres({ dataDirectory: postgresData(home), durable: true, logFile: logFile(home, 'postgres') })
    try {
      return await work(server.adminUrl, true)
    } finally {
      await server.stop()
    }
  } finally {
    releaseHome(home)
  }
}

interface Filling extends BackupOptions {
  readonly adminUrl: string
  readonly holdsLog: boolean
  readonly dataDirectory: string
}

async function fill(folder: string, { root, home, tell, adminUrl, holdsLog, dataDirectory }: Filling): Promise<Manifest> {
  const migrations: Record<string, string[]> = {}
  for (const service of services) migrations[service] = await ask(adminUrl, service, 'SELECT name FROM migration ORDER BY id')
  const [postgres] = await ask(adminUrl, 'postgres', `SELECT current_setting('server_version_num')::int / 10000 AS name`)

  let told = 0
  const server = await writeBaseBackup(adminUrl, join(folder, SERVER), (bytes) => {
    if (bytes - told < TELL_EVERY) return
    told = bytes
    tell(`${megabytes(bytes)} of the databases are written`)
  })
  const moment = new Date().toISOString()
  tell(`The databases are written: ${megabytes(server.bytes)}`)

  const keep = (path: string, from: string): Part => {
    const content = readFileSync(from)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeWhole(join(folder, path), content)
    return { path, bytes: content.length, sha256: sha256(content) }
  }
  const parts = [
    { path: SERVER, ...server },
    keep(PASSWORD, `${dataDirectory}.password`),
    ...KEPT.flatMap((name) => filesOf(home, name)).map((name) => keep(`home/${name}`, join(home, name))),
  ]
  return { format: FORMAT, version: versionOf(root), moment, postgres: Number(postgres), migrations, holdsLog, parts }
}

const TELL_EVERY = 10_000_000

/** The first column of a query; nothing of a table that is not there yet. */
async function ask(adminUrl: string, database: string, sql: string): Promise<string[]> {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name)
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return []
    throw error
  } finally {
    await client.end()
  }
}

function filesOf(home: string, name: string): readonly string[] {
  const stat = statSync(join(home, name), { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat ? [name] : []
  return readdirSync(join(home, name)).flatMap((inside) => filesOf(home, `${name}/${inside}`))
}

const versionOf = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }).version
