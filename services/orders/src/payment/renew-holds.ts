import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { decideEach } from '../order/carry-out.js'
import { decided } from '../order/decision.js'
import { renew } from '../order/secure.js'
import { ordersWithEndingHolds } from './hold-end.store.js'

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
  createWatch({ everyMs, logger, what: 'Holds that end', look: () => renewHolds(database, now(), wakePayments) })

function renewHolds(database: Database, now: Date, wakePayments: () => void): Promise<number> {
  return database.transaction(async (tx) => {
    const ids = await ordersWithEndingHolds(tx, now, AT_ONCE)
    const questions = ids.sort().map((orderId) => ({ orderId }))
    if (questions.length > 0) await decideEach(tx, questions, (order, _, deciding) => decided(order, renew(order, now), deciding))
    if (questions.length > 0) tx.afterCommit(wakePayments)
    return questions.length
  })
}
