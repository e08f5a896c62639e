/**
 * Placed orders per second through the gateway, with the whole saga running behind, against the ceiling: Node and pg storing the same order in one
 * transaction of seven statements, in the same run on the same PostgreSQL. With a baseline, against the same on another build, in turns.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { startSystem, type LocalSystem } from '@kade/test-kit'
import pg from 'pg'
import { Pool } from 'undici'
import { aPlaceOrderInput, median, offerVariants, PLACE_ORDER, startBuildOf } from './support.js'

const SECONDS = 20

export interface PlaceOrdersFigures {
  readonly clients: number
  readonly ordersPerSecond: number
  readonly ceilingPerSecond: number
  readonly ratio: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Seconds from the last placed order until no saga was left open, over the seconds of the run. */
  readonly drainRatio: number
  /** Transactions that PostgreSQL ended because they waited for each other in a circle, in all databases of the run. */
  readonly deadlocks: number
}

export async function benchPlaceOrders(): Promise<PlaceOrdersFigures[]> {
  const system = await startSystem({ durable: true })
  try {
    const skus = await offerVariants(system, 200)
    const figures: PlaceOrdersFigures[] = []
    for (const clients of [16, 64]) {
      const ceilingPerSecond = await ceiling(system.databaseUrl('orders'), clients)
      await run(system, () => aPlaceOrderInput(skus), clients, 3) // warm
      await drained(system)
      const { placed, seconds, latencies } = await run(system, () => aPlaceOrderInput(skus), clients, SECONDS)
      const drainSeconds = await drained(system)
      const sorted = latencies.sort((a, b) => a - b)
      figures.push({
        clients,
        ordersPerSecond: placed / seconds,
        ceilingPerSecond,
        ratio: placed / seconds / ceilingPerSecond,
        p50Ms: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
        p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
        drainRatio: drainSeconds / seconds,
        deadlocks: await deadlocks(system),
      })
    }
    // A deadlock is a fault and no figure: each stalls two batches for a second.
    if (figures.some((figure) => figure.deadlocks > 0)) process.exitCode = 1
    return figures
  } finally {
    await system.stop()
  }
}

const ROUNDS = 6
const ROUND_SECONDS = 8
const LEAST_OF_BASELINE = 0.9

export interface AgainstBuildFigures {
  readonly clients: number
  readonly ordersPerSecond: number
  readonly baselinePerSecond: number
  /** Of pairs of rounds the median. */
  readonly ofBaseline: number
  readonly missed: string
}

/** Orders per second until the last is allocated, here and in a checkout that is installed and built; who comes second in a pair has the same share of it. */
export async function benchPlaceOrdersAgainst(baselineFolder: string): Promise<AgainstBuildFigures[]> {
  const systems: LocalSystem[] = []
  const started = async (starting: Promise<LocalSystem>): Promise<LocalSystem> => {
    const system = await starting
    systems.push(system)
    return system
  }
  try {
    const placing = async (system: LocalSystem): Promise<Placing> => ({ system, skus: await offerVariants(system, 200) })
    const ours = await placing(await started(startSystem({ durable: true })))
    const theirs = await placing(await started(startBuildOf(baselineFolder)))
    const figures: AgainstBuildFigures[] = []
    for (const clients of [16, 64]) {
      for (const each of [ours, theirs]) await round(each, clients, 3) // warm
      const rounds: { ours: number; theirs: number }[] = []
      for (let pair = 0; pair < ROUNDS; pair += 1) {
        const [first, second] = pair % 2 === 0 ? [ours, theirs] : [theirs, ours]
        const [before, after] = [await round(first, clients, ROUND_SECONDS), await round(second, clients, ROUND_SECONDS)]
        rounds.push(pair % 2 === 0 ? { ours: before, theirs: after } : { ours: after, theirs: before })
      }
      const ofBaseline = median(rounds.map((pair) => pair.ours / pair.theirs))
      figures.push({
        clients,
        ordersPerSecond: median(rounds.map((pair) => pair.ours)),
        baselinePerSecond: median(rounds.map((pair) => pair.theirs)),
        ofBaseline,
        missed: ofBaseline < LEAST_OF_BASELINE ? `${LEAST_OF_BASELINE} of the baseline` : '',
      })
      console.log(`${clients} clients, of the baseline: ${rounds.map((pair) => (pair.ours / pair.theirs).toFixed(2)).join(', ')}`)
    }
    if (figures.some(({ missed }) => missed !== '')) process.exitCode = 1
    return figures
  } finally {
    await Promise.all(systems.map((system) => system.stop()))
  }
}

interface Placing {
  readonly system: LocalSystem
  readonly skus: readonly string[]
}

async function round({ system, skus }: Placing, clients: number, seconds: number): Promise<number> {
  const { placed, seconds: took } = await run(system, () => aPlaceOrderInput(skus), clients, seconds)
  return placed / (took + (await drained(system)))
}

