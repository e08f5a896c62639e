import { newId, UserErrors, type Database, type Queryable, type Viewer } from '@kade/service-kit'
import { mayHold } from '../access.js'
import { NotAmendable } from '../order/amend.js'
import { carryOut } from '../order/carry-out.js'
import { lockToChange, type ChangeCommand } from '../order/change-order.js'
import type { Decision } from '../order/decision.js'
import { IllegalTransition, type Correction, type OpenHold, type Order } from '../order/order.js'
import { correct, StaleCorrection, type Cancel } from './correct.js'
import { holdOfCorrection } from './correction.reads.js'

export interface ApplyCorrection extends ChangeCommand {
  readonly correctionId: string
}

interface Applying {
  readonly database: Database
  readonly viewer: Viewer
  readonly cancel: Cancel
  readonly wakePayments: () => void
}

/** Mends the order and releases its hold, in one transaction. Stock and money follow by events. @throws UserErrors */
export async function applyCorrection({ database, viewer, cancel, wakePayments }: Applying, command: ApplyCorrection): Promise<void> {
  await database.transaction(async (tx) => {
    const { order, locked } = await lockToChange(tx, viewer, command, { may: mayHold, what: 'corrected' })
    const { hold, correction } = await proposed(tx, order, command.correctionId)
    const decisions = withUserErrors(() => correct(order, hold, correction, { actor: viewer.subject, cancel }, { now: new Date(), newId }))
    await carryOut(tx, decisions, locked)
    if (decisions.some(({ payments }) => payments.length > 0)) tx.afterCommit(wakePayments)
  })
}

/** What waits to be applied. @throws UserErrors for one that is not there, or that is over */
async function proposed(
  tx: Queryable,
  order: Order,
  correctionId: string,
): Promise<{ readonly hold: OpenHold; readonly correction: Correction }> {
  const row = await holdOfCorrection(tx, order.id, correctionId.toLowerCase())
  if (!row?.correction) throw of('NOT_FOUND', 'The order has no such correction')
  if (row.isApplied) throw of('ILLEGAL_TRANSITION', 'This correction is applied already').with({ fault: 'APPLIED' })
  const hold = order.holds.find(({ id }) => id === row.id)
  if (!hold) throw of('ILLEGAL_TRANSITION', 'The hold of this correction is released').with({ fault: 'RELEASED' })
  return { hold, correction: row.correction }
}

function withUserErrors(decide: () => Decision[]): Decision[] {
  try {
    return decide()
  } catch (error) {
    if (error instanceof StaleCorrection) throw of('VERSION_CONFLICT', error.message).with({ fault: 'STALE' })
    if (error instanceof NotAmendable) throw of('ILLEGAL_TRANSITION', error.message).with({ fault: error.why.fault })
    if (error instanceof IllegalTransition) throw of('ILLEGAL_TRANSITION', error.message)
    throw error
  }
}

const of = (code: 'NOT_FOUND' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT', message: string): UserErrors =>
  UserErrors.of(code, message, 'input', 'correctionId')
