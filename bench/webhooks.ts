/**
 * A shop sends 200 signed webhooks a second for a minute, each twice and none in its place, while the event bus is away for 20 seconds of it. The same
 * orders are told once and in order for another channel: in the end both must be the same.
 */
import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { startSystem, type LocalSystem } from '@kade/test-kit'
import pg from 'pg'
import { Pool } from 'undici'
import { TcpProxy } from '../e2e/support/tcp-proxy.js'
import { aShopifyEdit, aShopifyOrder, aShopifyRefund } from '../services/orders/src/inbox/shop-orders.builder.js'
import { offerVariants } from './support.js'

export interface WebhookFigures {
  readonly deliveries: number
  readonly orders: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly p99MsBusAway: number
  /** Answered otherwise than 2xx, and sent again as a platform does. */
  readonly sentAgain: number
  /** Not kept, or not applied in the end. */
  readonly lost: number
  /** Orders that are not as those that were told once and in order. */
  readonly differing: number
  readonly drainSeconds: number
  readonly missed: string
}

const PER_SECOND = 200
const SECONDS = Number(process.env.KADE_BENCH_SECONDS ?? 60)
const BUS_AWAY = { from: SECONDS / 3, to: (SECONDS * 2) / 3 }
const MOST_P99_MS = 500
const OF_EACH_ORDER = 5
const SECRET = 'secret-of-the-app-of-the-bench'
/** How far a delivery may come from its place. */
const SHUFFLED_OVER = 400
const DRAINED_WITHIN_MS = 240_000
const SHOP = { platform: 'shopify', webhookSecrets: [SECRET] }

interface Delivery {
  readonly topic: string
  readonly body: string
  readonly name: string
}

