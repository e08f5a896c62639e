import { TOPICS } from '@kade/events'
import { newId, temporaryGroup, type BusMessage, type EventBus } from '@kade/service-kit'
import type pg from 'pg'
import { SERVICES } from '../invariants/invariant.js'
import type { EventLog, LogEntry } from '../invariants/read-log.js'
import { HANDLED } from './handled.js'

export type Databases = ReadonlyMap<string, pg.Client>

/** Whether the key of an entry is an order. */
export const isOfOrder = ({ topic, type }: Pick<LogEntry, 'topic' | 'type'>): boolean =>
  topic !== TOPICS.stock && /^(order|stock|fulfillment|shipment|return)\./.test(type)

export async function query<Row>(databases: Databases, service: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = databases.get(service)
  if (!client) throw new Error(`The database of ${service} is not named: set ${service.toUpperCase()}_DATABASE_URL`)
  return (await client.query(sql, [...values])).rows as Row[]
}

/**
 * A log that was restored to an earlier moment hands out offsets again that an inbox has seen: what is below its floor would be passed over.
 * @returns lines of what was mended.
 */
export async function lowerFloors(databases: Databases, bus: EventBus, log: string): Promise<string[]> {
  const lines: string[] = []
  for (const service of SERVICES) {
    const topics = await query<{ topic: string }>(databases, service, 'SELECT DISTINCT topic FROM inbox_floor WHERE log = $1', [log])
    const { ends } = await bus.survey(topics.map(({ topic }) => topic))
    const lowered = await query(
      databases,
      service,
      `UPDATE inbox_floor AS f SET next_offset = e.log_end FROM unnest($2::text[], $3::int[], $4::bigint[]) AS e (topic, partition, log_end)
       WHERE f.log = $1 AND f.topic = e.topic AND f.partition = e.partition AND f.next_offset > e.log_end RETURNING f.topic`,
      [log, ends.map(({ topic }) => topic), ends.map(({ partition }) => partition), ends.map(({ end }) => end)],
    )
    if (lowered.length > 0)
      lines.push(`the inbox of ${service} was ahead of the log at ${lowered.length} places: it reads on from the log's end`)
  }
  return lines
}

/** Service → what lies in the log and never took effect in it. Orders that orders does not know are no concern of a replay. */
export async function missing(databases: Databases, log: EventLog): Promise<ReadonlyMap<string, readonly LogEntry[]>> {
  const known = await knownOrders(databases)
  const found = new Map<string, readonly LogEntry[]>()
  for (const service of SERVICES) {
    const rows = await query<{ id: string; at: Date }>(
      databases,
      service,
      `SELECT event_id AS id, handled_at AS at FROM inbox WHERE consumer_group = $1
       UNION ALL SELECT event_id, failed_at FROM dead_letter WHERE consumer_group = $1`,
      [service],
    )
    const seen = new Set(rows.map(({ id }) => id))
    const floors = await query(databases, service, 'SELECT FROM inbox_floor WHERE consumer_group = $1 LIMIT 1', [service])
    // Ids are forgotten after a time: older events are known by the floors alone. A database without either has seen nothing.
    const since = rows.length > 0 ? oldest(rows) : floors.length > 0 ? Infinity : 0
    found.set(
      service,
      log.entries.filter(
        (entry) =>
          HANDLED[service].includes(entry.type) &&
          !seen.has(entry.id) &&
          entry.at.getTime() >= since &&
          (!isOfOrder(entry) || known.has(entry.key)),
      ),
    )
  }
  return found
}

const oldest = (rows: readonly { readonly at: Date }[]): number => rows.reduce((least, { at }) => Math.min(least, at.getTime()), Infinity)

/**
 * What may not be replayed: a service that told of an order after the first event that it lacks of it has done its part of the flow once, and
 * does not remember. Asked to do it again it would do it anew, with units that are allocated twice, or sent twice.
 */
export function forgotten(log: EventLog, lacking: ReadonlyMap<string, readonly LogEntry[]>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...lacking].map(([service, entries]) => {
      const first = new Map<string, number>()
      for (const entry of entries.filter(isOfOrder)) first.set(entry.key, Math.min(first.get(entry.key) ?? Infinity, entry.at.getTime()))
      const told = log.entries.filter(
        (entry) => entry.topic.startsWith(`${service}.`) && isOfOrder(entry) && entry.at.getTime() >= (first.get(entry.key) ?? Infinity),
      )
      return [service, new Set(told.map(({ key }) => key))]
    }),
  )
}

export async function knownOrders(databases: Databases): Promise<ReadonlySet<string>> {
  return new Set((await query<{ id: string }>(databases, 'orders', 'SELECT id FROM orders')).map(({ id }) => id))
}

const placeOf = ({ topic, partition, offset }: { topic: string; partition: number; offset: bigint | string }): string =>
  `${topic} ${partition} ${offset}`

const AT_ONCE = 100

/** Publishes those messages once more, as they are, in the order in which they happened: whoever knows their ids passes them over. */
export async function publishAgain(bus: EventBus, entries: readonly LogEntry[]): Promise<void> {
  const wanted = new Map(entries.map((entry) => [placeOf(entry), entry]))
  const messages = new Map<LogEntry, BusMessage>()
  const group = temporaryGroup('reconcile', newId())
  const topics = Object.values(TOPICS)
  const reading = await bus.subscribe({
    group,
    topics,
    handle: async (batch) => {
      for (const message of batch) {
        const entry = wanted.get(placeOf(message))
        if (entry) messages.set(entry, { topic: message.topic, key: message.key, value: message.value, headers: message.headers })
      }
    },
  })
  try {
    while (messages.size < wanted.size && (await bus.lag(group, topics)) > 0) await new Promise((resolve) => setTimeout(resolve, 100))
  } finally {
    await reading.stop()
    await bus.forgetGroup(group)
  }
  const inOrder = [...messages]
    .sort(([a], [b]) => a.at.getTime() - b.at.getTime() || Number(a.offset - b.offset))
    .map(([, message]) => message)
  for (let at = 0; at < inOrder.length; at += AT_ONCE) await bus.publish(inOrder.slice(at, at + AT_ONCE))
}
