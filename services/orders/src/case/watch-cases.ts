import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import { lockWaiting, markTold } from './case.store.js'
import { overdueCases } from './overdue-cases.js'
import type { OfficeHours } from './office-hours.js'

export interface CaseWatchOptions {
  readonly database: Database
  readonly logger: Logger
  readonly office: OfficeHours
  readonly now?: (() => Date) | undefined
  /** Milliseconds from look to look. */
  readonly everyMs?: number | undefined
}

/** A case whose answer is late becomes work that a person sees, once until it is answered. */
export function createCaseWatch({ database, logger, office, now = () => new Date(), everyMs = 15_000 }: CaseWatchOptions) {
  const look = (): Promise<number> =>
    database.transaction(async (tx) => {
      const late = overdueCases(await lockWaiting(tx), office, now())
      await markTold(
        tx,
        late.map(({ id }) => id),
      )
      if (late.length > 0) await carryOut(tx, [aside({ todo: late.map(({ work }) => work) })])
      return late.length
    })
  return createWatch({ everyMs, logger, what: 'Cases', look })
}
