import { SAGA, type SagaState } from '../order/saga.js'
import { sagaReference, type NewWorkItem } from './work-item.js'

/** An order whose saga has waited for too long in this state. */
export interface Overdue {
  readonly orderId: string
  readonly number: string
  readonly state: SagaState
}

const SUBJECTS = {
  STOCK_RESERVATION: (number: string) => `Inventory has not answered for order ${number}`,
  STOCK_RELEASE: (number: string) => `The stock of order ${number} is not released yet`,
}

/** A step that got no answer becomes work that a person sees. */
export function overdueWork({ orderId, number, state }: Overdue): NewWorkItem[] {
  const kind = SAGA[state].DEADLINE_PASSED?.work
  if (!kind) return []
  return [
    {
      kind,
      subject: SUBJECTS[kind](number),
      error: 'No answer in ten minutes: see that inventory runs and has no dead letters, then retry',
      orderId,
      reference: sagaReference(orderId, state),
      attempts: 1,
      payload: { state },
    },
  ]
}
