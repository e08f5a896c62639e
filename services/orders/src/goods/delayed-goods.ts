import type { DataOf, shipmentDelayed, shipmentDelayResolved } from '@kade/events'
import type { OwnCase } from '../case/case.js'
import { changed, decided, progressed, unchanged, type Deciding, type Decision } from '../order/decision.js'
import type { Order } from '../order/order.js'

type Delayed = DataOf<typeof shipmentDelayed>

/** What opens a case of its own when it happens: a scan that says so, or a parcel that is stranded, opens its own. */
const OPENS: Partial<Record<Delayed['code'], OwnCase['kind']>> = {
  LATE: 'LATE',
  PROMISE_AT_RISK: 'LATE',
  CUSTOMS_HOLD: 'LATE',
  ADDRESS_PROBLEM: 'LATE',
  LOST: 'NOT_DELIVERED',
}

/** A parcel is late, held up or lost: its customer is told why and what happens next, and somebody sees to it, once for each cause. */
export function tellDelay(order: Order, delayed: Delayed, deciding: Deciding): Decision {
  const { orderId, shipmentId, trackingNumber, code, reason, nextStep, promisedDate, expectedBy } = delayed
  const kind = OPENS[code]
  if (!kind) return unchanged(order)
  const expectedDay = expectedBy?.slice(0, 10) ?? null
  const note = progressed('PARCEL_DELAYED', reason, { shipmentId, trackingNumber, code, promisedDate, expectedDay })
  const ownCase: OwnCase = {
    ...{ orderId, kind, subject: `Parcel ${trackingNumber}: ${reason}` },
    ...{ body: nextStep, reference: `delay:${shipmentId}:${code}` },
  }
  return decided(order, changed(order, { notes: [note], cases: [ownCase] }), deciding)
}

const SOLVED: Readonly<Record<DataOf<typeof shipmentDelayResolved>['kind'], string>> = {
  NEW_DOCUMENTS: 'New papers were sent to the carrier',
  NEW_ADDRESS: 'The corrected address was given to the carrier',
  RESHIP: 'The same is sent once more',
}

/** Something was done about a delay. What is sent once more is claimed for the customer: see the return that shipping opens with it. */
export function noteSolved(order: Order, solved: DataOf<typeof shipmentDelayResolved>, deciding: Deciding): Decision {
  const { shipmentId, trackingNumber, kind, actor } = solved
  const note = progressed('DELAY_RESOLVED', `${SOLVED[kind]}, ${trackingNumber}`, { shipmentId, trackingNumber, kind }, actor)
  return decided(order, changed(order, { notes: [note] }), deciding)
}
