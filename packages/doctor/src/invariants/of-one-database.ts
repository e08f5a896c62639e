import { SERVICES, type Invariant } from './invariant.js'

/** An invariant of one database: its query answers what breaks it. */
const of = (database: string, name: string, sql: string): Invariant => ({ name, broken: ({ rows }) => rows(database, sql) })

/** Units of a line that left, as far as they were not cancelled, which they then cannot be. */
const LEFT = `least(greatest((l.counters->>'shipped')::int, (l.counters->>'delivered')::int),
  l.quantity - (l.counters->>'cancelled')::int + (l.counters->>'cancellationRefused')::int)`

export const ownInvariants: readonly Invariant[] = [
  of(
    'orders',
    'every order ends, moves or is somebody’s work',
    `SELECT o.id, o.status, s.state FROM orders AS o JOIN saga AS s ON s.order_id = o.id
     WHERE (o.status = 'PENDING' OR s.state = 'COMPENSATING') AND s.deadline < now() - interval '1 minute'
       AND NOT EXISTS (SELECT FROM work_item AS w WHERE w.order_id = o.id AND w.resolved_at IS NULL)`,
  ),
  of(
    'orders',
    'an order’s timeline has no gap: its cursors are 1 to its version',
    `SELECT o.id, o.version, count(e.*) AS entries, max(e.sequence) AS last FROM orders AS o LEFT JOIN order_event AS e ON e.order_id = o.id
     GROUP BY o.id HAVING count(e.*) <> o.version OR max(e.sequence) <> o.version`,
  ),
  of(
    'orders',
    'no line ships, delivers or cancels more than was ordered',
    `SELECT l.order_id, l.sku, sum(l.quantity) AS ordered, sum((l.counters->>'shipped')::int) AS shipped, sum((l.counters->>'delivered')::int) AS delivered,
       sum((l.counters->>'cancelled')::int - (l.counters->>'cancellationRefused')::int) AS cancelled FROM order_line AS l GROUP BY 1, 2
     HAVING sum((l.counters->>'shipped')::int + (l.counters->>'cancelled')::int - (l.counters->>'cancellationRefused')::int) > sum(l.quantity)
       OR sum((l.counters->>'delivered')::int) > sum((l.counters->>'shipped')::int) OR sum((l.counters->>'cancelled')::int) < sum((l.counters->>'cancellationRefused')::int)`,
  ),
  of(
    'orders',
    'what was captured is what has left, and the shipping',
    `SELECT * FROM (
       SELECT o.id, o.status, p.captured, p.capture_requested, sum(div(l.total::numeric * ${LEFT}, l.quantity)) + CASE WHEN sum(${LEFT}) > 0 THEN o.shipping_total ELSE 0 END AS value
       FROM orders AS o JOIN payment AS p ON p.order_id = o.id JOIN order_line AS l ON l.order_id = o.id
       WHERE NOT EXISTS (SELECT FROM work_item AS w WHERE w.order_id = o.id AND w.resolved_at IS NULL) GROUP BY o.id, p.order_id
     ) AS charged WHERE captured <> value`,
  ),
  of(
    'orders',
    'what was captured is what was invoiced',
    `SELECT p.order_id, p.captured, coalesce(sum(i.total), 0) AS invoiced FROM payment AS p LEFT JOIN invoice AS i ON i.order_id = p.order_id
     GROUP BY p.order_id, p.captured HAVING p.captured <> coalesce(sum(i.total), 0)`,
  ),
  of(
    'orders',
    'an invoice is the sum of its lines and its shipping',
    `SELECT i.number, i.total, i.shipping_total, sum(l.total) AS lines FROM invoice AS i JOIN invoice_line AS l ON l.invoice_id = i.id
     GROUP BY i.id HAVING i.total <> sum(l.total) + i.shipping_total`,
  ),
  of(
    'orders',
    'what was captured is what the test provider booked',
    `SELECT p.order_id, p.captured, coalesce(sum(x.amount), 0) AS booked FROM payment AS p
     LEFT JOIN payment_task AS t ON t.order_id = p.order_id AND t.kind = 'CAPTURE'
     LEFT JOIN test_provider.operation AS x ON x.idempotency_key = t.idempotency_key AND x.outcome = 'SUCCEEDED'
     WHERE p.provider = 'test' GROUP BY p.order_id, p.captured HAVING p.captured <> coalesce(sum(x.amount), 0)`,
  ),
  of(
    'orders',
    'the test provider booked nothing that no order asked for',
    `SELECT x.* FROM test_provider.operation AS x WHERE NOT EXISTS (SELECT FROM payment_task AS t WHERE t.idempotency_key = x.idempotency_key AND t.amount = x.amount)`,
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
  of('inventory', 'reserved and allocated are the sums of their rows', 'SELECT * FROM holding_difference'),
  of('inventory', 'each movement of stock tells the balance that those up to it make', 'SELECT * FROM balance_difference'),
  of(
    'shipping',
    'an order’s tracking has no gap: its cursors are 1 to its version',
    `SELECT s.order_id, s.last, count(e.id) AS entries FROM tracking_sequence AS s LEFT JOIN tracking_event AS e ON e.order_id = s.order_id
     GROUP BY s.order_id, s.last HAVING s.last <> count(e.id) OR s.last <> max(e.sequence)`,
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
]
