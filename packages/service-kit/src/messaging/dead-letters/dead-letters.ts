import type { Database, Queryable } from '../../database/database.js'
import { appendToOutbox } from '../outbox/append.js'
import { toCloudEvent } from '../outbox/event.js'
import type { Arrived, RawMessage, Readable } from '../inbox/incoming.js'
import { OPEN } from './letter-status.js'
import { makeSeen, type Inbox } from '../inbox/seen.js'

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

/** The data of `dead-letter.closed.v1` on the same topic: nothing waits for this message any more. */
export interface DeadLetterClosed {
  readonly group: string
  readonly topic: string
  readonly key: string
  readonly eventId: string
  readonly type: string | null
  /** REPLAYED: it took effect. DISCARDED: a person gave it up. */
  readonly outcome: 'REPLAYED' | 'DISCARDED'
  /** Of the person who gave it up; null when it took effect. */
  readonly reason: string | null
}
export const DEAD_LETTER_CLOSED = 'dead-letter.closed.v1'

/**
 * Keeps the message with the reason, makes it seen, and tells of it on the group's dead-letter topic, in one transaction. Its key's later
 * events wait from now on. A message that was seen before is left as it is.
 */
export async function recordDeadLetter(database: Database, inbox: Inbox, raw: Arrived, error: unknown, attempts: number): Promise<void> {
  const reason = reasonOf(error)
  await database.transaction(async (tx) => {
    if (!(await makeSeen(tx, inbox, [raw])).fresh.has(raw.id)) return
    await tx.query(
      `INSERT INTO dead_letter (consumer_group, event_id, topic, key, type, message, error, attempts, status) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'DEAD')`,
      [inbox.group, raw.id, raw.topic, raw.key, raw.type, raw.value, reason, attempts],
    )
    await tellOf(tx, inbox.group, raw, reason, attempts)
  })
}

/** What a service took in by another door than the bus, and cannot read. */
export interface ReportedLetter {
  readonly group: string
  /** What the door is called. */
  readonly topic: string
  /** No two of a topic have the same: none waits for another. */
  readonly key: string
  readonly id: string
  /** Of the service's handler by which it is read again. */
  readonly type: string
  readonly data: unknown
  readonly reason: string
  readonly attempts: number
}

/** Keeps them as dead letters and tells of them; one that is kept already is dead again. */
export async function reportDeadLetters(tx: Queryable, letters: readonly ReportedLetter[]): Promise<void> {
  for (const { group, topic, key, id, type, data, reason, attempts } of letters) {
    const { payload } = toCloudEvent({ topic, key, type, data, id }, group)
    await tx.query(
      `INSERT INTO dead_letter (consumer_group, event_id, topic, key, type, message, error, attempts, status) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'DEAD')
       ON CONFLICT (consumer_group, event_id) DO UPDATE SET status = 'DEAD', error = excluded.error, attempts = excluded.attempts, failed_at = now(),
         discarded_at = NULL, discard_reason = NULL`,
      [group, id, topic, key, type, payload, reasonOf(reason), attempts],
    )
    await tellOf(tx, group, { id, topic, key, type, value: payload }, reason, attempts)
  }
}

/** They could be read after all. */
export async function closeDeadLetters(tx: Queryable, group: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const closed = await tx.query<RawMessage>(
    `UPDATE dead_letter SET status = 'REPLAYED', replayed_at = now() WHERE consumer_group = $1 AND event_id = ANY($2::text[]) AND status IN ${OPEN}
     RETURNING event_id AS id, topic, key, type, message AS value`,
    [group, ids],
  )
  await tellClosed(tx, closed.map((letter) => ({ ...letter, group, eventId: letter.id })), 'REPLAYED', null) // prettier-ignore
}

/** Keeps events whose key a dead letter blocks, in order, until it is replayed. Their ids are seen already. */
export async function keepBlocked(tx: Queryable, group: string, waiting: readonly Readable[]): Promise<void> {
  if (waiting.length === 0) return
  await tx.query(
    `INSERT INTO dead_letter (consumer_group, event_id, topic, key, type, message, error, attempts, status)
     SELECT $1, event_id, topic, key, type, message, 'waits behind a dead letter of its key', 0, 'PARKED'
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS w (event_id, topic, key, type, message, n) ORDER BY n`,
    [
      group,
      waiting.map(({ id }) => id),
      waiting.map(({ topic }) => topic),
      waiting.map(({ key }) => key),
      waiting.map(({ type }) => type),
      waiting.map(({ value }) => value),
    ],
  )
}

