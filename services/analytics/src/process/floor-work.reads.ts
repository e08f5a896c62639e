import type { Queryable } from '@kade/service-kit'
import { inPeriod } from '../fact/fact.reads.js'
import type { Period } from '../fact/period.js'
import { WORK, type Work } from './floor-work.js'

export interface FloorWorkTimes {
  readonly locationId: string
  readonly work: Work['work']
  readonly fulfillmentOrders: number
  readonly workers: number
  readonly waitingP50Seconds: number
  readonly waitingP95Seconds: number
  readonly workingP50Seconds: number
  readonly workingP95Seconds: number
}

/** What was finished in the period, by location and work. A clock that goes back makes no time less than nothing. */
export const readFloorWork = (db: Queryable, { from, to }: Period): Promise<FloorWorkTimes[]> =>
  db.query<FloorWorkTimes>(
    `SELECT d.location_id AS "locationId", w.work, count(*)::int AS "fulfillmentOrders", count(DISTINCT b.worker)::int AS workers,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY t.waiting) AS "waitingP50Seconds", percentile_cont(0.95) WITHIN GROUP (ORDER BY t.waiting) AS "waitingP95Seconds",
       percentile_cont(0.5) WITHIN GROUP (ORDER BY t.working) AS "workingP50Seconds", percentile_cont(0.95) WITHIN GROUP (ORDER BY t.working) AS "workingP95Seconds"
     FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS w (work, since, begun, done, nth)
     JOIN work_fact AS d ON d.step = w.done AND ${inPeriod('d.at')}
     JOIN work_fact AS b ON b.allocation_id = d.allocation_id AND b.step = w.begun
     JOIN work_fact AS s ON s.allocation_id = d.allocation_id AND s.step = w.since
     CROSS JOIN LATERAL (SELECT greatest(0, extract(epoch FROM b.at - s.at))::float8 AS waiting, greatest(0, extract(epoch FROM d.at - b.at))::float8 AS working) AS t
     GROUP BY d.location_id, w.work, w.nth ORDER BY d.location_id, w.nth`,
    [from, to, ...(['work', 'since', 'begun', 'done'] as const).map((part) => WORK.map((each) => each[part]))],
  )
