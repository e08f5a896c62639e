import { selectList, type Queryable } from '@kade/service-kit'
import type { FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import { packageTable, type PackageRow } from '../fulfillment-order/fulfillment-order.table.js'
import { locationRefTable, orderRefTable, type LocationRefRow, type OrderRefRow } from '../reference/reference.table.js'

export interface KnownConsignment {
  /** Null while its order is not known here. */
  readonly owner: OrderRefRow | null
  readonly location: Pick<LocationRefRow, 'address'> | null
  readonly packages: readonly PackageRow[]
  /** Whether a label is bought for it, or being bought. */
  readonly hasLabel: boolean
}

// One statement, for it is on the way of every parcel: none of these columns is a moment or a large number, which JSON would change.
const READ = `SELECT
  (SELECT to_json(o) FROM (SELECT ${selectList(orderRefTable)} FROM order_ref WHERE order_id = $2) AS o) AS owner,
  (SELECT to_json(l) FROM (SELECT ${selectList(locationRefTable, ['address'])} FROM location_ref WHERE id = $3) AS l) AS location,
  (SELECT coalesce(json_agg(p ORDER BY p.sscc), '[]') FROM (SELECT ${selectList(packageTable)} FROM package WHERE fulfillment_order_id = $1) AS p) AS packages,
  EXISTS (SELECT FROM label_purchase WHERE fulfillment_order_id = $1 AND state IN ('BUYING', 'BOUGHT')) AS "hasLabel"`

/** What is to be carried, from where to where. */
export async function readConsignment(
  db: Queryable,
  { id, orderId, locationId }: Pick<FulfillmentOrder, 'id' | 'orderId' | 'locationId'>,
): Promise<KnownConsignment> {
  const [known] = await db.query<KnownConsignment>(READ, [id, orderId, locationId])
  if (!known) throw new Error('A SELECT without FROM has one row')
  return known
}
