/**
 * What tracing costs: orders placed per second in a system that is traced, to a collector in this process, against one that is not, with the whole
 * saga running behind. Both run from the first to the last; rounds of the two alternate, so that what else the machine does meets both alike.
 */
import { readFileSync } from 'node:fs'
import { startCollector, startSystem, type LocalSystem } from '@kade/test-kit'
import { drained, run } from './place-orders.js'
import { aPlaceOrderInput, median, offerVariants } from './support.js'

const CLIENTS = 16
const SECONDS = 6
/** Off, on, on, off: who comes second in a pair has the same share of it. */
const PAIRS = 4
/** Two systems that are started alike differ by some hundredths: each kind is started so often. */
const STARTS = 3
const MOST_COST = 0.05

export interface TracingFigures {
  readonly tracing: 'off' | 'on'
  /** Of the rounds the median. */
  readonly ordersPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Of the five processes, until the last saga was closed. */
  readonly cpuMsPerOrder: number
  /** Batches that the collector took. */
  readonly sent: number
}

interface Round {
  readonly perSecond: number
  readonly latencies: readonly number[]
  readonly cpuMsPerOrder: number
}

export async function benchTracing(): Promise<TracingFigures[]> {
  const collector = await startCollector({ forgetting: true })
  try {
    const rounds = { off: [] as Round[], on: [] as Round[] }
    for (let start = 0; start < STARTS; start += 1) await twoSystems(collector.url, rounds)
    return judged(rounds, collector.requests)
  } finally {
    await collector.stop()
  }
}

async function twoSystems(collectorUrl: string, rounds: Readonly<Record<'off' | 'on', Round[]>>): Promise<void> {
  const off = await startSystem({ durable: true })
  try {
    const on = await startSystem({ durable: true, env: { OTEL_EXPORTER_OTLP_ENDPOINT: collectorUrl } })
    try {
      const [offered, offeredOn] = [await offerVariants(off, 200), await offerVariants(on, 200)]
      const roundOff = () => round(off, offered)
      const roundOn = () => round(on, offeredOn)
      await roundOff()
      await roundOn()
      for (let pair = 0; pair < PAIRS; pair += 1) {
        if (pair % 2 === 0) rounds.off.push(await roundOff())
        rounds.on.push(await roundOn())
        if (pair % 2 === 1) rounds.off.push(await roundOff())
      }
    } finally {
      await on.stop()
    }
  } finally {
    await off.stop()
  }
}

/** Pair by pair, since the machine is not as fast in one minute as in the next. */
function judged(rounds: Readonly<Record<'off' | 'on', readonly Round[]>>, sent: number): TracingFigures[] {
  const ratio = (figure: 'perSecond' | 'cpuMsPerOrder') =>
    median(rounds.off.map((off, pair) => (rounds.on[pair] as Round)[figure] / off[figure]))
  const cost = 1 - ratio('perSecond')
  const cpu = ratio('cpuMsPerOrder') - 1
  console.log(
    `Tracing costs ${percent(cost)} of the orders per second (at most ${percent(MOST_COST)}); the processes use ${percent(cpu)} more CPU`,
  )
  if (cost > MOST_COST || sent === 0) process.exitCode = 1
  return [figuresOf('off', rounds.off, 0), figuresOf('on', rounds.on, sent)]
}

async function round(system: LocalSystem, skus: readonly string[]): Promise<Round> {
  const cpuBefore = cpuMsOf(system)
  const { placed, seconds, latencies } = await run(system, () => aPlaceOrderInput(skus), CLIENTS, SECONDS)
  await drained(system)
  return { perSecond: placed / seconds, latencies, cpuMsPerOrder: (cpuMsOf(system) - cpuBefore) / placed }
}

function figuresOf(tracing: TracingFigures['tracing'], rounds: readonly Round[], sent: number): TracingFigures {
  const latencies = rounds.flatMap((each) => each.latencies).sort((a, b) => a - b)
  return {
    tracing,
    ordersPerSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p50Ms: latencies[Math.floor(latencies.length * 0.5)] ?? 0,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
    cpuMsPerOrder: median(rounds.map(({ cpuMsPerOrder }) => cpuMsPerOrder)),
    sent,
  }
}

/** Ticks of a hundredth of a second, of Linux; elsewhere nothing is told. */
function cpuMsOf(system: LocalSystem): number {
  if (process.platform !== 'linux') return Number.NaN
  return ['gateway', 'orders', 'inventory', 'shipping', 'analytics'].reduce((sum, name) => {
    const stat = readFileSync(`/proc/${system.process(name).pid}/stat`, 'utf8')
    const [user = 0, kernel = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return sum + (user + kernel) * 10
  }, 0)
}

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`
