import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '../logging/logger.js'
import type { Runnable } from './run-service.js'

/** What is looked after by the clock. */
export interface Watch {
  /** Milliseconds between the end of one look and the next. */
  readonly everyMs: number
  readonly logger: Logger
  /** For the log, when a look fails. */
  readonly what: string
  /** Does one set; answers how much of it there was, or whether there is more: the next look follows at once until there is nothing. */
  readonly look: (stopping: AbortSignal) => Promise<number | boolean>
  /** Where much goes on, one look takes in more of it: it rests so many times as long as the look took, where that is longer. Default: it does not. */
  readonly restFactor?: number
}

/** However long a look took. */
const LONGEST_REST_MS = 5_000

/** A part of a service that looks again and again until it is stopped, which waits for the look under way. A look that fails is told and made anew with the next. */
export function createWatch({ everyMs, logger, what, look, restFactor = 0 }: Watch): Runnable {
  const stopping = new AbortController()
  const { signal } = stopping
  let running: Promise<void> = Promise.resolve()
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      const start = performance.now()
      const done = await look(signal).catch((error: unknown) => {
        logger.warn({ err: error }, `${what} could not be looked at; trying again`)
        return 0
      })
      if (done) continue
      const restMs = Math.min(LONGEST_REST_MS, restFactor * (performance.now() - start))
      await pause(Math.max(everyMs, restMs), undefined, { signal }).catch(() => undefined)
    }
  }
  return {
    start: async () => {
      running = watch()
    },
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
