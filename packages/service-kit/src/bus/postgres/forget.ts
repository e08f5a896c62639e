import type pg from 'pg'
import { HOLDS_ITS_LOCK } from './assignment.js'

const BATCH = 1_000
/** Held by the one process that cleans; the others have nothing to do. */
const CLEANING_LOCK = 5_119_004

const TEMPORARY = '.temporary-'

/** A group that reads the log once, such as for a rebuild: when it is killed, where it stood is forgotten, and holds no messages back. */
export const temporaryGroup = (name: string, id: string): string => `${name}${TEMPORARY}${id}`

export async function forgetKilledGroups(pool: pg.Pool): Promise<void> {
  await pool.query(
    `DELETE FROM bus.group_offset AS g WHERE position($1 IN g.consumer_group) > 0
       AND NOT EXISTS (SELECT FROM bus.group_member AS m WHERE m.consumer_group = g.consumer_group AND EXISTS (${HOLDS_ITS_LOCK}))`,
    [TEMPORARY],
  )
}

/**
 * Messages are kept for `days`, and until every group that has ever read the topic has committed them. A group that is gone for good
 * therefore holds its topics' messages: delete its rows of bus.group_offset. In small steps, so that nobody waits for it long.
 */
export async function forgetOldMessages(pool: pg.Pool, days: number): Promise<number> {
  const { rows } = await pool.query<{ topic: string; partition: number }>(
    `SELECT p.topic, p.partition FROM bus.partition AS p
     CROSS JOIN LATERAL (SELECT appended_at FROM bus.log AS l WHERE l.topic = p.topic AND l.partition = p.partition ORDER BY log_offset LIMIT 1) AS oldest
     WHERE oldest.appended_at <= now() - make_interval(days => $1) ORDER BY p.topic, p.partition`,
    [days],
  )
  let forgotten = 0
  for (const { topic, partition } of rows) {
    for (let deleted = BATCH; deleted === BATCH; forgotten += deleted) {
      const result = await pool.query(
        `WITH mine AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(${CLEANING_LOCK}) AS free)
         DELETE FROM bus.log AS l USING (
           SELECT log_offset, appended_at FROM bus.log
           WHERE topic = $1 AND partition = $2 AND (SELECT free FROM mine)
             AND log_offset < ALL (SELECT next_offset FROM bus.group_offset WHERE topic = $1 AND partition = $2)
           ORDER BY log_offset LIMIT ${BATCH}
         ) AS oldest
         WHERE l.topic = $1 AND l.partition = $2 AND l.log_offset = oldest.log_offset AND oldest.appended_at <= now() - make_interval(days => $3)`,
        [topic, partition, days],
      )
      deleted = result.rowCount ?? 0
    }
  }
  return forgotten
}
