import { MAX_MESSAGE_BYTES, MessageTooLarge } from '../../bus/port/event-bus.js'
import type { Queryable } from '../../database/database.js'
import { toCloudEvent, type Cause, type EventDraft } from './event.js'

/** NOTIFY goes out with the commit: the relay sleeps until there is something. */
export const OUTBOX_CHANNEL = 'outbox'

/**
 * For a statement of your own: `WITH ..., told AS (${outboxInsert(7)}) SELECT ...` takes four text arrays from $7 on, those of
 * {@link outboxArrays}. The relay is woken by RETURNING, since a WITH query that only selects is not run unless something reads it.
 * `where` tells of what the events depend, such as `WHERE EXISTS (SELECT FROM stored)`.
 */
export const outboxInsert = (firstParameter: number, where = ''): string =>
  `INSERT INTO outbox (event_id, topic, key, payload) SELECT * FROM unnest($${firstParameter}::uuid[], $${firstParameter + 1}::text[], $${firstParameter + 2}::text[], $${firstParameter + 3}::text[]) ${where} RETURNING pg_notify('${OUTBOX_CHANNEL}', '')`

/**
 * Event ids, topics, keys and payloads of the drafts: the parameters of {@link outboxInsert}.
 * @throws MessageTooLarge for what no bus would take: in the outbox it would hold up everything behind it.
 */
export function outboxArrays(events: readonly EventDraft[]): [string[], string[], string[], string[]] {
  const rows = events.map((event) => ({ ...toCloudEvent(event, sourceOf(event)), topic: event.topic, key: event.key }))
  for (const { topic, key, payload } of rows) {
    const bytes = Buffer.byteLength(payload)
    if (bytes > MAX_MESSAGE_BYTES) throw new MessageTooLarge({ topic, key, value: payload }, bytes)
  }
  return [rows.map(({ id }) => id), rows.map(({ topic }) => topic), rows.map(({ key }) => key), rows.map(({ payload }) => payload)]
}

/** Appends the events in the transaction of the state they tell of: one statement, none for no events. Lock that state first: events of one key leave in the order of this call. */
export async function appendToOutbox(tx: Queryable, events: readonly EventDraft[]): Promise<void> {
  if (events.length > 0) await tx.query(outboxInsert(1), outboxArrays(events))
}

/** What rules have decided to tell, and why. */
export interface Decided {
  readonly events: readonly Omit<EventDraft, 'causedBy'>[]
  readonly causedBy?: Cause | undefined
}

/** The events of decisions, in their order, each with what caused it. */
export const draftsOf = (decisions: readonly Decided[]): EventDraft[] =>
  decisions.flatMap(({ events, causedBy }) => events.map((event) => (causedBy ? { ...event, causedBy } : event)))

export const appendDecided = (tx: Queryable, decisions: readonly Decided[]): Promise<void> => appendToOutbox(tx, draftsOf(decisions))

/** The owner of a topic is its first word: `orders.order` is told by orders. */
const sourceOf = ({ topic }: EventDraft): string => `/${topic.split('.')[0]}`
