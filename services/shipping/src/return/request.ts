import type { ReturnResolution } from '@kade/events'
import type { Deciding } from '../fulfillment-order/decision.js'
import { approve, type Parcel } from './approve.js'
import { termsOf, type Policy } from './policy.js'
import type { ReturnDecision } from './return-decision.js'
import { requested } from './return.events.js'
import type { Return, ReturnLine } from './return.js'
import { worthOf, type ReturnableLine } from './returnable.js'
import type { AskedLine } from './returnable-faults.js'

export interface ReturnRequest {
  readonly orderId: string
  readonly resolution: ReturnResolution
  readonly lines: readonly AskedLine[]
  /** An exchange that is ordered before the goods are back. */
  readonly goesInAdvance: boolean
  /** No goods come: the customer claims what is missing, wrong or damaged. A person decides on it. */
  readonly isClaim: boolean
}

/** A return that begins; what keeps to the shop's rules is approved at once, where the shop lets it be. It is checked before (`faultsOf`). */
export function request(
  { orderId, resolution, lines, goesInAdvance, isClaim }: ReturnRequest,
  { policy, returnable, number, parcel }: Asked,
  deciding: Deciding,
): ReturnDecision {
  const { now, newId, actor } = deciding
  const back: Return = {
    id: newId(),
    number,
    ...{ orderId, resolution },
    origin: isClaim ? 'CLAIM' : 'REQUESTED',
    request: 'REQUESTED',
    goods: isClaim || staysWithCustomer(lines, returnable, policy) ? 'NOT_EXPECTED' : 'AWAITED',
    settledUnits: 0,
    terms: termsOf(policy, goesInAdvance),
    ...{ requestedAt: now, requestedBy: actor, decidedAt: null, decidedBy: null, rejectedFor: null },
    ...{ locationId: null, trackingNumber: null, sscc: null },
    lines: lines.map(({ orderLineId, quantity, reason, comment = null, exchangeFor = null }): ReturnLine => ({
      ...{
        id: newId(),
        orderLineId,
        sku: skuOf(returnable, orderLineId),
        quantity,
        reason,
        comment,
        exchangeFor,
        received: 0,
        accepted: 0,
      },
    })),
  }
  const told = { back, units: [], events: [requested(back, deciding)] }
  if (isClaim || !policy.approvesByRule) return told
  const decision = approve(back, parcel, { ...deciding, actor: 'system' })
  return { ...decision, events: [...told.events, ...decision.events] }
}

interface Asked {
  readonly policy: Policy
  readonly returnable: readonly ReturnableLine[]
  readonly number: string
  readonly parcel: Parcel
}

const skuOf = (lines: readonly ReturnableLine[], orderLineId: string): string =>
  lines.find((line) => line.orderLineId === orderLineId)?.sku ?? ''

/** What is worth less than its way back is given to the customer. */
function staysWithCustomer(asked: readonly AskedLine[], lines: readonly ReturnableLine[], { keepUpTo }: Policy): boolean {
  if (keepUpTo <= 0) return false
  const worth = asked.reduce((sum, { orderLineId, quantity }) => {
    const line = lines.find((each) => each.orderLineId === orderLineId)
    return sum + (line ? worthOf(line, quantity) : 0)
  }, 0)
  return worth <= keepUpTo
}