export async function benchWebhooks(): Promise<WebhookFigures[]> {
  const way = await TcpProxy.listen()
  const system = await startSystem({
    durable: true,
    env: { CHANNEL_CONNECTIONS: JSON.stringify({ web: SHOP, marketplace: SHOP }) },
    wayTo: (name, url) => (name === 'bus' ? past(way, url) : url),
  })
  const orders = new pg.Client({ connectionString: system.databaseUrl('orders') })
  try {
    await orders.connect()
    const skus = await offerVariants(system, 50)
    const histories = Array.from({ length: Math.ceil((PER_SECOND * SECONDS) / 2 / OF_EACH_ORDER) }, (_, n) => historyOf(n, skus))
    const unique = histories.flat()
    const timed = await sendAtPace(system, shuffled([...unique, ...unique]), way)
    const began = performance.now()
    await sendInOrder(system, histories)
    const { differing, unhandled } = await drained(orders, histories.length)
    const kept = await count(orders, `SELECT count(*)::int AS n FROM channel_delivery WHERE channel = 'web'`)
    const sorted = (answers: readonly Answer[]) => answers.map(({ ms }) => ms).sort((a, b) => a - b)
    const all = sorted(timed)
    const away = sorted(timed.filter(({ at }) => at >= BUS_AWAY.from && at <= BUS_AWAY.to))
    const p99Ms = at(all, 0.99)
    const lost = unique.length - kept + unhandled
    const missed = [p99Ms >= MOST_P99_MS ? 'p99' : '', lost > 0 ? 'lost' : '', differing > 0 ? 'state' : ''].filter(Boolean).join(', ')
    if (missed !== '') process.exitCode = 1
    return [
      {
        ...{ deliveries: timed.length, orders: histories.length, perSecond: timed.length / SECONDS },
        ...{ p50Ms: at(all, 0.5), p99Ms, p99MsBusAway: at(away, 0.99), sentAgain: timed.filter(({ isAgain }) => isAgain).length },
        ...{ lost, differing, drainSeconds: (performance.now() - began) / 1_000, missed },
      },
    ]
  } finally {
    await orders.end().catch(() => undefined)
    await system.stop()
    await way.close()
  }
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** What is told of an order: it comes unpaid, is paid, and then some units, or all of it, are given up. */
function historyOf(n: number, skus: readonly string[]): Delivery[] {
  const id = 100_000 + n
  const lines = [0, 1].map((k) => ({ id: id * 10 + k, sku: skus[(n + k) % skus.length] ?? '', quantity: 3, price: '12.50' }))
  const time = (second: number): string => new Date(Date.UTC(2026, 10, 20, 9, 0, second)).toISOString()
  const order = (second: number, change: object): object =>
    aShopifyOrder({ id, lines, total_price: '75.00', created_at: time(0), updated_at: time(second), ...change })
  const fewer = lines.map((line, k) => ({ ...line, current_quantity: k === 0 ? 2 : 3 }))
  const end = {
    0: ['orders/cancelled', order(8, { lines: fewer, cancelled_at: time(8), cancel_reason: 'customer' })],
    1: ['refunds/create', aShopifyRefund({ id: 600 + n, orderId: id, at: time(8) })],
    2: ['orders/edited', aShopifyEdit({ id: 402, orderId: id, at: time(8), removals: [{ id: lines[1]?.id, delta: 1 }] })],
  }[n % 3] as [string, object]
  const told: [string, object][] = [
    ['orders/create', order(1, { financial_status: 'pending' })],
    ['orders/paid', order(2, {})],
    ['orders/edited', aShopifyEdit({ orderId: id, at: time(4), removals: [{ id: lines[0]?.id, delta: 1 }] })],
    ['orders/updated', order(5, { lines: fewer })],
    end,
  ]
  return told.map(([topic, body]) => ({ topic, body: JSON.stringify(body), name: randomUUID() }))
}

/** Each anywhere near its place. */
const shuffled = (deliveries: readonly Delivery[]): Delivery[] =>
  deliveries
    .map((delivery, index) => ({ delivery, place: (index % (deliveries.length / 2)) + Math.random() * SHUFFLED_OVER }))
    .sort((a, b) => a.place - b.place)
    .map(({ delivery }) => delivery)

interface Answer {
  /** Seconds from the beginning at which it was to be sent. */
  readonly at: number
  /** From then to its first answer. */
  readonly ms: number
  readonly isAgain: boolean
}

async function sendAtPace(system: LocalSystem, deliveries: readonly Delivery[], way: TcpProxy): Promise<Answer[]> {
  const pool = new Pool(system.gatewayUrl, { connections: 64 })
  const began = performance.now()
  const sending: Promise<Answer>[] = []
  const seconds = (): number => (performance.now() - began) / 1_000
  let isAway = false
  while (sending.length < deliveries.length) {
    const due = Math.min(deliveries.length, Math.floor(seconds() * PER_SECOND))
    while (sending.length < due)
      sending.push(sendUntilKept(pool, 'web', deliveries[sending.length] as Delivery, began, sending.length / PER_SECOND))
    const shallBeAway = seconds() >= BUS_AWAY.from && seconds() < BUS_AWAY.to
    if (shallBeAway !== isAway) {
      isAway = shallBeAway
      if (isAway) way.refuse()
      else way.admit()
    }
    await sleep(4)
  }
  const answers = await Promise.all(sending)
  await pool.close()
  return answers
}

async function sendUntilKept(pool: Pool, channel: string, delivery: Delivery, began: number, dueAt: number): Promise<Answer> {
  const first = await send(pool, channel, delivery)
  const ms = performance.now() - began - dueAt * 1_000
  for (let status = first; status >= 300; status = await send(pool, channel, delivery)) await sleep(1_000)
  return { at: dueAt, ms, isAgain: first >= 300 }
}

async function send(pool: Pool, channel: string, { topic, body, name }: Delivery): Promise<number> {
  const { statusCode, body: answer } = await pool.request({
    ...{ path: `/webhooks/channels/${channel}/orders`, method: 'POST', body },
    headers: {
      'content-type': 'application/json',
      'x-shopify-topic': topic,
      'x-shopify-webhook-id': name,
      'x-shopify-hmac-sha256': createHmac('sha256', SECRET).update(body).digest('base64'),
    },
  })
  await answer.dump()
  return statusCode
}

async function sendInOrder(system: LocalSystem, histories: readonly (readonly Delivery[])[]): Promise<void> {
  const pool = new Pool(system.gatewayUrl, { connections: 8 })
  const left = [...histories]
  const sendNext = async (): Promise<void> => {
    for (let history = left.shift(); history; history = left.shift())
      for (const delivery of history) await sendUntilKept(pool, 'marketplace', delivery, 0, 0)
  }
  await Promise.all(Array.from({ length: 8 }, sendNext))
  await pool.close()
}

const STATE = `SELECT o.channel_order_id AS id, json_build_array(o.status, o.payment_status, o.fulfillment_status, o.total, s.state,
    (SELECT json_agg(json_build_array(l.sku, l.quantity, l.unit_price, coalesce(l.counters->>'cancelled', '0')) ORDER BY l.position) FROM order_line AS l WHERE l.order_id = o.id))::text AS state
  FROM orders AS o JOIN saga AS s ON s.order_id = o.id WHERE o.channel = $1 AND o.channel_order_id IS NOT NULL`
const UNHANDLED = `SELECT count(*)::int AS n FROM channel_delivery WHERE channel IN ('web', 'marketplace') AND state IN ('RECEIVED', 'WAITING', 'FAILED')`

/** Waits until both channels are the same and all is applied; answers what is not, when that takes too long. */
async function drained(orders: pg.Client, expected: number): Promise<{ differing: number; unhandled: number }> {
  const until = performance.now() + DRAINED_WITHIN_MS
  const statesOf = async (channel: string): Promise<Map<string, string>> =>
    new Map((await orders.query<{ id: string; state: string }>(STATE, [channel])).rows.map(({ id, state }) => [id, state]))
  for (;;) {
    const [told, inOrder] = [await statesOf('web'), await statesOf('marketplace')]
    const same = [...inOrder].filter(([id, state]) => told.get(id) === state && !/"PENDING"|"COMPENSATING"/.test(state)).length
    const unhandled = await count(orders, UNHANDLED)
    const differing = Math.max(expected, told.size) - same
    if ((differing === 0 && unhandled === 0) || performance.now() > until) {
      if (differing > 0)
        console.log(
          [...inOrder]
            .filter(([id, state]) => told.get(id) !== state)
            .slice(0, 5)
            .map(([id, state]) => [id, state, told.get(id)]),
        )
      return { differing, unhandled }
    }
    await sleep(500)
  }
}

const count = async (client: pg.Client, sql: string): Promise<number> => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0

function past(way: TcpProxy, url: string): string {
  const through = new URL(url)
  way.target = Number(through.port)
  through.port = String(way.port)
  return through.href
}
