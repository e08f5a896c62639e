import type { Queryable } from '../../database/database.js'
import { tellClosed } from './dead-letters.js'
import { OPEN } from './letter-status.js'

export interface Discarded {
  readonly id: number
  readonly group: string
  readonly topic: string
  readonly key: string
  readonly eventId: string
  readonly type: string | null
  /** What the service never did because of it, in words. */
  readonly leftUndone: string
  /** Messages of its key that waited for it and go on now. */
  readonly goingOn: number
}

/**
 * Gives a letter up for good, in the transaction given: it is told on the dead-letter topic as closed, and what waits for it goes
 * on. `which` is its number or its event's id. Null when no such letter is open, or it is being replayed at this moment.
 */
export async function discardDeadLetter(tx: Queryable, which: string, reason: string): Promise<Discarded | null> {
  const [letter] = await tx.query<Discarded>(
    `WITH chosen AS (
       SELECT id, ${LEFT_UNDONE} AS left_undone FROM dead_letter
       WHERE status IN ${OPEN} AND (event_id = $1 OR id::text = $1) ORDER BY event_id = $1 DESC LIMIT 1 FOR UPDATE SKIP LOCKED
     ), discarded AS (
       UPDATE dead_letter AS letter SET status = 'DISCARDED', discarded_at = now(), discard_reason = $2, left_undone = chosen.left_undone
       FROM chosen WHERE letter.id = chosen.id RETURNING letter.*
     )
     SELECT id, consumer_group AS "group", topic, key, event_id AS "eventId", type, left_undone AS "leftUndone",
       (SELECT count(*) FROM dead_letter AS later WHERE later.status = 'PARKED' AND later.id > d.id
          AND (later.consumer_group, later.topic, later.key) = (d.consumer_group, d.topic, d.key)) AS "goingOn"
     FROM discarded AS d`,
    [which, reason],
  )
  if (!letter) return null
  await tellClosed(tx, [letter], 'DISCARDED', reason)
  return letter
}

const LEFT_UNDONE = `consumer_group || ' will never act on ' || coalesce(type, 'this message, which is no event') || ' of ' || topic || ', key ' || key
  || ': whatever should have followed there (stock, parcels, money, figures) has to be put right by hand'`
