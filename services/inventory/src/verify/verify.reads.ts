import type { Queryable } from '@kade/service-kit'
import { escapeIdentifier } from 'pg'

/** A way in which what inventory keeps twice may differ, and the rows that do. */
export interface Difference {
  /** Name of the view, such as `ledger_difference`. */
  readonly name: string
  /** What the view says of itself. */
  readonly says: string
  /** How many rows differ. */
  readonly count: number
  /** The first of them. */
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

const SHOWN = 20

/** Asks every view whose name ends in `_difference`: each computes anew what is kept, and is empty when all is right. For one moment, in a transaction that has begun with {@link ONE_MOMENT}. */
export async function readDifferences(database: Queryable): Promise<Difference[]> {
  const views = await database.query<{ name: string; says: string | null }>(
    `SELECT c.relname AS name, obj_description(c.oid) AS says FROM pg_class AS c
       WHERE c.relkind = 'v' AND c.relnamespace = current_schema()::regnamespace AND c.relname LIKE '%\\_difference' ORDER BY 1`,
  )
  const differences: Difference[] = []
  for (const { name, says } of views) {
    const rows = await database.query<{ difference: Record<string, unknown>; count: number }>(
      `SELECT to_json(d) AS difference, count(*) OVER ()::int AS count FROM ${escapeIdentifier(name)} AS d LIMIT ${SHOWN}`,
    )
    differences.push({ name, says: says ?? name, count: rows[0]?.count ?? 0, rows: rows.map(({ difference }) => difference) })
  }
  return differences
}

/** One moment for all that a transaction reads. */
export const ONE_MOMENT = 'ISOLATION LEVEL REPEATABLE READ READ ONLY'
