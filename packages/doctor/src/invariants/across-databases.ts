import type { Ask, Invariant, Rows } from './invariant.js'

/** Where two services must count the same. */
export const apartInvariants: readonly Invariant[] = [
  { name: 'a unit that was shipped by shipping is shipped in orders', broken: shippedApart },
  { name: 'a unit that orders has not shipped or cancelled is in one place of inventory', broken: heldApart },
  { name: 'a unit that is allocated in inventory is in an open fulfillment order, and the other way round', broken: allocatedApart },
  { name: 'analytics counts the units of every order, once', broken: (ask) => countedApart(ask, `sum(l.quantity) + ${REMOVED}`, UNITS) },
  {
    name: 'analytics counts the cancelled units of every order, once',
    broken: (ask) => countedApart(ask, `${CANCELLED} + ${REMOVED}`, CANCELLED_UNITS),
  },
  { name: 'analytics knows which orders were rejected', broken: rejectedApart },
]

/** Units that an amendment took off a line: they are no part of its quantity. */
const REMOVED = `sum(coalesce((l.counters->>'removed')::int, 0) - coalesce((l.counters->>'removalRefused')::int, 0))`
const CANCELLED = `sum((l.counters->>'cancelled')::int - (l.counters->>'cancellationRefused')::int)`
const SHIPPED = `greatest((l.counters->>'shipped')::int, (l.counters->>'delivered')::int)`
const UNITS = 'SELECT order_id AS "order", sum(units) AS units FROM order_line_fact GROUP BY 1'
const CANCELLED_UNITS = `SELECT order_id AS "order", sum(units) AS units FROM
  (SELECT order_id, units FROM cancelled_units UNION ALL SELECT order_id, -units FROM refused_cancellation) AS c GROUP BY 1`

async function shippedApart(ask: Ask): Promise<Rows> {
  const inOrders = await ask.rows(
    'orders',
    `SELECT l.order_id AS "order", l.sku, sum((l.counters->>'shipped')::int) AS units FROM order_line AS l GROUP BY 1, 2`,
  )
  const inShipping = await ask.rows(
    'shipping',
    `SELECT f.order_id AS "order", l.sku, sum(l.picked) AS units FROM fulfillment_order AS f JOIN fulfillment_line AS l ON l.fulfillment_order_id = f.id
     WHERE f.status = 'SHIPPED' GROUP BY 1, 2`,
  )
  return apart(['orders', inOrders], ['shipping', inShipping])
}

/** A rejected order is held nowhere. */
async function heldApart(ask: Ask): Promise<Rows> {
  const inOrders = await ask.rows(
    'orders',
    `SELECT l.order_id AS "order", l.sku, sum(l.quantity) - ${CANCELLED} - sum(${SHIPPED}) AS units
     FROM order_line AS l JOIN orders AS o ON o.id = l.order_id WHERE o.status <> 'REJECTED' GROUP BY 1, 2`,
  )
  const inInventory = await ask.rows(
    'inventory',
    `SELECT order_id AS "order", sku, sum(quantity) AS units FROM (SELECT order_id, sku, quantity FROM reservation
       UNION ALL SELECT order_id, sku, quantity FROM allocation UNION ALL SELECT order_id, sku, quantity FROM backorder) AS held
       WHERE order_id NOT IN (SELECT order_id FROM order_demand WHERE amends IS NOT NULL) GROUP BY 1, 2`,
  )
  return apart(['orders', inOrders], ['inventory', inInventory])
}

async function allocatedApart(ask: Ask): Promise<Rows> {
  const inInventory = await ask.rows('inventory', `SELECT order_id AS "order", sku, sum(quantity) AS units FROM allocation GROUP BY 1, 2`)
  const inShipping = await ask.rows(
    'shipping',
    `SELECT f.order_id AS "order", l.sku, sum(l.quantity) AS units FROM fulfillment_order AS f JOIN fulfillment_line AS l ON l.fulfillment_order_id = f.id
     WHERE f.status NOT IN ('SHIPPED', 'CANCELLED') GROUP BY 1, 2`,
  )
  return apart(['inventory', inInventory], ['shipping', inShipping])
}

async function countedApart(ask: Ask, units: string, counted: string): Promise<Rows> {
  const inOrders = await ask.rows('orders', `SELECT l.order_id AS "order", ${units} AS units FROM order_line AS l GROUP BY 1`)
  return apart(['orders', inOrders], ['analytics', await ask.rows('analytics', counted)])
}

async function rejectedApart(ask: Ask): Promise<Rows> {
  const inOrders = await ask.rows('orders', `SELECT id AS "order", 1 AS units FROM orders WHERE status = 'REJECTED'`)
  return apart(
    ['orders', inOrders],
    ['analytics', await ask.rows('analytics', `SELECT order_id AS "order", 1 AS units FROM rejected_order`)],
  )
}

/** Where two services count an order's units otherwise. */
function apart([one, first]: readonly [string, Rows], [other, second]: readonly [string, Rows]): Rows {
  const keyOf = ({ order, sku = '' }: Record<string, unknown>): string => `${String(order)} ${String(sku)}`.trim()
  const unitsOf = (rows: Rows): ReadonlyMap<string, number> => new Map(rows.map((row) => [keyOf(row), Number(row.units)]))
  const [a, b] = [unitsOf(first), unitsOf(second)]
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((key) => (a.get(key) ?? 0) !== (b.get(key) ?? 0))
    .map((key) => ({ key, [one]: a.get(key) ?? 0, [other]: b.get(key) ?? 0 }))
}
