import { columnNames, recordset, type Queryable } from '@kade/service-kit'
import { workFactTable, type WorkFact } from './work-fact.table.js'

const PASSED = ['allocationId', 'step', 'orderId', 'locationId', 'worker', 'at'] as const

/** The last time counts, in whatever order they come. */
export const addWork = (tx: Queryable, passed: readonly (Omit<WorkFact, 'at'> & { readonly at: string })[]) =>
  tx.query(
    `INSERT INTO work_fact AS w (${columnNames(workFactTable, PASSED)})
     SELECT DISTINCT ON ("allocationId", step) * FROM ${recordset(workFactTable, PASSED)} ORDER BY "allocationId", step, at DESC
     ON CONFLICT (allocation_id, step) DO UPDATE SET at = excluded.at, worker = excluded.worker WHERE w.at < excluded.at`,
    [JSON.stringify(passed)],
  )
