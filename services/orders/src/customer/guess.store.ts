import type { Database, Queryable } from '@kade/service-kit'

/** Tries that cost no wait; then 2, 4, 8 ... seconds, up to a quarter of an hour. What nobody tried for a day is forgotten. */
const FREE_TRIES = 5
const LONGEST_WAIT_S = 900

/**
 * Counts a guess under each key before it is judged, so that guesses made side by side do not slip through. The answer is how many seconds to
 * wait; 0: it may be judged. A guess that must wait is not counted.
 */
export async function countGuess(database: Database, keys: readonly Buffer[]): Promise<number> {
  const rows = await database.query<{ admitted: boolean; wait: number }>(
    `WITH forgotten AS (
       DELETE FROM guess WHERE key IN (SELECT key FROM guess WHERE last_at < now() - interval '1 day' AND key <> ALL($1) LIMIT 100 FOR UPDATE SKIP LOCKED)
     )
     INSERT INTO guess AS g (key, count, is_admitted, next_at, last_at) SELECT key, 1, true, now(), now() FROM unnest($1::bytea[]) AS k (key) ORDER BY key
     ON CONFLICT (key) DO UPDATE SET
       is_admitted = g.next_at <= now(),
       count = CASE WHEN g.next_at > now() THEN g.count WHEN g.last_at < now() - interval '1 day' THEN 1 ELSE g.count + 1 END,
       next_at = CASE WHEN g.next_at > now() OR g.count < $2 OR g.last_at < now() - interval '1 day' THEN greatest(g.next_at, now())
                      ELSE now() + make_interval(secs => least(2 ^ least(g.count - $2 + 1, 20), $3)) END,
       last_at = now()
     RETURNING is_admitted AS admitted, extract(epoch FROM next_at - now())::float8 AS wait`,
    [keys, FREE_TRIES, LONGEST_WAIT_S],
  )
  return Math.ceil(Math.max(0, ...rows.filter(({ admitted }) => !admitted).map(({ wait }) => wait)))
}

/** It was no guess. */
export const forgetGuesses = (database: Queryable, keys: readonly Buffer[]) =>
  database.query('DELETE FROM guess WHERE key = ANY($1::bytea[])', [keys])
