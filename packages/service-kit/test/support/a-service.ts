import { memoryBus, type MemoryBus } from '../../src/testing/index.js'
import { createTestDatabase } from '@kade/test-kit'
import {
  appendToOutbox,
  createConsumer,
  createLogger,
  createMetrics,
  createOutboxRelay,
  messagingMigrations,
  openDatabase,
  type ConsumerOptions,
  type Database,
  type EventBus,
  type EventDraft,
  type EventHandler,
  type Logger,
  type Metrics,
} from '../../src/index.js'

export const THING = 'test.thing'
export const DONE = 'thing.done.v1'

/** A database with the messaging tables and one of effects, a bus, and the lines that were logged. */
export interface AService {
  readonly url: string
  readonly database: Database
  readonly bus: MemoryBus
  readonly logger: Logger
  readonly metrics: Metrics
  readonly logged: readonly Record<string, unknown>[]
  /** A running consumer of the topic `test.thing` that writes each event's value down, unless told otherwise. */
  consume(options?: Partial<ConsumerOptions>): Promise<Running>
  /** A running relay. */
  relay(bus?: EventBus): Promise<Running>
  /** Appends the events in one transaction. */
  tell(...events: readonly EventDraft[]): Promise<void>
  /** Values that took effect, per key, in order. */
  effects(): Promise<Record<string, unknown[]>>
  /** Stops what runs and drops the database. */
  stop(): Promise<void>
}
interface Running {
  stop(): Promise<void>
}

export async function aService(name = 'kit'): Promise<AService> {
  const { url, drop } = await createTestDatabase(name)
  const logged: Record<string, unknown>[] = []
  const destination = { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) }
  const logger = createLogger({ service: name, level: 'debug', destination })
  const metrics = createMetrics(name)
  const database = await openDatabase({ url, name, migrations: messagingMigrations, logger })
  await database.query('CREATE TABLE effect (n bigint GENERATED ALWAYS AS IDENTITY, key text, value jsonb)')
  const bus = memoryBus()
  const running: Running[] = []
  const run = async (part: Running & { start(): Promise<void> }): Promise<Running> => {
    running.push(part)
    await part.start()
    return part
  }
  const defaults = { database, bus, group: name, topics: [THING], handlers: { [DONE]: writeDown }, logger, metrics, retryMs: 1 }
  return {
    ...{ url, database, bus, logger, metrics, logged },
    consume: (options) => run(createConsumer({ ...defaults, ...options })),
    relay: (other = bus) => run(createOutboxRelay({ databaseUrl: url, bus: other, logger, metrics })),
    tell: (...events) => database.transaction((tx) => appendToOutbox(tx, events)),
    effects: () => effectsIn(database),
    stop: async () => {
      await Promise.all(running.map((part) => part.stop()))
      await bus.close()
      await database.close()
      await drop()
    },
  }
}

export const thing = (key: string, value: unknown, more: Partial<EventDraft> = {}): EventDraft => ({
  topic: THING,
  key,
  type: DONE,
  data: { value },
  ...more,
})

export const writeDown: EventHandler = async (tx, events) => {
  await tx.query('INSERT INTO effect (key, value) SELECT * FROM unnest($1::text[], $2::jsonb[])', [
    events.map(({ key }) => key),
    events.map(({ data }) => JSON.stringify((data as { readonly value: unknown }).value)),
  ])
}

/** Fails for values that are poison. */
export const writeDownUnless =
  (isPoison: (value: unknown, key: string) => boolean): EventHandler =>
  async (tx, events) => {
    for (const { key, data } of events) {
      const { value } = data as { readonly value: unknown }
      if (isPoison(value, key)) throw new Error(`${String(value)} is poison`)
    }
    await writeDown(tx, events)
  }

async function effectsIn(database: Database): Promise<Record<string, unknown[]>> {
  const rows = await database.query<{ key: string; value: unknown }>('SELECT key, value FROM effect ORDER BY n')
  const effects: Record<string, unknown[]> = {}
  for (const { key, value } of rows) (effects[key] ??= []).push(value)
  return effects
}
