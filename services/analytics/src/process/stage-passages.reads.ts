import { inPeriod } from '../fact/fact.reads.js'
import { PROCESS_STAGES } from './process-stages.js'

const PARTS = ['stage', 'since', 'begun', 'done'] as const

/** The values of the parameters $3 to $6 of `PASSAGES`. */
export const STAGE_PARAMETERS: readonly (readonly string[])[] = PARTS.map((part) => PROCESS_STAGES.map((each) => each[part]))

/**
 * SQL: allocations that ended a stage in the period of $1 and $2, with the seconds that they waited and were worked on: never less than nothing, though
 * clocks differ. The stages are $3 to $6. What nobody said to have begun has no passage.
 */
export const PASSAGES = `
  unnest($3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS s (stage, since, begun, done, nth)
  JOIN work_fact AS d ON d.step = s.done AND ${inPeriod('d.at')}
  JOIN work_fact AS b ON b.allocation_id = d.allocation_id AND b.step = s.begun
  JOIN work_fact AS a ON a.allocation_id = d.allocation_id AND a.step = s.since
  CROSS JOIN LATERAL (SELECT greatest(0, extract(epoch FROM b.at - a.at))::float8 AS waiting, greatest(0, extract(epoch FROM d.at - b.at))::float8 AS working) AS t`

/** SQL: the carrier that took the allocation first; before that, the one that is to. */
export const CARRIER = `coalesce(
  (SELECT c.carrier FROM label_cost AS c WHERE c.allocation_id = d.allocation_id ORDER BY c.shipped_at, c.shipment_id LIMIT 1),
  (SELECT q.carrier FROM label_quote AS q WHERE q.allocation_id = d.allocation_id), '(none)')`
