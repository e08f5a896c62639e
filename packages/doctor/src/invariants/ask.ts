import { createLogger, type BusConfig } from '@kade/service-kit'
import pg from 'pg'
import { apartInvariants } from './across-databases.js'
import { ownInvariants } from './of-one-database.js'
import { logInvariants } from './of-the-log.js'
import { SERVICES, type Ask, type Invariant } from './invariant.js'
import { readLog } from './read-log.js'

/** Where the four databases of the services are, and what carries the events. */
export interface Addresses {
  /** Service → address of its database. */
  readonly databases: ReadonlyMap<string, string>
  readonly bus: BusConfig
}

/** What does not hold: rows that show it, at most a few. */
export interface Broken {
  readonly invariant: string
  readonly examples: readonly unknown[]
  readonly count: number
}

const EXAMPLES = 3

/** Written against the tables alone, not by the code that fills them: the same mistake is not made twice. */
const INVARIANTS: readonly Invariant[] = [...ownInvariants, ...apartInvariants, ...logInvariants]

/** Asks the databases and the log; what does not hold is asked again until it does, for at most `patienceMs`: events may be on their way. */
export async function brokenInvariants(addresses: Addresses, patienceMs: number, examples = EXAMPLES): Promise<readonly Broken[]> {
  for (const until = Date.now() + patienceMs; ; await new Promise((resolve) => setTimeout(resolve, 500))) {
    const broken = await askAll(addresses, examples)
    if (broken.length === 0 || Date.now() > until) return broken
  }
}

export const invariantNames = (): readonly string[] => INVARIANTS.map(({ name }) => name)

async function askAll({ databases, bus }: Addresses, examples: number): Promise<readonly Broken[]> {
  const clients = new Map<string, pg.Client>()
  try {
    for (const service of SERVICES) clients.set(service, await connect(service, databases.get(service)))
    const rows: Ask['rows'] = async (service, sql) => (await clients.get(service)?.query<Record<string, unknown>>(sql))?.rows ?? []
    const ask = { rows, log: await readLog(bus, createLogger({ service: 'invariants', level: 'fatal' })) }
    const broken: Broken[] = []
    for (const { name, broken: find } of INVARIANTS) {
      const shown = await find(ask)
      if (shown.length > 0) broken.push({ invariant: name, examples: shown.slice(0, examples), count: shown.length })
    }
    return broken
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end()))
  }
}

async function connect(service: string, connectionString: string | undefined): Promise<pg.Client> {
  if (connectionString === undefined) throw new Error(`The database of ${service} is not named: set ${service.toUpperCase()}_DATABASE_URL`)
  const client = new pg.Client({ connectionString, application_name: 'invariants', statement_timeout: 60_000, query_timeout: 61_000 })
  client.on('error', () => undefined) // the query in hand fails of it, and tells
  await client.connect()
  await client.query('SET default_transaction_read_only = on')
  return client
}
