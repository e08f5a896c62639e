import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.js'
import { removePostgres } from '../postgres/remove-postgres.js'
import { commandLine, isAlive, startOf } from '../process-lifetime.js'
import { writeWhole } from '../write-whole.js'

/** What other commands read of a system that runs, in `running.json` of its home. */
export interface RunningSystem {
  readonly pid: number
  /** When that process began, as this system tells it: its number may be another's by now. */
  readonly startedAt?: string
  readonly gatewayUrl: string
  readonly databaseUrls: Readonly<Record<string, string>>
  readonly kafkaBrokers?: string
  /** Where each process answers, the gateway too, and where it tells its metrics. */
  readonly processUrls?: Readonly<Record<string, string>>
  readonly metricsUrls?: Readonly<Record<string, string>>
}

/** How the running system runs one of its processes: what differs from the environment that it was started in. */
export interface KeptPlan {
  readonly readyUrl: string
  readonly env: Readonly<Record<string, string>>
}

const plansFile = (home: string) => join(home, 'processes.json')

/** For whoever runs one of the processes in its place: it holds keys and passwords, for its owner's eyes. */
export function writePlans(home: string, plans: readonly (KeptPlan & { readonly name: string })[]): void {
  const own = plans.map(({ name, readyUrl, env }) => {
    const told = Object.entries(env).filter(([variable, value]) => process.env[variable] !== value)
    return [name, { readyUrl, env: Object.fromEntries(told) }]
  })
  writeWhole(plansFile(home), `${JSON.stringify(Object.fromEntries(own), undefined, 2)}\n`)
}

/** Undefined where no system runs. */
export function readRunningSystem(home: string): RunningSystem | undefined {
  const running = readRunning(home)
  return running && isSame(running) ? running : undefined
}

/** Undefined where no system runs. */
export function readPlans(home: string): Readonly<Record<string, KeptPlan>> | undefined {
  if (!readRunningSystem(home)?.gatewayUrl) return undefined
  return JSON.parse(readFileSync(plansFile(home), 'utf8')) as Readonly<Record<string, KeptPlan>>
}

const runningFile = (home: string) => join(home, 'running.json')

/** The homes of the systems that this process runs. */
const claimed = new Set<string>()

/** Takes the home for this process alone. @throws CannotStart when a system runs from it already. */
export function claimHome(home: string): void {
  mkdirSync(join(home, 'logs'), { recursive: true })
  const other = readRunning(home)
  // Our own number in the file of an earlier boot is a coincidence, as in a container, where numbers are few.
  if (other && (other.pid === process.pid ? claimed.has(home) : isSame(other))) {
    const where = other.gatewayUrl ? ` at ${other.gatewayUrl}` : ''
    throw new CannotStart(`Kade runs already from ${home}${where} (pid ${other.pid}). Use it, or stop it: kill ${other.pid}`)
  }
  rmSync(runningFile(home), { force: true })
  claimed.add(home)
  writeRunning(home, { pid: process.pid, gatewayUrl: '', databaseUrls: {} })
}

/** Whether the process of that file still runs, and its number has not become another's. Files of before name no moment: the command tells. */
function isSame({ pid, startedAt }: RunningSystem): boolean {
  return isAlive(pid) && (startedAt === undefined ? commandLine(pid).includes('start.mjs') : startOf(pid) === startedAt)
}

/** The addresses and passwords of the running system: for its owner's eyes. */
export function writeRunning(home: string, running: RunningSystem): void {
  writeWhole(runningFile(home), `${JSON.stringify({ ...running, startedAt: startOf(running.pid) }, undefined, 2)}\n`)
}

export function releaseHome(home: string): void {
  claimed.delete(home)
  if (readRunning(home)?.pid !== process.pid) return
  for (const file of [runningFile(home), plansFile(home)]) rmSync(file, { force: true })
}

/** Forgets data, keys, logs and that the system was ever seeded. */
export async function resetHome(home: string, log: (line: string) => void): Promise<void> {
  await removePostgres(postgresData(home), log)
  for (const name of readdirSync(home)) if (name !== 'running.json') rmSync(join(home, name), { recursive: true, force: true })
  mkdirSync(join(home, 'logs'), { recursive: true })
}

export const postgresData = (home: string) => join(home, 'postgres')

/** The log of a process; begun anew once it is large. */
export function logFile(home: string, name: string): string {
  const file = join(home, 'logs', `${name}.log`)
  const megabytes = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20
  if (megabytes > 20) truncateSync(file)
  else writeFileSync(file, '', { flag: 'a' })
  return file
}

function readRunning(home: string): RunningSystem | undefined {
  try {
    return JSON.parse(readFileSync(runningFile(home), 'utf8')) as RunningSystem
  } catch {
    return undefined // there is none, or it was cut off by a crash
  }
}
