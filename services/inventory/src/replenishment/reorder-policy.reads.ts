import { reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import type { LevelKey } from '../stockroom/stock-command.store.js'
import type { Position } from './reorder-policy.js'
import { reorderPolicyTable, type ReorderPolicyRow } from './reorder-policy.table.js'

/** The policies of levels, in their order; null where there is none. */
export async function policiesOfLevels(db: Queryable, levels: readonly LevelKey[]): Promise<(ReorderPolicyRow | null)[]> {
  const rows = await db.query<ReorderPolicyRow>(
    `SELECT ${selectList(reorderPolicyTable)} FROM reorder_policy WHERE (sku, location_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[]))`,
    [levels.map(({ sku }) => sku), levels.map(({ locationId }) => locationId)],
  )
  const byKey = new Map(rows.map((row) => [`${row.locationId} ${row.sku}`, row]))
  return levels.map(({ sku, locationId }) => byKey.get(`${locationId} ${sku}`) ?? null)
}

/** A policy that says to buy now. `code` is that of its location. */
export interface DuePolicy extends ReorderPolicyRow, Position {
  readonly code: string
}
export type ProposalPage = Connection<DuePolicy>
export type ProposalPageEdge = ProposalPage['edges'][number]

/**
 * Policies with their positions. Units that orders wait for lie at no location: they count once, at the first of the SKU's policies by the code of its
 * location.
 */
const POSITIONS = `SELECT ${selectList(reorderPolicyTable, undefined, 'p')}, l.code,
    coalesce(s.on_hand, 0) AS "onHand", coalesce(s.reserved, 0) AS reserved, coalesce(s.allocated, 0) AS allocated, coalesce(s.incoming, 0) AS incoming,
    CASE WHEN NOT EXISTS (
      SELECT FROM reorder_policy AS first JOIN location AS place ON place.id = first.location_id WHERE first.sku = p.sku AND place.code < l.code
    ) THEN (SELECT coalesce(sum(quantity), 0)::bigint FROM backorder WHERE sku = p.sku AND quantity > 0) ELSE 0 END AS backordered
  FROM reorder_policy AS p JOIN location AS l ON l.id = p.location_id LEFT JOIN stock_level AS s ON s.sku = p.sku AND s.location_id = p.location_id`
const DUE = `"onHand" - reserved - allocated + incoming - backordered <= "reorderPoint"`

/** A page of the policies that say to buy now, by SKU and the code of the location; of one location when it is named. */
export function duePolicies(db: Queryable, locationId: string | null, page: Page): Promise<DuePolicy[]> {
  const [compare, direction] = reading(page)
  return db.query(
    `SELECT * FROM (${POSITIONS} WHERE ($1::uuid IS NULL OR p.location_id = $1)) AS policy
     WHERE ${DUE} AND ($2::text IS NULL OR (sku, code) ${compare} ($2, $3)) ORDER BY sku ${direction}, code ${direction} LIMIT $4`,
    [locationId, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countDuePolicies(db: Queryable, locationId: string | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*) AS count FROM (${POSITIONS} WHERE ($1::uuid IS NULL OR p.location_id = $1)) AS policy WHERE ${DUE}`,
    [locationId],
  )
  return row?.count ?? 0
}
