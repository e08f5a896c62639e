import { AnswerTooLarge, MAX_NODES } from '@kade/service-kit'
import type { ExecutionResult } from 'graphql'

/** An answer that is too large is not sent: parts that each service found small enough add up. Its nodes are what stands in its lists. */
export function withinSize<Result extends Pick<ExecutionResult, 'data' | 'errors'>>(result: Result): Result {
  const nodes = nodesIn(result.data)
  return nodes > MAX_NODES ? { ...result, data: null, errors: [new AnswerTooLarge(nodes)] } : result
}

function nodesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let nodes = Array.isArray(value) ? value.length : 0
  for (const inner of Object.values(value)) if (typeof inner === 'object') nodes += nodesIn(inner)
  return nodes
}
