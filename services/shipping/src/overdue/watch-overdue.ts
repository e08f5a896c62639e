import { createWatch, type Database, type Logger, type Watching } from '@kade/service-kit'
import { carryOut, decidingFor } from '../fulfillment-order/carry-out.js'
import { lockOverdue } from './overdue.store.js'
import { tellOverdue } from './overdue.js'

export interface OverdueOptions {
  readonly database: Database
  readonly logger: Logger
  /** This process's clock unless given. */
  readonly now?: (() => Date) | undefined
}

const EVERY_MS = 5_000
const AT_ONCE = 200

/** The ship-by clock: what should have left and has not is told, once. Any number of processes may look. */
export const createOverdueWatch = ({ database, logger, now }: OverdueOptions): Watching =>
  createWatch({
    ...{ everyMs: EVERY_MS, logger, what: 'What should have left' },
    look: () =>
      database.transaction(async (tx) => {
        const deciding = { ...decidingFor('system'), ...(now && { now: now() }) }
        const late = await lockOverdue(tx, deciding.now, AT_ONCE)
        await carryOut(tx, late.map((order) => tellOverdue(order, deciding))) // prettier-ignore
        return late.length === AT_ONCE
      }),
  })
