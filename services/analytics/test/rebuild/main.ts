/**
 * `pnpm analytics rebuild [--verify] [--orders 20000]`: reads all facts again from the log that the variables of services/analytics name; without
 * `DATABASE_URL`, from a log of so many made orders, on a database of its own. With `--verify` it proves that the facts are the same, also with events shuffled,
 * doubled and late, tells how many events it reads a second, and exits with 1 where that is not so, or they are fewer than 10,000.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createEventBus, createLogger } from '@kade/service-kit'
import { testKeys } from '@kade/service-kit/testing'
import { createTestDatabase, startPostgres } from '@kade/test-kit'
import { anOrder } from '../support/an-order.js'
import { toldAt, type Message } from '../support/analytics.js'

const { values: options, positionals } = parseArgs({
  options: { verify: { type: 'boolean', default: false }, orders: { type: 'string', default: '20000' } },
  allowPositionals: true,
})
const orders = Number(options.orders)
if (positionals.join(' ') !== 'rebuild' || !Number.isInteger(orders) || orders < 1) {
  console.error('pnpm analytics rebuild [--verify] [--orders <count, 1 or more>]')
  process.exit(2)
}

const main = 'services/analytics/dist/main.js'
const rebuild = async (environment: NodeJS.ProcessEnv, ...more: readonly string[]): Promise<number> => {
  const command = spawn(process.execPath, [main, '--rebuild', ...more], { env: environment, stdio: 'inherit' })
  const [code] = (await once(command, 'exit')) as [number | null]
  return code ?? 1
}
const asked = options.verify ? ['--verify'] : []
process.exitCode = process.env.DATABASE_URL === undefined ? await onMadeOrders() : await rebuild(process.env, ...asked)

async function onMadeOrders(): Promise<number> {
  const dataDirectory = join(mkdtempSync(join(tmpdir(), 'kade-rebuild-')), 'postgres')
  const postgres = await startPostgres({ dataDirectory, durable: false, temporary: true })
  process.env.TEST_POSTGRES_URL = postgres.adminUrl
  const [own, log] = await Promise.all([createTestDatabase('analytics'), createTestDatabase('bus')])
  const bus = createEventBus({ busDatabaseUrl: log.url, clientId: 'others', logger: createLogger({ service: 'others', level: 'silent' }) })
  const environment = {
    ...{ PATH: process.env.PATH, PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'error', GATEWAY_PUBLIC_KEY: testKeys().publicKey },
    ...{ DATABASE_URL: own.url, BUS_DATABASE_URL: log.url },
  }
  try {
    // Its topics, and nothing in them.
    await rebuild(environment)
    for (let made = 0; made < orders; made += 500)
      await bus.publish(Array.from({ length: Math.min(500, orders - made) }, (_, place) => lifeOf(made + place)).flat())
    const first = await rebuild(environment)
    return options.verify && first === 0 ? await rebuild(environment, '--verify') : first
  } finally {
    await bus.close()
    await postgres.stop()
  }
}

/** What is told of an order: eight events, and of every tenth that it was cancelled in part, or given back. */
function lifeOf(nth: number): Message[] {
  const placedAt = new Date(Date.UTC(2026, 0, 1) + nth * 60_000).toISOString()
  const order = anOrder({ placedAt, channel: nth % 3 === 0 ? 'market' : 'web', country: ['GB', 'NL', 'DE', 'FR'][nth % 4]! })
  const told = [
    ...[order.placed(), order.confirmed(), order.allocated(), order.picked(placedAt), order.packed(placedAt)],
    ...[order.shipped(placedAt), order.delivered(placedAt)],
    ...(nth % 10 === 0 ? [order.cancelled({ 0: 1 })] : []),
    ...(nth % 10 === 5 ? [order.refunded(1_250)] : []),
  ]
  return told.map((draft) => toldAt(draft, placedAt))
}
