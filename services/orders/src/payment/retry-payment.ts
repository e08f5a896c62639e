import { aside, decided } from '../order/decision.js'
import { renewAgain } from '../order/secure.js'
import type { Retry } from '../work/retry-work-item.js'
import { lookAgain } from './chargeback.js'

/** The provider is asked again, under the same key. */
export const retryPayment: Retry = {
  ofOrder: false,
  decide: ({ reference }) => aside({ reopened: [Number(reference.split(':')[1])] }),
}

/** Money that is set aside for a short time only is set aside anew, where that can be by now. */
export const retryHold: Retry = {
  ofOrder: true,
  decide: (_, order, deciding, { reference }) => decided(order, renewAgain(order, Number(reference.split(':')[2])), deciding),
}

/** A dispute that the bank has not decided stays work. */
export const retryChargeback: Retry = {
  ofOrder: true,
  decide: (_, order, deciding, { reference }) => lookAgain(order, reference, deciding),
}

/** The books are compared once more, when this is stored: asking the provider takes its time. */
export const retryComparison = (compare: (orderId: string) => Promise<void>): Retry => ({
  ofOrder: false,
  decide: ({ orderId }, tx) => {
    if (orderId !== null) tx.afterCommit(() => void compare(orderId))
    return aside({})
  },
})
