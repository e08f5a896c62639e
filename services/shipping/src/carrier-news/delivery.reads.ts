import { aligned, exactInstant, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import type { DeliveryState } from './delivery.js'
import { DELIVERY_COLUMNS, deliveryTable, type DeliveryRow, type StoredDelivery } from './delivery.table.js'

export type DeliveryPage = Connection<DeliveryRow>
export type DeliveryPageEdge = DeliveryPage['edges'][number]
export interface DeliveryFilter {
  readonly states?: readonly DeliveryState[] | null
  readonly trackingNumber?: string | null
}

const FILTERED = 'FROM carrier_delivery WHERE ($1::text[] IS NULL OR state = ANY($1)) AND ($2::text IS NULL OR tracking_number = $2)'
const filtering = ({ states = null, trackingNumber = null }: DeliveryFilter): unknown[] => [
  states,
  trackingNumber?.trim().toUpperCase() ?? null,
]

/** A page of deliveries, the newest first. */
export function pageOfDeliveries(
  db: Queryable,
  filter: DeliveryFilter,
  page: Page,
): Promise<(DeliveryRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page, false)
  return db.query(
    `SELECT ${DELIVERY_COLUMNS}, ${exactInstant('received_at')} AS exactly ${FILTERED}
       AND ($3::timestamptz IS NULL OR (received_at, id) ${compare} ($3::timestamptz, $4::uuid))
     ORDER BY received_at ${direction}, id ${direction} LIMIT $5`,
    [...filtering(filter), page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countDeliveries(db: Queryable, filter: DeliveryFilter): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count ${FILTERED}`, filtering(filter))
  return row?.count ?? 0
}

export const deliveryById = async (db: Queryable, id: string): Promise<DeliveryRow | null> =>
  (await db.query<DeliveryRow>(`SELECT ${DELIVERY_COLUMNS} FROM carrier_delivery WHERE id = $1`, [id]))[0] ?? null

/** What came of each of these, which lists do not carry along. */
export const contentsOfDeliveries = (db: Queryable, ids: readonly string[]) =>
  aligned(
    db.query<Pick<StoredDelivery, 'id' | 'body' | 'headers'>>(
      `SELECT ${selectList(deliveryTable, ['id', 'body', 'headers'])} FROM carrier_delivery WHERE id = ANY($1::uuid[])`,
      [ids],
    ),
    ids,
  )
