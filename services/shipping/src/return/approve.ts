import type { Deciding } from '../fulfillment-order/decision.js'
import type { ReturnDecision } from './return-decision.js'
import { approved, cancelled, closedBy, rejected } from './return.events.js'
import { IllegalReturn, isAwaited, isOurFault, moneyOf, statusOf, type Return, type ReturnLine } from './return.js'

/** What the way back needs: where to, and the numbers of its label. Null of a return whose goods do not come by a label of ours. */
export interface Parcel {
  readonly locationId: string | null
  readonly trackingNumber: string | null
  readonly sscc: string | null
}

/**
 * It may come. What is settled at once, or without goods, is due from here on; units that came before anybody decided are judged by their condition, as
 * they were found. @throws IllegalReturn
 */
export function approve(back: Return, parcel: Parcel, deciding: Deciding): ReturnDecision {
  if (back.request !== 'REQUESTED') throw illegal(back, 'approved')
  const isAtOnce = back.goods === 'NOT_EXPECTED' || back.terms.settlesAt === 'APPROVAL' || back.terms.goesInAdvance
  const comes = back.goods === 'AWAITED'
  const after: Return = {
    ...back,
    request: 'APPROVED',
    ...{ decidedAt: deciding.now, decidedBy: deciding.actor },
    ...(comes ? parcel : {}),
    lines: back.lines.map((line) => ({ ...line, accepted: Math.max(line.accepted, isAtOnce ? line.quantity : 0) })),
  }
  return { back: after, units: [], events: [approved(after, deciding), ...closedBy(back, after, deciding)] }
}

/** What came unasked is taken: so many units of each line count. @throws IllegalReturn */
export function acceptUnasked(back: Return, acceptable: ReadonlyMap<string, number>, deciding: Deciding): ReturnDecision {
  const lines = back.lines.map((line): ReturnLine => ({ ...line, accepted: Math.max(line.accepted, acceptable.get(line.id) ?? 0) }))
  return approve({ ...back, lines }, { locationId: back.locationId, trackingNumber: null, sscc: null }, deciding)
}

/** It may not. @throws IllegalReturn */
export function reject(back: Return, reason: string, deciding: Deciding): ReturnDecision {
  if (back.request !== 'REQUESTED') throw illegal(back, 'rejected')
  const decided = { decidedAt: deciding.now, decidedBy: deciding.actor, rejectedFor: reason }
  const after: Return = { ...back, request: 'REJECTED', ...decided }
  return { back: after, units: [], events: [rejected(after, deciding)] }
}

/** Whoever asked takes it back, while nothing is on its way and no money is due. @throws IllegalReturn */
export function cancel(back: Return, deciding: Deciding): ReturnDecision {
  if (!isCancellable(back)) throw illegal(back, 'cancelled')
  const after: Return = { ...back, request: 'CANCELLED' }
  return { back: after, units: [], events: [cancelled(after, deciding)] }
}

/** Nothing more of it comes: what did not is no part of it any more. @throws IllegalReturn */
export function close(back: Return, deciding: Deciding): ReturnDecision {
  if (!isAwaited(back)) throw illegal(back, 'closed')
  const after: Return = { ...back, goods: 'RECEIVED' }
  return { back: after, units: [], events: closedBy(back, after, deciding) }
}

/** The carrier has it; null when that changes nothing. */
export const onItsWay = (back: Return): ReturnDecision | null =>
  back.request === 'APPROVED' && back.goods === 'AWAITED' ? { back: { ...back, goods: 'IN_TRANSIT' }, units: [], events: [] } : null

/** Orders has settled so many units of it in all. What it was told late changes nothing. */
export function settle(back: Return, settledUnits: number, deciding: Deciding): ReturnDecision | null {
  if (settledUnits <= back.settledUnits) return null
  const after: Return = { ...back, settledUnits }
  return { back: after, units: [], events: closedBy(back, after, deciding) }
}

/** What may be done to it: by whom is the policy of the service. */
export const allowedActionsOf = (back: Return): readonly string[] => [
  ...(back.request === 'REQUESTED' ? ['APPROVE', 'REJECT'] : []),
  ...(isAwaited(back) ? ['RECEIVE', 'CLOSE'] : []),
  ...(isCancellable(back) ? ['CANCEL'] : []),
]
const isCancellable = (back: Return): boolean =>
  (back.request === 'REQUESTED' || (back.request === 'APPROVED' && back.goods === 'AWAITED')) &&
  back.lines.every(({ received }) => received === 0) &&
  moneyOf(back) === 'NOT_DUE'

export const illegal = (back: Return, verb: string): IllegalReturn => {
  const next = allowedActionsOf(back).join(', ')
  return new IllegalReturn(
    `A return that is ${statusOf(back)} cannot be ${verb}: ${next ? `what can be done is ${next}` : 'it is finished'}`,
  )
}

/** Whether units in this state count: within what was asked for, and fit to be sold, or back for a fault of ours. */
export const counts = (line: Pick<ReturnLine, 'reason'>, condition: string, { terms }: Pick<Return, 'terms'>): boolean =>
  isOurFault(line.reason) || (terms.conditions as readonly string[]).includes(condition)
