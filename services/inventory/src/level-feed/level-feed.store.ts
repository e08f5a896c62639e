import type { Transaction } from '@kade/service-kit'
import type { ToldLevels } from './level-feed.table.js'

/** SKUs that are compared at once. */
export const AT_ONCE = 1_000
/** Locations of a SKU that are told. */
const MOST_LEVELS = 200

/** False while another process tells. */
export async function takeTelling(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ taken: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtext('told_levels')) AS taken`)
  return row?.taken ?? false
}

/** The next SKUs that lie anywhere, are owed, or were told: of what is owed no more that is told, too. */
const PAGE = `(SELECT DISTINCT sku FROM stock_level WHERE sku > $1 ORDER BY sku LIMIT $2)
  UNION (SELECT DISTINCT sku FROM backorder WHERE sku > $1 AND quantity > 0 ORDER BY sku LIMIT $2)
  UNION (SELECT sku FROM told_levels WHERE sku > $1 ORDER BY sku LIMIT $2) ORDER BY sku LIMIT $2`

/**
 * Notes what there is of the SKUs of a page that are not as they were told, and answers them; with the last SKU of the page. A level is bought by its reorder
 * policy, else of the supplier that is the quickest to bring the SKU, in units that the supplier sells; working days become days of the calendar. What never
 * lay anywhere is told of the first location.
 */
const NOTE = `WITH page AS (${PAGE}), item AS (
    SELECT DISTINCT ON (i.sku) i.sku, s.code, i.minimum_quantity, i.multiple,
      coalesce(i.lead_time_days, s.lead_time_days) * 7.0 / greatest(1, cardinality(s.working_weekdays)) AS days
    FROM page JOIN supplier_item AS i USING (sku) JOIN supplier AS s ON s.id = i.supplier_id ORDER BY i.sku, days, s.code
  ), shelf AS (
    SELECT sku, location_id, on_hand, available, incoming FROM page JOIN stock_level USING (sku)
    UNION ALL
    SELECT page.sku, first.id, 0, 0, 0 FROM page
    CROSS JOIN LATERAL (SELECT id FROM location WHERE active ORDER BY kind <> 'FULFILLMENT_CENTER', code LIMIT 1) AS first
    WHERE NOT EXISTS (SELECT FROM stock_level AS l WHERE l.sku = page.sku)
  ), level AS (
    SELECT l.sku, place.code, row_number() OVER (PARTITION BY l.sku ORDER BY place.code) AS n,
      jsonb_build_object('locationId', l.location_id, 'locationCode', place.code, 'onHand', l.on_hand, 'available', l.available, 'incoming', l.incoming,
        'terms', CASE
          WHEN p.sku IS NOT NULL THEN jsonb_build_object('supplierCode', coalesce(own.code, item.code), 'leadTimeDays', p.lead_time_days, 'leadTimeDeviationDays', p.lead_time_deviation_days,
            'minimumOrder', greatest(p.minimum_order, coalesce(sold.minimum_quantity, item.minimum_quantity, 1)), 'multiple', coalesce(sold.multiple, item.multiple, p.order_multiple))
          WHEN item.sku IS NOT NULL THEN jsonb_build_object('supplierCode', item.code, 'leadTimeDays', item.days, 'leadTimeDeviationDays', 0, 'minimumOrder', item.minimum_quantity, 'multiple', item.multiple)
        END) AS told
    FROM shelf AS l JOIN location AS place ON place.id = l.location_id LEFT JOIN item ON item.sku = l.sku
    LEFT JOIN reorder_policy AS p ON p.sku = l.sku AND p.location_id = l.location_id LEFT JOIN supplier AS own ON own.id = p.supplier_id
    LEFT JOIN supplier_item AS sold ON sold.supplier_id = own.id AND sold.sku = l.sku
  ), here AS (
    SELECT sku, jsonb_agg(told ORDER BY code) AS levels FROM level WHERE n <= ${MOST_LEVELS} GROUP BY sku
  ), owed AS (
    SELECT sku, sum(quantity) AS waiting FROM page JOIN backorder USING (sku) WHERE quantity > 0 GROUP BY sku
  ), changed AS (
    SELECT here.sku, here.levels, coalesce(owed.waiting, 0) AS waiting FROM here LEFT JOIN owed USING (sku) LEFT JOIN told_levels AS t USING (sku)
    WHERE t.levels IS DISTINCT FROM here.levels OR t.waiting IS DISTINCT FROM coalesce(owed.waiting, 0)
  ), told AS (
    INSERT INTO told_levels AS t (sku, levels, waiting, version) SELECT sku, levels, waiting, 1 FROM changed ORDER BY sku
    ON CONFLICT (sku) DO UPDATE SET levels = excluded.levels, waiting = excluded.waiting, version = t.version + 1
    RETURNING sku, levels, waiting, version
  )
  SELECT count(*)::int AS compared, max(page.sku) AS last, (SELECT coalesce(json_agg(told ORDER BY told.sku), '[]') FROM told) AS told FROM page`

export interface Compared {
  readonly compared: number
  /** Null where there was none behind `after`. */
  readonly last: string | null
  readonly told: readonly ToldLevels[]
}
export async function noteLevels(tx: Transaction, after: string): Promise<Compared> {
  const [page] = await tx.query<Compared>(NOTE, [after, AT_ONCE])
  return page ?? { compared: 0, last: null, told: [] }
}
