/**
 * The 50 newest orders with lines, customers and variants through the gateway, for 16 clients, against the same on another build and against a bare
 * Apollo Server that answers a constant field. The three take turns: what else the machine does slows all of them.
 */
import { startSystem, type LocalSystem } from '@kade/test-kit'
import { startBareServer } from './bare-server.js'
import { load, type LoadRequest } from './load.js'
import { aPlaceOrderInput, ask, bearerOf, offerVariants, PLACE_ORDER, startBuildOf } from './support.js'

const ROUNDS = 4
const SECONDS = 4
const ORDERS = 60
const LARGE_ORDERS = 3
const LINES_OF_A_LARGE_ORDER = 2_000
const BARS = { ofBaseline: 1.5, ofBare: 0.03 }

export interface ListOrdersFigures {
  readonly orders: string
  readonly listsPerSecond: number
  readonly p99Ms: number
  readonly baselinePerSecond: number | null
  readonly barePerSecond: number
  readonly ofBaseline: number | null
  readonly ofBare: number
  readonly missed: string
}

const LIST = `query List {
  orders(first: 50) { edges { node {
    id number status placedAt total { amount currencyCode } customer { name email }
    lines { sku title quantity unitPrice { amount currencyCode } variant { title price { amount currencyCode } } }
  } } }
}`

/** `baselineFolder` is a checkout, installed and built. Without one there is nothing to be faster than. */
export async function benchListOrders(baselineFolder?: string): Promise<ListOrdersFigures[]> {
  const bare = await startBareServer()
  const systems: LocalSystem[] = []
  try {
    const ours = await startSystem({ durable: true })
    systems.push(ours)
    const baseline = baselineFolder === undefined ? null : await startBuildOf(baselineFolder)
    if (baseline) systems.push(baseline)

    const small = await Promise.all(systems.map(placeOrders))
    const figures = [await figuresOf('two lines each', bare.request, small, BARS)]
    await Promise.all(systems.map(placeLargeOrders))
    figures.push(
      await figuresOf(`${LARGE_ORDERS} of ${LINES_OF_A_LARGE_ORDER} lines among them`, bare.request, small, { ...BARS, ofBare: 0 }),
    )
    if (figures.some(({ missed }) => missed !== '')) process.exitCode = 1
    return figures
  } finally {
    await Promise.all(systems.map((system) => system.stop()))
    await bare.stop()
  }
}

async function placeOrders(system: LocalSystem): Promise<LoadRequest> {
  const skus = await offerVariants(system, 200)
  for (let placed = 0; placed < ORDERS; placed += 1) await ask(system, null, PLACE_ORDER, { input: aPlaceOrderInput(skus) })
  return {
    url: `${system.gatewayUrl}/graphql`,
    headers: { authorization: await bearerOf(system, 'SUPPORT') },
    body: JSON.stringify({ query: LIST }),
  }
}

async function placeLargeOrders(system: LocalSystem): Promise<void> {
  const lines = Array.from({ length: LINES_OF_A_LARGE_ORDER }, (_, index) => ({ sku: `BENCH-${index % 200}`, quantity: 1 }))
  for (let placed = 0; placed < LARGE_ORDERS; placed += 1)
    await ask(system, null, PLACE_ORDER, { input: { ...aPlaceOrderInput(lines.map(({ sku }) => sku)), lines } })
}

async function figuresOf(
  orders: string,
  bare: LoadRequest,
  [ours, baseline]: readonly LoadRequest[],
  bars: typeof BARS,
): Promise<ListOrdersFigures> {
  if (!ours) throw new Error('No system runs')
  const measured = { ours: [] as number[], baseline: [] as number[], bare: [] as number[], p99: [] as number[] }
  for (const request of [ours, baseline, bare]) if (request) await load(request, SECONDS) // warm
  for (let round = 0; round < ROUNDS; round += 1) {
    const { requests, latency } = await load(ours, SECONDS)
    measured.ours.push(requests.average)
    measured.p99.push(latency.p99)
    if (baseline) measured.baseline.push((await load(baseline, SECONDS)).requests.average)
    measured.bare.push((await load(bare, SECONDS)).requests.average)
  }
  const listsPerSecond = mean(measured.ours)
  const baselinePerSecond = baseline ? mean(measured.baseline) : null
  const barePerSecond = mean(measured.bare)
  const ofBaseline = baselinePerSecond === null ? null : listsPerSecond / baselinePerSecond
  const ofBare = listsPerSecond / barePerSecond
  const missed = [
    ...(ofBaseline !== null && ofBaseline < bars.ofBaseline ? [`${bars.ofBaseline} x the baseline`] : []),
    ...(ofBare < bars.ofBare ? [`${bars.ofBare} of the bare server`] : []),
  ].join(', ')
  return { orders, listsPerSecond, p99Ms: mean(measured.p99), baselinePerSecond, barePerSecond, ofBaseline, ofBare, missed }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
