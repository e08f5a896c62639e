import type { Check } from '../check.js'
import { fail, ok, warn, type Finding } from '../finding.js'
import { counted, duration } from '../words.js'

export interface WorkItemFacts {
  readonly kind: string
  readonly count: number
  /** Age of the oldest. */
  readonly seconds: number
}

/** Work for a person waits for a person: a day is long. */
const OLDEST_S = 86_400

export const workItemsCheck: Check = {
  name: 'work items',
  look: async ({ asked }) => {
    const [rows] = await asked.each(['orders'], () => asked.rows<WorkItemFacts>('orders', OPEN))
    return rows ? judgeWorkItems(rows) : [ok('none to look at: the database orders does not answer, or is not named')]
  },
}

const OPEN = `SELECT kind, count(*)::int AS count, extract(epoch FROM now() - min(since))::float8 AS seconds FROM work_item
  WHERE resolved_at IS NULL GROUP BY kind ORDER BY kind`

/** Whether orders wait for a person. */
export function judgeWorkItems(facts: readonly WorkItemFacts[]): readonly Finding[] {
  if (facts.length === 0) return [ok('none open')]
  const oldest = Math.max(...facts.map(({ seconds }) => seconds))
  const what = `${counted(
    facts.reduce((sum, { count }) => sum + count, 0),
    'item',
  )} open (${facts.map(({ kind, count }) => `${count} ${kind}`).join(', ')}), the oldest for ${duration(oldest)}`
  const todo = 'support sees them by the query workItems, and tries one again by retryWorkItem; DEAD_LETTER closes with its letter'
  return [oldest > OLDEST_S ? fail(what, todo) : warn(what, todo)]
}
