import type { ReturnReason } from '@kade/events'
import type { Deciding } from '../fulfillment-order/decision.js'
import type { LookedAt } from './inspect.js'
import { termsOf, type Policy } from './policy.js'
import type { ReturnDecision, ReturnUnit } from './return-decision.js'
import { received, requested } from './return.events.js'
import { isOurFault, type Return, type ReturnLine } from './return.js'
import { withLeft, type ReturnableLine } from './returnable.js'

export interface Unasked {
  /** Null: nobody knows what order it is of. */
  readonly orderId: string | null
  readonly locationId: string
  readonly lines: readonly (LookedAt & { readonly sku: string; readonly reason: ReturnReason })[]
}

/** Goods stand at the door that nobody announced. They are taken in where they are; whether they count, a person decides by approving the return. */
export function receiveUnasked(
  { orderId, locationId, lines }: Unasked,
  { policy, returnable, number }: { readonly policy: Policy; readonly returnable: readonly ReturnableLine[]; readonly number: string },
  deciding: Deciding,
): ReturnDecision {
  const { newId, now, actor } = deciding
  const id = newId()
  const receiptId = newId()
  const units: ReturnUnit[] = []
  const made = onLinesOf(returnable, lines).map(({ orderLineId, sku, reason, ...seen }): ReturnLine => {
    const line = {
      id: newId(),
      orderLineId,
      sku,
      quantity: 0,
      reason,
      comment: null,
      exchangeFor: null,
      received: seen.quantity,
      accepted: 0,
    }
    const isFit = isOurFault(reason) || policy.conditions.includes(seen.condition)
    units.push({
      ...{ id: newId(), returnId: id, returnLineId: line.id, receiptId, ...seen, isAccepted: orderLineId !== null && isFit },
      ...{ locationId, receivedAt: now, receivedBy: actor },
    })
    return line
  })
  const back: Return = {
    ...{ id, number, orderId, resolution: 'REFUND', origin: 'UNEXPECTED', request: 'REQUESTED', goods: 'RECEIVED', settledUnits: 0 },
    terms: { ...termsOf(policy), labelFee: 0 }, // it came without a label of ours
    ...{ requestedAt: now, requestedBy: actor, decidedAt: null, decidedBy: null, rejectedFor: null },
    ...{ locationId, trackingNumber: null, sscc: null },
    lines: made,
  }
  return { back, units, events: [requested(back, deciding), received(back, units, receiptId, locationId, deciding)] }
}

type Seen = Unasked['lines'][number]
type OnLine = Seen & { readonly orderLineId: string | null }

/** Units alike are of the lines of their order that still wait for some, one line after the other; more than that stay with the last of them. */
function onLinesOf(returnable: readonly ReturnableLine[], lines: readonly Seen[]): OnLine[] {
  const left = new Map(returnable.map((line) => [line.orderLineId, line.left]))
  return lines.flatMap((seen): OnLine[] => {
    let over = seen.quantity
    const parts = returnable.flatMap(({ orderLineId, sku }) => {
      const quantity = sku === seen.sku ? Math.min(over, left.get(orderLineId) ?? 0) : 0
      if (quantity === 0) return []
      over -= quantity
      left.set(orderLineId, (left.get(orderLineId) ?? 0) - quantity)
      return [{ ...seen, orderLineId, quantity }]
    })
    const last = parts.pop()
    return last ? [...parts, { ...last, quantity: last.quantity + over }] : [{ ...seen, orderLineId: null }]
  })
}

/**
 * Of what came unasked, the units that count: fit to, and no more of a line of the order than may still come back. By the id of the return's line.
 * Asked for when somebody approves: what left a return since, or went into one, is reckoned by then.
 */
export function acceptableOf(back: Return, units: readonly ReturnUnit[], returnable: readonly ReturnableLine[]): Map<string, number> {
  // What is in this return itself is not in another one.
  const own = (orderLineId: string): number =>
    back.lines.reduce((sum, line) => (line.orderLineId === orderLineId ? sum + line.received : sum), 0)
  const without = returnable.map((line) => ({ ...line, inReturns: line.inReturns - own(line.orderLineId) }))
  const left = new Map(withLeft(without).map((line) => [line.orderLineId, line.left]))
  return new Map(
    back.lines.flatMap((line) => {
      if (line.orderLineId === null) return []
      const fit = units.reduce((sum, unit) => (unit.returnLineId === line.id && unit.isAccepted ? sum + unit.quantity : sum), 0)
      const taken = Math.min(fit, left.get(line.orderLineId) ?? 0)
      left.set(line.orderLineId, (left.get(line.orderLineId) ?? 0) - taken)
      return [[line.id, taken] as const]
    }),
  )
}
