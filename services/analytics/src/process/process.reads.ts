import type { Queryable } from '@kade/service-kit'
import { inPeriod } from '../fact/fact.reads.js'
import type { Period } from '../fact/period.js'
import { STAGES, type StageTimes } from './stage-durations.js'

/** Orders that passed a stage's end in the period, with what the stage took: never less than nothing, though the parts of an order may overlap. */
export function readStageTimes(db: Queryable, { from, to }: Period): Promise<StageTimes[]> {
  return db.query<StageTimes>(
    `SELECT s.from_milestone AS "from", s.to_milestone AS "to", count(*) AS orders,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS "p50Seconds", percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds) AS "p95Seconds", sum(seconds) AS "totalSeconds"
     FROM unnest($3::text[], $4::text[]) AS s (from_milestone, to_milestone)
     JOIN milestone_fact AS e ON e.milestone = s.to_milestone AND ${inPeriod('e.at')}
     JOIN milestone_fact AS b ON b.order_id = e.order_id AND b.milestone = s.from_milestone
     CROSS JOIN LATERAL (SELECT greatest(0, extract(epoch FROM e.at - b.at))::float8 AS seconds) AS d
     GROUP BY 1, 2`,
    [from, to, STAGES.map((stage) => stage.from), STAGES.map((stage) => stage.to)],
  )
}
