import { changed, merge, type Change } from './decision.js'
import { isUnanswered, type Order, type Saga } from './order.js'
import { SAGA, type SagaEvent, type Step } from './saga.js'
import { balance, charge, letGoOfRest, secure, type Charging } from './secure.js'

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

export function sagaAfter(order: Pick<Order, 'saga' | 'status' | 'lines' | 'releasedUnits' | 'amendment'>, { next, deadline }: Step): Saga {
  switch (deadline) {
    case 'TEN_MINUTES':
      return { state: next, deadlineInSeconds: TEN_MINUTES }
    case 'TEN_MINUTES_IF_UNANSWERED':
      return { state: next, deadlineInSeconds: isUnanswered(order) ? TEN_MINUTES : null }
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
  if (compensation === 'VOID_DIFFERENCE') return balance({ ...order, givesBack: false })
  return compensation === 'VOID_PAYMENT' ? letGoOfRest(order) : changed(order)
}
