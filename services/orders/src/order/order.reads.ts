import {
  aligned,
  grouped,
  exactInstant,
  ONE_TOO_MANY,
  reading,
  selectList,
  type Connection,
  type CursorPart,
  type ListPage,
  type Page,
  type Queryable,
  type Reach,
} from '@kade/service-kit'
import {
  holdTable,
  LINE_COLUMNS,
  ORDER_COLUMNS,
  timelineTable,
  type EventRow,
  type HoldRow,
  type LineRow,
  type OrderRow,
} from './order.table.js'

export type OrderPage = Connection<OrderRow>
export type OrderPageEdge = OrderPage['edges'][number]
export type TimelinePage = Connection<EventRow>

/** What every list of orders begins its WHERE with: the orders that the viewer reaches, by all of its claims. Parameters 1 to 4. */
const REACHED = '($1::boolean OR orders.id = $2::uuid OR customer_id = $3::uuid OR channel = $4::text)'
const reached = ({ everything, orderId, customerId, channel }: Reach): unknown[] => [everything, orderId, customerId, channel]

export const ordersById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM orders WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const linesById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<LineRow>(`SELECT ${LINE_COLUMNS} FROM order_line WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const linesOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<LineRow>(
      `SELECT ${LINE_COLUMNS} FROM order_line WHERE order_id = ANY($1::uuid[]) AND quantity > 0 ORDER BY order_id, position ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )

/** A page of each order's lines: those after a line, by its id. */
export const pagesOfLines = (db: Queryable, ids: readonly string[], { limit, after }: ListPage) =>
  grouped(
    db.query<LineRow>(
      `SELECT l.* FROM unnest($1::uuid[]) AS o (id) CROSS JOIN LATERAL (
         SELECT ${LINE_COLUMNS} FROM order_line WHERE order_id = o.id AND quantity > 0
           AND ($2::uuid IS NULL OR position > (SELECT position FROM order_line WHERE id = $2)) ORDER BY position LIMIT $3) AS l ${ONE_TOO_MANY}`,
      [ids, after, limit],
    ),
    ids,
    ({ orderId }) => orderId,
  )

export async function countsOfLines(db: Queryable, ids: readonly string[]): Promise<number[]> {
  const rows = await db.query<{ orderId: string; count: number }>(
    'SELECT order_id AS "orderId", count(*) AS count FROM order_line WHERE order_id = ANY($1::uuid[]) AND quantity > 0 GROUP BY order_id',
    [ids],
  )
  const counts = new Map(rows.map(({ orderId, count }) => [orderId, count]))
  return ids.map((id) => counts.get(id) ?? 0)
}

export const holdsOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<HoldRow>(
      `SELECT ${selectList(holdTable)} FROM order_hold WHERE order_id = ANY($1::uuid[]) ORDER BY placed_at, id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )

/** A page of each order's timeline, the oldest first by the moment that it tells of, which is not the order in which we heard; one row more than the limit where there are more. `until`: no entry after this version. */
export function timelinesOfOrders(
  db: Queryable,
  ids: readonly string[],
  page: Page,
  until: number | null = null,
): Promise<(EventRow & { readonly exactly: string })[][]> {
  const [compare, direction] = reading(page)
  return grouped(
    db.query(
      `SELECT ${selectList(timelineTable, undefined, 'e')}, ${exactInstant('e.at')} AS exactly
       FROM unnest($1::uuid[]) AS o (id) CROSS JOIN LATERAL (
         SELECT * FROM order_event WHERE order_id = o.id AND ($2::timestamptz IS NULL OR (at, sequence) ${compare} ($2::timestamptz, $3::bigint))
           AND ($5::int IS NULL OR sequence <= $5) ORDER BY at ${direction}, sequence ${direction} LIMIT $4) AS e`,
      [ids, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1, until],
    ),
    ids,
    ({ orderId }) => orderId,
  )
}

export const orderOfGuest = async (db: Queryable, number: string, email: string): Promise<OrderRow | undefined> =>
  (await db.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM orders WHERE number = $1 AND email = $2`, [number, email]))[0]

/** When each order's last entry was made, for those that are over; null for the others. */
export const endsOfOrders = async (db: Queryable, ids: readonly string[]): Promise<(Date | null)[]> => {
  const rows = await db.query<{ id: string; endedAt: Date }>(
    `SELECT o.id, (SELECT max(at) FROM order_event WHERE order_id = o.id) AS "endedAt" FROM orders AS o WHERE o.id = ANY($1::uuid[]) AND o.status IN ('COMPLETED', 'CANCELLED', 'REJECTED')`,
    [ids],
  )
  const ends = new Map(rows.map(({ id, endedAt }) => [id, endedAt]))
  return ids.map((id) => ends.get(id) ?? null)
}

