import type { Runnable } from './run-service.js'

/** The parts of a service: started in order, stopped in reverse; one that fails to stop keeps none of the others running. */
export function inOrder(parts: readonly Partial<Runnable>[]): Runnable {
  const started: Partial<Runnable>[] = []
  return {
    start: async () => {
      for (const part of parts) {
        started.push(part)
        await part.start?.()
      }
    },
    stop: async () => {
      const failures: unknown[] = []
      for (const part of started.splice(0).reverse()) await part.stop?.().catch((error: unknown) => failures.push(error))
      if (failures.length > 0) throw new AggregateError(failures, 'Some parts did not stop well')
    },
  }
}
