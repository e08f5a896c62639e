import type { Queryable } from '@kade/service-kit'
import { inPeriod } from '../fact/fact.reads.js'
import type { Period } from '../fact/period.js'
import { SIGNIFICANT, type HistoryStep } from './conformance.js'

/** Steps that are held against the saga at once. */
export const MOST_STEPS = 100_000

/** Histories of the orders that were placed in the period and are known from their beginning without a gap: by order and version, at most `MOST_STEPS` and one. */
export const readHistories = (db: Queryable, { from, to }: Period): Promise<HistoryStep[]> =>
  db.query<HistoryStep>(
    `SELECT s.order_id AS "orderId", s.version, s.activity, s.kind, s.at
     FROM order_step AS p JOIN order_state AS o USING (order_id) JOIN order_step AS s USING (order_id)
     WHERE p.activity = 'PLACED' AND p.version = 1 AND ${inPeriod('p.at')} AND s.activity = ANY ($3)
       AND o.version = (SELECT count(*) FROM order_step AS all_of WHERE all_of.order_id = p.order_id)
     ORDER BY p.at, s.order_id, s.version LIMIT ${MOST_STEPS + 1}`,
    [from, to, SIGNIFICANT],
  )

export interface StuckOrder {
  readonly orderId: string
  readonly number: string
  readonly status: 'PENDING' | 'ON_HOLD' | 'CONFIRMED'
  readonly activity: string
  readonly since: Date
  readonly waitedSeconds: number
  readonly usualSeconds: number
  readonly totalCount: number
}

/** They move no order on. */
const ASIDE = ['CASE_OPENED', 'CASE_REPLIED', 'CASE_RESOLVED', 'FEEDBACK_GIVEN', 'FEEDBACK_CHANGED', 'PROMISE_CHANGED', 'PARCEL_DELAYED']
const [USUAL_DAYS, LEAST_KNOWN] = [56, 20]

/** Open orders that have stood where they are longer than 19 of 20 orders did in the eight weeks before `now`; those first that are over by the most. */
export const readStuckOrders = (db: Queryable, now: Date, first: number): Promise<StuckOrder[]> =>
  db.query<StuckOrder>(
    `WITH gone AS (
       SELECT activity, extract(epoch FROM lead(at) OVER (PARTITION BY order_id ORDER BY version) - at)::float8 AS seconds
       FROM order_step WHERE at > $1::timestamptz - make_interval(days => ${USUAL_DAYS}) AND activity <> ALL ($2)
     ), usual AS (
       SELECT activity, percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds) AS p95 FROM gone WHERE seconds IS NOT NULL
       GROUP BY activity HAVING count(*) >= ${LEAST_KNOWN}
     )
     SELECT o.order_id AS "orderId", o.number, o.status, l.activity, l.at AS since, w.seconds AS "waitedSeconds", usual.p95 AS "usualSeconds", count(*) OVER ()::int AS "totalCount"
     FROM order_state AS o
     CROSS JOIN LATERAL (SELECT activity, at FROM order_step AS s WHERE s.order_id = o.order_id AND activity <> ALL ($2) ORDER BY version DESC LIMIT 1) AS l
     CROSS JOIN LATERAL (SELECT extract(epoch FROM $1::timestamptz - l.at)::float8 AS seconds) AS w
     JOIN usual ON usual.activity = l.activity AND w.seconds > usual.p95
     WHERE o.status IN ('PENDING', 'ON_HOLD', 'CONFIRMED') ORDER BY w.seconds - usual.p95 DESC, o.order_id LIMIT $3`,
    [now, ASIDE, first],
  )

export interface ReworkLoop {
  readonly activity: string
  readonly from: string
  readonly orders: number
  readonly times: number
  readonly cameBack: number
  readonly p50Seconds: number | null
  readonly p95Seconds: number | null
}

/** What sends an order back. */
const BACKWARDS = [
  'SHORT_PICKED',
  'MOVED',
  'HELD',
  'PAYMENT_DECLINED',
  'AMENDED',
  'CANCELLATION_REFUSED',
  'RETURNING_TO_SENDER',
  'DELIVERY_FAILED',
  'SHIPMENT_CANCELLED',
]
const MOST_LOOPS = 200

/** Loops that began in the period: the ones first that took the most orders. An order is back once it does again what it had done; one that was held, once it is released. */
export const readReworkLoops = (db: Queryable, { from, to }: Period): Promise<ReworkLoop[]> =>
  db.query<ReworkLoop>(
    `SELECT r.activity, b.activity AS "from", count(DISTINCT r.order_id)::int AS orders, count(*)::int AS times, count(a.at)::int AS "cameBack",
       percentile_cont(0.5) WITHIN GROUP (ORDER BY t.seconds) AS "p50Seconds", percentile_cont(0.95) WITHIN GROUP (ORDER BY t.seconds) AS "p95Seconds"
     FROM order_step AS r
     CROSS JOIN LATERAL (
       SELECT activity FROM order_step AS s WHERE s.order_id = r.order_id AND s.version < r.version AND s.activity <> ALL ($3) AND s.activity <> ALL ($4) ORDER BY s.version DESC LIMIT 1
     ) AS b
     LEFT JOIN LATERAL (
       SELECT at FROM order_step AS s WHERE s.order_id = r.order_id AND s.version > r.version AND (r.activity = 'HELD') = (s.activity = 'HOLD_RELEASED')
         AND s.activity <> ALL ($3) AND s.activity <> ALL ($4)
         AND (r.activity = 'HELD' OR EXISTS (SELECT FROM order_step AS e WHERE e.order_id = r.order_id AND e.version < r.version AND e.activity = s.activity))
       ORDER BY s.version LIMIT 1
     ) AS a ON true
     CROSS JOIN LATERAL (SELECT CASE WHEN a.at IS NOT NULL THEN greatest(0, extract(epoch FROM a.at - r.at))::float8 END AS seconds) AS t
     WHERE ${inPeriod('r.at')} AND r.activity = ANY ($3)
     GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ${MOST_LOOPS}`,
    [from, to, BACKWARDS, ASIDE],
  )
