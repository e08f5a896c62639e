import type { Queryable } from '@kade/service-kit'
import { boughtIn } from '../fact/bought.reads.js'
import type { Figures } from '../fact/figures.js'
import { COSTED } from '../fact/margin.reads.js'
import { soldParameters, type SoldFilter, type SoldView } from '../fact/sold.reads.js'
import { NOTHING, type Member } from './explain-change.js'

export const MARGIN_BY = ['CHANNEL', 'COUNTRY', 'REGION', 'CAMPAIGN', 'SKU', 'CATEGORY', 'CUSTOMER_GROUP'] as const
type MarginBy = (typeof MARGIN_BY)[number]

/** What was earned as figures: what units brought stands as orders, and what is left of it as revenue, so that the margin is an average by it. */
interface ComparedMargins {
  readonly before: Figures
  readonly after: Figures
  readonly members: Readonly<Record<MarginBy, readonly Member[]>>
  readonly currencies: readonly string[]
}
/** Members of all dimensions, of both periods: more of them are not compared. */
export const MOST_MARGINS = 20_000

interface Row {
  readonly nth: number | null
  readonly dimension: MarginBy | null
  readonly key: string
  readonly net: string
  readonly margin: string
  readonly currencies: readonly string[] | null
}

/** What two periods earned by each dimension, in one statement; null where there are too many members. */
export async function readComparedMargins(
  db: Queryable,
  views: readonly [before: SoldView, after: SoldView],
  timeZone: string,
  filter: SoldFilter,
): Promise<ComparedMargins | null> {
  const rows = await db.query<Row>(
    `WITH ${boughtIn(views)}, ${COSTED}
     SELECT nth, CASE 0 WHEN grouping(channel) THEN 'CHANNEL' WHEN grouping(country) THEN 'COUNTRY' WHEN grouping(region) THEN 'REGION'
         WHEN grouping(campaign) THEN 'CAMPAIGN' WHEN grouping(sku) THEN 'SKU' WHEN grouping(category) THEN 'CATEGORY'
         WHEN grouping(customer_group) THEN 'CUSTOMER_GROUP' END AS dimension,
       coalesce(channel, country, region, campaign, sku, category, customer_group, '') AS key, coalesce(sum(net), 0)::text AS net, coalesce(sum(net - cost), 0)::text AS margin,
       CASE WHEN grouping(nth) = 1 THEN array_agg(DISTINCT currency ORDER BY currency) END AS currencies
     FROM costed WHERE net > 0
     GROUP BY GROUPING SETS ((nth, channel), (nth, country), (nth, region), (nth, campaign), (nth, sku), (nth, category), (nth, customer_group), (nth), ())
     ORDER BY nth DESC NULLS FIRST, dimension NULLS FIRST, key LIMIT ${MOST_MARGINS + 1}`,
    soldParameters(views, timeZone, filter),
  )
  if (rows.length > MOST_MARGINS) return null
  const membersOf = (by: MarginBy | null): Member[] => {
    const found = new Map<string, { before: Figures; after: Figures }>()
    for (const { nth, dimension, key, net, margin } of rows) {
      if (nth === null || dimension !== by) continue
      const member = found.get(key) ?? { before: NOTHING, after: NOTHING }
      member[nth === 1 ? 'before' : 'after'] = { orders: BigInt(net), units: 0n, revenue: BigInt(margin) }
      found.set(key, member)
    }
    return [...found].map(([key, figures]) => ({ key, ...figures }))
  }
  const [whole] = membersOf(null)
  return {
    ...{ before: whole?.before ?? NOTHING, after: whole?.after ?? NOTHING },
    members: {
      ...{ CHANNEL: membersOf('CHANNEL'), COUNTRY: membersOf('COUNTRY'), REGION: membersOf('REGION') },
      ...{ CAMPAIGN: membersOf('CAMPAIGN'), SKU: membersOf('SKU') },
      ...{ CATEGORY: membersOf('CATEGORY'), CUSTOMER_GROUP: membersOf('CUSTOMER_GROUP') },
    },
    currencies: rows.find(({ nth }) => nth === null)?.currencies ?? [],
  }
}
