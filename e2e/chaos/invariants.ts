import pg from 'pg'

/** Service → address of its database. */
export type Addresses = ReadonlyMap<string, string>

/** What does not hold: rows that show it, at most a few. */
export interface Broken {
  readonly invariant: string
  readonly examples: readonly unknown[]
  readonly count: number
}

type Rows = readonly Record<string, unknown>[]
type Ask = (database: string, sql: string) => Promise<Rows>

interface Invariant {
  readonly name: string
  readonly broken: (ask: Ask) => Promise<Rows>
}

const SERVICES = ['orders', 'inventory', 'shipping', 'analytics'] as const
const EXAMPLES = 3

/** An invariant of one database: its query answers what breaks it. */
const of = (database: string, name: string, sql: string): Invariant => ({ name, broken: (ask) => ask(database, sql) })

/** Written against the tables alone, not by the code that fills them: the same mistake is not made twice. */
const INVARIANTS: readonly Invariant[] = [
  of(
    'orders',
    'every order ends, moves or is somebody’s work',
    `SELECT o.id, o.status, s.state FROM orders AS o JOIN saga AS s ON s.order_id = o.id
     WHERE (o.status = 'PENDING' OR s.state = 'COMPENSATING') AND s.deadline < now() - interval '1 minute'
       AND NOT EXISTS (SELECT FROM work_item AS w WHERE w.order_id = o.id AND w.resolved_at IS NULL)`,
  ),
  of(
    'orders',
    'an order’s timeline has no gap, and each cursor once',
    `SELECT o.id, o.version, count(e.*) AS entries, max(e.sequence) AS last FROM orders AS o LEFT JOIN order_event AS e ON e.order_id = o.id
     GROUP BY o.id HAVING count(e.*) <> o.version OR max(e.sequence) <> o.version OR count(DISTINCT e.sequence) <> o.version`,
  ),
  of(
    'orders',
    'what was captured is what was invoiced',
    `SELECT p.order_id, p.captured, coalesce(sum(i.total), 0) AS invoiced FROM payment AS p LEFT JOIN invoice AS i ON i.order_id = p.order_id
     GROUP BY p.order_id, p.captured HAVING p.captured <> coalesce(sum(i.total), 0)`,
  ),
  of(
    'orders',
    'what was captured is what the test provider booked',
    `SELECT p.order_id, p.captured, coalesce(sum(x.amount), 0) AS booked FROM payment AS p
     LEFT JOIN payment_task AS t ON t.order_id = p.order_id AND t.kind = 'CAPTURE' AND t.status = 'DONE'
     LEFT JOIN test_provider.operation AS x ON x.idempotency_key = t.idempotency_key AND x.outcome = 'SUCCEEDED'
     WHERE p.provider = 'test' GROUP BY p.order_id, p.captured HAVING p.captured <> coalesce(sum(x.amount), 0)`,
  ),
  of(
    'orders',
    'no order that has ended holds money that is neither taken nor given back',
    `SELECT o.id, o.status, p.authorized, p.captured, p.voided FROM orders AS o JOIN payment AS p ON p.order_id = o.id
     WHERE o.status IN ('COMPLETED', 'CANCELLED', 'REJECTED') AND p.authorized <> p.captured + p.voided
       AND NOT EXISTS (SELECT FROM payment_task AS t WHERE t.order_id = o.id AND t.status = 'OPEN')`,
  ),
  of('inventory', 'the counters of stock are the fold of the ledger', 'SELECT * FROM ledger_difference'),
  of(
    'inventory',
    'on hand is available, reserved, allocated and safety stock',
    'SELECT * FROM stock_level WHERE on_hand <> available + reserved + allocated + safety_stock OR available < 0',
  ),
  of(
    'inventory',
    'reserved and allocated are the sums of their rows',
    `SELECT l.sku, l.location_id, l.reserved, r.units AS reservations, l.allocated, a.units AS allocations FROM stock_level AS l
     LEFT JOIN (SELECT sku, location_id, sum(quantity) AS units FROM reservation GROUP BY 1, 2) AS r USING (sku, location_id)
     LEFT JOIN (SELECT sku, location_id, sum(quantity) AS units FROM allocation GROUP BY 1, 2) AS a USING (sku, location_id)
     WHERE l.reserved <> coalesce(r.units, 0) OR l.allocated <> coalesce(a.units, 0)`,
  ),
  of(
    'shipping',
    'an order’s tracking has no gap',
    `SELECT s.order_id, s.last, count(e.id) AS entries FROM tracking_sequence AS s LEFT JOIN tracking_event AS e ON e.order_id = s.order_id
     GROUP BY s.order_id, s.last HAVING s.last <> count(e.id)`,
  ),
  ...SERVICES.map((service) =>
    of(
      service,
      `the outbox of ${service} is empty`,
      `SELECT topic, key, created_at FROM outbox WHERE created_at < now() - interval '5 seconds'`,
    ),
  ),
  ...SERVICES.map((service) =>
    of(
      service,
      `no message of ${service} is dead or waits`,
      `SELECT id, type, key, status, error FROM dead_letter WHERE status IN ('DEAD', 'PARKED', 'REPLAYING')`,
    ),
  ),
  { name: 'a unit that was shipped by shipping is shipped in orders', broken: shippedApart },
  { name: 'a unit that is allocated in inventory is in an open fulfillment order, and the other way round', broken: allocatedApart },
  { name: 'analytics counts the units of every order, once', broken: countedApart },
]

