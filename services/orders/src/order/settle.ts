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
import { changed, merge, SYSTEM, type Change } from './decision.js'

/**
 * Ends what can end: gives back money that nothing needs, completes what is delivered and paid, closes a compensated saga. A unit whose
 * cancellation is not answered may have left, and need its money.
 */
export function settle(change: Change): Change {
  const { state: order } = change
  const { payment } = order
  if (order.status === 'CANCELLED' || order.status === 'REJECTED') {
    if (payment.authorization === 'ASKED' || unansweredUnits(order) > 0) return change
    const withVoid = payment.authorization === 'AUTHORIZED' ? merge(change, voidRest(order)) : change
    const owed = withVoid.state.payment.authorized - withVoid.state.payment.voided - withVoid.state.payment.captured
    return owed === 0 ? { ...withVoid, state: { ...withVoid.state, saga: { state: 'DONE', deadlineInSeconds: null } } } : withVoid
  }
  if (
    order.status !== 'CONFIRMED' ||
    unitsToShip(order) > 0 ||
    cancellationPendingUnits(order) > 0 ||
    payment.captured < payment.captureRequested ||
    payment.captured < shippedValue(order)
  )
    return change
  const withVoid = merge(change, voidRest(order))
  const { delivered, shipped } = placesOfOrder(order)
  const moneyDone = withVoid.state.payment.captured + withVoid.state.payment.voided === withVoid.state.payment.authorized
  if (delivered === 0 || shipped > 0 || !moneyDone || fulfillmentStatusOf(order) !== 'DELIVERED') return withVoid
  return merge(
    withVoid,
    changed(
      { ...moveTo(withVoid.state, 'COMPLETED'), saga: { state: 'DONE', deadlineInSeconds: null } },
      {
        notes: [
          { type: 'COMPLETED', message: 'Everything is delivered and paid', actor: SYSTEM, data: null, event: { kind: 'completed' } },
        ],
      },
    ),
  )
}

/** Asks the provider to give back what was authorized and is not, and will not be, captured. */
export function voidRest(order: Order): Change {
  const { authorized, captureRequested, voidRequested } = order.payment
  const amount = authorized - captureRequested - voidRequested
  if (amount <= 0) return changed(order)
  const asked: Order = { ...order, payment: { ...order.payment, voidRequested: voidRequested + amount } }
  return changed(asked, { payments: [{ kind: 'VOID', amount, key: `void:${order.id}:${voidRequested}` }] })
}

/** Has captured what has left and was not asked for yet. */
export function charge(order: Order, shipmentId: string | null, key: string): Change {
  const { order: charged, charge } = chargeShipped(order, shipmentId)
  return changed(charged, { payments: charge ? [{ kind: 'CAPTURE', amount: charge.total, key, charge }] : [] })
}

const STEP_SECONDS = 600

/** The order in this state: other services have ten minutes to answer for units that are given up; goods and money take what time they take. */
export const waiting = (order: Order, state: Saga['state']): Order => ({
  ...order,
  saga: { state, deadlineInSeconds: unansweredUnits(order) > 0 ? STEP_SECONDS : null },
})

/** A person has asked again: the answer has its time anew. */
export const waitingAgain = (order: Order): Order => ({ ...order, saga: { ...order.saga, deadlineInSeconds: STEP_SECONDS } })
