import { setTimeout as sleep } from 'node:timers/promises'
import { within } from './within.js'

export interface Patience {
  readonly timeoutMs?: number
  readonly everyMs?: number
}

/**
 * Repeats an assertion until it stops throwing, and answers with its result; when the time is over, throws what it threw last. A
 * busy machine is waited for longer.
 */
export async function eventually<T>(assertion: () => T | Promise<T>, { timeoutMs = 10_000, everyMs = 25 }: Patience = {}): Promise<T> {
  for (const deadline = Date.now() + within(timeoutMs); ; await sleep(everyMs)) {
    try {
      return await assertion()
    } catch (error) {
      if (Date.now() >= deadline) throw error
    }
  }
}
