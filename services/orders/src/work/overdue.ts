import { sagaReference, type NewWorkItem } from './work-item.js'

/** An order whose saga has waited for too long in this state. */
export interface Overdue {
  readonly orderId: string
  readonly number: string
  readonly state: string
}

/** A step that got no answer becomes work that a person sees. */
export function overdueWork({ orderId, number, state }: Overdue): NewWorkItem {
  const isStock = state === 'AWAITING_STOCK'
  return {
    kind: isStock ? 'STOCK_RESERVATION' : 'STOCK_RELEASE',
    subject: isStock ? `Inventory has not answered for order ${number}` : `The stock of order ${number} is not released yet`,
    error: 'No answer in ten minutes: see that inventory runs and has no dead letters, then retry',
    orderId,
    reference: sagaReference(orderId, state),
    attempts: 1,
  }
}
