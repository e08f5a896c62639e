import type { Metrics } from '../process/metrics.js'

/**
 * Counts what a check of a table refused. Each check stands behind a decision of ours that keeps to it, so that one that speaks tells of a
 * fault: that of `stock_level` is the last guard against selling what is not there.
 */
export function countRefusals(metrics: Metrics): (error: unknown) => void {
  const refused = metrics.counter('database_checks_refused_total', 'Statements that a check of a table refused', ['table', 'check'])
  return (error) => {
    const { code, table = '', constraint: check = '' } = error as { code?: string; table?: string; constraint?: string }
    if (code === CHECK_VIOLATION) refused.inc({ table, check })
  }
}

const CHECK_VIOLATION = '23514'
