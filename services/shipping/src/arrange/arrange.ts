import { fulfillmentPackingStarted, fulfillmentRecalled } from '@kade/events'
import { checkAllowed } from '../fulfillment-order/allowed-actions.js'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import { factsOf, moveTo, unitsOf, type FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'

/** Nobody begins before that moment; null: as soon as somebody can. @throws IllegalTransition */
export function schedule(order: FulfillmentOrder, scheduledFor: Date | null, { now }: Deciding): Decision {
  checkAllowed(order, 'SCHEDULE', now)
  return { ...NOTHING, fulfillmentOrders: [{ ...order, scheduledFor }] }
}

/** Nothing is done to it until it is released. @throws IllegalTransition */
export function hold(order: FulfillmentOrder, reason: string, { now }: Deciding): Decision {
  checkAllowed(order, 'HOLD', now)
  return { ...NOTHING, fulfillmentOrders: [{ ...order, holdReason: reason }] }
}

/** @throws IllegalTransition */
export function release(order: FulfillmentOrder, { now }: Deciding): Decision {
  checkAllowed(order, 'RELEASE_HOLD', now)
  return { ...NOTHING, fulfillmentOrders: [{ ...order, holdReason: null }] }
}

interface GivingBack {
  readonly reason: string
  /** Where a person wants them to come from; null where inventory chooses. */
  readonly toLocationId: string | null
}

/**
 * Its units are inventory's again, which sources them anew and keeps their promise; what was picked is put back. Until then no fulfillment order holds
 * them: they are missing here. @throws IllegalTransition
 */
export function giveBack(order: FulfillmentOrder, action: 'MOVE' | 'CANCEL', asked: GivingBack, deciding: Deciding): Decision {
  checkAllowed(order, action, deciding.now)
  const units = unitsOf(order)
  const { promisedDeliveryDate } = order
  return {
    ...NOTHING,
    fulfillmentOrders: [{ ...moveTo(order, 'CANCELLED'), lines: [], missing: units }],
    events: [
      fulfillmentRecalled.draft(order.orderId, {
        ...factsOf(order, deciding),
        ...{ lines: units, reason: 'LOCATION_CLOSED', moves: 0, promisedDeliveryDate, asked },
      }),
    ],
  }
}

/** Somebody begins to pack it. @throws IllegalTransition */
export function startPacking(order: FulfillmentOrder, deciding: Deciding): Decision {
  checkAllowed(order, 'START_PACKING', deciding.now)
  return {
    ...NOTHING,
    fulfillmentOrders: [{ ...order, packingStartedAt: deciding.now }],
    events: [fulfillmentPackingStarted.draft(order.orderId, { ...factsOf(order, deciding), lines: unitsOf(order) })],
  }
}