export interface ClaimedLetter extends RawMessage {
  readonly letterId: number
  readonly attempts: number
}

/**
 * Locks the oldest message that may be handled now: its replay was asked for, or it waits, and nothing of its key lies before it.
 * One that waits with nothing before it is one that arrived while the last one ahead of it was being replayed.
 */
export async function claimReplay(tx: Queryable, group: string): Promise<ClaimedLetter | null> {
  const [letter] = await tx.query<ClaimedLetter>(
    `SELECT id AS "letterId", event_id AS id, topic, key, type, message AS value, attempts FROM dead_letter AS letter
     WHERE consumer_group = $1 AND status IN ('REPLAYING', 'PARKED') AND NOT EXISTS (
       SELECT FROM dead_letter AS earlier
       WHERE earlier.consumer_group = $1 AND earlier.topic = letter.topic AND earlier.key = letter.key AND earlier.id < letter.id AND earlier.status IN ${OPEN})
     ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [group],
  )
  return letter ?? null
}

export async function markReplayed(tx: Queryable, group: string, letter: ClaimedLetter): Promise<void> {
  await tx.query(`UPDATE dead_letter SET status = 'REPLAYED', replayed_at = now() WHERE id = $1`, [letter.letterId])
  // Nobody heard of what only waited for a dead letter.
  if (letter.attempts > 0) await tellClosed(tx, [{ ...letter, group, eventId: letter.id }], 'REPLAYED', null)
}

/** It is dead again, and those after it, whose replay was asked for with its own, wait again until it is closed. */
export async function markDeadAgain(database: Database, group: string, letter: ClaimedLetter, error: unknown): Promise<void> {
  const reason = reasonOf(error)
  const attempts = letter.attempts + 1
  await database.transaction(async (tx) => {
    await tx.query(
      `UPDATE dead_letter SET status = CASE WHEN id = $1 OR attempts > 0 THEN 'DEAD' ELSE 'PARKED' END,
         error = CASE WHEN id = $1 THEN $2 ELSE error END, attempts = CASE WHEN id = $1 THEN $3 ELSE attempts END, failed_at = CASE WHEN id = $1 THEN now() ELSE failed_at END
       WHERE id = $1 OR (status = 'REPLAYING' AND id > $1 AND consumer_group = $4 AND topic = $5 AND key = $6)`,
      [letter.letterId, reason, attempts, group, letter.topic, letter.key],
    )
    await tellOf(tx, group, letter, reason, attempts)
  })
}

async function tellOf(tx: Queryable, group: string, { id, topic, key, type }: RawMessage, error: string, attempts: number): Promise<void> {
  if (isNewsOfDeadLetters(type)) return
  const data: DeadLetterRecorded = { group, topic, key, eventId: id, type, error, attempts }
  await appendToOutbox(tx, [{ topic: `${group}.dead-letters`, key, type: DEAD_LETTER_RECORDED, data }])
}

export async function tellClosed(
  tx: Queryable,
  letters: readonly Omit<DeadLetterClosed, 'outcome' | 'reason'>[],
  outcome: DeadLetterClosed['outcome'],
  reason: string | null,
): Promise<void> {
  const drafts = letters
    .filter(({ type }) => !isNewsOfDeadLetters(type))
    .map(({ group, topic, key, eventId, type }) => {
      const data: DeadLetterClosed = { group, topic, key, eventId, type, outcome, reason }
      return { topic: `${group}.dead-letters`, key, type: DEAD_LETTER_CLOSED, data }
    })
  await appendToOutbox(tx, drafts)
}

/** Telling of news of dead letters that cannot be handled would go round in a circle. */
const isNewsOfDeadLetters = (type: string | null): boolean => type === DEAD_LETTER_RECORDED || type === DEAD_LETTER_CLOSED

/** Long enough to see why, short enough for an event; text columns hold no NUL. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll('\0', '\uFFFD').slice(0, 2_000)
