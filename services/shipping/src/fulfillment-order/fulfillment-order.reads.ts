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
}
const MATCHES = '($1::text IS NULL OR status = $1) AND ($2::uuid IS NULL OR location_id = $2)'

/** What is due first comes first; one row more than the limit where there are more. */
export function pageOfFulfillmentOrders(
  db: Queryable,
  { status, locationId }: FulfillmentFilter,
  page: Page,
): Promise<(FulfillmentOrderRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page)
  return db.query(
    `SELECT ${COLUMNS}, ${exactInstant('ship_by')} AS exactly FROM fulfillment_order
     WHERE ${MATCHES} AND ($3::timestamptz IS NULL OR (ship_by, id) ${compare} ($3::timestamptz, $4::uuid)) ORDER BY ship_by ${direction}, id ${direction} LIMIT $5`,
    [status ?? null, locationId ?? null, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countFulfillmentOrders(db: Queryable, { status, locationId }: FulfillmentFilter): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count FROM fulfillment_order WHERE ${MATCHES}`, [
    status ?? null,
    locationId ?? null,
  ])
  return row?.count ?? 0
}
