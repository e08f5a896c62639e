import { createWatch, type Database, type Logger, type Watching } from '@kade/service-kit'
import { tryToErase, type ForgetElsewhere } from './erase-customer.js'
import { waitingErasures } from './erasure.store.js'

const EVERY_MS = 60_000

/** Customers whose orders are over by now are erased, one by one; those that still wait, or cannot be erased, are passed over until the next round. */
export function createErasureWatch({ database, logger, forgetElsewhere, everyMs = EVERY_MS }: ErasureWatchOptions): Watching {
  let after: string | null = null
  const look = async (): Promise<boolean> => {
    const [next] = await waitingErasures(database, 1, after)
    after = next?.id ?? null
    if (!next) return false
    try {
      const { state, customerId } = await database.transaction((tx) => tryToErase(tx, next, forgetElsewhere))
      if (state === 'DONE') logger.info({ customerId }, 'A customer was erased')
    } catch (error) {
      logger.error({ err: error, customerId: next.customerId }, 'A customer could not be erased; it is tried again')
    }
    return true
  }
  return createWatch({ everyMs, logger, what: 'Erasures', look })
}
interface ErasureWatchOptions {
  readonly database: Database
  readonly logger: Logger
  readonly forgetElsewhere: ForgetElsewhere
  readonly everyMs?: number | undefined
}
