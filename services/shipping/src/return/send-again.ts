import { requestHashOf, UserErrors, type Transaction } from '@kade/service-kit'
import { decidingFor } from '../fulfillment-order/carry-out.js'
import { orderRefsById } from '../reference/reference.store.js'
import { approve } from './approve.js'
import { carryOutNew } from './carry-out.js'
import { termsOf } from './policy.js'
import { returnNumber } from './return-number.js'
import type { Return, ReturnLine } from './return.js'
import type { OrderedLine } from './returnable.js'
import { lockOrderRef, nextReturnSerial, policyOfChannel, returnableOf, returnOfKey } from './return.store.js'
import { requested } from './return.events.js'

/** A parcel whose goods are sent once more. */
export interface Reshipped {
  readonly orderId: string
  readonly shipmentId: string
  readonly units: readonly { readonly sku: string; readonly quantity: number }[]
  readonly actor: string
}
export type SendAgain = (tx: Transaction, parcel: Reshipped) => Promise<void>

/**
 * Has the goods of a parcel sent once more, once for each parcel: a claim of them that is approved from the beginning, for the same again. Orders places
 * that, paid by what the parcel's goods cost. @throws UserErrors ILLEGAL_TRANSITION where that was done, or all of it is in a return
 */
export async function sendAgain(tx: Transaction, { orderId, shipmentId, units, actor }: Reshipped): Promise<void> {
  await lockOrderRef(tx, orderId)
  if (await returnOfKey(tx, OPENER, shipmentId)) throw refusal('This parcel is sent once more already', 'RESHIPPED')
  const [order] = await orderRefsById(tx, [orderId])
  const [ordered = []] = await returnableOf(tx, [orderId])
  const deciding = decidingFor(actor)
  const lines = linesOf(units, ordered, deciding.newId)
  if (!order || lines.length === 0)
    throw refusal('Nothing of this parcel can be sent once more: it is in a return, or its order is of before', 'NOTHING_LEFT')
  const back: Return = {
    ...{ id: deciding.newId(), number: returnNumber(await nextReturnSerial(tx)), orderId, resolution: 'EXCHANGE' },
    ...{ origin: 'CLAIM', request: 'REQUESTED', goods: 'NOT_EXPECTED', settledUnits: 0 },
    terms: { ...termsOf(await policyOfChannel(tx, order.channel)), labelFee: 0 },
    ...{ requestedAt: deciding.now, requestedBy: actor, decidedAt: null, decidedBy: null, rejectedFor: null },
    ...{ locationId: null, trackingNumber: null, sscc: null, lines },
  }
  const approved = approve(back, { locationId: null, trackingNumber: null, sscc: null }, deciding)
  const key = { opener: OPENER, idempotencyKey: shipmentId, requestHash: requestHashOf([shipmentId]) }
  await carryOutNew(tx, { ...approved, events: [requested(back, deciding), ...approved.events] }, key)
}

const OPENER = 'reship'
const refusal = (message: string, fault: string): UserErrors =>
  UserErrors.of('ILLEGAL_TRANSITION', message, 'input', 'kind').with({ fault })

/** Units of a parcel are those of the order's lines that are in no return yet, the first lines first. */
function linesOf(units: Reshipped['units'], ordered: readonly OrderedLine[], newId: () => string): ReturnLine[] {
  const left = new Map<string, number>()
  for (const { sku, quantity } of units) left.set(sku, (left.get(sku) ?? 0) + quantity)
  return ordered.flatMap(({ orderLineId, sku, quantity: bought, inReturns }): ReturnLine[] => {
    const quantity = Math.min(left.get(sku) ?? 0, bought - inReturns)
    if (quantity <= 0) return []
    left.set(sku, (left.get(sku) ?? 0) - quantity)
    return [{ id: newId(), orderLineId, sku, quantity, reason: 'MISSING', comment: null, exchangeFor: null, received: 0, accepted: 0 }]
  })
}
