import {
  aligned,
  exactInstant,
  ONE_TOO_MANY,
  reading,
  selectList,
  type Connection,
  type ListPage,
  type Page,
  type Queryable,
} from '@kade/service-kit'
import type { ReturnUnit } from './return-decision.js'
import { returnLineTable, returnTable, returnUnitTable, type ReturnLineRow, type ReturnRow } from './return.table.js'
import type { ReturnStatus } from './return.js'

export type ReturnPage = Connection<ReturnRow>
export type ReturnPageEdge = ReturnPage['edges'][number]

const SHOWN = [
  ...(['id', 'number', 'orderId', 'resolution', 'origin', 'request', 'goods', 'money', 'status', 'settledUnits', 'terms'] as const),
  ...(['requestedAt', 'requestedBy', 'decidedAt', 'decidedBy', 'rejectedFor', 'locationId', 'trackingNumber', 'sscc'] as const),
]
const COLUMNS = selectList(returnTable, SHOWN)

/** In the order of the ids asked; null where there is none. */
export const returnsById = (db: Queryable, ids: readonly string[]): Promise<(ReturnRow | null)[]> =>
  aligned(db.query<ReturnRow>(`SELECT ${COLUMNS} FROM return_request WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const returnByNumber = async (
  db: Queryable,
  { number, trackingNumber }: { readonly number: string | null; readonly trackingNumber: string | null },
): Promise<ReturnRow | null> =>
  (
    await db.query<ReturnRow>(`SELECT ${COLUMNS} FROM return_request WHERE number = $1 OR tracking_number = $2 LIMIT 1`, [
      number,
      trackingNumber,
    ])
  )[0] ?? null

/** The newest first; one row more than the limit where there are more. */
export function pageOfReturns(
  db: Queryable,
  status: ReturnStatus | null,
  page: Page,
): Promise<(ReturnRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page, false)
  return db.query(
    `SELECT ${COLUMNS}, ${exactInstant('requested_at')} AS exactly FROM return_request
     WHERE ($1::text IS NULL OR status = $1) AND ($2::timestamptz IS NULL OR (requested_at, id) ${compare} ($2::timestamptz, $3::uuid))
     ORDER BY requested_at ${direction}, id ${direction} LIMIT $4`,
    [status, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countReturns(db: Queryable, status: ReturnStatus | null): Promise<number> {
  const [row] = await db.query<{ count: number }>('SELECT count(*) AS count FROM return_request WHERE $1::text IS NULL OR status = $1', [
    status,
  ])
  return row?.count ?? 0
}

/** The same page of the returns of many orders, in the order of their ids. */
export async function returnsOfOrders(db: Queryable, orderIds: readonly string[], { limit, after }: ListPage): Promise<ReturnRow[][]> {
  const rows = await db.query<ReturnRow & { readonly nth: number }>(
    `SELECT o.nth::int AS nth, l.* FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, nth) CROSS JOIN LATERAL (
       SELECT ${COLUMNS} FROM return_request WHERE order_id = o.id AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3) AS l ORDER BY o.nth ${ONE_TOO_MANY}`,
    [orderIds, after, limit],
  )
  return orderIds.map((_, index) => rows.filter(({ nth }) => nth === index + 1))
}

/** Of each return, in the order of their ids. */
export async function linesOfReturns(db: Queryable, ids: readonly string[]): Promise<ReturnLineRow[][]> {
  const rows = await db.query<ReturnLineRow>(
    `SELECT ${selectList(returnLineTable)} FROM return_line WHERE return_id = ANY($1::uuid[]) ORDER BY return_id, position ${ONE_TOO_MANY}`,
    [ids],
  )
  return ids.map((id) => rows.filter(({ returnId }) => returnId === id))
}

/** Of each line of a return, in the order of their ids. */
export async function unitsOfLines(db: Queryable, lineIds: readonly string[]): Promise<ReturnUnit[][]> {
  const rows = await db.query<ReturnUnit>(
    `SELECT ${selectList(returnUnitTable)} FROM return_unit WHERE return_line_id = ANY($1::uuid[]) ORDER BY return_line_id, id ${ONE_TOO_MANY}`,
    [lineIds],
  )
  return lineIds.map((id) => rows.filter(({ returnLineId }) => returnLineId === id))
}
