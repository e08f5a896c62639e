import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@kade/local-system'
import { kafkaAvailability } from '../kafka/availability.js'
import { startKafkaBroker } from '../kafka/broker.js'
import type { KafkaBroker } from '../kafka/kafka-broker.js'

/**
 * Its own process, one for a whole jest run: starts PostgreSQL (unless TEST_POSTGRES_URL names one), prints where it is, starts Kafka
 * when a suite first asks for it, and ends with its standard input. Each run has its own folder and free ports, so that runs do not meet.
 */
const folder = mkdtempSync(join(tmpdir(), 'kade-test-'))
const [postgres, kafka] = await Promise.all([startThrowAwayPostgres(), kafkaAvailability()])
let broker: Promise<KafkaBroker> | undefined

const control = createServer((request, response) => {
  const answer = { '/kafka': brokers, '/build/services': () => build('services'), '/build/pages': () => build('pages') }[request.url ?? '']
  if (request.method !== 'POST' || !answer) return void response.writeHead(404).end()
  return void answer().then(
    (text) => response.end(text),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
await new Promise<void>((listening) => control.listen(0, '127.0.0.1', listening))
const { port } = control.address() as AddressInfo
const postgresUrl = postgres?.adminUrl ?? process.env.TEST_POSTGRES_URL
console.log(JSON.stringify({ controlUrl: `http://127.0.0.1:${port}`, postgresUrl, kafka }))

process.stdin.resume().once('close', () => void end())

async function brokers(): Promise<string> {
  broker ??= startKafkaBroker()
  return (await broker).brokers
}

/** Into dist, for suites that start the real processes. */
async function build(part: 'services' | 'pages'): Promise<string> {
  const script = new URL('../../../../scripts/build-when-stale.mjs', import.meta.url).href
  const { buildWhenStale } = (await import(script)) as { buildWhenStale: (part: string) => Promise<void> }
  await buildWhenStale(part)
  return 'built'
}

async function startThrowAwayPostgres() {
  if (process.env.TEST_POSTGRES_URL) return undefined
  return startPostgres({ dataDirectory: join(folder, 'postgres'), durable: false, temporary: true, settings: { max_connections: '400' } })
}

async function end(): Promise<void> {
  control.close()
  control.closeAllConnections()
  const stopped = await Promise.allSettled([postgres?.stop(), broker?.then((running) => running.stop())])
  rmSync(folder, { recursive: true, force: true })
  for (const result of stopped) if (result.status === 'rejected') console.error(result.reason)
  process.exit(0)
}
