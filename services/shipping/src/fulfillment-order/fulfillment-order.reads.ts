import { aligned, exactInstant, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import type { FulfillmentStatus } from './fulfillment-order.js'
import { fulfillmentOrderTable, type FulfillmentOrderRow } from './fulfillment-order.table.js'

export type FulfillmentOrderPage = Connection<FulfillmentOrderRow>
export type FulfillmentOrderPageEdge = FulfillmentOrderPage['edges'][number]

const COLUMNS = selectList(fulfillmentOrderTable)

/** In the order of the ids asked; null where there is none. */
export const fulfillmentOrdersById = (db: Queryable, ids: readonly string[]): Promise<(FulfillmentOrderRow | null)[]> =>
  aligned(db.query<FulfillmentOrderRow>(`SELECT ${COLUMNS} FROM fulfillment_order WHERE id = ANY($1::uuid[])`, [ids]), ids)

export interface FulfillmentFilter {
  readonly status?: FulfillmentStatus | null
  readonly locationId?: string | null
  /** Those alone that should have left and have not, or that have not yet to. */
  readonly overdue?: boolean | null
  readonly now: Date
}
const MATCHES = `($1::text IS NULL OR status = $1) AND ($2::uuid IS NULL OR location_id = $2)
  AND ($3::boolean IS NULL OR (status IN ('OPEN', 'PICKING', 'PICKED', 'PACKED') AND (ship_by < $4) = $3))`
const valuesOf = ({ status, locationId, overdue, now }: FulfillmentFilter) => [status ?? null, locationId ?? null, overdue ?? null, now]

/** What is due first comes first; one row more than the limit where there are more. */
export function pageOfFulfillmentOrders(
  db: Queryable,
  filter: FulfillmentFilter,
  page: Page,
): Promise<(FulfillmentOrderRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page)
  return db.query(
    `SELECT ${COLUMNS}, ${exactInstant('ship_by')} AS exactly FROM fulfillment_order
     WHERE ${MATCHES} AND ($5::timestamptz IS NULL OR (ship_by, id) ${compare} ($5::timestamptz, $6::uuid)) ORDER BY ship_by ${direction}, id ${direction} LIMIT $7`,
    [...valuesOf(filter), page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countFulfillmentOrders(db: Queryable, filter: FulfillmentFilter): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count FROM fulfillment_order WHERE ${MATCHES}`, valuesOf(filter))
  return row?.count ?? 0
}
