import { Command } from 'commander'
import { checked, DATA_FILE, GraphClient, readBaskets, stopSignal, tokenSource } from '@kade/online-retail'
import { Listr } from 'listr2'
import { parseDuration, parsePositive, parseShare } from './parse.js'
import { sellable } from './sellable.js'
import { DEFAULT_SHARES, SHARES, type Shares } from './shares.js'
import { simulate } from './simulate.js'
import { createTally, describe, type Counts, type Tally } from './tally.js'

/** Real baskets to draw from. */
const BASKETS = 500
const CONNECTIONS = 32

interface Options extends Shares {
  readonly rate: number
  readonly for?: number
  readonly speed: number
  readonly seed: number
  readonly gateway: string
}

const program = new Command('pnpm simulate')
  .description(
    'Brings a running Kade to life: shoppers place real baskets, the warehouse picks, packs and ships, carriers deliver, on a clock that runs faster. Ctrl-C stops it; the next run takes up what is left.',
  )
  .option('--rate <orders>', 'orders a minute', checked(parsePositive), 30)
  .option('--for <duration>', 'how long, such as 30s, 10m or 2h; until Ctrl-C unless given', checked(parseDuration))
  .option('--speed <factor>', 'how much faster the simulated clock runs: at 1440 a day passes in a minute', checked(parsePositive), 1440)
  .option('--seed <number>', 'the same number draws the same chances', checked(parsePositive), 1)
  .option('--gateway <url>', 'address of the gateway', process.env.KADE_GATEWAY_URL ?? 'http://localhost:4000')
  .action((options: Options) => run(options))
for (const share of Object.keys(SHARES) as (keyof Shares)[])
  program.option(`--${share} <share>`, SHARES[share], checked(parseShare), DEFAULT_SHARES[share])

async function run(options: Options): Promise<void> {
  const graph = new GraphClient(options.gateway, tokenSource(options.gateway, process.env, '*'), CONNECTIONS)
  const stop = stopSignal()
  const timer = options.for === undefined ? undefined : setTimeout(() => stop.abort(), options.for)
  try {
    await expectAGateway(options.gateway)
    const tally = await watched((report) => simulation(graph, options, stop.signal, report))
    console.log(describe(tally.counts))
    for (const [reason, times] of tally.refusals) console.log(`  refused ${times} times: ${reason}`)
  } finally {
    clearTimeout(timer)
    await graph.close()
  }
}

async function simulation(graph: GraphClient, options: Options, signal: AbortSignal, report: (counts: Counts) => void): Promise<Tally> {
  const { rate, speed, seed } = options
  const shares = Object.fromEntries((Object.keys(SHARES) as (keyof Shares)[]).map((share) => [share, options[share]])) as unknown as Shares
  const tally = createTally(report)
  const baskets = await sellable(graph, await readBaskets(DATA_FILE, BASKETS))
  await simulate(graph, tally, {
    baskets,
    rate,
    speed,
    seed: (seed % 1_000_003) / 1_000_003,
    shares,
    signal,
  })
  return tally
}

/** One line that moves on a terminal; in a log, one every few seconds. */
async function watched(work: (report: (counts: Counts) => void) => Promise<Tally>): Promise<Tally> {
  const isTerminal = process.stdout.isTTY
  const everyMs = isTerminal ? 200 : 5_000
  const context: { tally?: Tally } = {}
  let last = 0
  await new Listr<typeof context>(
    [
      {
        title: 'Simulation',
        task: async (_, task) => {
          const started = Date.now()
          context.tally = await work((counts) => {
            if (Date.now() - last < everyMs) return
            last = Date.now()
            task.output = `${Math.round((last - started) / 1_000)} s: ${describe(counts)}`
          })
        },
      },
    ],
    // Listr would end the process at the first Ctrl-C, with all that is under way.
    { renderer: 'default', fallbackRenderer: 'simple', fallbackRendererCondition: !isTerminal, registerSignalListeners: false },
  ).run(context)
  if (!context.tally) throw new Error('The simulation ended without a result')
  return context.tally
}

/** @throws with what to do when nothing answers. */
async function expectAGateway(gateway: string): Promise<void> {
  await fetch(`${gateway}/readyz`).catch((error: unknown) => {
    throw new Error(`Nothing answers at ${gateway}: start Kade first (npx --yes pnpm@12.21.0 start), or name its gateway with --gateway`, {
      cause: error,
    })
  })
}

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
