import { aligned, exactInstant, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import type { OrderRow } from '../order/order.table.js'
import { ORDER_COLUMNS } from '../order/order.table.js'
import type { DeliveryState } from './delivery.js'
import { DELIVERY_COLUMNS, deliveryTable, type DeliveryRow, type StoredDelivery } from './delivery.table.js'

export type DeliveryPage = Connection<DeliveryRow>
export type DeliveryPageEdge = DeliveryPage['edges'][number]
export interface DeliveryFilter {
  readonly channel?: string | null
  readonly states?: readonly DeliveryState[] | null
  readonly channelOrderId?: string | null
}

const FILTERED =
  'FROM channel_delivery WHERE ($1::text IS NULL OR channel = $1) AND ($2::text[] IS NULL OR state = ANY($2)) AND ($3::text IS NULL OR channel_order_id = $3)'
const filtering = ({ channel = null, states = null, channelOrderId = null }: DeliveryFilter): unknown[] => [channel, states, channelOrderId]

/** A page of deliveries, the newest first. */
export function pageOfDeliveries(
  db: Queryable,
  filter: DeliveryFilter,
  page: Page,
): Promise<(DeliveryRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page, false)
  return db.query(
    `SELECT ${DELIVERY_COLUMNS}, ${exactInstant('received_at')} AS exactly ${FILTERED}
       AND ($4::timestamptz IS NULL OR (received_at, id) ${compare} ($4::timestamptz, $5::uuid))
     ORDER BY received_at ${direction}, id ${direction} LIMIT $6`,
    [...filtering(filter), page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countDeliveries(db: Queryable, filter: DeliveryFilter): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count ${FILTERED}`, filtering(filter))
  return row?.count ?? 0
}

export const deliveryById = async (db: Queryable, id: string): Promise<DeliveryRow | null> =>
  (await db.query<DeliveryRow>(`SELECT ${DELIVERY_COLUMNS} FROM channel_delivery WHERE id = $1`, [id]))[0] ?? null

export type DeliveryContent = Pick<StoredDelivery, 'id' | 'body' | 'headers'>

/** What came of each of these, which lists do not carry along. */
export const contentsOfDeliveries = (db: Queryable, ids: readonly string[]) =>
  aligned(
    db.query<DeliveryContent>(
      `SELECT ${selectList(deliveryTable, ['id', 'body', 'headers'])} FROM channel_delivery WHERE id = ANY($1::uuid[])`,
      [ids],
    ),
    ids,
  )

/** Our order of each of these deliveries. */
export const ordersOfDeliveries = (db: Queryable, ids: readonly string[]) =>
  aligned(
    db.query<OrderRow & { readonly deliveryId: string }>(
      `SELECT d.id AS "deliveryId", o.* FROM channel_delivery AS d CROSS JOIN LATERAL (
         SELECT ${ORDER_COLUMNS} FROM orders WHERE channel_id = (SELECT id FROM channel WHERE code = d.channel)
           AND channel_order_id = d.channel_order_id AND NOT is_repeated) AS o WHERE d.id = ANY($1::uuid[])`,
      [ids],
    ),
    ids,
    ({ deliveryId }) => deliveryId,
  )
