import type { Queryable } from '../../database/database.js'
import { OPEN, type DeadLetterStatus } from './letter-status.js'

export interface DeadLetter {
  readonly id: number
  readonly group: string
  readonly topic: string
  readonly key: string
  readonly eventId: string
  /** Null when the message is no event. */
  readonly type: string | null
  readonly error: string
  readonly attempts: number
  readonly status: DeadLetterStatus
  readonly failedAt: Date
  /** Why it was given up; null unless DISCARDED. */
  readonly discardReason: string | null
  /** What the service never did because of that; null unless DISCARDED. */
  readonly leftUndone: string | null
}

export interface DeadLetterQuery {
  readonly group?: string | undefined
  /** Unless told, all that did not take effect yet and was not given up. */
  readonly status?: DeadLetterStatus | undefined
  /** Number or event id of one. */
  readonly which?: string | undefined
  readonly limit?: number
}

/** The oldest first. */
export function listDeadLetters(database: Queryable, { group, status, which, limit = 100 }: DeadLetterQuery = {}): Promise<DeadLetter[]> {
  return database.query<DeadLetter>(
    `SELECT id, consumer_group AS "group", topic, key, event_id AS "eventId", type, error, attempts, status, failed_at AS "failedAt", discard_reason AS "discardReason", left_undone AS "leftUndone" FROM dead_letter
     WHERE ($1::text IS NULL OR consumer_group = $1) AND CASE WHEN $2::text IS NULL THEN status IN ${OPEN} ELSE status = $2 END
       AND ($4::text IS NULL OR event_id = $4 OR id::text = $4) ORDER BY id LIMIT $3`,
    [group ?? null, status ?? null, limit, which ?? null],
  )
}

export interface DeadLetterFilter {
  readonly group?: string
  readonly ids?: readonly number[]
  readonly eventIds?: readonly string[]
}

/**
 * Asks for a replay of dead letters (of all, without a filter), with the others of their keys and what waits for them. The
 * service's running consumer does it. Answers how many messages that is.
 */
export async function requestReplay(database: Queryable, { group, ids, eventIds }: DeadLetterFilter = {}): Promise<number> {
  const [asked] = await database.query<{ count: number }>(
    `WITH chosen AS (
       SELECT DISTINCT consumer_group, topic, key FROM dead_letter
       WHERE status = 'DEAD' AND ($1::text IS NULL OR consumer_group = $1) AND ($2::bigint[] IS NULL OR id = ANY($2)) AND ($3::text[] IS NULL OR event_id = ANY($3))
     ), asked AS (
       UPDATE dead_letter SET status = 'REPLAYING' WHERE status IN ('DEAD', 'PARKED') AND (consumer_group, topic, key) IN (SELECT * FROM chosen) RETURNING 1
     )
     SELECT count(*) AS count FROM asked`,
    [group ?? null, ids ?? null, eventIds ?? null],
  )
  return asked?.count ?? 0
}
