import type { Queryable } from '../database/database.js'
import { toCloudEvent, type EventDraft } from './event.js'

/** NOTIFY goes out with the commit: the relay sleeps until there is something. */
export const OUTBOX_CHANNEL = 'outbox'

/** For a statement of your own: `outbox_rows AS (${outboxInsert(7)}), wake AS (SELECT pg_notify('outbox', ''))` takes four text arrays from $7 on, those of {@link outboxArrays}. */
export const outboxInsert = (firstParameter: number): string =>
  `INSERT INTO outbox (event_id, topic, key, payload) SELECT * FROM unnest($${firstParameter}::uuid[], $${firstParameter + 1}::text[], $${firstParameter + 2}::text[], $${firstParameter + 3}::text[]) RETURNING 1`

/** Event ids, topics, keys and payloads of the drafts: the parameters of {@link outboxInsert}. */
export function outboxArrays(events: readonly EventDraft[]): [string[], string[], string[], string[]] {
  const rows = events.map((event) => ({ ...toCloudEvent(event, sourceOf(event)), topic: event.topic, key: event.key }))
  return [rows.map(({ id }) => id), rows.map(({ topic }) => topic), rows.map(({ key }) => key), rows.map(({ payload }) => payload)]
}

/** Appends the events in the transaction of the state they tell of: one statement, none for no events. */
export async function appendToOutbox(tx: Queryable, events: readonly EventDraft[]): Promise<void> {
  if (events.length === 0) return
  await tx.query(
    `WITH appended AS (${outboxInsert(1)}) SELECT pg_notify('${OUTBOX_CHANNEL}', '') FROM (SELECT count(*) FROM appended) AS counted`,
    outboxArrays(events),
  )
}

/** The owner of a topic is its first word: `orders.order` is told by orders. */
const sourceOf = ({ topic }: EventDraft): string => `/${topic.split('.')[0]}`
