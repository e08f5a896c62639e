import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Logger } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import { takeOverdue } from './deadline.store.js'
import { overdueWork } from './overdue.js'

const EVERY_MS = 5_000

export interface DeadlineWatchOptions {
  readonly database: Database
  readonly logger: Logger
  /** The database's clock unless given. */
  readonly now?: (() => Date) | undefined
  /** Milliseconds from look to look; five seconds unless given. */
  readonly everyMs?: number | undefined
}

/** A saga whose deadline has passed becomes work that a person sees: a step that got no answer is never only a log line. */
export function createDeadlineWatch({ database, logger, now, everyMs = EVERY_MS }: DeadlineWatchOptions) {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  return {
    start: async (): Promise<void> => {
      running = (async () => {
        while (!stopping.signal.aborted) {
          await watchOnce(database, now?.() ?? null).catch((error: unknown) =>
            logger.warn({ err: error }, 'Deadlines could not be looked at; trying again'),
          )
          await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
        }
      })()
    },
    stop: async (): Promise<void> => {
      stopping.abort()
      await running
    },
  }
}

const watchOnce = (database: Database, now: Date | null): Promise<void> =>
  database.transaction(async (tx) => {
    const overdue = await takeOverdue(tx, now)
    await carryOut(tx, [aside({ todo: overdue.flatMap(overdueWork) })])
  })