interface Answer {
  readonly data?: { readonly placeOrder?: { readonly order: unknown } } | null
  readonly errors?: readonly { readonly extensions: { readonly retryAfterSeconds?: number } }[]
}

/** Who is told to come back later does so, with the same order: that takes as long as it takes. */
async function place(pool: Pool, input: object): Promise<void> {
  const body = JSON.stringify({ query: PLACE_ORDER, variables: { input } })
  for (;;) {
    const asked = await pool.request({ path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const answer = (await asked.body.json()) as Answer
    if (answer.data?.placeOrder?.order) return
    const later = answer.errors?.[0]?.extensions.retryAfterSeconds
    if (later === undefined) throw new Error(JSON.stringify(answer))
    await setTimeout(later * 1_000)
  }
}

/** Clients that place one order after the other, for so long. */
export async function run(system: LocalSystem, anInput: () => object, clients: number, seconds: number) {
  const pool = new Pool(system.gatewayUrl, { connections: clients })
  const started = performance.now()
  const until = started + seconds * 1_000
  const latencies: number[] = []
  let placed = 0
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const from = performance.now()
      await place(pool, anInput())
      latencies.push(performance.now() - from)
      placed += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const took = (performance.now() - started) / 1_000
  await pool.close()
  return { placed, seconds: took, latencies }
}

/** Waits until every order is confirmed and allocated; answers the seconds it took. */
export async function drained(system: LocalSystem): Promise<number> {
  const started = performance.now()
  const orders = new pg.Client({ connectionString: system.databaseUrl('orders') })
  const shipping = new pg.Client({ connectionString: system.databaseUrl('shipping') })
  await Promise.all([orders.connect(), shipping.connect()])
  try {
    for (;;) {
      const [{ rows: open }, { rows: confirmed }, { rows: opened }] = await Promise.all([
        orders.query<{ n: number }>(`SELECT count(*)::int AS n FROM orders WHERE status = 'PENDING'`),
        orders.query<{ n: number }>(`SELECT count(*)::int AS n FROM orders WHERE status = 'CONFIRMED'`),
        shipping.query<{ n: number }>('SELECT count(DISTINCT order_id)::int AS n FROM fulfillment_order'),
      ])
      if (open[0]?.n === 0 && confirmed[0]?.n === opened[0]?.n) return (performance.now() - started) / 1_000
      await setTimeout(100)
    }
  } finally {
    await Promise.all([orders.end(), shipping.end()])
  }
}

export async function deadlocks(system: LocalSystem): Promise<number> {
  const client = new pg.Client({ connectionString: system.databaseUrl('orders') })
  await client.connect()
  try {
    const { rows } = await client.query<{ n: number }>('SELECT sum(deadlocks)::int AS n FROM pg_stat_database')
    return rows[0]?.n ?? 0
  } finally {
    await client.end()
  }
}

/** The least that stores such an order durably: one transaction of seven statements, as many connections as clients. */
async function ceiling(url: string, clients: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: Math.min(clients, 32) })
  await pool.query(`CREATE SCHEMA IF NOT EXISTS ceiling`)
  await pool.query(`CREATE TABLE IF NOT EXISTS ceiling.customer (id uuid PRIMARY KEY, email text UNIQUE)`)
  await pool.query(
    `CREATE TABLE IF NOT EXISTS ceiling.orders (id uuid PRIMARY KEY, customer_id uuid, idempotency_key text UNIQUE, total bigint, placed_at timestamptz DEFAULT now())`,
  )
  await pool.query(`CREATE TABLE IF NOT EXISTS ceiling.line (id uuid PRIMARY KEY, order_id uuid, sku text, quantity int, price bigint)`)
  await pool.query(`CREATE TABLE IF NOT EXISTS ceiling.outbox (id bigint GENERATED ALWAYS AS IDENTITY, payload jsonb)`)
  const started = performance.now()
  const until = started + 8_000
  let placed = 0
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const connection = await pool.connect()
      const [order, customer] = [randomUUID(), randomUUID()]
      await connection.query('BEGIN')
      await connection.query('INSERT INTO ceiling.customer VALUES ($1, $2)', [customer, `${customer}@example.com`])
      await connection.query('INSERT INTO ceiling.orders (id, customer_id, idempotency_key, total) VALUES ($1, $2, $3, 2500)', [
        order,
        customer,
        randomUUID(),
      ])
      await connection.query('INSERT INTO ceiling.line VALUES ($1, $2, $3, 1, 1250)', [randomUUID(), order, 'A'])
      await connection.query('INSERT INTO ceiling.line VALUES ($1, $2, $3, 1, 1250)', [randomUUID(), order, 'B'])
      await connection.query('INSERT INTO ceiling.outbox (payload) VALUES ($1)', [JSON.stringify({ order, lines: ['A', 'B'] })])
      await connection.query('COMMIT')
      connection.release()
      placed += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const perSecond = placed / ((performance.now() - started) / 1_000)
  await pool.end()
  return perSecond
}
