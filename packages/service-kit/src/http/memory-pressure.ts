import { getHeapStatistics } from 'node:v8'
import { GraphQLError } from 'graphql'

/** Part of the heap's limit from which on new work is refused: what is begun must still fit. */
const MOST_USED = 0.8
const LOOK_EVERY_MS = 50
export const RETRY_AFTER_S = 1

/** A process that is short of memory refuses new work for a moment, where to take it would end all that it does. */
export class Overloaded extends GraphQLError {
  constructor() {
    super('There is too much to do just now: try again in a moment', {
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: RETRY_AFTER_S, http: { status: 503 } },
    })
  }
}

/** Answers a check that is called before each piece of work. @throws Overloaded */
export function createPressureCheck(usedOfHeap: () => number = usedPart): () => void {
  let lookedAt = -Infinity
  let isShort = false
  return () => {
    const now = performance.now()
    if (now - lookedAt >= LOOK_EVERY_MS) {
      lookedAt = now
      isShort = usedOfHeap() > MOST_USED
    }
    if (isShort) throw new Overloaded()
  }
}

function usedPart(): number {
  const { used_heap_size, heap_size_limit } = getHeapStatistics()
  return used_heap_size / heap_size_limit
}
