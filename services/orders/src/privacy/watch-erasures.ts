import { createWatch, type Database, type Logger, type Watching } from '@kade/service-kit'
import { tryToErase, type ForgetElsewhere } from './erase-customer.js'
import { waitingErasures } from './erasure.store.js'

const EVERY_MS = 60_000

/** Customers whose orders are over by now are erased, one by one; those that still wait are passed over until the next round. */
export function createErasureWatch({ database, logger, forgetElsewhere, everyMs = EVERY_MS }: ErasureWatchOptions): Watching {
  let after: string | null = null
  const look = async (): Promise<boolean> => {
    after = await database.transaction(async (tx) => {
      const [next] = await waitingErasures(tx, 1, after)
      if (!next) return null
      const { state, customerId } = await tryToErase(tx, next, forgetElsewhere)
      if (state === 'DONE') logger.info({ customerId }, 'A customer was erased')
      return next.id
    })
    return after !== null
  }
  return createWatch({ everyMs, logger, what: 'Erasures', look })
}
interface ErasureWatchOptions {
  readonly database: Database
  readonly logger: Logger
  readonly forgetElsewhere: ForgetElsewhere
  readonly everyMs?: number | undefined
}
