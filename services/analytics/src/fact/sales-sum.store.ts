import type { Transaction } from '@kade/service-kit'
import { columnOf, COUNTS, countedBy, CUBES, GRAINS, grainsOf, type Cube } from './cubes.js'
import { SOLD_ITEMS, soldBy, soldParameters } from './sold.reads.js'

/** One sums at a time: two would add the same order twice. */
const SUMMING_LOCK = 5_119_044

/** Takes orders that are to be summed anew, the first told first; null where somebody else is at it. Facts that are told from here on tell of their order anew. */
export async function takeUnsummedOrders(tx: Transaction, most: number): Promise<readonly string[] | null> {
  const [lock] = await tx.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [SUMMING_LOCK])
  if (!lock?.mine) return null
  const taken = await tx.query<{ orderId: string }>(
    `DELETE FROM unsummed_order WHERE order_id IN (SELECT order_id FROM unsummed_order ORDER BY id LIMIT $1) RETURNING order_id AS "orderId"`,
    [most],
  )
  return [...new Set(taken.map(({ orderId }) => orderId))]
}

/**
 * What was summed of these orders is taken off, and what their facts say is added. One statement, and so one view of the facts: what is summed is what
 * stands as sold by each order. Sums that stay as they are, are left.
 */
export async function sumAnew(tx: Transaction, orderIds: readonly string[]): Promise<void> {
  // Of many orders the parts are many, and the planner takes them for few: each would be looked for in all others.
  if (orderIds.length > MANY) await tx.query('SET LOCAL enable_nestloop = off')
  // Whose category changes meanwhile waits: the orders that it is of are those that are there when it goes on.
  await tx.query('LOCK TABLE category_fact IN SHARE MODE')
  // Nobody waits for it: on a busy machine many orders take longer than a question may.
  await tx.query('SET LOCAL statement_timeout = 0')
  await tx.query(
    `WITH ${soldBy('AND o.order_id = ANY($14::uuid[])')}, ${SOLD_ITEMS}, now_sold AS MATERIALIZED (
       SELECT ${ITEM.map((column) => (column === 'placed_at' ? `placed_on AT TIME ZONE 'UTC' AS placed_at` : column)).join(', ')} FROM items
     ), was_sold AS MATERIALIZED (
       SELECT ${ITEM.join(', ')} FROM sold_item WHERE order_id = ANY($14::uuid[])
     ), gone AS (
       DELETE FROM sold_item AS s USING was_sold AS w WHERE s.order_id = w.order_id AND s.sku = w.sku AND (w.order_id, w.sku) NOT IN (SELECT order_id, sku FROM now_sold)
     ), stands AS (
       INSERT INTO sold_item (${ITEM.join(', ')}) SELECT ${ITEM.join(', ')} FROM now_sold
       ON CONFLICT (order_id, sku) DO UPDATE SET ${ITEM.slice(2)
         .map((column) => `${column} = excluded.${column}`)
         .join(', ')}
     ), dated AS MATERIALIZED (
       SELECT *, date_trunc(grain, placed_at AT TIME ZONE 'UTC')::date AS first_day
       FROM (SELECT *, 1 AS sign FROM now_sold UNION ALL SELECT *, -1 FROM was_sold) AS changed, unnest('{${GRAINS.join(',')}}'::text[]) AS grain
     )
     INSERT INTO sales_sum AS s (cube, grain, first_day, key, cross_key, currency, orders, units, revenue, returned, refunded)
     SELECT * FROM (${CUBES.map(sumsOf).join(' UNION ALL ')}) AS sums WHERE (orders, units, revenue, returned, refunded) <> (0, 0, 0, 0, 0)
     ON CONFLICT (cube, grain, first_day, key, cross_key, currency) DO UPDATE SET orders = s.orders + excluded.orders, units = s.units + excluded.units,
       revenue = s.revenue + excluded.revenue, returned = s.returned + excluded.returned, refunded = s.refunded + excluded.refunded`,
    [...soldParameters([{ from: '0001-01-01', to: '9999-12-31', knownAt: null }], 'UTC', EVERYTHING), orderIds],
  )
}

const ITEM = [
  ...[
    'order_id',
    'sku',
    'placed_at',
    'channel',
    'country',
    'region',
    'campaign',
    'currency',
    'leads',
    'customer_group',
    'category',
    'leads_category',
  ],
  ...['units', 'revenue', 'returned', 'refunded'],
]
const MANY = 500
const EVERYTHING = {
  channel: null,
  country: null,
  region: null,
  campaign: null,
  sku: null,
  currency: null,
  category: null,
  customerGroup: null,
}

/** Of a SKU or a category, an order counts where units of it count; what names no SKU is in no sum by either. */
function sumsOf(cube: Cube): string {
  const counted = countedBy(cube.dimensions)
  const [key = '', crossKey = `''`] = cube.dimensions.map(columnOf)
  const sums = ['units', 'revenue', 'returned', 'refunded'].map((column) => `sum(sign * ${column}) AS ${column}`).join(', ')
  const grains = grainsOf(cube).map((grain) => `'${grain}'`)
  return `SELECT '${cube.name}' AS cube, grain, first_day, ${key} AS key, ${crossKey} AS cross_key, currency, coalesce(sum(sign) FILTER (WHERE ${COUNTS[counted]}), 0) AS orders, ${sums}
    FROM dated WHERE grain IN (${grains.join(', ')})${counted === 'ORDER' ? '' : ` AND sku <> ''`} GROUP BY grain, first_day, ${cube.dimensions.map(columnOf).join(', ')}, currency`
}
