import { chargeShipped } from './charge.js'
import {
  cancellationPendingUnits,
  fulfillmentStatusOf,
  moveTo,
  placesOfOrder,
  shippedValue,
  unansweredUnits,
  unitsToShip,
  type Order,
  type Saga,
} from './order.js'
import { merge, SYSTEM, unchanged, type Transition } from './transition.js'

/**
 * Ends what can end: gives back money that nothing needs, completes what is delivered and paid, closes a compensated saga. A unit whose
 * cancellation is not answered may have left, and need its money.
 */
export function settle(transition: Transition): Transition {
  const { order } = transition
  const { payment } = order
  if (order.status === 'CANCELLED' || order.status === 'REJECTED') {
    if (payment.authorization === 'ASKED' || unansweredUnits(order) > 0) return transition
    const withVoid = payment.authorization === 'AUTHORIZED' ? merge(transition, voidRest(order)) : transition
    const owed = withVoid.order.payment.authorized - withVoid.order.payment.voided - withVoid.order.payment.captured
    return owed === 0 ? { ...withVoid, order: { ...withVoid.order, saga: { state: 'DONE', deadlineInSeconds: null } } } : withVoid
  }
  if (
    order.status !== 'CONFIRMED' ||
    unitsToShip(order) > 0 ||
    cancellationPendingUnits(order) > 0 ||
    payment.captured < payment.captureRequested ||
    payment.captured < shippedValue(order)
  )
    return transition
  const withVoid = merge(transition, voidRest(order))
  const { delivered, shipped } = placesOfOrder(order)
  const moneyDone = withVoid.order.payment.captured + withVoid.order.payment.voided === withVoid.order.payment.authorized
  if (delivered === 0 || shipped > 0 || !moneyDone || fulfillmentStatusOf(order) !== 'DELIVERED') return withVoid
  return merge(withVoid, {
    ...unchanged({ ...moveTo(withVoid.order, 'COMPLETED'), saga: { state: 'DONE', deadlineInSeconds: null } }),
    entries: [{ type: 'COMPLETED', message: 'Everything is delivered and paid', actor: SYSTEM, data: null, event: { kind: 'completed' } }],
  })
}

/** Asks the provider to give back what was authorized and is not, and will not be, captured. */
export function voidRest(order: Order): Transition {
  const { authorized, captureRequested, voidRequested } = order.payment
  const amount = authorized - captureRequested - voidRequested
  if (amount <= 0) return unchanged(order)
  return {
    ...unchanged({ ...order, payment: { ...order.payment, voidRequested: voidRequested + amount } }),
    commands: [{ kind: 'VOID', amount, key: `void:${order.id}:${voidRequested}` }],
  }
}

/** Has captured what has left and was not asked for yet. */
export function charge(order: Order, shipmentId: string | null, key: string): Transition {
  const { order: charged, charge } = chargeShipped(order, shipmentId)
  return { ...unchanged(charged), commands: charge ? [{ kind: 'CAPTURE', amount: charge.total, key, charge }] : [] }
}

const STEP_SECONDS = 600

/** The order in this state: other services have ten minutes to answer for units that are given up; goods and money take what time they take. */
export const waiting = (order: Order, state: Saga['state']): Order => ({
  ...order,
  saga: { state, deadlineInSeconds: unansweredUnits(order) > 0 ? STEP_SECONDS : null },
})
