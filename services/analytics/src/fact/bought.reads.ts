import { IN_SCOPE, SOLD, SOLD_ITEMS, soldBy, type SoldFilter, type SoldView } from './sold.reads.js'

/** Orders that are looked at. */
export interface PlacedOrders {
  readonly view: SoldView
  readonly timeZone: string
  readonly filter: SoldFilter
}

const ITEM = 'nth, order_id, sku, placed_on, channel, country, region, campaign, currency, customer_group, category, units, revenue'

/**
 * SQL: what each order bought of each SKU in each view (`bought_item`), and each order as a whole (`bought`), with the parameters of sales. As it is now,
 * it is read from what stands as sold by each order, but for orders that are to be summed anew; as it was known, from the facts.
 */
export function boughtIn(views: readonly SoldView[]): string {
  const isPresent = views.every(({ knownAt }) => knownAt === null)
  return `${isPresent ? PRESENT : `${SOLD}, ${SOLD_ITEMS}, bought_item AS (SELECT ${ITEM} FROM items)`}, bought AS (
    SELECT nth, order_id, placed_on, channel, country, region, campaign, currency, customer_group, sum(units) AS units, sum(revenue) AS revenue
    FROM bought_item GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
  )`
}

const PRESENT = `stale AS MATERIALIZED (
    SELECT DISTINCT order_id FROM unsummed_order
  ), ${soldBy('AND o.order_id IN (SELECT order_id FROM stale)')}, ${SOLD_ITEMS}, bought_item AS (
    SELECT ${ITEM} FROM items UNION ALL
    SELECT ${ITEM} FROM (
      SELECT i.*, nth, (placed_at AT TIME ZONE $5) + moved AS placed_on FROM period JOIN sold_item AS i ON placed_at >= since AND placed_at < until
      WHERE NOT EXISTS (SELECT FROM stale AS s WHERE s.order_id = i.order_id)
    ) AS standing WHERE ${IN_SCOPE} AND ($11::text IS NULL OR sku = $11) AND ($12::text IS NULL OR category = $12)
  )`

/** SQL, beside {@link boughtIn}: whose each order is, by what was known in the first view (`owner`). */
export const OWNERS = `owner AS (
    SELECT o.order_id, coalesce(c.customer_id, o.customer_id) AS customer_id FROM order_fact AS o LEFT JOIN (
      SELECT DISTINCT ON (order_id) order_id, customer_id FROM claimed_order WHERE known_at <= (SELECT known FROM period WHERE nth = 1) ORDER BY order_id, version DESC
    ) AS c USING (order_id)
  )`
