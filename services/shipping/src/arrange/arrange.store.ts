import { selectList, type Queryable, type Transaction } from '@kade/service-kit'
import type { FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import { fulfillmentLineTable, fulfillmentOrderTable, type FulfillmentLineRow } from '../fulfillment-order/fulfillment-order.table.js'
import type { Grouped } from './regroup.js'

/** Each with where its units lie and why it is at its location: two statements, however many there are. */
export async function readGrouped(tx: Transaction, orders: readonly FulfillmentOrder[]): Promise<Grouped[]> {
  const ids = orders.map(({ id }) => id)
  const rows = await tx.query<{ id: string; sourcing: string }>('SELECT id, sourcing FROM fulfillment_order WHERE id = ANY($1::uuid[])', [
    ids,
  ])
  const lying = await tx.query<Pick<FulfillmentLineRow, 'fulfillmentOrderId' | 'sku' | 'bin' | 'position' | 'bins'>>(
    `SELECT ${selectList(fulfillmentLineTable, ['fulfillmentOrderId', 'sku', 'bin', 'position', 'bins'])} FROM fulfillment_line
     WHERE fulfillment_order_id = ANY($1::uuid[]) ORDER BY position, sku`,
    [ids],
  )
  return orders.map((order) => ({
    order,
    sourcing: rows.find(({ id }) => id === order.id)?.sourcing ?? '',
    lying: lying.filter(({ fulfillmentOrderId }) => fulfillmentOrderId === order.id),
  }))
}

/** What a command made that came before, if it did. */
export async function madeBy(db: Queryable, key: string): Promise<Pick<FulfillmentOrder, 'id' | 'orderId'> | undefined> {
  const [made] = await db.query<Pick<FulfillmentOrder, 'id' | 'orderId'>>(
    `SELECT ${selectList(fulfillmentOrderTable, ['id', 'orderId'])} FROM fulfillment_order WHERE made_by_key = $1`,
    [key],
  )
  return made
}

export interface Load {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly planned: number
  readonly open: number
}

/** What a location has to send on each of so many days from today on, by its own clocks. */
export const loadOf = (db: Queryable, locationId: string, timeZone: string, from: Date, days: number): Promise<Load[]> =>
  db.query<Load>(
    `SELECT to_char(d.day, 'YYYY-MM-DD') AS day, count(o.id)::int AS planned, count(o.id) FILTER (WHERE o.status <> 'SHIPPED')::int AS open
     FROM (SELECT generate_series(($3::timestamptz AT TIME ZONE $2)::date, ($3::timestamptz AT TIME ZONE $2)::date + $4::int - 1, interval '1 day') AS day) AS d
     LEFT JOIN fulfillment_order AS o ON o.location_id = $1 AND o.status <> 'CANCELLED'
       AND greatest(o.scheduled_for, o.ship_by) >= d.day AT TIME ZONE $2 AND greatest(o.scheduled_for, o.ship_by) < (d.day + interval '1 day') AT TIME ZONE $2
     GROUP BY d.day ORDER BY d.day`,
    [locationId, timeZone, from, days],
  )
