import { unchanged, type Deciding, type Decision } from '../order/decision.js'
import type { Order } from '../order/order.js'
import type { NewWorkItem } from '../work/work-item.js'
import type { PaymentTask } from './payment-task.store.js'
import { authorize, capture, confirmVoid, decline, holdForReview } from './payment.js'

/** What a provider says of an operation. A time-out is no answer: it throws, and the operation is asked again under the same key. */
export type ProviderAnswer =
  | { readonly outcome: 'SUCCEEDED'; readonly reference: string }
  | { readonly outcome: 'DECLINED'; readonly reason: string }
  /** Not decided yet: ask again later. */
  | { readonly outcome: 'IN_REVIEW' }

/** A task, and what the provider answered to it. */
export interface Answered {
  readonly task: PaymentTask
  readonly answer: ProviderAnswer
}

/** A refused task is a person's work; a declined authorization is the customer's, and rejects the order. */
export const isRefused = ({ task, answer }: Answered): boolean => answer.outcome === 'DECLINED' && task.kind !== 'AUTHORIZE'

/** What an answer of the provider means for the order. */
export function decideOn(order: Order, answered: Answered, deciding: Deciding): Decision {
  const { task, answer } = answered
  const done = [taskReference(task)]
  switch (answer.outcome) {
    case 'IN_REVIEW':
      return holdForReview(order, deciding)
    case 'DECLINED':
      if (isRefused(answered)) return { ...unchanged(order), done, todo: [paymentWork(task, answer.reason)] }
      return answeredBy(decline(order, answer.reason, deciding), done)
    case 'SUCCEEDED':
      if (task.kind === 'AUTHORIZE') return answeredBy(authorize(order, task.amount, deciding), done)
      return answeredBy(task.kind === 'CAPTURE' ? capture(order, task, deciding) : confirmVoid(order, task.amount, deciding), done)
    default:
      return answer satisfies never
  }
}

const answeredBy = (decision: Decision, done: readonly string[]): Decision => ({ ...decision, done: [...decision.done, ...done] })

const taskReference = ({ id }: PaymentTask): string => `payment-task:${id}`

/** A task that rests until a person has it tried again. */
export const paymentWork = (task: PaymentTask, error: string): NewWorkItem => ({
  kind: 'PAYMENT',
  subject: `${task.kind} of ${task.amount} ${task.currency} (minor units) at the payment provider`,
  error,
  orderId: task.orderId,
  reference: taskReference(task),
  attempts: task.attempts,
})
