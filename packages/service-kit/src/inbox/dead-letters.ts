import type { Database, Queryable, Transaction } from '../database/database.js'
import { appendToOutbox } from '../outbox/append.js'
import type { ReceivedEvent } from '../outbox/event.js'

/** A message that cannot be handled: an event, or the text of what is none. */
export interface BuriedMessage {
  readonly id: string
  readonly topic: string
  readonly key: string
  readonly message: ReceivedEvent | { readonly unreadable: string }
}
export interface DeadLetter {
  readonly id: number
  readonly group: string
  readonly topic: string
  readonly key: string
  readonly eventId: string
  readonly error: string
  readonly attempts: number
  /** PARKED ones wait behind a DEAD one of their key. */
  readonly status: 'DEAD' | 'PARKED' | 'REPLAYING' | 'REPLAYED'
  readonly failedAt: Date
}

/** The data of `dead-letter.recorded.v1` on the topic `<group>.dead-letters`. */
export interface DeadLetterRecorded {
  readonly group: string
  readonly topic: string
  readonly key: string
  readonly eventId: string
  readonly type: string | null
  readonly error: string
  readonly attempts: number
}
export const DEAD_LETTER_RECORDED = 'dead-letter.recorded.v1'

/** Keeps the message with the reason, and tells it on the group's dead-letter topic, in one transaction. Its key's later events are parked from now on. */
export async function bury(
  database: Database,
  group: string,
  { id, topic, key, message }: BuriedMessage,
  error: string,
  attempts: number,
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO dead_letter (consumer_group, topic, key, event_id, message, error, attempts, status) VALUES ($1, $2, $3, $4, $5, $6, $7, 'DEAD')
       ON CONFLICT (consumer_group, event_id) DO UPDATE SET status = 'DEAD', error = excluded.error, attempts = excluded.attempts, failed_at = now()`,
      [group, topic, key, id, JSON.stringify(message), error, attempts],
    )
    const data: DeadLetterRecorded = { group, topic, key, eventId: id, type: 'type' in message ? message.type : null, error, attempts }
    await appendToOutbox(tx, [{ topic: `${group}.dead-letters`, key, type: DEAD_LETTER_RECORDED, data }])
  })
}

/** Events behind a dead letter of their key: kept in order until it is replayed. */
export async function park(tx: Transaction, group: string, events: readonly ReceivedEvent[]): Promise<void> {
  if (events.length === 0) return
  await tx.query(
    `INSERT INTO dead_letter (consumer_group, topic, key, event_id, message, error, attempts, status)
     SELECT $1, topic, key, event_id, message, 'waits behind a dead letter of its key', 0, 'PARKED'
     FROM unnest($2::text[], $3::text[], $4::text[], $5::jsonb[]) WITH ORDINALITY AS parked (topic, key, event_id, message, n) ORDER BY n
     ON CONFLICT (consumer_group, event_id) DO NOTHING`,
    [
      group,
      events.map(({ topic }) => topic),
      events.map(({ key }) => key),
      events.map(({ id }) => id),
      events.map((event) => JSON.stringify(event)),
    ],
  )
}

/** The next message to handle again: the oldest open one of a key whose replay was asked for. */
export async function claimReplay(
  database: Queryable,
  group: string,
): Promise<(DeadLetter & { readonly message: BuriedMessage['message'] & Record<string, unknown> }) | null> {
  const [letter] = await database.query<DeadLetter & { message: BuriedMessage['message'] & Record<string, unknown> }>(
    `SELECT ${COLUMNS}, message FROM dead_letter AS letter
     WHERE consumer_group = $1 AND status = 'REPLAYING'
       AND NOT EXISTS (SELECT FROM dead_letter AS earlier WHERE earlier.consumer_group = $1 AND earlier.topic = letter.topic AND earlier.key = letter.key AND earlier.id < letter.id AND earlier.status <> 'REPLAYED')
     ORDER BY id LIMIT 1`,
    [group],
  )
  return letter ?? null
}

export async function markReplayed(tx: Queryable, id: number): Promise<void> {
  await tx.query(`UPDATE dead_letter SET status = 'REPLAYED', replayed_at = now() WHERE id = $1`, [id])
}

export interface DeadLetterFilter {
  readonly ids?: readonly number[]
  readonly eventIds?: readonly string[]
}

export function listDeadLetters(database: Queryable, { limit = 100 }: { readonly limit?: number } = {}): Promise<DeadLetter[]> {
  return database.query<DeadLetter>(`SELECT ${COLUMNS} FROM dead_letter WHERE status <> 'REPLAYED' ORDER BY id LIMIT $1`, [limit])
}

/** Asks for a replay of these dead letters (of all, without a filter) and of what is parked behind them. The service's running consumer does it. Answers how many messages that is. */
export async function requestReplay(database: Queryable, { ids, eventIds }: DeadLetterFilter = {}): Promise<number> {
  const asked = await database.query(
    `UPDATE dead_letter SET status = 'REPLAYING'
     WHERE status IN ('DEAD', 'PARKED')
       AND (consumer_group, topic, key) IN (SELECT consumer_group, topic, key FROM dead_letter WHERE status = 'DEAD' AND ($1::bigint[] IS NULL OR id = ANY($1)) AND ($2::text[] IS NULL OR event_id = ANY($2)))
     RETURNING id`,
    [ids ?? null, eventIds ?? null],
  )
  return asked.length
}

const COLUMNS = `id, consumer_group AS "group", topic, key, event_id AS "eventId", error, attempts, status, failed_at AS "failedAt"`
