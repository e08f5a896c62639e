import { decided, unchanged, type Deciding, type Decision } from '../order/decision.js'
import { isVoucher } from '../order/capabilities.js'
import type { Order } from '../order/order.js'
import { collectAnew } from '../order/secure.js'
import type { OwnCase } from '../case/case.js'
import type { NewWorkItem } from '../work/work-item.js'
import type { PaymentTask } from './payment-task.store.js'
import { authorize, capture, charged, confirmRefund, confirmVoid, decline, declineMore, holdForReview, increase } from './payment.js'

/** What a provider says of an operation. A time-out is no answer: it throws, and the operation is asked again under the same key. */
export type ProviderAnswer =
  /** `reference`: how the provider knows the authorization; `amount`: less than was asked for, where it gave less; `expiresAt`: when a hold goes by itself. */
  | { readonly outcome: 'SUCCEEDED'; readonly reference: string; readonly amount?: number; readonly expiresAt?: Date | null }
  | { readonly outcome: 'DECLINED'; readonly reason: string }
  /** What was set aside is not any more: its time was over. */
  | { readonly outcome: 'EXPIRED'; readonly reason: string }
  /** Not decided yet: ask again later. STEP_UP: the customer has to confirm it, as their bank asks; `url`: where, until `expiresAt`. */
  | {
      readonly outcome: 'IN_REVIEW'
      readonly why?: 'REVIEW' | 'STEP_UP'
      readonly reference?: string
      readonly url?: string | undefined
      readonly expiresAt?: Date
    }

/** A task, and what the provider answered to it. */
export interface Answered {
  readonly task: PaymentTask
  readonly answer: ProviderAnswer
}

/** A refused task is a person's work; what the customer was to pay by is declined to the customer, and rejects the order, or the amendment. */
export const isRefused = ({ task, answer }: Answered): boolean =>
  (answer.outcome === 'DECLINED' || (answer.outcome === 'EXPIRED' && task.kind === 'AUTHORIZE')) &&
  (task.kind !== 'AUTHORIZE' || (task.part > 1 && !isVoucher(task)))

/** What an answer of the provider means for the order. */
export function decideOn(order: Order, answered: Answered, deciding: Deciding): Decision {
  const { task, answer } = answered
  const done = [taskReference(task)]
  switch (answer.outcome) {
    case 'IN_REVIEW':
      return holdForReview(order, deciding, { ...answer, part: task.part })
    case 'DECLINED':
      if (isRefused(answered)) return refused(order, task, answer.reason, deciding)
      return answeredBy(declined(order, task, answer.reason, deciding), done)
    case 'EXPIRED':
      // What ended before it was set aside was never confirmed.
      if (task.kind === 'AUTHORIZE') return decideOn(order, { task, answer: { ...answer, outcome: 'DECLINED' } }, deciding)
      return ended(order, task, answer.reason, deciding)
    case 'SUCCEEDED':
      return answeredBy(succeeded(order, task, answer, deciding), done)
    default:
      return answer satisfies never
  }
}

/** Of a voucher that pays for an amendment, that is refused. */
function declined(order: Order, task: PaymentTask, reason: string, deciding: Deciding): Decision {
  if (task.part === 1 || order.payment.authorization === 'ASKED') return decline(order, reason, deciding, task.part)
  const { isAnswered: _, ...decision } = declineMore(order, task, reason, deciding)
  return decision
}

function succeeded(
  order: Order,
  task: PaymentTask,
  answer: ProviderAnswer & { readonly outcome: 'SUCCEEDED' },
  deciding: Deciding,
): Decision {
  switch (task.kind) {
    case 'AUTHORIZE':
      return authorize(order, answer.amount ?? task.amount, deciding, { ...answer, part: task.part, key: task.key })
    case 'INCREASE':
      return increase(order, task, deciding)
    case 'CAPTURE':
      return capture(order, task, deciding)
    case 'CHARGE':
      return capture(charged(order, task, answer.reference), task, deciding)
    case 'VOID':
      return confirmVoid(order, task.amount, deciding, task.part)
    case 'REFUND':
      return confirmRefund(order, task, deciding)
    case 'CREDIT':
      return confirmRefund(order, task, deciding, true)
    default:
      return task.kind satisfies never
  }
}

/** A hold ended before what was asked of it: let go is what it is, and what was to be captured is charged, where that can be. */
function ended(order: Order, task: PaymentTask, reason: string, deciding: Deciding): Decision {
  if (task.kind === 'VOID') return answeredBy(confirmVoid(order, task.amount, deciding, task.part), [taskReference(task)])
  const again = task.kind === 'CAPTURE' ? collectAnew(order, task) : null
  if (!again) return refused(order, task, reason, deciding)
  return answeredBy(decided(order, again, deciding), [taskReference(task)])
}

/** More was not set aside, or what was asked for not done: a person's work. */
function refused(order: Order, task: PaymentTask, reason: string, deciding: Deciding): Decision {
  const work = { done: [taskReference(task)], todo: [paymentWork(task, reason)], cases: casesOf(task) }
  if (task.kind !== 'AUTHORIZE' && task.kind !== 'INCREASE') return { ...unchanged(order), ...work }
  const { isAnswered, ...decision } = declineMore(order, task, reason, deciding)
  if (isAnswered) return answeredBy(decision, work.done)
  return { ...decision, done: [...decision.done, ...work.done], todo: [...decision.todo, ...work.todo] }
}

const answeredBy = (decision: Decision, done: readonly string[]): Decision => ({ ...decision, done: [...decision.done, ...done] })

const taskReference = ({ id }: PaymentTask): string => `payment-task:${id}`

/** Money that does not come back is told to the customer, once for each refund. */
export const casesOf = ({ kind, orderId, key }: PaymentTask): OwnCase[] =>
  kind !== 'REFUND'
    ? []
    : [
        {
          ...{ orderId, kind: 'REFUND', subject: 'Money could not be given back' },
          body: 'The money could not be given back by the way it was paid. We see to it, and write here.',
          reference: `refund:${key}`,
        },
      ]

/** A task that rests until a person has it tried again. */
export const paymentWork = (task: PaymentTask, error: string): NewWorkItem => ({
  kind: 'PAYMENT',
  subject: `${task.kind} of ${task.amount} ${task.currency} (minor units) at the payment provider`,
  error,
  orderId: task.orderId,
  reference: taskReference(task),
  attempts: task.attempts,
  payload: { operation: task.kind, amount: task.amount, currency: task.currency, part: task.part, provider: task.provider },
})
