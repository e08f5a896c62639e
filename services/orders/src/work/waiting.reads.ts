import type { Queryable } from '@kade/service-kit'

const secondsSince = async (db: Queryable, sql: string): Promise<number> => {
  const [row] = await db.query<{ seconds: number }>(`SELECT coalesce(extract(epoch FROM now() - (${sql})), 0)::float8 AS seconds`)
  return row?.seconds ?? 0
}

/** Seconds since the work item was opened that has waited longest; 0 while none is open. */
export const longestWaiting = (db: Queryable): Promise<number> =>
  secondsSince(db, 'SELECT since FROM work_item WHERE resolved_at IS NULL ORDER BY since LIMIT 1')

/** Seconds since the first deadline passed that nobody has acted on; 0 while there is none. */
export const longestLate = (db: Queryable): Promise<number> =>
  secondsSince(db, 'SELECT deadline FROM saga WHERE deadline < now() ORDER BY deadline LIMIT 1')
