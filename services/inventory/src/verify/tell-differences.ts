import type { Database, Logger, Metrics } from '@kade/service-kit'
import { readDifferences } from './verify.reads.js'

/** Compares what inventory keeps with what it is made of, and tells as metrics how many rows differ, by what they are, and when it looked. */
export function createComparison(database: Database, { metrics, logger }: { readonly metrics: Metrics; readonly logger: Logger }) {
  const differing = metrics.gauge('stock_differences', 'Rows of stock that are not what their ledger makes them', ['view'])
  const verified = metrics.gauge('stock_verified_at_seconds', 'When stock was last compared with its ledger, in seconds since 1970')
  return async (): Promise<false> => {
    const differences = await database.transaction(readDifferences)
    for (const { name, says, count } of differences) {
      differing.set({ view: name }, count)
      if (count > 0)
        logger.error({ view: name, count }, `Stock is not what its ledger makes it: ${says}. Look at it by pnpm inventory verify`)
    }
    verified.setToCurrentTime()
    return false
  }
}
