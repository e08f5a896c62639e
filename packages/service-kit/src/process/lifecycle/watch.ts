import { setTimeout as pause } from 'node:timers/promises'
import { Bell } from '../bell.js'
import type { Logger } from '../logging/logger.js'
import type { Runnable } from './run-service.js'

/** What is looked after by the clock, and sooner when somebody knows of something to do. */
export interface Watch {
  /** Milliseconds between the end of one look and the next, unless woken. */
  readonly everyMs: number
  readonly logger: Logger
  /** For the log, when a look fails. */
  readonly what: string
  /** Does one set; answers how much of it there was, or whether there is more: the next look follows at once until there is nothing. */
  readonly look: (stopping: AbortSignal) => Promise<number | boolean>
  /** Where much goes on, one look takes in more of it: before it can be woken it rests so many times as long as the look took. Default: it does not. */
  readonly restFactor?: number
  /** However long the look took, in milliseconds; five seconds unless given. */
  readonly mostRestMs?: number
}

export interface Watching extends Runnable {
  /** There may be something to do: called after a commit that made it. */
  readonly wake: () => void
}

/** A part of a service that looks again and again until it is stopped, which waits for the look under way. A look that fails is told and made anew with the next. */
export function createWatch({ everyMs, logger, what, look, restFactor = 0, mostRestMs = 5_000 }: Watch): Watching {
  const stopping = new AbortController()
  const { signal } = stopping
  const bell = new Bell()
  let running: Promise<void> = Promise.resolve()
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      const start = performance.now()
      const done = await look(signal).catch((error: unknown) => {
        logger.warn({ err: error }, `${what} could not be looked at; trying again`)
        return 0
      })
      if (done || signal.aborted) continue
      const restMs = Math.min(mostRestMs, restFactor * (performance.now() - start))
      if (restMs > 0) await pause(restMs, undefined, { signal }).catch(() => undefined)
      await bell.wait(everyMs)
    }
  }
  return {
    wake: () => bell.ring(),
    start: async () => {
      running = watch()
    },
    stop: async () => {
      stopping.abort()
      bell.ring()
      await running
    },
  }
}
