import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '@kade/service-kit'

/** What is looked after by the clock: each look does one set, answers how much of it there was, and is repeated while there is some. */
export interface Watch {
  readonly everyMs: number
  readonly logger: Logger
  /** For the log, when a look fails. */
  readonly what: string
  readonly look: () => Promise<number>
}

/** Looks again and again until it is stopped. A look that fails is told and made anew with the next. */
export function createWatch({ everyMs, logger, what, look }: Watch) {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  return {
    start: async (): Promise<void> => {
      running = (async () => {
        while (!stopping.signal.aborted) {
          const done = await look().catch((error: unknown) => {
            logger.warn({ err: error }, `${what} could not be looked at; trying again`)
            return 0
          })
          if (done === 0) await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
        }
      })()
    },
    stop: async (): Promise<void> => {
      stopping.abort()
      await running
    },
  }
}
