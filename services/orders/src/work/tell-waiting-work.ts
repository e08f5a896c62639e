import type { Database, Metrics } from '@kade/service-kit'
import { longestLate, longestWaiting } from './waiting.reads.js'
import { countWorkItems } from './work-item.reads.js'

const OPEN = { kinds: null, status: 'OPEN', assignee: null, unassigned: false, orderId: null, openedBefore: null } as const

/** What is left undone, as metrics. */
export function tellWaitingWork(metrics: Metrics, database: Database): void {
  metrics.measure('work_items_open', 'Work items that wait for a person', {}, () => countWorkItems(database, OPEN))
  metrics.measure('work_items_oldest_seconds', 'Age of the work item that has waited longest', {}, () => longestWaiting(database))
  metrics.measure('sagas_late_seconds', 'For how long the order that is latest has been past its deadline', {}, () => longestLate(database))
}
