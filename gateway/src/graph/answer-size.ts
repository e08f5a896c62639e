import { AnswerTooLarge, MAX_NODES } from '@kade/service-kit'
import type { ExecutionResult } from 'graphql'

/** An answer that is too large is not sent: parts that each service found small enough add up. Its nodes are what stands in its lists. */
export function withinSize<Result extends Pick<ExecutionResult, 'data' | 'errors'>>(result: Result): Result {
  const nodes = nodesIn(result.data)
  return nodes > MAX_NODES ? { ...result, data: null, errors: [new AnswerTooLarge(nodes)] } : result
}

/** Walks arrays and keys in place: the merged answer's objects have no prototype, and Object.values of each took twice as long. */
function nodesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let nodes = 0
  if (Array.isArray(value)) {
    nodes = value.length
    for (const inner of value) nodes += nodesIn(inner)
  } else for (const name in value) nodes += nodesIn((value as Record<string, unknown>)[name])
  return nodes
}
