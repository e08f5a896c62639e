import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import { findOverdue, takeOverdue } from './deadline.store.js'
import { overdueWork } from './overdue.js'
import { createPartedLook } from './watch-in-parts.js'

const EVERY_MS = 5_000

export interface DeadlineWatchOptions {
  readonly database: Database
  readonly logger: Logger
  /** The database's clock unless given. */
  readonly now?: (() => Date) | undefined
  /** Milliseconds from look to look; five seconds unless given. */
  readonly everyMs?: number | undefined
}

/** A saga whose deadline has passed becomes work that a person sees: a step that got no answer is never only a log line. */
export const createDeadlineWatch = ({ database, logger, now, everyMs = EVERY_MS }: DeadlineWatchOptions) =>
  createWatch({
    ...{ everyMs, logger, what: 'Deadlines' },
    look: createPartedLook({
      ...{ database, logger, what: 'Deadlines' },
      find: (passedOver) => findOverdue(database, now?.() ?? null, passedOver),
      keyOf: ({ orderId }) => orderId,
      act: async (tx, found) => {
        const orderIds = found.map(({ orderId }) => orderId)
        const overdue = await takeOverdue(tx, now?.() ?? null, orderIds)
        await carryOut(tx, [aside({ todo: overdue.flatMap(overdueWork) })])
        return overdue.length
      },
    }),
  })
