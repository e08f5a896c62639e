/**
 * A file of a million products, taken in by `pnpm inventory import` as it is built, on a database of its own. The command is killed in the middle and
 * called again: each row is taken once. What it holds in memory at most is compared with what it holds for a tenth of the rows.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../packages/local-system/src/index.js'
import { memoryBus, testKeys } from '../packages/service-kit/src/testing/index.js'
import { createService } from '../services/inventory/src/service.js'

const MOST_MIB = 256
const MOST_GROWTH = 1.25
const LEAST_PER_SECOND = 500
/** Those of scripts/inventory.mjs. */
const FLAGS = ['--max-old-space-size=128', '--max-semi-space-size=8']
const COMMAND = join(import.meta.dirname, '../services/inventory/dist/files-main.js')

export interface ImportFigures {
  readonly rows: number
  readonly rowsPerSecond: number
  /** What the command holds in memory at most. */
  readonly peakMiB: number
  /** Of that for a tenth of the rows. */
  readonly growth: number
  readonly taken: string
  readonly missed: string
}

export async function benchImport(rows = 1_000_000): Promise<ImportFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kade-bench-import-'))
  const server = await startPostgres({ dataDirectory: join(folder, 'postgres'), durable: true, temporary: true })
  try {
    const few = await takeIn(server, folder, Math.ceil(rows / 10), false)
    const many = await takeIn(server, folder, rows, true)
    const figures = [few, many].map(({ peakMiB, ...taken }): ImportFigures => {
      const growth = peakMiB / few.peakMiB
      const missed = [
        ...(peakMiB > MOST_MIB ? [`memory ${MOST_MIB} MiB`] : []),
        ...(growth > MOST_GROWTH ? [`growth ${MOST_GROWTH}`] : []),
        ...(taken.rowsPerSecond < LEAST_PER_SECOND ? [`${LEAST_PER_SECOND} rows/s`] : []),
        ...(taken.taken === 'each once' ? [] : ['each row once']),
      ].join(', ')
      return { ...taken, peakMiB: Math.round(peakMiB), growth: Math.round(growth * 100) / 100, missed }
    })
    if (figures.some(({ missed }) => missed !== '')) process.exitCode = 1
    return figures
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function takeIn(server: Awaited<ReturnType<typeof startPostgres>>, folder: string, rows: number, isKilled: boolean) {
  const name = `inventory_${rows}`
  await server.createDatabase(name, { owner: name })
  const url = server.databaseUrl(name, name)
  await makeTables(url)
  const path = join(folder, `${rows}.csv`)
  await writeProducts(path, rows)
  let seconds = 0
  let peakMiB = 0
  for (const until of isKilled ? [rows / 2, Infinity] : [Infinity]) {
    const run = await importUntil(path, url, until)
    seconds += run.seconds
    peakMiB = Math.max(peakMiB, run.peakMiB)
  }
  return { rows, rowsPerSecond: Math.round(rows / seconds), peakMiB, taken: await takenOf(url, rows) }
}

/** As the service makes them when it starts. */
async function makeTables(databaseUrl: string): Promise<void> {
  const gatewayPublicKey = testKeys().publicKey
  const config = { port: 0, metricsPort: 0, host: '127.0.0.1', databaseUrl, bus: {}, gatewayPublicKey, logLevel: 'silent' } as const
  const service = await createService(config, { bus: memoryBus() })
  await service.start()
  await service.stop()
}

/** Semicolons, a comma before the decimals, a byte order mark, and signs in quotes in some titles: as spreadsheets write. */
async function writeProducts(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path)
  file.write('\uFEFFsku;title;price;currency\r\n')
  for (let start = 0; start < rows; start += 1_000) {
    const count = Math.min(1_000, rows - start)
    const lines = Array.from({ length: count }, (_, n) => {
      const number = start + n
      const title = number % 10 === 0 ? `"Thing ${number}; the ""good"" one"` : `Thing ${number}`
      return `SKU-${String(number).padStart(7, '0')};${title};${1 + (number % 500)},50;GBP\r\n`
    })
    if (!file.write(lines.join(''))) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

/** Runs the command until it ends, or has taken so many rows and is killed. */
async function importUntil(path: string, url: string, rows: number) {
  const began = Date.now()
  const child = spawn(process.execPath, [...FLAGS, COMMAND, 'import', 'products', path, '--delimiter', ';', '--decimal-comma'], {
    env: { PATH: process.env.PATH, KADE_HOME: '/nowhere', INVENTORY_DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  let isOver = false
  void ended.finally(() => (isOver = true))
  const looking = new pg.Client({ connectionString: url })
  await looking.connect()
  let peakMiB = 0
  try {
    while (!isOver) {
      peakMiB = Math.max(peakMiB, await peakOf(child.pid))
      if (rows !== Infinity && (await rowsRead(looking)) >= rows) child.kill('SIGKILL')
      await pause(200)
    }
  } finally {
    await looking.end()
  }
  const [status] = await ended
  if (rows === Infinity && status !== 0) throw new Error(`The import ended with ${status}`)
  return { seconds: (Date.now() - began) / 1_000, peakMiB }
}

/** The most that a process held so far, as Linux counts it; 0 when it is gone. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_024
}

async function rowsRead(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ read: string | null }>(
    `SELECT CASE WHEN to_regclass('import_job') IS NOT NULL THEN (xpath('/row/n/text()', query_to_xml('SELECT max(rows_read) AS n FROM import_job', false, true, '')))[1]::text END AS read`,
  )
  return Number(rows[0]?.read ?? 0)
}

async function takenOf(url: string, rows: number): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: found } = await client.query<{ variants: number; changes: number }>(
      'SELECT count(*)::int AS variants, sum(version)::int AS changes FROM variant',
    )
    const { variants, changes } = found[0] ?? { variants: 0, changes: 0 }
    return variants === rows && changes === rows ? 'each once' : `${variants} of ${rows}, in ${changes} changes`
  } finally {
    await client.end()
  }
}
