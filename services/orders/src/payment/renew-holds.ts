import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { decideEach } from '../order/carry-out.js'
import { decided } from '../order/decision.js'
import { renew } from '../order/secure.js'
import { createPartedLook } from '../work/watch-in-parts.js'
import type { NewWorkItem } from '../work/work-item.js'
import { ordersWithEndingHolds, type EndingHold } from './hold-end.store.js'

export interface HoldWatchOptions {
  readonly database: Database
  readonly logger: Logger
  /** Called when there is money to move. */
  readonly wakePayments: () => void
  readonly now?: (() => Date) | undefined
  /** Milliseconds from look to look; a minute unless given. */
  readonly everyMs?: number | undefined
}

const AT_ONCE = 100

/** What is set aside for goods that have not left is set aside anew before the provider lets it go. */
export const createHoldWatch = ({ database, logger, wakePayments, now = () => new Date(), everyMs = 60_000 }: HoldWatchOptions) =>
  createWatch({
    ...{ everyMs, logger, what: 'Holds that end' },
    look: createPartedLook({
      ...{ database, logger, what: 'Holds that end', workOf },
      find: (passedOver) => ordersWithEndingHolds(database, now(), AT_ONCE, passedOver),
      keyOf: ({ orderId }) => orderId,
      act: async (tx, ending) => {
        const decisions = await decideEach(tx, ending, (order, _, deciding) => decided(order, renew(order, now()), deciding))
        tx.afterCommit(wakePayments)
        return decisions.filter(({ payments, todo }) => payments.length + todo.length > 0).length
      },
    }),
  })

/** Of its first authorization: a person has that set aside anew. */
const workOf = ({ orderId, number }: EndingHold, error: string, attempts: number): NewWorkItem => ({
  ...{ kind: 'PAYMENT_HOLD', subject: `What is set aside for order ${number} ends, and could not be set aside anew` },
  ...{ error, orderId, attempts, reference: `hold-renewal:${orderId}:1` },
})
