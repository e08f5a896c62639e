import { chargeShipped } from './charge.js'
import { changed, merge, type Change } from './decision.js'
import { unansweredUnits, valueToSecure, type Order, type Saga } from './order.js'
import { SAGA, type SagaEvent, type Step } from './saga.js'

/** What is captured for: the parcel, and the key under which the provider is asked. */
export interface Charging {
  readonly shipmentId: string | null
  readonly key: string
}

/** Whether an event is of matter to an order that waits for what it waits for. */
export const concerns = (event: SagaEvent, { saga }: Pick<Order, 'saga'>): boolean => SAGA[saga.state][event] !== undefined

/** The step of the saga that an event is: the order after it, and the money that it moves. Nothing when it is of no matter. */
export function advance(order: Order, event: SagaEvent, charging?: Charging): Change {
  const step = SAGA[order.saga.state][event]
  return step ? pay({ ...order, saga: sagaAfter(order, step) }, step, charging) : changed(order)
}

/** A change, and the step that follows from it. */
export const andThen = (change: Change, event: SagaEvent): Change => merge(change, advance(change.state, event))

const TEN_MINUTES = 600

export function sagaAfter(order: Pick<Order, 'saga' | 'status' | 'lines' | 'releasedUnits'>, { next, deadline }: Step): Saga {
  switch (deadline) {
    case 'TEN_MINUTES':
      return { state: next, deadlineInSeconds: TEN_MINUTES }
    case 'TEN_MINUTES_IF_UNANSWERED':
      return { state: next, deadlineInSeconds: unansweredUnits(order) > 0 ? TEN_MINUTES : null }
    case 'NONE':
      return { state: next, deadlineInSeconds: null }
    case 'KEPT':
      return next === order.saga.state ? order.saga : { ...order.saga, state: next }
    default:
      return deadline satisfies never
  }
}

function pay(order: Order, { command, compensation }: Step, charging?: Charging): Change {
  if (command === 'AUTHORIZE') return secure(order)
  if (command === 'CAPTURE' && charging) return charge(order, charging)
  return compensation === 'VOID_PAYMENT' ? voidRest(order) : changed(order)
}

/** Asks the provider for all that may still be shipped. */
function secure(order: Order): Change {
  const asked: Order = { ...order, payment: { ...order.payment, authorization: 'ASKED' } }
  return changed(asked, { payments: [{ kind: 'AUTHORIZE', amount: valueToSecure(order), key: `authorize:${order.id}` }] })
}

/** Has captured what has left and was not asked for yet. */
function charge(order: Order, { shipmentId, key }: Charging): Change {
  const { order: charged, charge } = chargeShipped(order, shipmentId)
  return changed(charged, { payments: charge ? [{ kind: 'CAPTURE', amount: charge.total, key, charge }] : [] })
}

/** Asks the provider to give back what was authorized and is not, and will not be, captured. */
function voidRest(order: Order): Change {
  const { authorized, captureRequested, voidRequested } = order.payment
  const amount = authorized - captureRequested - voidRequested
  if (amount <= 0) return changed(order)
  const asked: Order = { ...order, payment: { ...order.payment, voidRequested: voidRequested + amount } }
  return changed(asked, { payments: [{ kind: 'VOID', amount, key: `void:${order.id}:${voidRequested}` }] })
}
