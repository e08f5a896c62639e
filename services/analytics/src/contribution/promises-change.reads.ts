import type { Queryable } from '@kade/service-kit'
import { boughtIn } from '../fact/bought.reads.js'
import type { Figures } from '../fact/figures.js'
import { JUDGED } from '../fact/promise.reads.js'
import { soldParameters, type SoldFilter, type SoldView } from '../fact/sold.reads.js'
import { NOTHING, type Member } from './explain-change.js'

export const PROMISES_BY = ['CHANNEL', 'COUNTRY', 'REGION', 'CAMPAIGN', 'CARRIER'] as const
export type PromisesBy = (typeof PROMISES_BY)[number]

/** Promises as figures: judged ones stand as orders, and those of them that were kept as revenue, so that the share is an average by order. */
export interface ComparedPromises {
  readonly before: Figures
  readonly after: Figures
  readonly members: Readonly<Record<PromisesBy, readonly Member[]>>
}
/** Members of all dimensions, of both periods, that are read at most. */
const MOST_MEMBERS = 20_000

interface Row {
  readonly nth: number
  readonly dimension: PromisesBy | null
  readonly key: string
  readonly judged: string
  readonly kept: string
}

/** Promises of two periods by each dimension, in one statement. A carrier that was not told is (none). */
export async function readComparedPromises(
  db: Queryable,
  views: readonly [before: SoldView, after: SoldView],
  timeZone: string,
  filter: SoldFilter,
): Promise<ComparedPromises> {
  const rows = await db.query<Row>(
    `WITH ${boughtIn(views)}, ${JUDGED}, carried AS (
       SELECT j.*, coalesce(carrier, '(none)') AS carrier FROM judged AS j LEFT JOIN label_cost USING (shipment_id) WHERE outcome IN ('KEPT', 'BROKEN')
     )
     SELECT nth, CASE 0 WHEN grouping(channel) THEN 'CHANNEL' WHEN grouping(country) THEN 'COUNTRY' WHEN grouping(region) THEN 'REGION'
         WHEN grouping(campaign) THEN 'CAMPAIGN' WHEN grouping(carrier) THEN 'CARRIER' END AS dimension,
       coalesce(channel, country, region, campaign, carrier, '') AS key, count(*)::text AS judged, (count(*) FILTER (WHERE outcome = 'KEPT'))::text AS kept
     FROM carried GROUP BY GROUPING SETS ((nth, channel), (nth, country), (nth, region), (nth, campaign), (nth, carrier), (nth))
     ORDER BY dimension NULLS FIRST, count(*) DESC, key, nth LIMIT ${MOST_MEMBERS}`,
    soldParameters(views, timeZone, filter),
  )
  const membersOf = (by: PromisesBy | null): Member[] => {
    const found = new Map<string, { before: Figures; after: Figures }>()
    for (const { dimension, key, nth, ...row } of rows) {
      if (dimension !== by) continue
      const member = found.get(key) ?? { before: NOTHING, after: NOTHING }
      member[nth === 1 ? 'before' : 'after'] = figuresOf(row)
      found.set(key, member)
    }
    return [...found].map(([key, figures]) => ({ key, ...figures }))
  }
  const [whole] = membersOf(null)
  return {
    ...{ before: whole?.before ?? NOTHING, after: whole?.after ?? NOTHING },
    members: {
      ...{ CHANNEL: membersOf('CHANNEL'), COUNTRY: membersOf('COUNTRY'), REGION: membersOf('REGION') },
      ...{ CAMPAIGN: membersOf('CAMPAIGN'), CARRIER: membersOf('CARRIER') },
    },
  }
}

const figuresOf = ({ judged, kept }: Pick<Row, 'judged' | 'kept'>): Figures => ({
  ...{ orders: BigInt(judged), units: BigInt(judged), revenue: BigInt(kept) },
})
