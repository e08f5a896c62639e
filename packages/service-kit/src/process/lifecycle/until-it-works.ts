import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '../logging/logger.js'
import type { Runnable } from './run-service.js'

const FIRST_PAUSE_MS = 100
const MOST_PAUSE_MS = 2_000

/** For what a service joins in the background, whenever that is there: tried until it works or the service stops. Told once, and when it works. */
export async function untilItWorks(work: () => Promise<unknown>, what: string, logger: Logger, stopping: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve(), { once: true }))
  for (let attempt = 0; !stopping.aborted; attempt += 1) {
    try {
      await Promise.race([work(), stopped]) // what hangs is not waited for
      if (stopping.aborted) return
      if (attempt > 0) logger.info({ attempt }, `${what}: it works now`)
      return
    } catch (error) {
      if (attempt === 0) logger.warn({ err: error }, `${what}; trying until it works`)
      await pause(Math.min(MOST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt), undefined, { signal: stopping }).catch(() => undefined)
    }
  }
}

/** A part of a service that the others do not wait for: `work` is tried until it works; what came of it is ended by `end`, however late it came. */
export function inBackground(
  work: () => Promise<unknown>,
  end: () => Promise<unknown>,
  { what, logger }: { readonly what: string; readonly logger: Logger },
): Runnable {
  const stopping = new AbortController()
  let working: Promise<void> = Promise.resolve()
  const workThenEnd = async (): Promise<void> => {
    await work()
    if (stopping.signal.aborted) await end() // it was not waited for
  }
  return {
    start: async () => {
      working = untilItWorks(workThenEnd, what, logger, stopping.signal)
    },
    stop: async () => {
      stopping.abort()
      await working
      await end()
    },
  }
}
