import { checkedAs, optional, prose, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import type { HoldReason } from '@kade/events'
import { mayHold } from '../access.js'
import { changeOrder, type ChangeCommand } from '../order/change-order.js'
import type { OpenHold, Order } from '../order/order.js'
import { hold, releaseHold } from '../order/hold.js'

export interface HoldOrder extends ChangeCommand {
  readonly reason: HoldReason
  readonly note?: string | null
}

/** @throws UserErrors */
export async function holdOrder(database: Database, viewer: Viewer, command: HoldOrder): Promise<void> {
  const note = checkedAs(optional(prose(500)), command.note, 'input', 'note') ?? null
  const { reason } = command
  if (reason === 'PAYMENT_REVIEW')
    throw UserErrors.of('INVALID', 'The payment provider places this hold: take MANUAL, with a note', 'input', 'reason').with({
      fault: 'OF_THE_PROVIDER',
    })
  await changeOrder(database, viewer, command, {
    may: mayHold,
    what: 'held',
    decide: (order, deciding) => hold(order, [{ reason, note, actor: viewer.subject, correction: null }], deciding),
  })
}

export interface ReleaseHold extends ChangeCommand {
  readonly holdId: string
  readonly note?: string | null
}

/** @throws UserErrors */
export async function releaseOrder(database: Database, viewer: Viewer, command: ReleaseHold): Promise<void> {
  const note = checkedAs(optional(prose(500)), command.note, 'input', 'note') ?? null
  await changeOrder(database, viewer, command, {
    may: mayHold,
    what: 'released',
    decide: (order, deciding) => releaseHold(order, activeHold(order, command.holdId), { note, actor: viewer.subject }, deciding),
  })
}

/** @throws UserErrors NOT_FOUND */
export function activeHold(order: Order, holdId: string): OpenHold {
  const active = order.holds.find(({ id }) => id === holdId.toLowerCase())
  if (active) return active
  const why = order.payment.inReview ? ': a payment review ends when the provider decides' : ''
  throw UserErrors.of('NOT_FOUND', `The order has no such active hold that a person may release${why}`, 'input', 'holdId')
}
