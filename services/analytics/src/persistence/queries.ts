import type { Queryable } from '@kade/service-kit'
import { STAGES, type Milestone, type StageTimes } from '../domain/milestones.js'

export type SalesDimension = 'DAY' | 'WEEK' | 'MONTH' | 'CHANNEL' | 'COUNTRY' | 'REGION' | 'CAMPAIGN' | 'SKU'

export interface SalesFilter {
  /** Days in UTC, both included. */
  readonly from: string
  readonly to: string
  readonly channel: string | null
  readonly country: string | null
}
export interface SalesRow {
  readonly key: string
  readonly orders: number
  readonly units: number
  readonly revenue: number
}

const KEYS: Readonly<Record<SalesDimension, string>> = {
  DAY: `to_char(placed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')`,
  WEEK: `to_char(placed_at AT TIME ZONE 'UTC', 'IYYY-"W"IW')`,
  MONTH: `to_char(placed_at AT TIME ZONE 'UTC', 'YYYY-MM')`,
  CHANNEL: 'channel',
  COUNTRY: 'country',
  REGION: 'region',
  CAMPAIGN: 'campaign',
  SKU: 'sku',
}
/** What was sold: lines of orders that were not rejected, without the units that were cancelled. */
const SOLD = `
  SELECT o.order_id, o.placed_at, o.channel, o.country, o.region, o.campaign, o.currency, l.sku, l.units - coalesce(c.units, 0) AS units, (l.units - coalesce(c.units, 0)) * l.unit_price AS revenue
  FROM order_fact AS o JOIN order_line_fact AS l USING (order_id) LEFT JOIN cancelled_units AS c USING (order_line_id)
  WHERE o.placed_at >= $1::date AND o.placed_at < $2::date + 1 AND ($3::text IS NULL OR o.channel = $3) AND ($4::text IS NULL OR o.country = $4)
    AND NOT EXISTS (SELECT FROM rejected_order AS r WHERE r.order_id = o.order_id) AND l.units > coalesce(c.units, 0)`
const parameters = ({ from, to, channel, country }: SalesFilter): unknown[] => [from, to, channel, country]

/** Time dimensions by their key, the others by revenue, the best first. */
export function salesRows(db: Queryable, by: SalesDimension, filter: SalesFilter): Promise<SalesRow[]> {
  const isTime = by === 'DAY' || by === 'WEEK' || by === 'MONTH'
  return db.query<SalesRow>(
    `SELECT ${KEYS[by]} AS key, count(DISTINCT order_id) AS orders, sum(units)::bigint AS units, sum(revenue)::bigint AS revenue FROM (${SOLD}) AS sold GROUP BY 1 ORDER BY ${isTime ? 'key' : 'revenue DESC, key'}`,
    parameters(filter),
  )
}

export async function salesTotal(db: Queryable, filter: SalesFilter): Promise<SalesRow & { readonly currencies: string[] }> {
  const [row] = await db.query<SalesRow & { currencies: string[] | null }>(
    `SELECT 'TOTAL' AS key, count(DISTINCT order_id) AS orders, coalesce(sum(units), 0)::bigint AS units, coalesce(sum(revenue), 0)::bigint AS revenue, array_agg(DISTINCT currency) FILTER (WHERE currency IS NOT NULL) AS currencies FROM (${SOLD}) AS sold`,
    parameters(filter),
  )
  return { key: 'TOTAL', orders: row?.orders ?? 0, units: row?.units ?? 0, revenue: row?.revenue ?? 0, currencies: row?.currencies ?? [] }
}

/** Orders that passed the stage's end in the period; a stage is between two milestones of one order, and never negative. */
export async function stageTimes(db: Queryable, from: string, to: string): Promise<StageTimes[]> {
  const rows = await db.query<{
    from: Milestone
    to: Milestone
    orders: number
    p50Seconds: number
    p95Seconds: number
    totalSeconds: number
  }>(
    `SELECT s.from_milestone AS "from", s.to_milestone AS "to", count(*) AS orders,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS "p50Seconds", percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds) AS "p95Seconds", sum(seconds) AS "totalSeconds"
     FROM unnest($3::text[], $4::text[]) AS s (from_milestone, to_milestone)
     JOIN milestone_fact AS e ON e.milestone = s.to_milestone AND e.at >= $1::date AND e.at < $2::date + 1
     JOIN milestone_fact AS b ON b.order_id = e.order_id AND b.milestone = s.from_milestone
     CROSS JOIN LATERAL (SELECT greatest(0, extract(epoch FROM e.at - b.at))::float8 AS seconds) AS d
     GROUP BY 1, 2`,
    [from, to, STAGES.map((stage) => stage.from), STAGES.map((stage) => stage.to)],
  )
  return rows
}
