import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freePort } from '../free-port.js'
import { databases, type DatabaseName } from '../postgres/databases.js'
import type { PostgresServer } from '../postgres/start-postgres.js'
import { handOver } from './handing-over.js'
import { claimHome, logFile, postgresData, releaseHome, resetHome, writePlans, writeRunning } from './home.js'
import { ManagedPostgres } from './managed-postgres.js'
import { ManagedProcess, type RunningProcess } from './managed-process.js'
import { choosePorts } from './ports.js'
import { mockPlan, planBeside, scriptOf, systemProcesses } from './process-plans.js'
import { serveGraphOf } from './schema-registry.js'
import { keepSecrets } from './secrets.js'
import { gatewayUrl, metricsUrl, processes as names, services, subgraphUrl, type ProcessName, type ServiceName } from './services.js'

export interface SystemOptions {
  /** The folder of its data, logs and keys. */
  readonly home: string
  /** The gateway's port, its services on the four after it, the metrics of the five on those after; default any free ones. */
  readonly ports?: number | 'free'
  /** What carries the events; default the embedded bus. */
  readonly bus?: 'postgres' | { readonly kafkaBrokers: string }
  /** Addresses of databases that run elsewhere. Without them a PostgreSQL is started. */
  readonly databaseUrls?: Readonly<Record<DatabaseName, string>>
  /** The address at which the processes find a database, given its own: what lies in between may then be made to fail. */
  readonly wayTo?: (name: DatabaseName, url: string) => string
  /** Whether what is committed survives a crash of the machine; default true. */
  readonly durable?: boolean
  /** Whether a process that dies is started again; default true. */
  readonly supervised?: boolean
  /** Added to the environment of every process. */
  readonly env?: Readonly<Record<string, string>>
  /** Forget what the home holds. */
  readonly reset?: boolean
  /** The checkout whose services run; default this one. */
  readonly root?: string
  /** Services that are not started: somebody runs them apart, at their ports. */
  readonly without?: readonly ServiceName[]
  /** Services in whose place something answers that makes all data up, by the schema alone. */
  readonly mock?: readonly ServiceName[]
  /** Called with each thing worth telling a person. */
  readonly log?: (line: string) => void
  /** Wraps each stage, for a display of the progress. */
  readonly stage?: (name: Stage, work: () => Promise<void>) => Promise<void>
  /** Gives up the start; what was started is stopped. */
  readonly signal?: AbortSignal
}

export const stages = ['PostgreSQL', 'databases', 'services', 'gateway'] as const

export type Stage = (typeof stages)[number]

export interface LocalSystem {
  /** The folder of its data, logs and keys. */
  readonly home: string
  readonly gatewayUrl: string
  readonly subgraphUrls: Readonly<Record<ServiceName, string>>
  /** Where each process tells its metrics. */
  readonly metricsUrls: Readonly<Record<ProcessName, string>>
  /** As the role that owns the database. */
  databaseUrl(name: DatabaseName): string
  /** Of a service, the gateway or `postgres`. */
  process(name: string): RunningProcess
  logs(name: string): string
  /** Runs a process of another checkout, which is built, in its place from now on: another release. */
  exchange(name: ProcessName, checkout: string): Promise<void>
  /** Runs a second instance of a process beside it, of this or another checkout: as while a release is rolled out. */
  beside(name: ProcessName, checkout?: string): Promise<RunningProcess & { readonly url: string }>
  /** Stops everything, the last started first. */
  stop(): Promise<void>
  /** Ends every process at once. */
  abandon(): Promise<void>
}

const checkout = join(import.meta.dirname, '..', '..', '..', '..')

