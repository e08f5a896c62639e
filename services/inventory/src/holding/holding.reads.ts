import { reading, type Connection, type Page, type Queryable } from '@kade/service-kit'

/** Units of a SKU that an order holds, as what it ordered. */
export interface HoldingRow {
  readonly orderId: string
  /** What was ordered. */
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  /** Null of what is only reserved. */
  readonly allocationId: string | null
  readonly leavesOn: string | null
  readonly name: string
}
export type HoldingPage = Connection<HoldingRow>
export type HoldingPageEdge = HoldingPage['edges'][number]

/** After every day. */
const NO_DAY = '9999'
export const placeOf = ({ leavesOn, name }: HoldingRow): string[] => [leavesOn ?? NO_DAY, name]

/** Of what has the SKU as a part, as many units of the SKU as the order's bundles have. An amendment holds for its order. */
const HELD = `WITH asked AS MATERIALIZED (SELECT $1::text || ARRAY(SELECT bundle_sku FROM bundle_part WHERE part_sku = $1) AS skus),
  units AS (
    SELECT order_id, sku, location_id, quantity, NULL::uuid AS allocation_id, leaves_on FROM reservation
      WHERE quantity > 0 AND sku = ANY((SELECT skus FROM asked)::text[])
    UNION ALL SELECT order_id, sku, location_id, quantity, id, leaves_on FROM allocation WHERE quantity > 0 AND sku = ANY((SELECT skus FROM asked)::text[])
  ), held AS (
    SELECT coalesce(d.amends, u.order_id) AS order_id, u.sku, u.location_id, u.quantity * coalesce(part.quantity, 1) AS quantity, u.allocation_id, u.leaves_on,
      coalesce(u.leaves_on::text, '${NO_DAY}') AS day, concat_ws(' ', u.order_id, u.sku, u.location_id, u.allocation_id) AS name
    FROM units AS u JOIN order_demand AS d ON d.order_id = u.order_id
    LEFT JOIN LATERAL jsonb_to_recordset(d.bundles -> u.sku) AS part (sku text, quantity int) ON true
    WHERE coalesce(part.sku, u.sku) = $1
  )`

/** A page of what orders hold of a SKU; one row more than the limit where there are more. */
export function pageOfHoldings(db: Queryable, sku: string, page: Page): Promise<HoldingRow[]> {
  const [compare, direction] = reading(page)
  return db.query<HoldingRow>(
    `${HELD} SELECT order_id AS "orderId", sku, location_id AS "locationId", quantity, allocation_id AS "allocationId", leaves_on AS "leavesOn", name
     FROM held ${page.cursor ? `WHERE (day, name) ${compare} ($3::text, $4::text)` : ''} ORDER BY day ${direction}, name ${direction} LIMIT $2`,
    [sku, page.limit + 1, ...(page.cursor ?? [])],
  )
}

export async function countHoldings(db: Queryable, sku: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(`${HELD} SELECT count(*) AS count FROM held`, [sku])
  return row?.count ?? 0
}
