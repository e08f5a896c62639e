import { aligned, exactInstant, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import { erasureTable, type ErasureRow } from './privacy.table.js'

export type ErasurePage = Connection<ErasureRow>
export type ErasurePageEdge = ErasurePage['edges'][number]

const COLUMNS = selectList(erasureTable)

/** A page of requests, the newest first. */
export function pageOfErasures(
  db: Queryable,
  state: ErasureRow['state'] | null,
  page: Page,
): Promise<(ErasureRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page, false)
  return db.query(
    `SELECT ${COLUMNS}, ${exactInstant('requested_at')} AS exactly FROM erasure WHERE ($1::text IS NULL OR state = $1)
       AND ($2::timestamptz IS NULL OR (requested_at, id) ${compare} ($2::timestamptz, $3::uuid)) ORDER BY requested_at ${direction}, id ${direction} LIMIT $4`,
    [state, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export const countErasures = async (db: Queryable, state: ErasureRow['state'] | null): Promise<number> =>
  (await db.query<{ count: number }>('SELECT count(*) AS count FROM erasure WHERE $1::text IS NULL OR state = $1', [state]))[0]?.count ?? 0

export const erasuresOfCustomers = (db: Queryable, ids: readonly string[]) =>
  aligned(
    db.query<ErasureRow>(`SELECT ${COLUMNS} FROM erasure WHERE customer_id = ANY($1::uuid[])`, [ids]),
    ids,
    ({ customerId }) => customerId,
  )

/** How many orders of each customer are not over. */
export async function openOrdersOfCustomers(db: Queryable, ids: readonly string[]): Promise<number[]> {
  const rows = await db.query<{ id: string; count: number }>(
    `SELECT o.customer_id AS id, count(*) AS count FROM orders AS o JOIN saga AS s ON s.order_id = o.id
     WHERE o.customer_id = ANY($1::uuid[]) AND s.state <> 'DONE' GROUP BY o.customer_id`,
    [ids],
  )
  const counts = new Map(rows.map(({ id, count }) => [id, count]))
  return ids.map((id) => counts.get(id) ?? 0)
}