/** Starts the whole system on this machine and resolves when all of it is ready; leaves nothing behind when it cannot. */
export async function startSystem(options: SystemOptions): Promise<LocalSystem> {
  const home = resolve(options.home)
  const { log = () => undefined, supervised = true, signal, stage = (_, work) => work() } = options
  /** What was started so far, layer upon layer: ended from the top. */
  const layers: (ManagedPostgres | ManagedProcess)[][] = []
  let stopHandingOver = (): void => undefined
  claimHome(home)
  try {
    const ports = await choosePorts(options.ports ?? 'free')
    if (options.reset) await resetHome(home, log)
    const postgres = options.databaseUrls ? undefined : managedPostgres(home, options)
    const postgresLayer = postgres ? [postgres] : []

    await runStage('PostgreSQL', () => startLayer(postgresLayer))
    await runStage('databases', async () => {
      if (postgres) for (const name of databases) await postgres.server.createDatabase(name, { owner: name })
    })

    const databaseUrls = options.databaseUrls ?? urlsOf(postgres?.server)
    const kafkaBrokers = typeof options.bus === 'object' ? options.bus.kafkaBrokers : undefined
    const { root = checkout, env = {}, wayTo = (_, url) => url } = options
    const ways = Object.fromEntries(databases.map((name) => [name, wayTo(name, databaseUrls[name])])) as typeof databaseUrls
    const plans = systemProcesses({
      ...{ root, ports, secrets: keepSecrets(home, log), databaseUrls: ways, env, supergraphFile: await serveGraphOf(root, home) },
      ...(kafkaBrokers === undefined ? {} : { kafkaBrokers }),
    })
    const started = plans.filter(({ name }) => !options.without?.includes(name as ServiceName))
    const processes = started
      .map((plan) => (options.mock?.includes(plan.name as ServiceName) ? mockPlan(plan, root) : plan))
      .map((plan) => new ManagedProcess(plan, { logFile: logFile(home, plan.name), supervised, log }))
    await runStage('services', () => startLayer(processes.filter(({ name }) => name !== 'gateway')))
    await runStage('gateway', () => startLayer(processes.filter(({ name }) => name === 'gateway')))
    writePlans(home, plans)
    stopHandingOver = handOver(
      home,
      plans.map(({ name }) => name),
      processes,
      log,
    )
    const subgraphUrls = Object.fromEntries(services.map((name) => [name, subgraphUrl(name, ports)])) as Record<ServiceName, string>
    const metricsUrls = Object.fromEntries(names.map((name) => [name, metricsUrl(name, ports)])) as Record<ProcessName, string>
    writeRunning(home, {
      ...{ pid: process.pid, gatewayUrl: gatewayUrl(ports), databaseUrls, metricsUrls },
      ...{ processUrls: { gateway: gatewayUrl(ports), ...subgraphUrls } },
      ...(kafkaBrokers === undefined ? {} : { kafkaBrokers }),
    })

    return {
      ...{ home, gatewayUrl: gatewayUrl(ports), subgraphUrls, metricsUrls },
      databaseUrl: (name) => databaseUrls[name],
      process: (name) => find([...processes, ...postgresLayer], name),
      logs: (name) => readFileSync(logFile(home, name), 'utf8'),
      exchange: (name, checkout) => find(processes, name).exchange(scriptOf(name, checkout)),
      beside: async (name, checkout = root) => {
        const port = await freePort()
        const plan = planBeside(find(plans, name), scriptOf(name, checkout), port, await freePort())
        const instance = new ManagedProcess(plan, { logFile: logFile(home, plan.name), supervised, log })
        await startLayer([instance])
        return Object.assign(instance, { url: `http://localhost:${port}` })
      },
      stop,
      abandon,
    }
  } catch (error) {
    await stop()
    throw error
  }

  async function runStage(name: Stage, work: () => Promise<void>): Promise<void> {
    signal?.throwIfAborted()
    const giveUp = () => void stop() // whoever waits for a process in this stage then learns that it was stopped
    signal?.addEventListener('abort', giveUp)
    try {
      await stage(name, work)
    } finally {
      signal?.removeEventListener('abort', giveUp)
    }
    signal?.throwIfAborted()
  }

  async function startLayer(processes: readonly (ManagedPostgres | ManagedProcess)[]): Promise<void> {
    layers.push([...processes])
    await Promise.all(processes.map((process) => process.start()))
  }

  async function stop(): Promise<void> {
    stopHandingOver()
    for (const layer of layers.toReversed()) await Promise.all(layer.map((process) => process.stop()))
    releaseHome(home)
  }

  async function abandon(): Promise<void> {
    stopHandingOver()
    await Promise.all(layers.flat().map((process) => process.abandon()))
    releaseHome(home)
  }
}

function managedPostgres(home: string, { durable = true, supervised = true, log }: SystemOptions): ManagedPostgres {
  const place = { dataDirectory: postgresData(home), logFile: logFile(home, 'postgres') }
  return new ManagedPostgres({ ...place, durable, ...(log ? { log } : {}) }, supervised)
}

function urlsOf(server: PostgresServer | undefined): Readonly<Record<DatabaseName, string>> {
  return Object.fromEntries(databases.map((name) => [name, server?.databaseUrl(name, name) ?? ''])) as Record<DatabaseName, string>
}

function find<Named extends { readonly name: string }>(processes: readonly Named[], name: string): Named {
  const process = processes.find((candidate) => candidate.name === name)
  if (!process) throw new Error(`No process ${name}. There are: ${processes.map((candidate) => candidate.name).join(', ')}`)
  return process
}
