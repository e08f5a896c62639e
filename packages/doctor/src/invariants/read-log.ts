import { TOPICS } from '@kade/events'
import { createEventBus, newId, temporaryGroup, type BusConfig, type EventBus, type Logger, type ReceivedMessage } from '@kade/service-kit'
import pg from 'pg'

export interface EventLog {
  readonly name: string
  /** In the order of each partition. */
  readonly entries: readonly LogEntry[]
  /** Whether nothing was trimmed from its beginning. */
  readonly isWhole: boolean
}

/** A message as it lies in the log. */
export interface LogEntry {
  readonly topic: string
  readonly partition: number
  readonly offset: bigint
  readonly key: string
  /** Of the event in it; both empty when it holds none. */
  readonly id: string
  readonly type: string
  /** When it happened. */
  readonly at: Date
  /** Its number in the timeline of its order, if it is part of one. */
  readonly sequence: number | null
}

const NAMES: readonly string[] = Object.values(TOPICS)

/** Reads the whole log: of Kafka as a group that is forgotten afterwards, of the embedded bus as its table, where nothing is left behind. */
export async function readLog(address: BusConfig, logger: Logger): Promise<EventLog> {
  const { name, entries } = address.kafkaBrokers ? await readKafka(address, logger) : await readTable(address.busDatabaseUrl ?? '')
  const firsts = new Map(entries.toReversed().map(({ topic, partition, offset }) => [`${topic} ${partition}`, offset]))
  return { name, entries, isWhole: [...firsts.values()].every((offset) => offset === 0n) }
}

type Read = Pick<EventLog, 'name' | 'entries'>

async function readKafka(address: BusConfig, logger: Logger): Promise<Read> {
  const bus = createEventBus({ ...address, clientId: 'invariants', logger })
  try {
    const entries = await readToTheEnd(bus, temporaryGroup('invariants', newId()))
    return { entries, name: (await bus.survey(NAMES)).log }
  } finally {
    await bus.close()
  }
}

const MESSAGES_AT_ONCE = 2_000

/** By its key, in steps: the messages themselves would not fit into memory. */
async function readTable(connectionString: string): Promise<Read> {
  const client = new pg.Client({ connectionString, application_name: 'invariants', connectionTimeoutMillis: 5_000, query_timeout: 60_000 })
  client.on('error', () => undefined) // the query in hand fails of it, and tells
  await client.connect()
  try {
    const entries: LogEntry[] = []
    const identity = await client.query<{ log: string }>('SELECT log FROM bus.identity')
    for (let last: readonly [string, number, string] = ['', 0, '0'], count = MESSAGES_AT_ONCE; count === MESSAGES_AT_ONCE;) {
      const { rows } = await client.query<Omit<ReceivedMessage, 'headers'>>(
        `SELECT topic, partition, log_offset::text AS offset, key, value FROM bus.log
         WHERE (topic, partition, log_offset) > ($1, $2, $3) AND topic = ANY($4) ORDER BY topic, partition, log_offset LIMIT ${MESSAGES_AT_ONCE}`,
        [...last, NAMES],
      )
      for (const message of rows) {
        entries.push(entryOf(message))
        last = [message.topic, message.partition, message.offset]
      }
      count = rows.length
    }
    return { entries, name: `embedded ${identity.rows[0]?.log ?? ''}` }
  } finally {
    await client.end()
  }
}

async function readToTheEnd(bus: EventBus, group: string): Promise<readonly LogEntry[]> {
  const entries = new Map<string, LogEntry>()
  const subscription = await bus.subscribe({
    group,
    topics: NAMES,
    maxBatch: 2_000,
    handle: async (messages) => {
      for (const message of messages) entries.set(`${message.topic} ${message.partition} ${message.offset}`, entryOf(message))
    },
  })
  try {
    while ((await bus.lag(group, NAMES)) > 0) await new Promise((resolve) => setTimeout(resolve, 100))
  } finally {
    await subscription.stop()
    await bus.forgetGroup(group)
  }
  return [...entries.values()]
}

function entryOf({ topic, partition, offset, key, value }: Omit<ReceivedMessage, 'headers'>): LogEntry {
  const place = { topic, partition, offset: BigInt(offset), key }
  try {
    const { id, type, time, data } = JSON.parse(value) as Event
    return { ...place, id, type, at: new Date(time), sequence: data.timeline?.sequence ?? null }
  } catch {
    return { ...place, id: '', type: '', at: new Date(0), sequence: null } // poison: a dead letter tells of it
  }
}

interface Event {
  readonly id: string
  readonly type: string
  readonly time: string
  readonly data: { readonly timeline?: { readonly sequence: number } }
}
