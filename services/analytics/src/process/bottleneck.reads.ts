import type { Queryable } from '@kade/service-kit'
import type { Period } from '../fact/period.js'
import type { Bottleneck, CellDay } from './bottleneck.js'
import { CARRIER, PASSAGES, STAGE_PARAMETERS } from './stage-passages.reads.js'

/** Cells and days that are read, one too many. */
export const MOST_CELL_DAYS = 100_000

/** What ended on each day from `since` to the end of the period, at most `MOST_CELL_DAYS` and one. */
export const readCellDays = (db: Queryable, { from, to }: Period, since: string): Promise<CellDay[]> =>
  db.query<CellDay>(
    `SELECT stage, "locationId", carrier, ended >= $7::date AS "isNow", ended - date '1970-01-01' AS day, count(*)::int AS "fulfillmentOrders",
       percentile_cont(0.5) WITHIN GROUP (ORDER BY waiting + working) AS "medianSeconds", sum(waiting) AS "waitingSeconds", sum(working) AS "workingSeconds"
     FROM (SELECT s.stage, d.location_id AS "locationId", ${CARRIER} AS carrier, (d.at AT TIME ZONE 'UTC')::date AS ended, t.waiting, t.working FROM ${PASSAGES}) AS passage
     GROUP BY stage, "locationId", carrier, ended LIMIT ${MOST_CELL_DAYS + 1}`,
    [since, to, ...STAGE_PARAMETERS, from],
  )

export interface LeadTimes {
  /** A quarter of what passed since `since` took this long or less. */
  readonly p25Seconds: number
  readonly leadTimeP50Seconds: number | null
  readonly leadTimeAtP25Seconds: number | null
}

/**
 * How long those that passed a resource in the period took from their allocation until the carrier had them (DELIVERY: until the customer had), and would have
 * taken if it had held none of them longer than its own p25. Null where none is through.
 */
export async function readLeadTimes(
  db: Queryable,
  { stage, locationId, carrier }: Pick<Bottleneck, 'stage' | 'locationId' | 'carrier'>,
  { from, to }: Period,
  since: string,
): Promise<LeadTimes> {
  const [times] = await db.query<LeadTimes>(
    `WITH passage AS (
       SELECT d.allocation_id, d.at, t.waiting + t.working AS took FROM ${PASSAGES}
       WHERE s.stage = $7 AND ($8::uuid IS NULL OR d.location_id = $8) AND ($9::text IS NULL OR ${CARRIER} = $9)
     ), quick AS (SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY took) AS p25 FROM passage)
     SELECT min(p25) AS "p25Seconds", percentile_cont(0.5) WITHIN GROUP (ORDER BY lead) AS "leadTimeP50Seconds",
       percentile_cont(0.5) WITHIN GROUP (ORDER BY lead - greatest(0, took - p25)) AS "leadTimeAtP25Seconds"
     FROM quick LEFT JOIN (
       SELECT took, greatest(0, extract(epoch FROM e.at - b.at))::float8 AS lead FROM passage AS p
       JOIN work_fact AS b ON b.allocation_id = p.allocation_id AND b.step = 'ALLOCATED'
       JOIN work_fact AS e ON e.allocation_id = p.allocation_id AND e.step = CASE WHEN $7 = 'DELIVERY' THEN 'DELIVERED' ELSE 'HANDED_OVER' END
       WHERE p.at >= $10::date::timestamp AT TIME ZONE 'UTC'
     ) AS through ON true`,
    [since, to, ...STAGE_PARAMETERS, stage, locationId, carrier, from],
  )
  return times ?? { p25Seconds: 0, leadTimeP50Seconds: null, leadTimeAtP25Seconds: null }
}
