import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as JestGlobals from '@jest/globals'
import { startSystem as startLocalSystem, type LocalSystem, type SystemOptions } from '@kade/local-system'

export interface StartSystemOptions {
  /** Given: Kafka carries the events; default the embedded bus. */
  readonly kafkaBrokers?: string | undefined
  /** The folder of its data, logs and keys, left as it is at the end; default a temporary one. */
  readonly home?: string
  /** The address at which the processes find a database, given its own. */
  readonly wayTo?: SystemOptions['wayTo']
  /** Whether the web pages are built as well, which takes longest; default false. */
  readonly pages?: boolean
  /** Whether what is committed survives a crash of the machine. Slower; for figures that are to be believed. Default false. */
  readonly durable?: boolean
  /** Whether a process that dies is started again; default true. */
  readonly supervised?: boolean
  /** The checkout whose services run; default this one. It has to be built. */
  readonly root?: string
  /** Services that are not started, and those that are answered for by their schemas. */
  readonly without?: SystemOptions['without']
  readonly mock?: SystemOptions['mock']
  /** Added to the environment of every process. */
  readonly env?: Readonly<Record<string, string>>
  /** Called with each line of the supervisor: what died, what was started again. */
  readonly log?: (line: string) => void
}

/** What is being started, of which a suite's set-up may tire: given up at its end, or the processes would outlive it. */
const starts = new Map<AbortController, Promise<unknown>>()

// Jest's globals, since importing them throws outside of jest, where systems are started too.
const { afterAll } = globalThis as unknown as Partial<typeof JestGlobals>
afterAll?.(async () => {
  const left = [...starts]
  for (const [giveUp] of left) giveUp.abort()
  await Promise.allSettled(left.map(([, started]) => started))
}, 60_000)

/** The whole system, as `pnpm start` runs it, in a temporary folder and on free ports. stop() removes it. */
export async function startSystem(options: StartSystemOptions = {}): Promise<LocalSystem> {
  const giveUp = new AbortController()
  const started = start(options, giveUp.signal)
  starts.set(giveUp, started)
  try {
    return await started
  } finally {
    starts.delete(giveUp)
  }
}

async function start({ kafkaBrokers, pages = false, ...options }: StartSystemOptions, signal: AbortSignal): Promise<LocalSystem> {
  await Promise.all([buildOnce('services'), ...(pages ? [buildOnce('pages')] : [])])
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'kade-system-'))
  const remove = () => options.home ?? rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  try {
    const bus = kafkaBrokers === undefined ? 'postgres' : { kafkaBrokers }
    const system = await startLocalSystem({ durable: false, ...options, home, bus, ports: 'free', signal })
    return { ...system, stop: () => system.stop().finally(remove), abandon: () => system.abandon().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

/** The processes run from dist, which must be of today's sources. */
async function buildOnce(part: 'services' | 'pages'): Promise<void> {
  const servers = process.env.KADE_TEST_SERVERS
  if (!servers) return
  const response = await fetch(`${servers}/build/${part}`, { method: 'POST' })
  if (!response.ok) throw new Error(await response.text())
}
