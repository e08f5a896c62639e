import { ONE_TOO_MANY, type Queryable } from '@kade/service-kit'
import type { Period } from '../fact/period.js'
import type { ProcessDimension } from './process-dimensions.js'
import type { ProcessStage } from './process-stages.js'
import { CARRIER, PASSAGES, STAGE_PARAMETERS } from './stage-passages.reads.js'

export interface TimeSpread {
  readonly p50Seconds: number
  readonly p90Seconds: number
  readonly p95Seconds: number
  readonly totalSeconds: number
}
export interface ProcessTimes {
  readonly stage: ProcessStage['stage']
  readonly key: string | null
  readonly andKey: string | null
  readonly fulfillmentOrders: number
  readonly waiting: TimeSpread
  readonly working: TimeSpread
}

const KEYS: Readonly<Record<ProcessDimension, string>> = {
  LOCATION: 'd.location_id::text',
  CARRIER,
  CHANNEL: `coalesce((SELECT o.channel FROM order_fact AS o WHERE o.order_id = d.order_id), '(none)')`,
  WEEKDAY: `extract(isodow FROM d.at AT TIME ZONE 'UTC')::text`,
}
const keyOf = (dimension: ProcessDimension | null): string => (dimension ? KEYS[dimension] : 'NULL::text')

const spread = (time: 'waiting' | 'working'): string => {
  const percentile = (share: number) => `percentile_cont(${share}) WITHIN GROUP (ORDER BY ${time})`
  return `json_build_object('p50Seconds', ${percentile(0.5)}, 'p90Seconds', ${percentile(0.9)}, 'p95Seconds', ${percentile(0.95)}, 'totalSeconds', sum(${time})) AS ${time}`
}

/** In the order of the stages; one row more than an answer may hold where there are so many. */
export const readProcessTimes = (
  db: Queryable,
  { from, to }: Period,
  by: ProcessDimension | null,
  and: ProcessDimension | null,
): Promise<ProcessTimes[]> =>
  db.query<ProcessTimes>(
    `SELECT stage, key, "andKey", count(*)::int AS "fulfillmentOrders", ${spread('waiting')}, ${spread('working')}
     FROM (SELECT s.nth, s.stage, t.waiting, t.working, ${keyOf(by)} AS key, ${keyOf(and)} AS "andKey" FROM ${PASSAGES}) AS passage
     GROUP BY nth, stage, key, "andKey" ORDER BY nth, key, "andKey" ${ONE_TOO_MANY}`,
    [from, to, ...STAGE_PARAMETERS],
  )
