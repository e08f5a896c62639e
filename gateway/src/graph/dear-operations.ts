import { Overloaded, viewerKey, type Viewer } from '@kade/service-kit'
import { bulkhead, isBulkheadRejectedError, type BulkheadPolicy } from 'cockatiel'

/** From this cost on an operation is one that a few of could keep a service busy. */
export const DEAR = 500
const AT_A_TIME = 2
const MOST_WAITING = 100

/**
 * Dear operations of one viewer run a few at a time: what all of them together would fill the memory with, and keep everybody else waiting for, waits
 * here instead. @throws Overloaded when too many wait.
 */
export function createDearOperations(): <Answer>(
  asking: { readonly viewer: Viewer; readonly address: string },
  cost: number,
  run: () => Promise<Answer>,
) => Promise<Answer> {
  const running = new Map<string, { readonly policy: BulkheadPolicy; operations: number }>()
  return async ({ viewer, address }, cost, run) => {
    if (cost < DEAR) return run()
    const key = viewer.roles.length > 0 ? viewerKey(viewer) : address
    const own = running.get(key) ?? { policy: bulkhead(AT_A_TIME, MOST_WAITING), operations: 0 }
    running.set(key, own)
    own.operations += 1
    try {
      return await own.policy.execute(run)
    } catch (error) {
      throw isBulkheadRejectedError(error) ? new Overloaded() : error
    } finally {
      own.operations -= 1
      if (own.operations === 0) running.delete(key)
    }
  }
}
