import type { Queryable } from '@kade/service-kit'
import type { Period } from '../fact/period.js'
import { IN_SCOPE, SOLD, soldParameters, type SoldFilter } from '../fact/sold.reads.js'
import type { LateDay, LateKind } from './late-facts.js'

/** Days that are told at most. */
const MOST_DAYS = 1_000

export interface LateQuestion {
  readonly period: Period
  /** What was told later than this is late. */
  readonly since: Date
  readonly knownAt: Date | null
  readonly timeZone: string
  readonly filter: SoldFilter
}

const TABLES: Readonly<Record<LateKind, string>> = {
  ORDER: 'order_fact',
  AMENDMENT: 'order_line_fact',
  REJECTION: 'rejected_order',
  CANCELLATION: 'cancelled_units',
  REFUSED_CANCELLATION: 'refused_cancellation',
  RETURN: 'returned_units',
  REFUND: 'refund',
}
/** Lines that were told with their order are counted as the order. */
const WITH_ORDER = 'EXISTS (SELECT FROM order_fact AS o WHERE o.order_id = f.order_id AND o.known_at = f.known_at)'
const TOLD = Object.entries(TABLES)
  .map(
    ([kind, table]) =>
      `SELECT DISTINCT '${kind}' AS kind, f.order_id, f.known_at AS told_at FROM ${table} AS f JOIN late ON f.known_at > late.since AND f.known_at <= late.until
       ${kind === 'AMENDMENT' ? `WHERE NOT ${WITH_ORDER}` : ''}`,
  )
  .join(' UNION ALL ')

interface Row {
  readonly day: string
  readonly orders: string
  readonly units: string
  readonly revenue: string
  readonly returned: string
  readonly refunded: string
  readonly facts: Readonly<Partial<Record<LateKind, number>>>
  readonly currencies: readonly string[] | null
}

/** The days that had ended by `since` and have other figures than they had then, the last first, with what was told of them meanwhile. */
export async function readLateDays(
  db: Queryable,
  { period, since, knownAt, timeZone, filter }: LateQuestion,
): Promise<{ readonly days: readonly LateDay[]; readonly currencies: readonly string[] }> {
  const views = [since, knownAt].map((known) => ({ ...period, knownAt: known }))
  const rows = await db.query<Row>(
    `WITH ${SOLD}, late AS (
       SELECT min(known) AS since, max(known) AS until FROM period
     ), told AS (${TOLD}
     ), kinds AS (
       SELECT day, jsonb_object_agg(kind, facts) AS facts FROM (
         SELECT to_char(placed_at AT TIME ZONE $5, 'YYYY-MM-DD') AS day, kind, count(*) AS facts
         FROM told JOIN order_fact USING (order_id) JOIN period ON nth = 2 AND placed_at >= period.since AND placed_at < period.until WHERE ${IN_SCOPE} GROUP BY 1, 2
       ) AS k GROUP BY day
     ), days AS (
       SELECT to_char(placed_on, 'YYYY-MM-DD') AS day, count(DISTINCT order_id) FILTER (WHERE nth = 2) - count(DISTINCT order_id) FILTER (WHERE nth = 1) AS orders,
         sum(units * sign) AS units, sum(revenue * sign) AS revenue, sum(returned * sign) AS returned, sum(refunded * sign) AS refunded
       FROM (SELECT *, CASE nth WHEN 2 THEN 1 ELSE -1 END AS sign FROM sold) AS s GROUP BY 1
     )
     SELECT day, orders::text, units::text, revenue::text, returned::text, refunded::text, facts, (SELECT array_agg(DISTINCT currency ORDER BY currency) FROM sold) AS currencies
     FROM days JOIN kinds USING (day)
     WHERE day < (SELECT to_char(since AT TIME ZONE $5, 'YYYY-MM-DD') FROM late) AND (orders, units, revenue, returned, refunded) <> (0, 0, 0, 0, 0)
     ORDER BY day DESC LIMIT ${MOST_DAYS}`,
    soldParameters(views, timeZone, filter),
  )
  const days = rows.map(({ day, facts, ...sums }) => ({
    ...{ day, facts, orders: BigInt(sums.orders), units: BigInt(sums.units), revenue: BigInt(sums.revenue) },
    ...{ returnedUnits: BigInt(sums.returned), refunded: BigInt(sums.refunded) },
  }))
  return { days, currencies: rows[0]?.currencies ?? [] }
}
