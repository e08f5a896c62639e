import type { Logger } from '../process/logging/logger.js'

/** Who is not ready is asked nothing, and would never hear that its clock is right again. */
const FORGOTTEN_AFTER_MS = 120_000

/** By how many seconds the clock of a service is ahead of the gateway's (negative: behind), as far as that keeps it from answering; else 0. */
export function watchClock(service: string, logger: Logger): { readonly report: (seconds: number) => void; readonly skew: () => number } {
  let skew = 0
  let reportedAt = 0
  return {
    report: (seconds) => {
      if (seconds !== 0 && skew === 0)
        logger.error({ seconds }, `The clock of ${service} and that of the gateway differ: nothing is answered`)
      skew = seconds
      reportedAt = performance.now()
    },
    skew: () => (performance.now() - reportedAt < FORGOTTEN_AFTER_MS ? skew : 0),
  }
}
