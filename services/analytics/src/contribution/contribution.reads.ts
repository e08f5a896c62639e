import type { Queryable } from '@kade/service-kit'
import type { Figures } from '../fact/figures.js'
import { rated } from '../fact/exchange-rate.reads.js'
import { LAST_CURRENCY, SOLD, soldParameters, type SoldFilter, type SoldView } from '../fact/sold.reads.js'
import { NOTHING, type Member } from './explain-change.js'

export const DIMENSIONS = ['CHANNEL', 'COUNTRY', 'REGION', 'CAMPAIGN', 'SKU', 'CATEGORY', 'CUSTOMER_GROUP'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export interface Compared {
  readonly before: Figures
  readonly after: Figures
  readonly members: Readonly<Record<Dimension, readonly Member[]>>
  /** Of what was sold in either period; where nothing was, what was last sold in, if anything ever was. */
  readonly currencies: readonly string[]
  /** Currency and day of the first amount that has no rate; null: all have one. */
  readonly unrated: string | null
}
/** Members of all dimensions, of both periods: more of them are not compared. */
export const MOST_MEMBERS = 200_000

interface Sum {
  readonly nth: number
  readonly dimension: Dimension | null
  readonly key: string
  readonly orders: string
  readonly units: string
  readonly revenue: string
  readonly currencies: readonly string[] | null
  readonly unrated: string | null
}

/** SQL: at the rate of the day of its order, to a minor unit. */
const RATED = `round(revenue * factor) AS revenue, $14::text AS currency, CASE WHEN factor IS NULL AND revenue <> 0 THEN currency || ' ' || rate_day END AS unrated`

/** What two periods have of every dimension, in one statement and so one view of the facts; null where there are too many members. Of the lines of an order one leads it, the dearest: the order is its SKU's, and its category's. */
export async function readCompared(
  db: Queryable,
  views: { readonly before: SoldView; readonly after: SoldView },
  timeZone: string,
  filter: SoldFilter,
  inCurrency: string | null = null,
): Promise<Compared | null> {
  const sums = await db.query<Sum>(
    `WITH ${SOLD}, lines AS (
       SELECT nth, channel, country, region, campaign, sku, category, customer_group, units, ${inCurrency === null ? 'revenue, currency, NULL AS unrated' : RATED}, row_number() OVER (PARTITION BY nth, order_id ORDER BY revenue DESC, sku, order_line_id) = 1 AS leads
       FROM ${inCurrency === null ? 'counted' : `(${rated('SELECT * FROM counted', 14)}) AS counted`}
     )
     SELECT nth, CASE 0 WHEN grouping(channel) THEN 'CHANNEL' WHEN grouping(country) THEN 'COUNTRY' WHEN grouping(region) THEN 'REGION'
         WHEN grouping(campaign) THEN 'CAMPAIGN' WHEN grouping(sku) THEN 'SKU' WHEN grouping(category) THEN 'CATEGORY'
         WHEN grouping(customer_group) THEN 'CUSTOMER_GROUP' END AS dimension,
       coalesce(channel, country, region, campaign, sku, category, customer_group, '') AS key,
       count(*) FILTER (WHERE leads)::text AS orders, coalesce(sum(units), 0)::text AS units, coalesce(sum(revenue), 0)::text AS revenue,
       CASE WHEN grouping(nth) = 1 THEN coalesce(array_agg(DISTINCT currency ORDER BY currency) FILTER (WHERE currency IS NOT NULL), ${LAST_CURRENCY}) END AS currencies, min(unrated) AS unrated
     FROM lines
     GROUP BY GROUPING SETS ((nth, channel), (nth, country), (nth, region), (nth, campaign), (nth, sku), (nth, category), (nth, customer_group), (nth), ())
     ORDER BY nth DESC NULLS FIRST LIMIT ${MOST_MEMBERS + 1}`,
    [...soldParameters([views.before, views.after], timeZone, filter), ...(inCurrency === null ? [] : [inCurrency])],
  )
  if (sums.length > MOST_MEMBERS) return null
  const all = sums.find(({ currencies }) => currencies !== null)
  const wholes = sums.filter(({ dimension, currencies }) => dimension === null && currencies === null)
  return {
    before: figuresOf(wholes.find(({ nth }) => nth === 1)),
    after: figuresOf(wholes.find(({ nth }) => nth === 2)),
    members: {
      ...{ CHANNEL: membersOf(sums, 'CHANNEL'), COUNTRY: membersOf(sums, 'COUNTRY'), REGION: membersOf(sums, 'REGION') },
      ...{ CAMPAIGN: membersOf(sums, 'CAMPAIGN'), SKU: membersOf(sums, 'SKU') },
      ...{ CATEGORY: membersOf(sums, 'CATEGORY'), CUSTOMER_GROUP: membersOf(sums, 'CUSTOMER_GROUP') },
    },
    currencies: all?.currencies ?? [],
    unrated: all?.unrated ?? null,
  }
}

function membersOf(sums: readonly Sum[], dimension: Dimension): Member[] {
  const own = sums.filter((sum) => sum.dimension === dimension)
  const [before, after] = [1, 2].map((nth) => new Map(own.filter((sum) => sum.nth === nth).map((sum) => [sum.key, figuresOf(sum)])))
  return [...new Set(own.map(({ key }) => key))].map((key) => ({
    ...{ key, before: before?.get(key) ?? NOTHING, after: after?.get(key) ?? NOTHING },
  }))
}

const figuresOf = (sum: Sum | undefined): Figures =>
  sum ? { orders: BigInt(sum.orders), units: BigInt(sum.units), revenue: BigInt(sum.revenue) } : NOTHING