/** Asks the four databases; what does not hold is asked again until it does, for at most `patienceMs`: events may be on their way. */
export async function brokenInvariants(addresses: Addresses, patienceMs: number): Promise<readonly Broken[]> {
  for (const until = Date.now() + patienceMs; ; await new Promise((resolve) => setTimeout(resolve, 500))) {
    const broken = await askAll(addresses)
    if (broken.length === 0 || Date.now() > until) return broken
  }
}

export const invariantNames = (): readonly string[] => INVARIANTS.map(({ name }) => name)

async function askAll(addresses: Addresses): Promise<readonly Broken[]> {
  const clients = new Map<string, pg.Client>()
  try {
    for (const service of SERVICES) {
      const connectionString = addresses.get(service)
      if (connectionString === undefined)
        throw new Error(`The database of ${service} is not named: set ${service.toUpperCase()}_DATABASE_URL`)
      const client = new pg.Client({ connectionString, application_name: 'invariants', query_timeout: 60_000 })
      client.on('error', () => undefined) // the query in hand fails of it, and tells
      await client.connect()
      clients.set(service, client)
    }
    const ask: Ask = async (database, sql) => (await clients.get(database)?.query<Record<string, unknown>>(sql))?.rows ?? []
    const broken: Broken[] = []
    for (const { name, broken: find } of INVARIANTS) {
      const rows = await find(ask)
      if (rows.length > 0) broken.push({ invariant: name, examples: rows.slice(0, EXAMPLES), count: rows.length })
    }
    return broken
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end()))
  }
}

async function shippedApart(ask: Ask): Promise<Rows> {
  const inOrders = await ask(
    'orders',
    `SELECT order_id AS "order", sku, sum(coalesce((counters->>'shipped')::int, 0)) AS units FROM order_line GROUP BY 1, 2 HAVING sum(coalesce((counters->>'shipped')::int, 0)) > 0`,
  )
  const inShipping = await ask(
    'shipping',
    `SELECT f.order_id AS "order", l.sku, sum(l.picked) AS units FROM fulfillment_order AS f JOIN fulfillment_line AS l ON l.fulfillment_order_id = f.id
     WHERE f.status = 'SHIPPED' GROUP BY 1, 2 HAVING sum(l.picked) > 0`,
  )
  return apart(['orders', inOrders], ['shipping', inShipping])
}

async function allocatedApart(ask: Ask): Promise<Rows> {
  const inInventory = await ask(
    'inventory',
    `SELECT order_id AS "order", sku, sum(quantity) AS units FROM allocation GROUP BY 1, 2 HAVING sum(quantity) > 0`,
  )
  const inShipping = await ask(
    'shipping',
    `SELECT f.order_id AS "order", l.sku, sum(l.quantity) AS units FROM fulfillment_order AS f JOIN fulfillment_line AS l ON l.fulfillment_order_id = f.id
     WHERE f.status NOT IN ('SHIPPED', 'CANCELLED') GROUP BY 1, 2 HAVING sum(l.quantity) > 0`,
  )
  return apart(['inventory', inInventory], ['shipping', inShipping])
}

async function countedApart(ask: Ask): Promise<Rows> {
  const inOrders = await ask('orders', `SELECT order_id AS "order", '' AS sku, sum(quantity) AS units FROM order_line GROUP BY 1`)
  const inAnalytics = await ask('analytics', `SELECT order_id AS "order", '' AS sku, sum(units) AS units FROM order_line_fact GROUP BY 1`)
  return apart(['orders', inOrders], ['analytics', inAnalytics])
}

/** Where two services count an order's units otherwise. */
function apart([one, first]: readonly [string, Rows], [other, second]: readonly [string, Rows]): Rows {
  const keyOf = ({ order, sku }: Record<string, unknown>): string => `${String(order)} ${String(sku)}`.trim()
  const unitsOf = (rows: Rows): ReadonlyMap<string, number> => new Map(rows.map((row) => [keyOf(row), Number(row.units)]))
  const [a, b] = [unitsOf(first), unitsOf(second)]
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((key) => (a.get(key) ?? 0) !== (b.get(key) ?? 0))
    .map((key) => ({ key, [one]: a.get(key) ?? 0, [other]: b.get(key) ?? 0 }))
}
