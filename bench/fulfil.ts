/**
 * Orders picked, packed and shipped per second through the gateway, each by its four calls, beside orders placed per second, in the same run: the floor
 * must keep up with the shop.
 */
import { startSystem, type LocalSystem } from '@kade/test-kit'
import pg from 'pg'
import { Pool } from 'undici'
import { drained, run } from './place-orders.js'
import { aPlaceOrderInput, bearerOf, median, offerVariants } from './support.js'

const CLIENTS = 16
/** In turns, so that who else is at work on the machine is so for both. */
const ROUNDS = 4
const ROUND_SECONDS = 5
/** Of the orders that are placed in the same time. */
const LEAST = 0.3

export interface FulfilFigures {
  readonly clients: number
  readonly placedPerSecond: number
  readonly shippedPerSecond: number
  readonly ratio: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly missed: string
}

export async function benchFulfil(): Promise<FulfilFigures[]> {
  const system = await startSystem({ durable: true })
  try {
    const skus = await offerVariants(system, 200)
    await run(system, () => aPlaceOrderInput(skus), CLIENTS, 3) // warm
    await fulfil(system, (await waiting(system)).slice(0, 100), 3)
    await drained(system)
    const rounds: { placed: number; shipped: number }[] = []
    const latencies: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const placing = await run(system, () => aPlaceOrderInput(skus), CLIENTS, ROUND_SECONDS)
      await drained(system)
      const shipping = await fulfil(system, await waiting(system), ROUND_SECONDS)
      rounds.push({ placed: placing.placed / placing.seconds, shipped: shipping.latencies.length / shipping.seconds })
      latencies.push(...shipping.latencies)
    }
    const ratio = median(rounds.map(({ placed, shipped }) => shipped / placed))
    const sorted = latencies.sort((one, other) => one - other)
    if (ratio < LEAST) process.exitCode = 1
    return [
      {
        ...{ clients: CLIENTS, ratio },
        placedPerSecond: median(rounds.map(({ placed }) => placed)),
        shippedPerSecond: median(rounds.map(({ shipped }) => shipped)),
        ...{ p50Ms: sorted[Math.floor(sorted.length * 0.5)] ?? 0, p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? 0 },
        missed: ratio < LEAST ? `${LEAST} of placing` : '',
      },
    ]
  } finally {
    await system.stop()
  }
}

/** Ids of fulfillment orders that nobody has begun. */
async function waiting(system: LocalSystem): Promise<string[]> {
  const shipping = new pg.Client({ connectionString: system.databaseUrl('shipping') })
  await shipping.connect()
  try {
    const { rows } = await shipping.query<{ id: string }>(`SELECT id FROM fulfillment_order WHERE status = 'OPEN' ORDER BY id`)
    return rows.map(({ id }) => id)
  } finally {
    await shipping.end()
  }
}

/** Clients that each bring one after the other from the shelf to the carrier, for so long or until there is none; a latency is of all four calls. */
async function fulfil(system: LocalSystem, ids: readonly string[], seconds: number) {
  const pool = new Pool(system.gatewayUrl, { connections: CLIENTS })
  const headers = { 'content-type': 'application/json', authorization: await bearerOf(system, 'WAREHOUSE') }
  const call = async <Answer>(mutation: string, type: string, input: object, fields: string): Promise<Answer> => {
    const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${fields} userErrors { code message } } }`
    const { body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { input } }),
    })
    const { data } = (await body.json()) as { data?: { answer?: Answer & { userErrors: object[] } } }
    if (!data?.answer || data.answer.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(data)}`)
    return data.answer
  }
  const bring = async (fulfillmentOrderId: string): Promise<void> => {
    const of = { fulfillmentOrderId }
    const fields = 'fulfillmentOrder { lines { sku quantity } }'
    const { fulfillmentOrder } = await call<{ fulfillmentOrder: { lines: object[] } }>('startPicking', 'FulfillmentOrderInput', of, fields)
    await call('recordPick', 'RecordPickInput', { ...of, lines: fulfillmentOrder.lines }, 'fulfillmentOrder { status }')
    await call('packFulfillmentOrder', 'PackInput', of, 'fulfillmentOrder { status packages { sscc } }')
    await call('shipFulfillmentOrder', 'ShipInput', of, 'shipment { trackingNumber }')
  }
  const left = [...ids]
  const latencies: number[] = []
  const started = performance.now()
  const client = async (): Promise<void> => {
    for (let id = left.pop(); id !== undefined && performance.now() < started + seconds * 1_000; id = left.pop()) {
      const from = performance.now()
      await bring(id)
      latencies.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  const took = (performance.now() - started) / 1_000
  await pool.close()
  return { seconds: took, latencies }
}
