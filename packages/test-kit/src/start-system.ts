import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  /** Added to the environment of every process. */
  readonly env?: Readonly<Record<string, string>>
  /** Called with each line of the supervisor: what died, what was started again. */
  readonly log?: (line: string) => void
}

/** The whole system, as `pnpm start` runs it, in a temporary folder and on free ports. stop() removes it. */
export async function startSystem({ kafkaBrokers, pages = false, ...options }: StartSystemOptions = {}): Promise<LocalSystem> {
  await Promise.all([buildOnce('services'), ...(pages ? [buildOnce('pages')] : [])])
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'kade-system-'))
  const remove = () => options.home ?? rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  try {
    const bus = kafkaBrokers === undefined ? 'postgres' : { kafkaBrokers }
    const system = await startLocalSystem({ durable: false, ...options, home, bus, ports: 'free' })
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
