import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { CannotStart } from '../cannot-start.js'
import { freeRange, isTaken } from '../free-port.js'
import { commandLine } from '../process-lifetime.js'
import { processes, type Ports } from './services.js'

/** How many ports one system takes. */
export const PORTS = 2 * processes.length

/** The gateway's port and those after it, or as many that are free: first of the five processes, then of their metrics in the same order. @throws CannotStart naming who holds one of them. */
export async function choosePorts(wanted: number | 'free'): Promise<Ports> {
  if (wanted === 'free') return portsOf(range(await freeRange(PORTS)))
  for (const port of range(wanted)) {
    if (!(await isTaken(port))) continue
    const elsewhere = await firstFreeRange(wanted + 100)
    throw new CannotStart(
      `Port ${port} is taken${holderOf(port)}. Stop it, or start Kade elsewhere: pnpm start --port ${elsewhere}` +
        (port === wanted ? '' : ` (Kade uses ${wanted} to ${wanted + PORTS - 1})`),
    )
  }
  return portsOf(range(wanted))
}

const range = (first: number) => Array.from({ length: PORTS }, (_, index) => first + index)

function portsOf(ports: readonly number[]): Ports {
  const names = [...processes, ...processes.map((name) => `${name}Metrics`)]
  return Object.fromEntries(names.map((name, index) => [name, ports[index]])) as Ports
}

async function firstFreeRange(from: number): Promise<number> {
  for (let first = from; first < 65_000; first += 100) {
    const taken = await Promise.all(range(first).map(isTaken))
    if (!taken.includes(true)) return first
  }
  return from
}

/** ` (pid 123 node server.js)`, or nothing where the system does not tell. */
function holderOf(port: number): string {
  const pid = process.platform === 'linux' ? listenerOnLinux(port) : listenerByLsof(port)
  return pid === undefined ? '' : ` (pid ${pid} ${commandLine(pid).slice(0, 60)})`
}

function listenerOnLinux(port: number): number | undefined {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  const listening = '0A'
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    attempt(() => readFileSync(table, 'utf8'), '')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => state === listening && local?.endsWith(`:${hexPort}`))
      .map((columns) => `socket:[${columns[9]}]`),
  )
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const holder = pids.find((pid) => {
    const descriptors = attempt(() => readdirSync(`/proc/${pid}/fd`), [])
    return descriptors.some((name) => inodes.includes(attempt(() => readlinkSync(`/proc/${pid}/fd/${name}`), '')))
  })
  return holder === undefined ? undefined : Number(holder)
}

function listenerByLsof(port: number): number | undefined {
  const ask = () => execFileSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8', stdio: 'pipe' })
  return Number.parseInt(attempt(ask, ''), 10) || undefined
}

/** Processes come and go, and those of other users are not ours to look into. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
