import {
  returnApproved,
  returnCancelled,
  returnClosed,
  returnReceived,
  returnRejected,
  returnRequested,
  type DraftEvent,
} from '@kade/events'
import type { Deciding } from '../fulfillment-order/decision.js'
import type { ReturnUnit } from './return-decision.js'
import { statusOf, type Return } from './return.js'

const factsOf = (back: Return, { now, actor }: Pick<Deciding, 'now' | 'actor'>) => ({
  returnId: back.id,
  returnNumber: back.number,
  orderId: back.orderId,
  resolution: back.resolution,
  terms: { feeBps: back.terms.feeBps, labelFee: back.terms.labelFee, refundsShipping: back.terms.refundsShipping },
  lines: back.lines.map(({ id: returnLineId, orderLineId, sku, quantity, reason, exchangeFor, received, accepted }) => ({
    ...{ returnLineId, orderLineId, sku, quantity, reason, exchangeFor, received, accepted },
  })),
  at: now.toISOString(),
  actor,
})
/** What is told of an order stays in its order; what is of none goes by itself. */
const keyOf = ({ id, orderId }: Return): string => orderId ?? id

type Telling = Pick<Deciding, 'now' | 'actor'>

export const requested = (back: Return, by: Telling): DraftEvent => returnRequested.draft(keyOf(back), factsOf(back, by))
export const approved = (back: Return, by: Telling): DraftEvent =>
  returnApproved.draft(keyOf(back), {
    ...factsOf(back, by),
    keepsGoods: back.goods === 'NOT_EXPECTED',
    trackingNumber: back.trackingNumber,
    goesInAdvance: back.terms.goesInAdvance,
  })
/** Why is what somebody typed: it is read at the return, and told to nobody. */
export const rejected = (back: Return, by: Telling): DraftEvent => returnRejected.draft(keyOf(back), { ...factsOf(back, by), reason: '' })
export const cancelled = (back: Return, by: Telling): DraftEvent => returnCancelled.draft(keyOf(back), factsOf(back, by))
export function received(back: Return, units: readonly ReturnUnit[], receiptId: string, locationId: string, by: Telling): DraftEvent {
  const lineOf = new Map(back.lines.map((line) => [line.id, line]))
  return returnReceived.draft(keyOf(back), {
    ...factsOf(back, by),
    receiptId,
    locationId,
    units: units.map(({ returnLineId, quantity, disposition }) => {
      const { orderLineId = null, sku = '' } = lineOf.get(returnLineId) ?? {}
      return { orderLineId, sku, quantity, disposition }
    }),
    isComplete: back.goods === 'RECEIVED',
  })
}

/** That it is closed, when it is by this change. */
export const closedBy = (before: Return | null, after: Return, by: Telling): DraftEvent[] =>
  statusOf(after) === 'CLOSED' && (!before || statusOf(before) !== 'CLOSED') ? [returnClosed.draft(keyOf(after), factsOf(after, by))] : []
