import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { decideEach } from '../order/carry-out.js'
import { expire } from './expire.js'
import { unpaidOrders } from './unpaid.store.js'

export interface UnpaidWatchOptions {
  readonly database: Database
  readonly logger: Logger
  /** The database's clock unless given. */
  readonly now?: (() => Date) | undefined
  /** Milliseconds from look to look; half a minute unless given. */
  readonly everyMs?: number | undefined
}

/** Stock does not wait for ever for somebody who does not pay. */
export function createUnpaidWatch({ database, logger, now, everyMs = 30_000 }: UnpaidWatchOptions) {
  const look = (): Promise<number> =>
    database.transaction(async (tx) => {
      const unpaid = await unpaidOrders(tx, now?.() ?? null)
      const decisions = await decideEach(tx, unpaid, (order, _, deciding) => expire(order, deciding))
      return decisions.filter(({ entries }) => entries.length > 0).length
    })
  return createWatch({ everyMs, logger, what: 'Unpaid orders', look })
}
