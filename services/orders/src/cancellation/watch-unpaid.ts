import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { decideEach } from '../order/carry-out.js'
import { expire } from './expire.js'
import { createPartedLook } from '../work/watch-in-parts.js'
import type { NewWorkItem } from '../work/work-item.js'
import { unpaidOrders, type Unpaid } from './unpaid.store.js'

export interface UnpaidWatchOptions {
  readonly database: Database
  readonly logger: Logger
  /** The database's clock unless given. */
  readonly now?: (() => Date) | undefined
  /** Milliseconds from look to look; half a minute unless given. */
  readonly everyMs?: number | undefined
}

/** Stock does not wait for ever for somebody who does not pay. */
export const createUnpaidWatch = ({ database, logger, now, everyMs = 30_000 }: UnpaidWatchOptions) =>
  createWatch({
    ...{ everyMs, logger, what: 'Unpaid orders' },
    look: createPartedLook({
      ...{ database, logger, what: 'Unpaid orders', workOf },
      find: (passedOver) => unpaidOrders(database, now?.() ?? null, passedOver),
      keyOf: ({ orderId }) => orderId,
      act: async (tx, unpaid) => {
        const decisions = await decideEach(tx, unpaid, (order, _, deciding) => expire(order, deciding))
        return decisions.filter(({ entries }) => entries.length > 0).length
      },
    }),
  })

const workOf = ({ orderId, number }: Unpaid, error: string, attempts: number): NewWorkItem => ({
  ...{ kind: 'STOCK_RELEASE', subject: `Order ${number} is not paid, and keeps its stock: it could not be cancelled` },
  ...{ error, orderId, attempts, reference: `unpaid:${orderId}` },
})
