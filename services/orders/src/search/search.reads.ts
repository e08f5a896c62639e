import type { Queryable } from '@kade/service-kit'

/** An order that is found: what it is listed by. */
export interface FoundRow {
  readonly orderId: string
  readonly placedAt: Date
  /** Which of the terms or readings found it: its place among them, from 0. */
  readonly by: number
}

/** The newest orders of each of these terms. */
export const ordersOfTerms = (db: Queryable, terms: readonly string[], most: number): Promise<FoundRow[]> =>
  found(db, terms, ORDERS_OF_TERMS, [terms, most])
const ORDERS_OF_TERMS = `SELECT (a.n - 1)::int AS by, f.* FROM unnest($1::text[]) WITH ORDINALITY AS a (term, n) CROSS JOIN LATERAL (
    SELECT order_id AS "orderId", placed_at AS "placedAt" FROM search_term WHERE term = a.term ORDER BY placed_at DESC, order_id DESC LIMIT $2) AS f
  ORDER BY a.n, f."placedAt" DESC, f."orderId" DESC`

/** The first orders of terms that begin so. */
export const ordersOfBeginnings = (db: Queryable, beginnings: readonly string[], most: number): Promise<FoundRow[]> =>
  found(db, beginnings, ORDERS_OF_BEGINNINGS, [beginnings, most])
const ORDERS_OF_BEGINNINGS = `SELECT (a.n - 1)::int AS by, f.* FROM unnest($1::text[]) WITH ORDINALITY AS a (start, n) CROSS JOIN LATERAL (
    SELECT order_id AS "orderId", placed_at AS "placedAt" FROM search_term WHERE term >= a.start AND term < a.start || chr(1114111) ORDER BY term LIMIT $2) AS f
  ORDER BY a.n, f."placedAt" DESC, f."orderId" DESC`

/** The newest orders of any of very many terms, of which few are there. */
export const ordersOfAnyTerm = (db: Queryable, terms: readonly string[], most: number): Promise<FoundRow[]> =>
  found(db, terms, ORDERS_OF_ANY_TERM, [terms, most])
const ORDERS_OF_ANY_TERM = `SELECT 0 AS by, order_id AS "orderId", max(placed_at) AS "placedAt" FROM search_term WHERE term = ANY($1::text[])
  GROUP BY order_id ORDER BY max(placed_at) DESC, order_id DESC LIMIT $2`

/** How many orders have each of these terms, counted no further than is of use; a term that no order has is missing. */
export async function countTerms(db: Queryable, terms: readonly string[]): Promise<Map<string, number>> {
  if (terms.length === 0) return new Map()
  const rows = await db.query<{ term: string; count: number }>(COUNT_TERMS, [terms, COUNTED])
  return new Map(rows.map(({ term, count }) => [term, count]))
}
const COUNT_TERMS = `SELECT a.term, c.count::int FROM unnest($1::text[]) AS a (term)
  CROSS JOIN LATERAL (SELECT count(*) AS count FROM (SELECT FROM search_term AS t WHERE t.term = a.term LIMIT $2) AS counted) AS c WHERE c.count > 0`
const COUNTED = 1_000

/** The newest orders of each reading: those that have all of its terms. The rarest term of a reading comes first, and is followed so far back. */
export const ordersOfReadings = (
  db: Queryable,
  readings: readonly (readonly string[])[],
  most: number,
  followed: number,
): Promise<FoundRow[]> =>
  found(db, readings, ORDERS_OF_READINGS, [
    JSON.stringify(readings.map(([first, ...others], by) => ({ by, first, others }))),
    ...[most, followed],
  ])
const ORDERS_OF_READINGS = `SELECT a.by, f.* FROM json_to_recordset($1::json) AS a (by int, first text, others text[]) CROSS JOIN LATERAL (
    SELECT r.order_id AS "orderId", r.placed_at AS "placedAt" FROM (
      SELECT order_id, placed_at FROM search_term WHERE term = a.first ORDER BY placed_at DESC, order_id DESC LIMIT $3) AS r
    WHERE NOT EXISTS (
      SELECT FROM unnest(a.others) AS o (term)
      WHERE NOT EXISTS (SELECT FROM search_term AS t WHERE t.term = o.term AND t.placed_at = r.placed_at AND t.order_id = r.order_id))
    LIMIT $2) AS f
  ORDER BY a.by, f."placedAt" DESC, f."orderId" DESC`

const found = async (db: Queryable, asked: readonly unknown[], sql: string, parameters: readonly unknown[]): Promise<FoundRow[]> =>
  asked.length === 0 ? [] : db.query<FoundRow>(sql, parameters)

/** For proofs that the indexes are used: the statements by name. */
export const STATEMENTS = { ORDERS_OF_TERMS, ORDERS_OF_BEGINNINGS, ORDERS_OF_ANY_TERM, COUNT_TERMS, ORDERS_OF_READINGS }
