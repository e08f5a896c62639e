import { ONE_TOO_MANY, selectList, type ListPage, type Queryable } from '@kade/service-kit'
import { TRACKING_SHOWN } from '../shipment/shipment.reads.js'
import { shipmentTable, type ScanRow, type ShipmentRow } from '../shipment/shipment.table.js'
import {
  fulfillmentLineTable,
  fulfillmentOrderTable,
  packageTable,
  type FulfillmentLineRow,
  type FulfillmentOrderRow,
  type PackageRow,
} from './fulfillment-order.table.js'

/** What the lists of an owner hold. */
interface Rows {
  readonly fulfillmentOrders: FulfillmentOrderRow
  readonly lines: FulfillmentLineRow
  readonly packages: PackageRow
  readonly shipments: ShipmentRow
  readonly events: ScanRow
}
export type ListName = keyof Rows

interface List {
  readonly table: string
  readonly owner: string
  readonly columns: string
  /** Of the rows of one owner: no two are equal. */
  readonly order: string
  readonly only?: string
}
const LISTS: Readonly<Record<ListName, List>> = {
  fulfillmentOrders: { table: 'fulfillment_order', owner: 'order_id', columns: selectList(fulfillmentOrderTable), order: 'id' },
  lines: {
    table: 'fulfillment_line',
    owner: 'fulfillment_order_id',
    columns: selectList(fulfillmentLineTable),
    order: 'position, sku',
    only: 'quantity > 0',
  },
  packages: { table: 'package', owner: 'fulfillment_order_id', columns: selectList(packageTable), order: 'sscc' },
  shipments: { table: 'shipment', owner: 'order_id', columns: selectList(shipmentTable), order: 'shipped_at, id' },
  // The oldest first, by the moment that they tell of.
  events: { table: 'tracking_event', owner: 'shipment_id', columns: TRACKING_SHOWN, order: 'at, sequence' },
}
const ALL: ListPage = { limit: null, after: null }

/** The same page of the lists of many owners, in the order of their ids, in one statement: what is not asked for is not read. */
export async function listsOf<Name extends ListName>(
  db: Queryable,
  name: Name,
  owners: readonly string[],
  { limit, after }: ListPage = ALL,
): Promise<Rows[Name][][]> {
  const { table, owner, columns, order, only = 'true' } = LISTS[name]
  const rows = await db.query<Rows[Name] & { readonly nth: number }>(
    `SELECT o.nth::int AS nth, l.* FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, nth) CROSS JOIN LATERAL (
       SELECT ${columns} FROM ${table} WHERE ${owner} = o.id AND ${only} AND ($2::uuid IS NULL OR (${order}) > (SELECT ${order} FROM ${table} WHERE id = $2))
       ORDER BY ${order} LIMIT $3) AS l ORDER BY o.nth ${ONE_TOO_MANY}`,
    [owners, after, limit],
  )
  const lists: Rows[Name][][] = owners.map(() => [])
  for (const row of rows) lists[row.nth - 1]?.push(row)
  return lists
}

/** Whose list each id stands in; null where in none. */
export async function ownersOf(db: Queryable, name: ListName, ids: readonly string[]): Promise<(string | null)[]> {
  const { table, owner, only = 'true' } = LISTS[name]
  const rows = await db.query<{ readonly id: string; readonly owner: string }>(
    `SELECT id, ${owner} AS owner FROM ${table} WHERE id = ANY($1::uuid[]) AND ${only}`,
    [ids],
  )
  const owners = new Map(rows.map((row) => [row.id, row.owner]))
  return ids.map((id) => owners.get(id) ?? null)
}
