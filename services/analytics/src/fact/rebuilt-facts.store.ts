import { createHash } from 'node:crypto'
import type { Database, Queryable, Transaction } from '@kade/service-kit'
import { FACTS } from './fact.store.js'

const PREFIX = 'rebuilt_facts_'

/** Orders that the facts have, and the log has no more. */
export interface LostOrders {
  readonly count: number
  readonly oldest: Date
}

/**
 * Empty tables of facts in a schema of their own, beside those that answer. What an earlier rebuild left behind is dropped: where it is
 * still at work, it fails at its exchange.
 */
export async function createRebuiltFacts(database: Database, id: string): Promise<string> {
  const schema = `${PREFIX}${id.replaceAll('-', '')}`
  await database.transaction(async (tx) => {
    const left = await tx.query<{ name: string }>('SELECT nspname AS name FROM pg_namespace WHERE starts_with(nspname, $1)', [PREFIX])
    for (const { name } of left) await dropRebuiltFacts(tx, name)
    await tx.query(`CREATE SCHEMA "${schema}"`)
    for (const table of FACTS) await tx.query(`CREATE UNLOGGED TABLE "${schema}".${table} (LIKE public.${table} INCLUDING ALL)`)
    await dropSearchIndexes(tx, schema)
    await tx.query(`CREATE TABLE "${schema}".known_before AS SELECT order_id, placed_at FROM public.order_fact`)
  })
  return schema
}

/** Nobody searches in facts that do not answer yet: their keys alone are needed. */
async function dropSearchIndexes(tx: Transaction, schema: string): Promise<void> {
  const indexes = await tx.query<{ name: string }>(
    'SELECT indexrelid::regclass::text AS name FROM pg_index JOIN pg_class AS c ON c.oid = indrelid JOIN pg_namespace AS n ON n.oid = relnamespace WHERE nspname = $1 AND NOT indisprimary',
    [schema],
  )
  for (const { name } of indexes) await tx.query(`DROP INDEX ${name}`)
}

/** From here on, the transaction's facts are the rebuilt ones. Where the machine fails, the rebuild begins anew: no commit waits for the disk. */
export async function addToRebuiltFacts(tx: Transaction, schema: string): Promise<void> {
  await tx.query(`SELECT set_config('search_path', '"${schema}", public', true), set_config('synchronous_commit', 'off', true)`)
}

/** Puts the rebuilt facts in the place of those that answered so far, unless orders are missing that were known when the rebuild began: then nothing changes. */
export function exchangeFacts(database: Database, schema: string): Promise<LostOrders | null> {
  return database.transaction(async (tx) => {
    const [lost] = await tx.query<{ count: number; oldest: Date }>(
      `SELECT count(*) AS count, min(placed_at) AS oldest FROM "${schema}".known_before AS k WHERE NOT EXISTS (SELECT FROM "${schema}".order_fact AS o WHERE o.order_id = k.order_id)`,
    )
    if (lost && lost.count > 0) return lost
    await tx.query('SET LOCAL statement_timeout = 0')
    await tx.query(`TRUNCATE ${FACTS.map((table) => `public.${table}`).join(', ')}`)
    for (const table of FACTS) await tx.query(`INSERT INTO public.${table} SELECT * FROM "${schema}".${table}`)
    return null
  })
}

/** Of all rows of all tables of facts, whatever order they lie in; `public` has those that answer. */
export async function hashOfFacts(database: Queryable, schema: string): Promise<string> {
  const hash = createHash('sha256')
  for (const table of FACTS) {
    const rows = await database.query<{ rows: string }>(
      `SELECT concat_ws(' ', count(*), sum(hashtextextended(f::text, 0)::numeric), sum(hashtextextended(f::text, 1)::numeric)) AS rows FROM "${schema}".${table} AS f`,
    )
    hash.update(`${table} ${rows[0]?.rows ?? ''}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

export async function dropRebuiltFacts(database: Queryable, schema: string): Promise<void> {
  await database.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`)
}
