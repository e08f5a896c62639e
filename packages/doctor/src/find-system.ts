import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDatabases, type BusConfig } from '@kade/service-kit'

/** What there is to look at. */
export interface SystemPlaces {
  /** Service → address of its database. */
  readonly databases: ReadonlyMap<string, string>
  readonly bus: BusConfig
  /** Process → where it answers. */
  readonly processes: ReadonlyMap<string, string>
  /** Process → where it tells its metrics. */
  readonly metrics: ReadonlyMap<string, string>
  /** As clients see it; null when nobody told. */
  readonly publicUrl: string | null
  /** Of the local system; null for one elsewhere. */
  readonly home: string | null
  /** Where the local PostgreSQL keeps its data; null when databases are elsewhere. */
  readonly dataDirectory: string | null
}

/** There is nothing to look at: exit code 2. */
export class NoSystem extends Error {
  override readonly name = 'NoSystem'
}

interface Running {
  readonly pid?: number
  readonly gatewayUrl?: string
  readonly databaseUrls?: Readonly<Record<string, string>>
  readonly kafkaBrokers?: string
  readonly processUrls?: Readonly<Record<string, string>>
  readonly metricsUrls?: Readonly<Record<string, string>>
}

const PROCESSES = ['gateway', 'orders', 'inventory', 'shipping', 'analytics']

/** Of the environment when that names a database, else the local system that runs. @throws NoSystem */
export function findSystem(environment: NodeJS.ProcessEnv, home: string): SystemPlaces {
  const given = ofEnvironment(environment)
  return given.databases.size > 0 ? given : ofLocalSystem(home, given)
}

function ofEnvironment(environment: NodeJS.ProcessEnv): SystemPlaces {
  const { KAFKA_BROKERS: kafkaBrokers, BUS_DATABASE_URL: busDatabaseUrl } = environment
  const named = (ending: string): ReadonlyMap<string, string> =>
    new Map(
      PROCESSES.flatMap((name) =>
        environment[`${name.toUpperCase()}${ending}`] ? [[name, environment[`${name.toUpperCase()}${ending}`]!]] : [],
      ),
    )
  const isTold = Object.entries(environment).some(([name, value]) => value && /^(?!BUS_)[A-Z][A-Z0-9_]*_DATABASE_URL$/.test(name))
  return {
    databases: isTold ? findDatabases({ environment, home: '' }) : new Map(),
    bus: kafkaBrokers ? { kafkaBrokers } : busDatabaseUrl ? { busDatabaseUrl } : {},
    processes: named('_URL'),
    metrics: named('_METRICS_URL'),
    publicUrl: environment.PUBLIC_URL || environment.GATEWAY_URL || null,
    ...{ home: null, dataDirectory: null },
  }
}

function ofLocalSystem(home: string, given: SystemPlaces): SystemPlaces {
  const file = join(home, 'running.json')
  const { pid, gatewayUrl = '', databaseUrls = {}, kafkaBrokers, processUrls = {}, metricsUrls = {} } = readRunning(file)
  if (!pid || !isAlive(pid)) throw new NoSystem(`The system of ${file} does not run any more: pnpm start`)
  const { bus, ...databases } = databaseUrls
  if (Object.keys(databases).length === 0) throw new NoSystem(`The system of ${file} is only starting: look again when it is ready`)
  const dataDirectory = join(home, 'postgres')
  return {
    databases: new Map(Object.entries(databases)),
    bus: kafkaBrokers ? { kafkaBrokers } : { ...(bus ? { busDatabaseUrl: bus } : {}) },
    processes: new Map(Object.entries({ gateway: gatewayUrl, ...processUrls })),
    metrics: new Map(Object.entries(metricsUrls)),
    publicUrl: given.publicUrl ?? gatewayUrl,
    home,
    dataDirectory: existsSync(dataDirectory) ? dataDirectory : null,
  }
}

function readRunning(file: string): Running {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new NoSystem(NOTHING_RUNS(file))
    throw new NoSystem(`${file} cannot be read (${(error as Error).message}): stop the system and start it again with pnpm start`)
  }
}

const NOTHING_RUNS = (file: string): string =>
  `No system to look at: start one (pnpm start), or set ORDERS_DATABASE_URL, INVENTORY_DATABASE_URL, SHIPPING_DATABASE_URL, ANALYTICS_DATABASE_URL, BUS_DATABASE_URL or KAFKA_BROKERS, ` +
  `and for the processes GATEWAY_URL, ORDERS_URL and so on. Looked in ${file}`

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
