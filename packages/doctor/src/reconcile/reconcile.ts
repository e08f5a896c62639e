import { setTimeout as pause } from 'node:timers/promises'
import { createEventBus, createLogger, type EventBus } from '@kade/service-kit'
import pg from 'pg'
import { brokenInvariants, type Addresses } from '../invariants/ask.js'
import { SERVICES } from '../invariants/invariant.js'
import { readLog, type EventLog, type LogEntry } from '../invariants/read-log.js'
import { HANDLED } from './handled.js'
import { forgotten, isOfOrder, knownOrders, lowerFloors, missing, publishAgain, type Databases } from './mend.js'

interface Reconciling extends Addresses {
  /** For how long what was replayed may take to come to rest. */
  readonly patienceMs: number
  readonly tell: (line: string) => void
}

/** What is mended may tell of more that is missing: each round goes one step of the flow further. */
const MOST_ROUNDS = 10
/** Lines for one kind of difference; the rest is counted. */
const MOST_LINES = 20

/**
 * Brings databases and a log that were restored to different moments together, as far as a replay can. @returns what is left, a line each:
 * nothing when all agree.
 */
export async function reconcile(asked: Reconciling): Promise<readonly string[]> {
  const logger = createLogger({ service: 'reconcile', level: 'fatal' })
  const bus = createEventBus({ ...asked.bus, clientId: 'reconcile', logger })
  const databases = new Map<string, pg.Client>()
  try {
    for (const service of SERVICES) databases.set(service, await connect(service, asked.databases.get(service)))
    const look = (): Promise<EventLog> => readLog(asked.bus, logger)
    for (const line of await lowerFloors(databases, bus, (await look()).name)) asked.tell(line)
    let done: ReadonlyMap<string, ReadonlySet<string>> | undefined
    for (let round = 1; round <= MOST_ROUNDS; round += 1) {
      await untilRead(bus, await look(), asked.patienceMs)
      const lacking = await missing(databases, await look())
      // Of the log as it was found: what the replay itself makes a service tell is no sign.
      done ??= forgotten(await look(), lacking)
      const again = new Set<LogEntry>()
      for (const [service, entries] of lacking) {
        const safe = entries.filter(({ key }) => !done?.get(service)?.has(key))
        for (const entry of safe) again.add(entry)
        if (safe.length > 0) asked.tell(`${service} missed ${safe.length} events of the log`)
      }
      if (again.size === 0) break
      await publishAgain(bus, [...again])
      asked.tell(`${again.size} events are published again; those who know them pass them over`)
    }
    return [...(await unknownOrders(databases, await look())), ...forgottenOrders(done ?? new Map()), ...(await different(asked))]
  } finally {
    await Promise.all([...databases.values()].map((client) => client.end()))
    await bus.close()
  }
}

async function connect(service: string, connectionString: string | undefined): Promise<pg.Client> {
  if (connectionString === undefined) throw new Error(`The database of ${service} is not named: set ${service.toUpperCase()}_DATABASE_URL`)
  const client = new pg.Client({ connectionString, application_name: 'reconcile', statement_timeout: 60_000, query_timeout: 61_000 })
  client.on('error', () => undefined) // the query in hand fails of it, and tells
  await client.connect()
  return client
}

/** @throws Error when a service does not read. */
async function untilRead(bus: EventBus, log: EventLog, patienceMs: number): Promise<void> {
  for (const until = Date.now() + patienceMs; ; await pause(200)) {
    const lags = await Promise.all(SERVICES.map(async (service) => ({ service, lag: await bus.lag(service, topicsOf(service, log)) })))
    const behind = lags.find(({ lag }) => lag > 0)
    if (!behind) return
    if (Date.now() > until)
      throw new Error(`${behind.service} has ${behind.lag} events to read and does not: start it, then reconcile again`)
  }
}

/** Those that hold something for it; of others its group has no place. */
const topicsOf = (service: (typeof SERVICES)[number], log: EventLog): readonly string[] => [
  ...new Set(log.entries.filter(({ type }) => HANDLED[service].includes(type)).map(({ topic }) => topic)),
]

/** Orders that were told of and are gone: placed after the moment that orders was restored to. */
async function unknownOrders(databases: Databases, log: EventLog): Promise<readonly string[]> {
  const known = await knownOrders(databases)
  const gone = new Map(log.entries.filter((entry) => isOfOrder(entry) && !known.has(entry.key)).map(({ key, at }) => [key, at]))
  return bounded(
    [...gone].map(
      ([id, at]) =>
        `order ${id} (last told of ${at.toISOString()}) is on the log and not in orders: restore orders to a later moment, or ask the customer and place it again`,
    ),
    'orders are on the log alone',
  )
}

function forgottenOrders(done: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...done].flatMap(([service, orders]) =>
    bounded(
      [...orders].map(
        (id) =>
          `order ${id} was dealt with by ${service}, which does not remember it: restore ${service} to a later moment; it is not replayed, or it would be done twice`,
      ),
      `orders that ${service} does not remember`,
    ),
  )
}

async function different({ databases, bus, patienceMs }: Reconciling): Promise<readonly string[]> {
  const broken = await brokenInvariants({ databases, bus }, patienceMs, MOST_LINES)
  return broken.flatMap(({ invariant, examples, count }) => [
    ...examples.map((row) => `not so: ${invariant}: ${JSON.stringify(row)}`),
    ...(count > examples.length ? [`not so: ${invariant}: ${count - examples.length} more`] : []),
  ])
}

const bounded = (lines: readonly string[], what: string): readonly string[] =>
  lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `${lines.length - MOST_LINES} more ${what}`] : lines
