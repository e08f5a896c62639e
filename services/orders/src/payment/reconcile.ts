import { authorizationsOf } from '../order/authorizations.js'
import type { Payment } from '../order/order.js'
import type { NewWorkItem } from '../work/work-item.js'

/** By a provider's books, in minor units. */
export interface Taken {
  readonly captured: number
  readonly refunded: number
}

/** A payment whose books are compared with its providers'. */
export interface Reconciled {
  readonly orderId: string
  readonly number: string
  readonly currency: string
  readonly payment: Payment
}
export interface Looked {
  readonly part: number
  /** Null: the provider knows of no such payment. */
  readonly taken: Taken | null
}

/** Where our books and the provider's differ is a person's work; where they agree again that is answered. */
export function compare(
  ours: Reconciled,
  looked: readonly Looked[],
): { readonly todo: readonly NewWorkItem[]; readonly done: readonly string[] } {
  const parts = new Map(authorizationsOf(ours.payment).map((each) => [each.part, each]))
  const todo: NewWorkItem[] = []
  const done: string[] = []
  for (const { part, taken } of looked) {
    const { captured = 0, refunded = 0, provider = '' } = parts.get(part) ?? {}
    const reference = mismatchReference(ours.orderId, part)
    // What became store credit is in no book of the provider.
    const given = refunded - (ours.payment.credited[part] ?? 0)
    if (taken && taken.captured === captured && taken.refunded === given) done.push(reference)
    else todo.push(mismatch(ours, { part, provider, captured, refunded: given }, taken, reference))
  }
  return { todo, done }
}

const mismatchReference = (orderId: string, part: number): string => `payment-mismatch:${orderId}:${part}`

function mismatch(
  { orderId, number, currency }: Reconciled,
  { part, provider, captured, refunded }: Taken & { readonly part: number; readonly provider: string },
  taken: Taken | null,
  reference: string,
): NewWorkItem {
  const theirs = taken ? `${taken.captured} taken and ${taken.refunded} given back` : 'no such payment'
  return {
    kind: 'PAYMENT_MISMATCH',
    subject: `The books of order ${number} are not those of ${provider}`,
    error: `Ours: ${captured} taken and ${refunded} given back, ${currency} in minor units; theirs: ${theirs}`,
    orderId,
    reference,
    attempts: 1,
    payload: {
      part,
      provider,
      captured,
      refunded,
      theirCaptured: taken?.captured ?? null,
      theirRefunded: taken?.refunded ?? null,
      currency,
    },
  }
}
