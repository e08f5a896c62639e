import { setTimeout as pause } from 'node:timers/promises'
import { isTooSlow, isTransient } from '../../database/transient.js'
import type { Logger } from '../../process/logging/logger.js'

/** Told again at most so often, for as long as it lasts. */
const TELL_EVERY_MS = 30_000
const MOST_PAUSE_MS = 5_000

/** Work that waits for what is the moment's fault (a lock, the database restarting): tried until it passes, for ever, never a dead letter. */
export class TransientRetries {
  /** Since when each piece of work fails. */
  readonly #failing = new Map<symbol, number>()

  constructor(private readonly logger: Logger) {}

  /** For how long the oldest of what fails has failed, in seconds; 0 when nothing does. */
  stalledSeconds(): number {
    return this.#failing.size === 0 ? 0 : (performance.now() - Math.min(...this.#failing.values())) / 1_000
  }

  /**
   * @throws what `work` throws when it is not transient; and, when `canBeHalved`, that it took too long: so much at once may be the reason.
   */
  async untilItPasses<Result>(signal: AbortSignal, work: () => Promise<Result>, canBeHalved = false): Promise<Result> {
    const name = Symbol()
    let warnedAt = -Infinity
    try {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await work()
        } catch (error) {
          if (signal.aborted || !isTransient(error) || (canBeHalved && isTooSlow(error))) throw error
          if (attempt === 0) this.#failing.set(name, performance.now())
          if (performance.now() - warnedAt > TELL_EVERY_MS) {
            warnedAt = performance.now()
            this.logger.warn({ err: error, attempt }, 'The database is busy or away; trying again until it is not')
          }
          await pause(Math.min(MOST_PAUSE_MS, 50 * 2 ** attempt) * (0.5 + Math.random() / 2), undefined, { signal })
        }
      }
    } finally {
      this.#failing.delete(name)
    }
  }
}
