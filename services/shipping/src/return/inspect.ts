import type { Disposition } from '@kade/events'
import type { Deciding } from '../fulfillment-order/decision.js'
import { counts, illegal } from './approve.js'
import type { Condition } from './policy.js'
import type { ReturnDecision, ReturnUnit } from './return-decision.js'
import { closedBy, received } from './return.events.js'
import { isAwaited, type Return, type ReturnLine } from './return.js'

/** Units that were looked at together and are alike. */
export interface LookedAt {
  readonly quantity: number
  readonly disposition: Disposition
  readonly condition: Condition
  readonly note: string | null
}
export interface Receipt {
  readonly locationId: string
  readonly lines: readonly (LookedAt & { readonly returnLineId: string })[]
  /** What came besides, and was not announced. */
  readonly wrong: readonly (LookedAt & { readonly sku: string })[]
  /** Nothing more of it comes. */
  readonly isLast: boolean
}

/**
 * Goods are back. Each unit has its own disposition; those that count are due, up to what was announced: more than that is kept and shown, and a person
 * decides what becomes of it. What was settled in advance is not settled again. @throws IllegalReturn
 */
export function inspect(back: Return, { locationId, lines, wrong, isLast }: Receipt, deciding: Deciding): ReturnDecision {
  if (!isAwaited(back)) throw illegal(back, 'received')
  const { newId, now, actor } = deciding
  const receiptId = newId()
  const receivedAlike = { receiptId, returnId: back.id, locationId, receivedAt: now, receivedBy: actor }
  const units: ReturnUnit[] = []
  let changed = [...back.lines]
  for (const { returnLineId, ...seen } of lines) {
    const line = changed.find(({ id }) => id === returnLineId)
    if (!line) continue
    const isAnnounced = line.received + seen.quantity <= line.quantity
    const within = isAnnounced ? seen.quantity : Math.max(0, line.quantity - line.received)
    const isAccepted = within > 0 && counts(line, seen.condition, back)
    // Units alike of which some are beyond what was announced are two entries.
    for (const [quantity, isIn] of [
      [within, true],
      [seen.quantity - within, false],
    ] as const)
      // prettier-ignore
      if (quantity > 0) units.push({ id: newId(), returnLineId, ...receivedAlike, ...seen, quantity, isAccepted: isIn && isAccepted })
    const isPaid = back.terms.settlesAt === 'APPROVAL' || back.terms.goesInAdvance
    const accepted = line.accepted + (isAccepted && !isPaid ? within : 0)
    changed = changed.map((each) => (each.id === returnLineId ? { ...line, received: line.received + seen.quantity, accepted } : each))
  }
  for (const { sku, ...seen } of wrong) {
    const line: ReturnLine = {
      ...{ id: newId(), orderLineId: null, sku, quantity: 0, reason: 'WRONG_ITEM', comment: null, exchangeFor: null },
      ...{ received: seen.quantity, accepted: 0 },
    }
    changed = [...changed, line]
    units.push({ id: newId(), returnLineId: line.id, ...receivedAlike, ...seen, isAccepted: false })
  }
  const isComplete = isLast || changed.every((line) => line.received >= line.quantity)
  const after: Return = { ...back, goods: isComplete ? 'RECEIVED' : 'PARTIALLY_RECEIVED', lines: changed }
  const events = [received(after, units, receiptId, locationId, deciding), ...closedBy(back, after, deciding)]
  return { back: after, units, events }
}
