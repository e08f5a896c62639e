import { andThen } from './advance.js'
import { merge, SYSTEM, type Change, type Note } from './decision.js'
import { cancellationPendingUnits, hasArrived, moveTo, shippedValue, unansweredUnits, unitsToShip, type Order } from './order.js'
import { giveBackUnsent } from './secure.js'

/** Takes the steps that follow from how an order is by now, until it is over: money that nothing needs is given back, what is done ends. */
export function settle(change: Change): Change {
  const needed = needsLess(change.state) ? andThen(change, 'LESS_IS_NEEDED') : change
  const given = merge(needed, giveBackUnsent(needed.state))
  const paid = hasLeftAndIsPaid(given.state) ? andThen(given, 'NOTHING_MORE_LEAVES') : given
  if (isCompensated(paid.state)) return andThen(paid, 'COMPENSATED')
  if (!hasLeftAndIsPaid(paid.state) || !isDelivered(paid.state)) return paid
  const done = andThen(paid, 'DELIVERED_AND_PAID')
  return { ...done, state: moveTo(done.state, 'COMPLETED'), notes: [...done.notes, COMPLETED] }
}

const COMPLETED: Note = {
  type: 'COMPLETED',
  message: 'Everything is delivered and paid',
  actor: SYSTEM,
  data: null,
  event: { kind: 'completed' },
}

/** An amendment took units off, and all of them are answered for. */
const needsLess = (order: Order): boolean =>
  order.givesBack && order.payment.authorization === 'AUTHORIZED' && order.payment.asked === 0 && cancellationPendingUnits(order) === 0

/**
 * Nothing more will leave, and what has left is captured. A unit whose cancellation is not answered may have left, and need its money; what an amendment
 * that is being secured adds may leave.
 */
const hasLeftAndIsPaid = (order: Order): boolean =>
  order.status === 'CONFIRMED' &&
  order.amendment === null &&
  unitsToShip(order) === 0 &&
  cancellationPendingUnits(order) === 0 &&
  order.payment.captured >= order.payment.captureRequested &&
  order.payment.captured >= shippedValue(order)

function isDelivered(order: Order): boolean {
  const { asked, captured, voided, authorized, refunded, refundRequested } = order.payment
  const isSettled = asked === 0 && captured + voided === authorized && refunded === refundRequested
  return isSettled && hasArrived(order)
}

/** Stock is free, the provider has answered, and no money is owed. */
function isCompensated(order: Order): boolean {
  const { authorization, asked, authorized, voided, captured, refunded, refundRequested } = order.payment
  const isOver = order.status === 'CANCELLED' || order.status === 'REJECTED'
  const isSettled = authorization !== 'ASKED' && asked === 0 && authorized - voided - captured === 0 && refunded === refundRequested
  return isOver && isSettled && unansweredUnits(order) === 0
}
