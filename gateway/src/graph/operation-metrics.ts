import type { Metrics, Viewer } from '@kade/service-kit'

/** Apps have dozens. Names beyond these are counted together: whoever makes them up does not fill the metrics. */
const MOST_NAMES = 200
const OTHER = '(other)'

export type CountOperation = (viewer: Viewer, name: string | undefined, cost: number) => void

/** Counts operations that are let in, and what they cost, by the name that clients give them; of those who have no role, together. */
export function operationMetrics(metrics: Metrics): CountOperation {
  const asked = metrics.counter('graphql_operations_total', 'Operations that were let in, by their name', ['operation'])
  const costs = metrics.counter('graphql_operation_cost_total', 'What operations that were let in cost, by their name', ['operation'])
  const names = new Set<string>()
  const known = (name: string): string => {
    if (names.size < MOST_NAMES) names.add(name)
    return names.has(name) ? name : OTHER
  }
  return ({ roles }, name, cost) => {
    const operation = roles.length === 0 ? '(anonymous)' : known(name ?? '(unnamed)')
    asked.inc({ operation })
    costs.inc({ operation }, cost)
  }
}