export const orderByNumber = async (db: Queryable, number: string): Promise<OrderRow | undefined> =>
  (await db.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM orders WHERE number = $1`, [number]))[0]

export interface OrderFilter {
  readonly status?: readonly string[] | null
  readonly channel?: string | null
  readonly customerId?: string | null
  readonly placedFrom?: Date | null
  readonly placedTo?: Date | null
  readonly hasHold?: boolean | null
  readonly fulfillmentStatus?: readonly string[] | null
  readonly paymentStatus?: readonly string[] | null
}

const MATCHES = `${REACHED} AND ($5::text[] IS NULL OR status = ANY($5)) AND ($6::text IS NULL OR channel = $6)
  AND ($7::uuid IS NULL OR customer_id = $7) AND ($8::timestamptz IS NULL OR placed_at >= $8) AND ($9::timestamptz IS NULL OR placed_at <= $9) AND ($10::boolean IS NULL OR has_hold = $10)
  AND ($11::text[] IS NULL OR fulfillment_status = ANY($11)) AND ($12::text[] IS NULL OR payment_status = ANY($12))`
const matching = (reach: Reach, filter: OrderFilter): unknown[] => [
  ...reached(reach),
  filter.status ?? null,
  filter.channel ?? null,
  filter.customerId ?? null,
  filter.placedFrom ?? null,
  filter.placedTo ?? null,
  filter.hasHold ?? null,
  filter.fulfillmentStatus ?? null,
  filter.paymentStatus ?? null,
]

/** What a list of orders is sorted by, and what of an order its cursor keeps. */
export interface Sorting {
  readonly ascending: boolean
  readonly column: 'placed_at' | 'total'
  readonly type: 'timestamptz' | 'bigint'
  readonly cursor: readonly CursorPart[]
  readonly keyOf: (order: OrderRow) => string | number
}
const BY_PLACING = {
  column: 'placed_at',
  type: 'timestamptz',
  cursor: ['instant', 'id'],
  keyOf: ({ placedAt }) => placedAt.toISOString(),
} as const satisfies Partial<Sorting>
const BY_TOTAL = {
  column: 'total',
  type: 'bigint',
  cursor: ['number', 'id'],
  keyOf: ({ total }) => total,
} as const satisfies Partial<Sorting>
export const SORTINGS = {
  NEWEST: { ...BY_PLACING, ascending: false },
  OLDEST: { ...BY_PLACING, ascending: true },
  TOTAL_DESC: { ...BY_TOTAL, ascending: false },
  TOTAL_ASC: { ...BY_TOTAL, ascending: true },
} as const satisfies Readonly<Record<string, Sorting>>

/** A page of orders; one row more than the limit where there are more. */
export function pageOfOrders(
  db: Queryable,
  reach: Reach,
  filter: OrderFilter,
  page: Page,
  { ascending, column, type }: Sorting,
): Promise<OrderRow[]> {
  const [compare, direction] = reading(page, ascending)
  return db.query<OrderRow>(
    `SELECT ${ORDER_COLUMNS} FROM orders WHERE ${MATCHES} AND ($13::${type} IS NULL OR (${column}, id) ${compare} ($13::${type}, $14::uuid)) ORDER BY ${column} ${direction}, id ${direction} LIMIT $15`,
    [...matching(reach, filter), page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countOrders(db: Queryable, reach: Reach, filter: OrderFilter): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count FROM orders WHERE ${MATCHES}`, matching(reach, filter))
  return row?.count ?? 0
}

/** The newest orders of many customers that the viewer reaches, in one statement. */
export function ordersOfCustomers(db: Queryable, ids: readonly string[], reach: Reach, page: Page): Promise<OrderRow[][]> {
  const [compare, direction] = reading(page, false)
  return grouped(
    db.query<OrderRow>(
      `SELECT o.* FROM unnest($5::uuid[]) AS c (id) CROSS JOIN LATERAL (
         SELECT ${ORDER_COLUMNS} FROM orders WHERE ${REACHED} AND customer_id = c.id
           AND ($6::timestamptz IS NULL OR (placed_at, orders.id) ${compare} ($6::timestamptz, $7::uuid)) ORDER BY placed_at ${direction}, orders.id ${direction} LIMIT $8) AS o`,
      [...reached(reach), ids, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
    ),
    ids,
    ({ customerId }) => customerId,
  )
}

export async function countOrdersOfCustomers(db: Queryable, ids: readonly string[], reach: Reach): Promise<number[]> {
  const rows = await db.query<{ customerId: string; count: number }>(
    `SELECT customer_id AS "customerId", count(*) AS count FROM orders WHERE ${REACHED} AND customer_id = ANY($5::uuid[]) GROUP BY customer_id`,
    [...reached(reach), ids],
  )
  const counts = new Map(rows.map(({ customerId, count }) => [customerId, count]))
  return ids.map((id) => counts.get(id) ?? 0)
}

/** For resuming subscriptions: the entries after a sequence, oldest first. */
export const timelineAfter = (db: Queryable, orderId: string, after: number, limit: number) =>
  db.query<EventRow>(
    `SELECT ${selectList(timelineTable)} FROM order_event WHERE order_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
    [orderId, after, limit],
  )
