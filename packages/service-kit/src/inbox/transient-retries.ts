import { setTimeout as pause } from 'node:timers/promises'
import { isTransient } from '../database/transient.js'
import type { Logger } from '../logging/logger.js'

/** What is the moment's fault (a deadlock, the database restarting) is tried until it passes: never a dead letter. */
export async function untilItPasses<Result>(
  { logger }: { readonly logger: Logger },
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (signal.aborted || !isTransient(error)) throw error
      if (attempt === 0) logger.warn({ err: error }, 'The database is busy or away; trying again')
      await pause(Math.min(5_000, 50 * 2 ** attempt) * (0.5 + Math.random() / 2), undefined, { signal })
    }
  }
}
