import type { Queryable } from '@kade/service-kit'
import { escapeIdentifier, type Client } from 'pg'

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

/**
 * Asks every view whose name ends in `_difference`: each computes anew what is kept, and is empty when all is right. One moment for all of
 * them: nothing was read in this transaction before.
 */
export async function readDifferences(tx: Queryable): Promise<Difference[]> {
  await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const views = await tx.query<{ name: string; says: string | null }>(
    `SELECT c.relname AS name, obj_description(c.oid) AS says FROM pg_class AS c
     WHERE c.relkind = 'v' AND c.relnamespace = current_schema()::regnamespace AND c.relname LIKE '%\\_difference' ORDER BY 1`,
  )
  const differences: Difference[] = []
  for (const { name, says } of views) {
    const rows = await tx.query<{ difference: Record<string, unknown>; count: number }>(
      `SELECT to_json(d) AS difference, count(*) OVER ()::int AS count FROM ${escapeIdentifier(name)} AS d LIMIT ${SHOWN}`,
    )
    differences.push({ name, says: says ?? name, count: rows[0]?.count ?? 0, rows: rows.map(({ difference }) => difference) })
  }
  return differences
}

/** @see readDifferences */
export async function readDifferencesAlone(client: Client): Promise<Difference[]> {
  await client.query('BEGIN')
  try {
    return await readDifferences({ query: async <Row>(sql: string) => (await client.query(sql)).rows as Row[] })
  } finally {
    await client.query('ROLLBACK')
  }
}
