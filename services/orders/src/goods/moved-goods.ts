import type { DataOf, RecallCause, RecallReason, stockReallocated, stockRecallGivenUp } from '@kade/events'
import { changed, count, decided, progressed, unchanged, units, type Deciding, type Decision } from '../order/decision.js'
import type { Order } from '../order/order.js'

const WHY: Readonly<Record<RecallReason | RecallCause, string>> = {
  LOCATION_CLOSED: 'sends nothing now',
  SHORT_PICK: 'may not have them',
  STOCK_OUT: 'does not have them',
  CHEAPER: 'would cost more',
}

/** Units come from elsewhere than was decided first: as many are allocated as before, with the same promise. */
export function noteMoved(order: Order, moved: DataOf<typeof stockReallocated>, deciding: Deciding): Decision {
  const { allocations, locationId, locationCode, reason, cause, asked } = moved
  const away = allocations.filter((each) => each.locationId !== locationId)
  if (away.length === 0) return unchanged(order)
  const lines = away.flatMap((each) => each.lines)
  const to = away.map((each) => each.locationCode).join(', ')
  const message = `${units(lines)} moved to ${to}: ${asked ?? `${locationCode} ${WHY[cause ?? reason]}`}`
  const note = progressed('MOVED', message, { from: locationCode, to, units: count(lines) })
  return decided(order, changed(order, { notes: [note] }), deciding)
}

/** They stay where they are, and a person decides: they were moved often enough. It closes when they are being picked. */
export function seekPerson(order: Order, stuck: DataOf<typeof stockRecallGivenUp>, deciding: Deciding): Decision {
  const { orderId, allocationId, locationCode, reason, cause, moves } = stuck
  const item = {
    kind: 'SOURCING',
    subject: `Units of the order were moved ${moves} times and stay at ${locationCode}: have them picked there, or cancel them`,
    error: `${locationCode} ${WHY[cause ?? reason]}`,
    ...{ orderId, reference: sourcingReference(allocationId), attempts: moves },
    payload: { allocationId, locationCode, reason, cause: cause ?? null },
  } as const
  return decided(order, changed(order, { todo: [item] }), deciding)
}

/** Of an allocation that stays. */
export const sourcingReference = (allocationId: string): string => `allocation:${allocationId}`
