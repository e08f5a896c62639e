import type { Queryable } from '@kade/service-kit'
import { boughtIn } from '../fact/bought.reads.js'
import type { Figures } from '../fact/figures.js'
import type { Period } from '../fact/period.js'
import { LAST_CURRENCY, soldParameters, type SoldFilter, type SoldView } from '../fact/sold.reads.js'

/** Stands where an order names no campaign. */
const NONE = '(none)'

/** The days of the first and the last order that names the campaign; null where none does. */
export async function daysOfCampaign(db: Queryable, campaign: string, timeZone: string): Promise<Period | null> {
  const [row] = await db.query<{ from: string | null; to: string | null }>(
    `SELECT to_char(min(placed_at) AT TIME ZONE $2, 'YYYY-MM-DD') AS from, to_char(max(placed_at) AT TIME ZONE $2, 'YYYY-MM-DD') AS to FROM order_fact WHERE campaign = $1`,
    [campaign, timeZone],
  )
  return row?.from && row.to ? { from: row.from, to: row.to } : null
}

interface Row {
  readonly day: string
  readonly nth: number
  readonly orders: string
  readonly units: string
  readonly revenue: string
  readonly namedOrders: string
  readonly namedUnits: string
  readonly namedRevenue: string
  readonly currencies: readonly string[] | null
}
/** What was sold on a day, and of it what names the campaign, or in the control period any. */
export interface CampaignDay {
  readonly day: string
  readonly isDuring: boolean
  readonly sold: Figures
  readonly named: Figures
}

export async function readCampaignDays(
  db: Queryable,
  campaign: string,
  views: readonly [during: SoldView, control: SoldView],
  timeZone: string,
  filter: SoldFilter,
): Promise<{ readonly days: readonly CampaignDay[]; readonly currencies: readonly string[] }> {
  const named = `FILTER (WHERE CASE nth WHEN 1 THEN campaign = $14 ELSE campaign <> '${NONE}' END)`
  const rows = await db.query<Row>(
    `WITH ${boughtIn(views)}, day AS (
       SELECT nth, to_char(placed_on, 'YYYY-MM-DD') AS day, count(*)::text AS orders, sum(units)::text AS units, sum(revenue)::text AS revenue,
         (count(*) ${named})::text AS "namedOrders", coalesce(sum(units) ${named}, 0)::text AS "namedUnits", coalesce(sum(revenue) ${named}, 0)::text AS "namedRevenue"
       FROM bought GROUP BY 1, 2
     )
     SELECT day.*, coalesce((SELECT array_agg(DISTINCT currency ORDER BY currency) FROM bought), ${LAST_CURRENCY}) AS currencies FROM day`,
    [...soldParameters(views, timeZone, filter), campaign],
  )
  const figures = (orders: string, units: string, revenue: string) => ({
    ...{ orders: BigInt(orders), units: BigInt(units), revenue: BigInt(revenue) },
  })
  const days = rows.map((row) => ({
    ...{ day: row.day, isDuring: row.nth === 1, sold: figures(row.orders, row.units, row.revenue) },
    named: figures(row.namedOrders, row.namedUnits, row.namedRevenue),
  }))
  return { days, currencies: rows[0]?.currencies ?? [] }
}
