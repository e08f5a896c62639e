import { TOPICS } from '@kade/events'
import { createEventBus, newId, temporaryGroup, type BusConfig, type EventBus, type Logger, type ReceivedMessage } from '@kade/service-kit'

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

/** Reads the whole log, on either bus, as a group that is forgotten afterwards. */
export async function readLog(address: BusConfig, logger: Logger): Promise<EventLog> {
  const bus = createEventBus({ ...address, clientId: 'invariants', logger })
  try {
    const entries = await readToTheEnd(bus, temporaryGroup('invariants', newId()))
    const firsts = new Map(entries.toReversed().map(({ topic, partition, offset }) => [`${topic} ${partition}`, offset]))
    return { name: (await bus.survey(NAMES)).log, entries, isWhole: [...firsts.values()].every((offset) => offset === 0n) }
  } finally {
    await bus.close()
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

function entryOf({ topic, partition, offset, key, value }: ReceivedMessage): LogEntry {
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
